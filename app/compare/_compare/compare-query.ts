import { z } from 'zod'
import type { BASES } from '@/lib/chart/basis'
import { type Measure, measureOf } from '@/lib/chart/measure'

export const VIEWS = [
  { id: 'line', label: '折线' },
  { id: 'multiples', label: '小图' },
  { id: 'bar', label: '柱' },
  { id: 'heat', label: '热力' },
  { id: 'table', label: '表' },
] as const
export type View = (typeof VIEWS)[number]['id']

/** More measures than this make no page one can read. */
export const MOST_MEASURES = 6
const MOST_UNITS = 80
const DEFAULT_MEASURE = 'applications.received.total'

/** Everything a comparison is made of, as the address says it. */
export type CompareQuery = {
  /** Slugs; empty: the largest units are shown. */
  readonly units: readonly string[]
  readonly measures: readonly Measure[]
  /** Null: from the first, to the last year there is. */
  readonly from: number | null
  readonly to: number | null
  /** Null: what suits the number of units. */
  readonly view: View | null
  readonly basis: (typeof BASES)[number]['id']
  readonly median: boolean
  /** Words of the address that name no indicator; they are said, not guessed. */
  readonly unknown: readonly string[]
}

/** `a,b`, repeated fields of a form, or both. */
const LIST = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => [
    ...new Set(
      [value ?? []]
        .flat()
        .flatMap((each) => each.split(','))
        .map((each) => each.trim())
        .filter((each) => each !== ''),
    ),
  ])
const YEAR = z.coerce.number().int().min(1900).max(2100).nullable().catch(null)
const first = (value: unknown) => (Array.isArray(value) ? value[0] : value)
const QUERY = z.object({
  units: LIST,
  indicators: LIST,
  from: z.preprocess((value) => first(value) || null, YEAR),
  to: z.preprocess((value) => first(value) || null, YEAR),
  view: z.preprocess(first, z.enum(['line', 'multiples', 'bar', 'heat', 'table']).nullable().catch(null)),
  basis: z.preprocess(first, z.enum(['absolute', 'share', 'index']).catch('absolute')),
  median: z.preprocess(first, z.enum(['yes', 'no']).catch('yes')),
})

/** Reads a comparison off the query; what it does not understand falls back to the default. */
export function parseCompareQuery(query: Record<string, string | string[] | undefined>): CompareQuery {
  const parsed = QUERY.parse(query)
  const named = parsed.indicators.map((text) => ({ text, measure: measureOf(text) }))
  const measures = named.flatMap((each) => each.measure ?? []).slice(0, MOST_MEASURES)
  const fallback = measureOf(DEFAULT_MEASURE)
  const swapped = parsed.from !== null && parsed.to !== null && parsed.from > parsed.to
  return {
    units: parsed.units.slice(0, MOST_UNITS),
    measures: measures.length > 0 || !fallback ? measures : [fallback],
    from: swapped ? parsed.to : parsed.from,
    to: swapped ? parsed.from : parsed.to,
    view: parsed.view,
    basis: parsed.basis,
    median: parsed.median === 'yes',
    unknown: named.flatMap((each) => (each.measure ? [] : [each.text])),
  }
}

/** The address of a comparison; what is default is left out, so equal views have equal addresses. */
export function compareHref(query: Omit<CompareQuery, 'unknown'>): string {
  const measures = query.measures.map((measure) => measure.id)
  const plain = measures.length === 1 && measures[0] === DEFAULT_MEASURE
  const parts = [
    query.units.length > 0 ? `units=${query.units.map(encodeURIComponent).join(',')}` : '',
    plain ? '' : `indicators=${measures.join(',')}`,
    query.from === null ? '' : `from=${query.from}`,
    query.to === null ? '' : `to=${query.to}`,
    query.view === null ? '' : `view=${query.view}`,
    query.basis === 'absolute' ? '' : `basis=${query.basis}`,
    query.median ? '' : 'median=no',
  ].filter((part) => part !== '')
  return parts.length === 0 ? '/compare' : `/compare?${parts.join('&')}`
}
