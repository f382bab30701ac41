import { type MeasureContext, measureContext, measureData } from '@/app/_charts/measure-data'
import type { UnitRow } from '@/db/queries/list-units'
import { basisUnit, onBasis } from '@/lib/chart/basis'
import { countyPoints } from '@/lib/chart/county-sum'
import type { Measure } from '@/lib/chart/measure'
import { type MeasurePoint, measureBreaks } from '@/lib/chart/measure-points'
import { peerMedians } from '@/lib/chart/peer-medians'
import type { MedianRange } from '@/lib/figures/median-range'
import type { SeriesBreak } from '@/lib/figures/series-breaks'
import type { CompareQuery, View } from './compare-query'

export type ComparedUnit = {
  readonly unit: UnitRow
  readonly points: readonly MeasurePoint[]
  /** Median of the unit's peer group per year; null on bases that have none. */
  readonly median: readonly (number | null)[] | null
}
export type ComparedMeasure = {
  readonly measure: Measure
  /** Printed with the values: 件, %, '' for an index. */
  readonly unit: string
  readonly units: readonly ComparedUnit[]
  readonly breaks: readonly SeriesBreak[]
  /** Whether medians were asked for, and whether the basis has any. */
  readonly reference: 'off' | 'index' | 'peers'
}
export type Comparison = {
  readonly context: MeasureContext
  readonly years: readonly number[]
  readonly units: readonly UnitRow[]
  /** True: nobody chose, the largest units are shown. */
  readonly chosenForYou: boolean
  /** Slugs of the address that name no unit of the county. */
  readonly unknownUnits: readonly string[]
  readonly view: View
  readonly measures: readonly ComparedMeasure[]
}

/** How many units are shown when nobody chose. */
const LARGEST = 8
/** Up to this many units lines are told apart at a glance. */
const FEW = 4

/** Reads what a comparison shows. */
export function loadComparison(query: CompareQuery): Comparison {
  const context = measureContext()
  const years = context.years.filter(
    (year) => (query.from === null || year >= query.from) && (query.to === null || year <= query.to),
  )
  const named = query.units.map((slug) => ({ slug, unit: context.units.find((each) => each.slug === slug) }))
  const chosen = named.flatMap((each) => each.unit ?? [])
  const units = chosen.length > 0 ? chosen : largestUnits(context, query.measures[0], years.at(-1))
  return {
    context,
    years,
    units,
    chosenForYou: chosen.length === 0,
    unknownUnits: named.flatMap((each) => (each.unit ? [] : [each.slug])),
    view: query.view ?? (years.length < 2 ? 'bar' : units.length <= FEW ? 'line' : 'multiples'),
    measures: query.measures.map((measure) => compareMeasure(context, measure, units, years, query)),
  }
}

function largestUnits(
  context: MeasureContext,
  measure: Measure | undefined,
  year: number | undefined,
): UnitRow[] {
  if (!measure || year === undefined) return []
  const summed = context.summedIn(year)
  return measureData(context, measure, [year])
    .units.filter(({ unit, points }) => summed.has(unit.id) && points[0] && !points[0].small)
    .sort((a, b) => (b.points[0]?.value ?? -1) - (a.points[0]?.value ?? -1))
    .slice(0, LARGEST)
    .map(({ unit }) => unit)
}

function compareMeasure(
  context: MeasureContext,
  measure: Measure,
  chosen: readonly UnitRow[],
  years: readonly number[],
  query: CompareQuery,
): ComparedMeasure {
  const { values, units } = measureData(context, measure, years)
  const totals = new Map(
    countyPoints(measure, years, values, (year) => [...context.summedIn(year)]).map((point) => [
      point.year,
      point.value,
    ]),
  )
  const based = units.map((each) => ({
    ...each,
    points: onBasis(each.points, measure, query.basis, totals),
  }))
  const medians = peerMedians(based, years)
  const reference = !query.median ? 'off' : query.basis === 'index' ? 'index' : 'peers'
  return {
    measure,
    unit: basisUnit(measure, query.basis),
    units: chosen.flatMap((unit) => {
      const found = based.find((each) => each.unit.id === unit.id)
      if (!found) return []
      const median = medians.get(found.peer)?.map(referenceOf) ?? null
      return [{ unit, points: found.points, median: reference === 'peers' ? median : null }]
    }),
    breaks: measureBreaks(measure, years),
    reference,
  }
}

/** A middle of one or two units says nothing about a group. */
export const FEWEST_PEERS = 3

function referenceOf(range: MedianRange | null): number | null {
  return range !== null && range.n >= FEWEST_PEERS ? range.median : null
}
