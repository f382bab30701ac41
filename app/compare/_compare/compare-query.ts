import { z } from 'zod'
import { BASES } from '@/lib/chart/basis'
import { type Measure, measureOf } from '@/lib/chart/measure'

export const VIEWS = [
  { id: 'line', label: '折线' },
  { id: 'multiples', label: '小图' },
  { id: 'bar', label: '柱' },
  { id: 'stack', label: '堆叠' },
  { id: 'heat', label: '热力' },
  { id: 'flow', label: '流向' },
  { id: 'table', label: '表' },
] as const
export type View = (typeof VIEWS)[number]['id']
/** What the units are compared with. */
export const REFERENCES = [
  { id: 'median', label: '同类单位中位数' },
  { id: 'range', label: '同类中位数和范围' },
  { id: 'county', label: '全县' },
  { id: 'none', label: '不显示' },
] as const
export type Reference = (typeof REFERENCES)[number]['id']

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
  readonly reference: Reference
  /** 同口径: only units with a number in every year shown. */
  readonly same: boolean
  /** 承继合并: a unit is shown with the sum of those that went into it. */
  readonly joined: boolean
  /** What a stacked chart divides: the form's parts of a total, or the units of the county. */
  readonly parts: 'rows' | 'units'
  /** What of the address was not understood, in Chinese; it is said, not guessed. */
  readonly notices: readonly string[]
}

type Raw = Record<string, string | string[] | undefined>
const TEXT = z.union([z.string(), z.array(z.string())]).optional()
/** `a,b`, repeated fields of a form, or both. */
const LIST = TEXT.transform((value) => [
  ...new Set(
    [value ?? []]
      .flat()
      .flatMap((each) => each.split(','))
      .map((each) => each.trim())
      .filter((each) => each !== ''),
  ),
])
const YEAR = z.coerce.number().int().min(1900).max(2100)
const LABELS: Readonly<Record<string, string>> = {
  units: '单位',
  indicators: '指标',
  from: '起始年度',
  to: '截止年度',
  view: '显示方式',
  basis: '显示的数',
  ref: '参照',
  median: '参照',
  same: '同口径',
  joined: '承继合并',
  parts: '堆叠方式',
}

/** Reads fields one by one; a field that does not parse gives its default and a notice. */
function reader(raw: Raw) {
  const notices = Object.keys(raw).flatMap((name) =>
    name in LABELS ? [] : [`链接中的“${name}”不是本页的条件，已略去。`],
  )
  const read = <T>(name: string, schema: z.ZodType<T>, fallback: T): T => {
    const text = [raw[name] ?? ''].flat()[0] ?? ''
    if (text === '') return fallback
    const parsed = schema.safeParse(text)
    if (parsed.success) return parsed.data
    notices.push(`链接中的${LABELS[name] ?? name}“${text}”无法识别，已按默认显示。`)
    return fallback
  }
  return { read, notices }
}

const ids = <const T extends readonly { readonly id: string }[]>(list: T) =>
  z.enum(list.map((each) => each.id) as [T[number]['id'], ...T[number]['id'][]])
const SWITCH = z.enum(['yes', 'no'])

/** Reads a comparison off the query; what it does not understand falls back to the default and is named. */
export function parseCompareQuery(raw: Raw): CompareQuery {
  const { read, notices } = reader(raw)
  const units = LIST.parse(raw.units)
  const named = LIST.parse(raw.indicators).map((text) => ({ text, measure: measureOf(text) }))
  const known = [...new Set(named.flatMap((each) => each.measure ?? []))]
  for (const { text, measure } of named) if (!measure) notices.push(`链接中的指标“${text}”不存在，已略去。`)
  if (known.length > MOST_MEASURES)
    notices.push(`一次最多对比 ${MOST_MEASURES} 项指标，其余 ${known.length - MOST_MEASURES} 项已略去。`)
  if (units.length > MOST_UNITS)
    notices.push(`一次最多对比 ${MOST_UNITS} 家单位，其余 ${units.length - MOST_UNITS} 家已略去。`)
  const fallback = measureOf(DEFAULT_MEASURE)
  const from = read('from', YEAR.nullable(), null)
  const to = read('to', YEAR.nullable(), null)
  const swapped = from !== null && to !== null && from > to
  // Links from before there was `ref` say median=no.
  const plain = read('median', SWITCH, 'yes') === 'no' ? 'none' : 'median'
  return {
    units: units.slice(0, MOST_UNITS),
    measures: known.length > 0 || !fallback ? known.slice(0, MOST_MEASURES) : [fallback],
    from: swapped ? to : from,
    to: swapped ? from : to,
    view: read('view', ids(VIEWS).nullable(), null),
    basis: read('basis', ids(BASES), 'absolute'),
    reference: read('ref', ids(REFERENCES), plain),
    same: read('same', SWITCH, 'no') === 'yes',
    joined: read('joined', SWITCH, 'yes') === 'yes',
    parts: read('parts', z.enum(['rows', 'units']), 'rows'),
    notices,
  }
}

/** The address of a comparison; what is default is left out, so equal views have equal addresses. */
export function compareHref(query: Omit<CompareQuery, 'notices'>): string {
  const measures = query.measures.map((measure) => measure.id)
  const plain = measures.length === 1 && measures[0] === DEFAULT_MEASURE
  const parts = [
    query.units.length > 0 ? `units=${query.units.map(encodeURIComponent).join(',')}` : '',
    plain ? '' : `indicators=${measures.join(',')}`,
    query.from === null ? '' : `from=${query.from}`,
    query.to === null ? '' : `to=${query.to}`,
    query.view === null ? '' : `view=${query.view}`,
    query.basis === 'absolute' ? '' : `basis=${query.basis}`,
    query.reference === 'median' ? '' : `ref=${query.reference}`,
    query.same ? 'same=yes' : '',
    query.joined ? '' : 'joined=no',
    query.parts === 'rows' ? '' : `parts=${query.parts}`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? '/compare' : `/compare?${parts.join('&')}`
}
