import type { ReportForm } from '../catalogue/form'
import { formCell, type IndicatorId, indicator } from '../catalogue/indicators'
import type { CellStatus } from '../model/cell-value'
import { acrossForms } from './crosswalk-series'
import type { IndicatorValue } from './indicator-value'
import { breaksOfSeries, prescribedForm, type SeriesBreak } from './series-breaks'
import { type SumWithCoverage, sumWithCoverage } from './sum-with-coverage'

/**
 * A report that had to be there is not: missing 未报 · unpublished 未公布, what whoever may see published reports only is
 * told, since it may have come in. `noReportState` of db/queries/shown-view.ts says which of the two a store can tell.
 */
export type NoReport = 'missing' | 'unpublished'

/**
 * What stands at a year of a series: a cell status, no report, or
 * not_applicable 不适用 (the unit did not exist or was not obliged) · not_stated 正文未述.
 */
export type PointState = CellStatus | NoReport | 'not_applicable' | 'not_stated'
export const POINT_STATE_LABELS: Record<PointState, string> = {
  number: '数值',
  blank: '空',
  mark: '填写符号',
  illegible: '无法识别',
  absent: '表式无此项',
  missing: '未报',
  unpublished: '未公布',
  not_applicable: '不适用',
  not_stated: '正文未述',
}

/** Whether a report that had to be there is not, whatever the reader may know of it. */
export function lacksReport(state: string): state is NoReport {
  return state === 'missing' || state === 'unpublished'
}

export type SeriesPoint = {
  readonly year: number
  readonly form: ReportForm | null
  readonly state: PointState
  /** A number exactly when `state` is 'number': anything else is a gap in a chart. */
  readonly value: number | null
  readonly doubtful: boolean
  readonly approximate: boolean
  readonly derived: boolean
  readonly zeroed: boolean
}
export type Series = { readonly points: readonly SeriesPoint[]; readonly breaks: readonly SeriesBreak[] }

/** What a unit's series is made from. */
export type UnitSeriesInput = {
  readonly indicator: IndicatorId
  /** Ascending. */
  readonly years: readonly number[]
  /** This unit's values of `idsAcrossForms(indicator)`. */
  readonly values: readonly IndicatorValue[]
  /** The years with a report, and the form of each. */
  readonly reported: ReadonlyMap<number, ReportForm | null>
  /** Years in which the unit did not exist or owed no report. */
  readonly notApplicable?: ReadonlySet<number>
  /** What any other year without a report is. */
  readonly noReport: NoReport
}

/** One unit's values of one indicator over years, with gaps that say what they are and the breaks to draw. */
export function unitSeries(input: UnitSeriesInput): Series {
  const byYear = new Map(acrossForms(input.indicator, input.values).map((value) => [value.year, value]))
  const points = input.years.map((year) => pointOf(input, year, byYear.get(year)))
  const formOf = (year: number) => input.reported.get(year) ?? null
  return { points, breaks: breaksOfSeries(input.indicator, input.years, formOf) }
}

function pointOf(input: UnitSeriesInput, year: number, value: IndicatorValue | undefined): SeriesPoint {
  const form = input.reported.get(year) ?? null
  if (value) {
    const { status, doubtful, approximate, derived, zeroed } = value
    return { year, form, state: status, value: value.value, doubtful, approximate, derived, zeroed }
  }
  const state = stateWithoutValue(input, year, form)
  return {
    year,
    form,
    state,
    value: null,
    doubtful: false,
    approximate: false,
    derived: false,
    zeroed: false,
  }
}

function stateWithoutValue(input: UnitSeriesInput, year: number, form: ReportForm | null): PointState {
  if (!input.reported.has(year)) return input.notApplicable?.has(year) ? 'not_applicable' : input.noReport
  const { indicator: id } = input
  if (isProse(id)) return 'not_stated'
  return form && (form === 'before-2019' || !formCell(form, id)) ? 'absent' : 'illegible'
}

function isProse(id: IndicatorId): id is Extract<IndicatorId, `prose.${string}`> {
  return indicator(id).table === 'prose'
}

export type SumPoint = { readonly year: number } & SumWithCoverage
export type SumSeries = { readonly points: readonly SumPoint[]; readonly breaks: readonly SeriesBreak[] }

/**
 * Σ over units for each year, each with its own coverage: `unitsOf` names the units a year should cover.
 * `values` are those of `idsAcrossForms(id)`; form breaks stand at the prescribed years.
 */
export function sumSeries(
  id: IndicatorId,
  years: readonly number[],
  values: readonly IndicatorValue[],
  unitsOf: (year: number) => readonly number[],
): SumSeries {
  const all = acrossForms(id, values)
  const points = years.map((year) => ({
    year,
    ...sumWithCoverage(
      unitsOf(year),
      all.filter((value) => value.year === year),
    ),
  }))
  return { points, breaks: breaksOfSeries(id, years, prescribedForm) }
}
