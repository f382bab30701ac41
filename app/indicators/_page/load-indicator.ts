import { type MeasureContext, measureContext, measureData } from '@/app/_charts/measure-data'
import { listUnits, type UnitRow } from '@/db/queries/list-units'
import type { UnitRef } from '@/db/queries/unit-ref'
import { type CellIndicatorId, isIndicatorId } from '@/lib/catalogue/indicators'
import { type CountyPoint, countyPoints } from '@/lib/chart/county-sum'
import { type Measure, measureIndicators } from '@/lib/chart/measure'
import { type MeasurePoint, measureBreaks, measurePoints } from '@/lib/chart/measure-points'
import { acrossForms } from '@/lib/figures/crosswalk-series'
import type { IndicatorValue } from '@/lib/figures/indicator-value'
import { prescribedForm, type SeriesBreak } from '@/lib/figures/series-breaks'
import { formPlaces, isCellIndicator } from './form-places'
import { type MeasureChange, measureChange } from './measure-change'

/** One unit's line of the table: its points in the order of the years. */
export type UnitLine = { readonly unit: UnitRow; readonly points: readonly MeasurePoint[] }
/** Units shown together. `counts`: whether their values enter the sums of the page. */
export type UnitGroup = {
  readonly label: string
  /** Why they are not added; null when they are. */
  readonly outside: string | null
  readonly lines: readonly UnitLine[]
}
/** A year of the page: the sum, what it covers and how it changed. */
export type YearFigure = {
  readonly year: number
  readonly point: CountyPoint
  readonly change: MeasureChange | null
  readonly received: readonly UnitRef[]
  /** Null while no register is loaded. */
  readonly expected: number | null
  readonly missing: readonly UnitRef[]
}
export type IndicatorPageData = {
  readonly measure: Measure
  readonly context: MeasureContext
  readonly year: number
  /** The peer group the page is narrowed to; null for all. */
  readonly peer: string | null
  readonly peers: readonly string[]
  readonly figures: readonly YearFigure[]
  readonly chosen: YearFigure
  readonly groups: readonly UnitGroup[]
  readonly breaks: readonly SeriesBreak[]
  /** Values through both forms, of every unit. */
  readonly values: readonly IndicatorValue[]
  /** Units that count in a year, within the peer group. */
  readonly summedIn: (year: number) => ReadonlySet<number>
}

export type IndicatorQuery = { readonly year: number | null; readonly peer: string | null }

/** Everything the page of a measure shows; null while the store has no report. Unknown years and groups fall back to all. */
export function loadIndicator(measure: Measure, query: IndicatorQuery): IndicatorPageData | null {
  const context = measureContext()
  const latest = context.years.at(-1)
  if (latest === undefined) return null
  const { years } = context
  const peers = [
    ...new Set(context.units.filter((unit) => unit.kind !== 'government').map((unit) => unit.peer)),
  ]
  const peer = peers.find((each) => each === query.peer) ?? null
  const inPeer = (unit: UnitRef) => peer === null || unit.peer === peer
  const summed = new Map(
    years.map((year) => [
      year,
      new Set(context.coverageOf(year).summed.flatMap((unit) => (inPeer(unit) ? [unit.id] : []))),
    ]),
  )
  const summedIn = (year: number) => summed.get(year) ?? new Set<number>()
  const { values: read, units } = measureData(context, measure, years)
  const values = isIndicatorId(measure.id) ? acrossForms(measure.id, read) : read
  const points = countyPoints(measure, years, read, (year) => [...summedIn(year)]).map((point) =>
    point.value === null ? { ...point, gap: gapOf(measure, point) } : point,
  )
  const figures = points.map((point): YearFigure => {
    const { received, missing, expected } = context.coverageOf(point.year)
    const own = { received: received.filter(inPeer), missing: missing.filter(inPeer) }
    return {
      year: point.year,
      point,
      change: years.includes(point.year - 1) ? measureChange(measure, point.year, values, summedIn) : null,
      ...own,
      expected: expected === null ? null : own.received.length + own.missing.length,
    }
  })
  const year = years.includes(query.year ?? latest) ? (query.year ?? latest) : latest
  const chosen = figures.find((each) => each.year === year)
  if (!chosen) throw new Error(`no figures of ${year}`)
  return {
    measure,
    context,
    year,
    peer,
    peers,
    figures,
    chosen,
    groups: unitGroups(units, context.county.registerLoaded, peer).concat(
      peer === null ? externalGroup(context, measure, read) : [],
    ),
    breaks: measureBreaks(measure, years),
    values,
    summedIn,
  }
}

/** Whether the form prescribed for a year asks for the measure at all; late users of the other form may still give it. */
export function isAskedIn({ id, rate }: Measure, year: number): boolean {
  if (rate)
    return [...rate.numerator, ...rate.denominator].every(
      (term) => !('cell' in term) || isCellAsked(term.cell, term.before ? year - 1 : year),
    )
  return !isCellIndicator(id) || isCellAsked(id, year)
}

function isCellAsked(id: CellIndicatorId, year: number): boolean {
  const form = prescribedForm(year)
  const place = formPlaces(id).find((each) => each.form === form)
  return place === undefined || place.kind === 'printed' || place.kind === 'sum'
}

/** Why a year has no sum: not on the form then prescribed, stated by nobody, or no number among the reports. */
function gapOf(measure: Measure, { year, gap }: CountyPoint): string {
  if (measure.table === 'prose') return '正文均未写明'
  return isAskedIn(measure, year) ? (gap ?? '无数据') : '表式无此项'
}

/** Peer groups first; whole governments and units outside the register stand apart with the reason. */
function unitGroups(lines: readonly UnitLine[], register: boolean, peer: string | null): UnitGroup[] {
  const apart = (line: UnitLine) => line.unit.kind === 'government'
  const unsure = (line: UnitLine) => register && line.unit.status === 'pending' && !apart(line)
  const counted = lines.filter((line) => !apart(line) && !unsure(line))
  const groups = new Map<string, UnitLine[]>()
  for (const line of counted)
    if (peer === null || line.unit.peer === peer)
      groups.set(line.unit.peer, [...(groups.get(line.unit.peer) ?? []), line])
  const listed = [...groups].map(([label, own]): UnitGroup => ({ label, outside: null, lines: own }))
  if (peer !== null) return listed
  const others: UnitGroup[] = [
    { label: '全县报告', outside: '整个政府的汇总报告，不与各单位相加', lines: lines.filter(apart) },
    { label: '待确认', outside: '不在应报名单，确认后计入', lines: lines.filter(unsure) },
  ]
  return [...listed, ...others.filter((group) => group.lines.length > 0)]
}

/** Reports from outside the county that fall in its years. */
function externalGroup(
  context: MeasureContext,
  measure: Measure,
  values: readonly IndicatorValue[],
): UnitGroup[] {
  const { years } = context
  const units = listUnits(context.db).filter(
    (unit) => unit.status === 'external' && unit.years.some((year) => years.includes(year)),
  )
  if (units.length === 0 || measureIndicators(measure).length === 0) return []
  const lines = units.map((unit): UnitLine => {
    const own = values.filter((value) => value.unitId === unit.id)
    const reported = new Map(
      unit.years.map((year) => [year, own.find((value) => value.year === year)?.form ?? null]),
    )
    const notApplicable = new Set(years.filter((year) => !unit.years.includes(year)))
    const { noReport } = context
    return { unit, points: measurePoints(measure, { years, values: own, reported, notApplicable, noReport }) }
  })
  return [{ label: '外部参照', outside: '不属于本县，不计入合计', lines }]
}
