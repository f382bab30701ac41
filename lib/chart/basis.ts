import { exactSum } from '../figures/exact-sum'
import { type MarkedUnits, marksOf, marksOfUnits } from '../figures/marks'
import { changeText, numberText } from './describe-number'
import type { Measure } from './measure'
import type { MeasurePoint } from './measure-points'

/**
 * absolute: as printed · share: of the sum of all units that count that year · change: less the year before · index: the
 * first year with a number is 100.
 */
export const BASES = [
  { id: 'absolute', label: '数量' },
  { id: 'share', label: '占全县' },
  { id: 'change', label: '比上年增减' },
  { id: 'index', label: '指数' },
] as const
export type Basis = (typeof BASES)[number]['id']

/** The county's sum of a year that shares are of, with the units whose numbers carry a mark. */
type Whole = MarkedUnits & { readonly value: number | null }

/** A rate is shown as it is or by its change in percentage points; it has no share and no index. */
export function basisFor(measure: Measure, basis: Basis): Basis {
  return measure.rate && basis !== 'change' ? 'absolute' : basis
}

/** The unit values of a basis are printed with; '' for an index, which has none. */
export function basisUnit(measure: Measure, basis: Basis): string {
  const effective = basisFor(measure, basis)
  if (effective === 'index') return ''
  if (effective === 'change' && measure.unit === '%') return '百分点'
  return effective === 'share' ? '%' : measure.unit
}

/**
 * A unit's points on another basis; `points` in the order of years. `totals` are the county's sums per year, `cuts` the years before which nothing is comparable. What cannot be formed is a gap with its reason.
 */
export function onBasis(
  points: readonly MeasurePoint[],
  measure: Measure,
  basis: Basis,
  totals: ReadonlyMap<number, Whole>,
  cuts: readonly number[] = [],
): MeasurePoint[] {
  const effective = basisFor(measure, basis)
  if (effective === 'absolute') return [...points]
  if (effective === 'share') return points.map((point) => shareOf(point, measure, totals.get(point.year)))
  const first = points.find((point) => point.value !== null)
  return points.map((point) => {
    if (point.value === null) return point
    if (effective === 'index') return indexOf(point, first, measure, cuts)
    const before = points.find((each) => each.year === point.year - 1)
    return changeOf(point, before, measure, cuts)
  })
}

function shareOf(point: MeasurePoint, { unit }: Measure, total: Whole | undefined): MeasurePoint {
  if (point.value === null) return point
  const whole = total?.value
  if (!total || !whole) return unformed(point, whole === 0 ? '合计为 0' : '全县无合计')
  const detail = `${numberText(point.value)}${unit}/${numberText(whole)}${unit}`
  const marks = marksOf([point, marksOfUnits(total)])
  return { ...point, value: (point.value / whole) * 100, detail: joined(point.detail, detail), ...marks }
}

function indexOf(
  point: MeasurePoint,
  first: MeasurePoint | undefined,
  { unit }: Measure,
  cuts: readonly number[],
): MeasurePoint {
  if (point.value === null || !first) return point
  if (!first.value) return unformed(point, `${first.year}年为 0，无指数`)
  if (isCut(cuts, first.year, point.year)) return unformed(point, '前后不可比')
  const detail = joined(point.detail, `${numberText(point.value)}${unit}`)
  return {
    ...point,
    value: (point.value / first.value) * 100,
    detail,
    ...marksOf([point, first]),
  }
}

function changeOf(
  point: MeasurePoint,
  before: MeasurePoint | undefined,
  measure: Measure,
  cuts: readonly number[],
): MeasurePoint {
  if (point.value === null) return point
  if (!before) return unformed(point, '无上年')
  if (before.value === null) return unformed(point, `上年${before.gap ?? '无数据'}`)
  if (isCut(cuts, before.year, point.year)) return unformed(point, '前后不可比')
  const value = exactSum([point.value, -before.value])
  return {
    ...point,
    value,
    detail: joined(
      point.detail,
      measure.unit === '%' ? rateWords(before, point) : countWords(before.value, point.value, measure.unit),
    ),
    small: point.small || before.small,
    ...marksOf([point, before]),
  }
}

function rateWords(before: MeasurePoint, point: MeasurePoint): string {
  return `${before.value?.toFixed(1)}%→${point.value?.toFixed(1)}%`
}

/** 同比: of nothing there is no per cent, only 新增 n. */
function countWords(before: number, now: number, unit: string): string {
  const plain = `${numberText(before)}→${numberText(now)}${unit}`
  if (before > 0)
    return `${plain}，同比${now === before ? '持平' : `${changeText(Number((((now - before) / before) * 100).toFixed(1)))}%`}`
  return before === 0 && now > 0 ? `${plain}，新增${numberText(now)}${unit}` : plain
}

function isCut(cuts: readonly number[], from: number, to: number): boolean {
  return cuts.some((year) => year > from && year <= to)
}

function joined(first: string | null, second: string): string {
  return first ? `${first}，${second}` : second
}

function unformed(point: MeasurePoint, gap: string): MeasurePoint {
  return { ...point, state: 'no_rate', value: null, gap }
}
