import { z } from 'zod'
import type { Query } from '@/app/units/_list/parse-list-state'
import { queryWords } from '@/lib/search/grams'

/** What is asked of the search; `words` as they are looked for. */
export type SearchQuery = {
  readonly q: string
  readonly words: readonly (readonly string[])[]
  readonly year: number | null
  /** Null where the address names none. */
  readonly page: number | null
}
/** A query, or a Chinese sentence what is wrong with it. */
export type AskedSearch = SearchQuery | { readonly q: string; readonly fault: string }

const LONGEST = 100
/** More narrow nothing down and only cost time. */
const MOST_WORDS = 8
const YEAR = z.coerce.number().int().min(1900).max(2099).nullable()
const PAGE = z.coerce.number().int().min(1).max(1000).nullable()

/** Reads the query of the search, for page and files alike: what cannot be searched for as written is refused, never cut. */
export function parseSearch(query: Query): AskedSearch {
  const q = first(query.q).trim()
  const length = [...q].length
  const words = queryWords(q)
  const year = YEAR.safeParse(first(query.year) || null)
  const page = PAGE.safeParse(first(query.page) || null)
  const refuse = (fault: string): AskedSearch => ({ q, fault })
  if (q === '') return refuse('请写明要找的词（参数 q）。')
  if (length > LONGEST)
    return refuse(`要找的内容有 ${length} 个字，最多 ${LONGEST} 个字，没有查找。请缩短后再找。`)
  if (words.length === 0) return refuse('没有可查找的字，没有查找。请写明要找的词。')
  if (words.length > MOST_WORDS)
    return refuse(
      `要找的词有 ${words.length} 个，最多 ${MOST_WORDS} 个，没有查找。请减少词数；整句可加引号按原话查找。`,
    )
  if (!year.success) return refuse(`年度“${first(query.year)}”不是四位年份，没有查找。`)
  if (!page.success) return refuse(`页次“${first(query.page)}”无法识别，没有查找。页次从 1 起。`)
  return { q, words, year: year.data, page: page.data }
}

function first(value: string | string[] | undefined): string {
  return [value ?? ''].flat()[0] ?? ''
}
