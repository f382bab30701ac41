import { type MeasureContext, measureContext, measureData } from '@/app/_charts/measure-data'
import type { UnitRow } from '@/db/queries/list-units'
import { successions } from '@/db/queries/successions'
import { measureOf } from '@/lib/chart/measure'
import { predecessorsOf, type Succession, splitYears } from '@/lib/figures/succession'
import { type ComparedMeasure, compareMeasure } from './compare-measure'
import type { CompareQuery, View } from './compare-query'

/** A unit of the comparison, with those that went into it. */
export type ChosenUnit = {
  readonly unit: UnitRow
  /** Empty where there are none, and where 承继合并 is switched off. */
  readonly predecessors: readonly UnitRow[]
  /** Years in which a division of the unit interrupts its series. */
  readonly splits: readonly number[]
}
export type Comparison = {
  readonly context: MeasureContext
  readonly years: readonly number[]
  readonly units: readonly ChosenUnit[]
  /** True: nobody chose, the largest units are shown. */
  readonly chosenForYou: boolean
  /** Slugs of the address that name no unit of the county. */
  readonly unknownUnits: readonly string[]
  /** Chosen units that are part of another chosen one: shown there, not twice. */
  readonly folded: readonly { readonly unit: UnitRow; readonly into: UnitRow }[]
  readonly view: View
  /** Empty for the flow, which is no single measure. */
  readonly measures: readonly ComparedMeasure[]
}

/** How many units are shown when nobody chose. */
const LARGEST = 8
/** Up to this many units lines are told apart at a glance. */
const FEW = 4
/** By what units are chosen when nobody chose, whatever is shown: the highest of a rate or of penalties would be a ranking. */
const SIZE = 'applications.received.total'

/** Reads what a comparison shows. */
export function loadComparison(query: CompareQuery): Comparison {
  const context = measureContext()
  const links = successions(context.db)
  const years = context.years.filter(
    (year) => (query.from === null || year >= query.from) && (query.to === null || year <= query.to),
  )
  const named = query.units.map((slug) => ({ slug, unit: context.units.find((each) => each.slug === slug) }))
  const chosen = named.flatMap((each) => each.unit ?? [])
  const shown = chosen.length > 0 ? chosen : largestUnits(context, years.at(-1))
  const joining = query.joined ? links : []
  const { units, folded } = withPredecessors(context, shown, joining, links)
  const county = withPredecessors(context, context.units, joining, links).units
  const view = query.view ?? (years.length < 2 ? 'bar' : units.length <= FEW ? 'line' : 'multiples')
  return {
    context,
    years,
    units,
    chosenForYou: chosen.length === 0,
    unknownUnits: named.flatMap((each) => (each.unit ? [] : [each.slug])),
    folded,
    view,
    measures:
      view === 'flow'
        ? []
        : query.measures.map((measure) => compareMeasure(context, measure, units, county, years, query)),
  }
}

function withPredecessors(
  context: MeasureContext,
  shown: readonly UnitRow[],
  joining: readonly Succession[],
  links: readonly Succession[],
): Pick<Comparison, 'units' | 'folded'> {
  const units = shown.map((unit): ChosenUnit => {
    const ids = predecessorsOf(unit.id, joining)
    const predecessors = ids.flatMap((id) => context.units.find((each) => each.id === id) ?? [])
    return { unit, predecessors, splits: splitYears(unit.id, links) }
  })
  const folded = units.flatMap(({ unit, predecessors }) =>
    predecessors.flatMap((part) =>
      shown.some((each) => each.id === part.id) ? [{ unit: part, into: unit }] : [],
    ),
  )
  return { units: units.filter(({ unit }) => !folded.some((each) => each.unit.id === unit.id)), folded }
}

function largestUnits(context: MeasureContext, year: number | undefined): UnitRow[] {
  const size = measureOf(SIZE)
  if (!size || year === undefined) return []
  const summed = context.summedIn(year)
  return measureData(context, size, [year])
    .units.filter(({ unit }) => summed.has(unit.id))
    .sort((a, b) => (b.points[0]?.value ?? -1) - (a.points[0]?.value ?? -1))
    .slice(0, LARGEST)
    .map(({ unit }) => unit)
}
