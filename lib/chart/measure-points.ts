import type { ReportForm } from '../catalogue/form'
import { type IndicatorId, isIndicatorId } from '../catalogue/indicators'
import { looksBack } from '../catalogue/rates'
import type { IndicatorValue } from '../figures/indicator-value'
import { marksOfUnits, NO_MARKS } from '../figures/marks'
import { rateOf, shownRate } from '../figures/rate'
import { type NoReport, POINT_STATE_LABELS, type PointState, unitSeries } from '../figures/series'
import { breaksOfSeries, prescribedForm, type SeriesBreak } from '../figures/series-breaks'
import type { Measure } from './measure'

/** One year of one unit, whatever the measure. A chart draws numbers only; everything else is a gap with its reason. */
export type MeasurePoint = {
  readonly year: number
  readonly state: PointState | 'no_rate'
  /** A number exactly when `state` is 'number'; per cent for rates and shares. */
  readonly value: number | null
  /** Chinese: why there is no number. */
  readonly gap: string | null
  /** What the value rests on: 3/4 of a rate, 5件 of an index. */
  readonly detail: string | null
  /** A rate with a denominator under 5: greyed and not ranked. */
  readonly small: boolean
  readonly doubtful: boolean
  readonly approximate: boolean
  readonly derived: boolean
  readonly zeroed: boolean
}

/** What one unit's points are made from. */
export type UnitInput = {
  readonly years: readonly number[]
  /** This unit's values of `measureIndicators(measure)`. */
  readonly values: readonly IndicatorValue[]
  readonly reported: ReadonlyMap<number, ReportForm | null>
  readonly notApplicable: ReadonlySet<number>
  /** What any other year without a report is. */
  readonly noReport: NoReport
}

/** One unit's points of a measure over years. */
export function measurePoints(measure: Measure, input: UnitInput): MeasurePoint[] {
  if (measure.rate === null) return isIndicatorId(measure.id) ? indicatorPoints(measure.id, input) : []
  return input.years.map((year) => ratePoint(measure, input, year))
}

function indicatorPoints(id: IndicatorId, input: UnitInput): MeasurePoint[] {
  return unitSeries({ indicator: id, ...input }).points.map((point) => ({
    year: point.year,
    state: point.state,
    value: point.value,
    gap: point.state === 'number' ? null : POINT_STATE_LABELS[point.state],
    detail: null,
    small: false,
    doubtful: point.doubtful,
    approximate: point.approximate,
    derived: point.derived,
    zeroed: point.zeroed,
  }))
}

function ratePoint(measure: Measure, input: UnitInput, year: number): MeasurePoint {
  const plain = { year, detail: null, small: false, ...NO_MARKS }
  if (!input.reported.has(year)) {
    const state = input.notApplicable.has(year) ? 'not_applicable' : input.noReport
    return { ...plain, state, value: null, gap: POINT_STATE_LABELS[state] }
  }
  const values = input.values.filter((value) => value.year === year)
  const unit = values[0]?.unitId
  if (!measure.rate || unit === undefined)
    return { ...plain, state: 'illegible', value: null, gap: POINT_STATE_LABELS.illegible }
  const before = looksBack(measure.rate) ? input.values.filter((value) => value.year === year - 1) : []
  const rate = rateOf(measure.rate, [unit], values, before)
  if (rate.value === null || rate.numerator === null)
    return { ...plain, state: 'no_rate', value: null, gap: rate.reason }
  return {
    ...plain,
    state: 'number',
    value: shownRate(measure.rate, rate.value),
    gap: null,
    detail: rate.denominator === null ? null : `${rate.numerator}/${rate.denominator}`,
    small: rate.small,
    ...marksOfUnits(rate),
  }
}

/** The break lines of a measure's chart: those of the prescribed forms and of the law, over all its indicators. */
export function measureBreaks(measure: Measure, years: readonly number[]): SeriesBreak[] {
  const terms = measure.rate ? [...measure.rate.numerator, ...measure.rate.denominator] : []
  const cells = terms.flatMap((term) => ('cell' in term ? [term.cell] : []))
  const ids = isIndicatorId(measure.id) ? [measure.id] : cells
  const found = new Map<string, SeriesBreak>()
  for (const id of ids)
    for (const each of breaksOfSeries(id, years, prescribedForm)) found.set(`${each.year} ${each.kind}`, each)
  return [...found.values()].sort((a, b) => a.year - b.year)
}
