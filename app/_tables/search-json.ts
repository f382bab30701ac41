import { z } from 'zod'
import { hitExcerpt } from '@/app/search/_search/hit-excerpt'
import { PAGE_SIZE, runSearch } from '@/app/search/_search/run-search'
import type { Query } from '@/app/units/_list/parse-list-state'

const QUERY = z.object({
  q: z.string().trim().min(1).max(100),
  year: z.coerce.number().int().min(1900).max(2099).nullable(),
  page: z.coerce.number().int().min(1).max(1000),
})

/** What the page of the search finds for the same query, in its order; null when the query is not one. */
export function searchJson(query: Query): object | null {
  const asked = QUERY.safeParse({ q: query.q, year: query.year || null, page: query.page ?? 1 })
  if (!asked.success) return null
  const { q, year, page } = asked.data
  const { words, units, indicators, text } = runSearch(q, year, page)
  return {
    q,
    year,
    page,
    pages: Math.ceil(text.total / PAGE_SIZE),
    units: units.map(({ unit, by }) => ({
      name: unit.name,
      foundBy: by,
      page: `/units/${unit.slug}`,
    })),
    indicators: indicators.map(({ id, label, explanation }) => ({
      id,
      label,
      explanation,
      page: `/indicators/${id}`,
    })),
    texts: {
      total: text.total,
      reportsByYear: text.years,
      hits: text.hits.map(({ unit, year: of, block, text: passage }) => ({
        unit: unit.name,
        year: of,
        text: hitExcerpt(passage, words)
          .map((piece) => piece.text)
          .join(''),
        page: `/units/${unit.slug}/${of}/source#b${block}`,
      })),
    },
  }
}
