import type { MeasureContext } from '@/app/_charts/measure-data'
import { panelSeries } from '@/app/_figures/panel'
import { isIndicatorId } from '@/lib/catalogue/indicators'
import { isCount } from '@/lib/catalogue/rates'
import { type Basis, onBasis } from '@/lib/chart/basis'
import { type CountyPoint, countyPoints } from '@/lib/chart/county-sum'
import { changeText } from '@/lib/chart/describe-number'
import type { Measure } from '@/lib/chart/measure'
import type { MeasurePoint } from '@/lib/chart/measure-points'
import { changeInWords, changeOnLastYear } from '@/lib/figures/change-on-last-year'
import { acrossForms } from '@/lib/figures/crosswalk-series'
import type { IndicatorValue } from '@/lib/figures/indicator-value'
import { type Marks, marksOf, marksOfUnits, NO_MARKS } from '@/lib/figures/marks'
import { rateOf, shownRate } from '@/lib/figures/rate'

/** The county beside its units: a sum, or a ratio of sums; never a mean of ratios. */
export type CountyReference = {
  readonly points: readonly MeasurePoint[]
  /** A sum towers over its parts: only rates and indices are drawn with them. */
  readonly drawn: boolean
  /** Why it is not drawn; null where it is. */
  readonly why: string | null
}

/** The county's figures of a measure on a basis. Changes and indices are over units with numbers in both or all years. */
export function countyReference(
  measure: Measure,
  basis: Basis,
  years: readonly number[],
  values: readonly IndicatorValue[],
  context: Pick<MeasureContext, 'summedIn'>,
): CountyReference {
  const unitsOf = (year: number) => [...context.summedIn(year)]
  if (basis === 'share') return { points: [], drawn: false, why: '占全县时全县恒为 100%，不画。' }
  if (basis === 'change')
    return asReference(
      measure,
      years.map((year) => changePoint(measure, year, values, unitsOf)),
    )
  const sums = countyPoints(measure, years, values, unitsOf)
  if (basis === 'index' && isIndicatorId(measure.id)) {
    const own = acrossForms(measure.id, values)
    const panel = panelSeries(years, own, context.summedIn)
    const points = panel.points.map(({ year, value }) => ({
      ...pointOf(year, value, '无数据', `同口径${panel.units.length}家`),
      ...marksIn(own, [year], panel.units),
    }))
    return { points: onBasis(points, measure, 'index', new Map()), drawn: true, why: null }
  }
  return asReference(measure, sums.map(sumPoint))
}

function asReference(measure: Measure, points: MeasurePoint[]): CountyReference {
  if (measure.unit === '%') return { points, drawn: true, why: null }
  return { points, drawn: false, why: '全县为各单位之和，与单个单位不画在同一图上，见表末行。' }
}

function sumPoint(sum: CountyPoint): MeasurePoint {
  const detail = [sum.detail, `计入${sum.counted.length}/${sum.asked.length}家`].filter(Boolean).join('，')
  return {
    ...pointOf(sum.year, sum.value, sum.gap ?? '无数据', detail),
    small: sum.small,
    ...marksOfUnits(sum),
  }
}

function changePoint(
  measure: Measure,
  year: number,
  values: readonly IndicatorValue[],
  unitsOf: (year: number) => readonly number[],
): MeasurePoint {
  const before = unitsOf(year - 1)
  const both = unitsOf(year).filter((unit) => before.includes(unit))
  const own = isIndicatorId(measure.id) ? acrossForms(measure.id, values) : values
  const of = (at: number) => own.filter((value) => value.year === at)
  if (measure.rate === null) {
    const change = changeOnLastYear(both, of(year), of(year - 1))
    const words = changeInWords(change, measure.unit)
    if (change.kind === 'none') return pointOf(year, null, words, words)
    return {
      ...pointOf(year, change.difference, words, words),
      ...marksIn(own, [year - 1, year], change.units),
    }
  }
  const { rate } = measure
  const first = [year - 1, year].map((at) => rateOf(rate, both, of(at), of(at - 1)))
  const same = both.filter((unit) => first.every((each) => each.counted.includes(unit)))
  const [was, now] = [year - 1, year].map((at) => rateOf(rate, same, of(at), of(at - 1)))
  if (was?.value == null || now?.value == null) return pointOf(year, null, '无上年同口径数据', null)
  const points = shownRate(rate, now.value - was.value)
  const detail = `${changeText(Number(points.toFixed(1)))}${isCount(rate) ? '件' : '百分点'}，同口径${same.length}家`
  const marks = marksOf([marksOfUnits(was), marksOfUnits(now)])
  return { ...pointOf(year, points, '', detail), small: was.small || now.small, ...marks }
}

/** The marks of the numbers a figure over `units` and `years` is made of. */
function marksIn(
  values: readonly IndicatorValue[],
  years: readonly number[],
  units: readonly number[],
): Marks {
  const counted = new Set(units)
  return marksOf(
    values.filter(
      ({ year, unitId, status }) => status === 'number' && years.includes(year) && counted.has(unitId),
    ),
  )
}

function pointOf(year: number, value: number | null, gap: string, detail: string | null): MeasurePoint {
  const plain = { year, value, detail, small: false, ...NO_MARKS }
  return value === null ? { ...plain, state: 'no_rate', gap } : { ...plain, state: 'number', gap: null }
}
