import { type MeasureContext, measureData } from '@/app/_charts/measure-data'
import type { UnitRow } from '@/db/queries/list-units'
import { rankingOf } from '@/lib/catalogue/ranking'
import { basisFor, basisUnit, onBasis } from '@/lib/chart/basis'
import { countyPoints } from '@/lib/chart/county-sum'
import type { Measure } from '@/lib/chart/measure'
import { type MeasurePoint, measureBreaks, measurePoints } from '@/lib/chart/measure-points'
import { type PeerSpread, peerMedians } from '@/lib/chart/peer-medians'
import { type Concentration, concentration } from '@/lib/figures/concentration'
import type { IndicatorValue } from '@/lib/figures/indicator-value'
import { ranksIn } from '@/lib/figures/rank'
import type { SeriesBreak } from '@/lib/figures/series-breaks'
import type { CompareQuery } from './compare-query'
import { type CountyReference, countyReference } from './county-reference'
import { recordReader } from './joined-values'
import type { ChosenUnit } from './load-comparison'

export type ComparedUnit = {
  readonly unit: UnitRow
  readonly points: readonly MeasurePoint[]
  /** Median of the unit's peer group per year; null on bases that have none. */
  readonly median: readonly (number | null)[] | null
  /** The peer group per year, small groups too; null on bases that have none. */
  readonly spread: readonly (PeerSpread | null)[] | null
  /** The units whose reports a year's number comes from, where it is not this unit alone. */
  readonly sources: ReadonlyMap<number, readonly UnitRow[]>
  readonly splits: readonly number[]
  /** Place within the whole peer group in the last year shown: 2/12 家 (a spreadsheet takes 2/12 for a date), or why there is none. */
  readonly place: string | null
}
export type ComparedMeasure = {
  readonly measure: Measure
  /** Printed with the values: 件, %, '' for an index. */
  readonly unit: string
  readonly basis: CompareQuery['basis']
  readonly units: readonly ComparedUnit[]
  /** 同口径 left these out; null where it is off. */
  readonly leftOut: readonly UnitRow[] | null
  readonly breaks: readonly SeriesBreak[]
  /** Whether peers were asked for, and whether the basis has any. */
  readonly reference: 'off' | 'index' | 'peers'
  readonly range: boolean
  readonly county: CountyReference | null
  /** How the county's applications of the last year spread over its units; for that indicator only. */
  readonly concentration: (Concentration & { readonly year: number; readonly asked: number }) | null
}

/** A middle or a place of one or two units says nothing about a group. */
export const FEWEST_PEERS = 3
const RECEIVED = 'applications.received.total'

/** One measure over the chosen units and years, with all it is compared with; `county` are all units to compare with. */
export function compareMeasure(
  context: MeasureContext,
  measure: Measure,
  chosen: readonly ChosenUnit[],
  county: readonly ChosenUnit[],
  years: readonly number[],
  query: CompareQuery,
): ComparedMeasure {
  const { values, units } = measureData(context, measure, context.years)
  const recordOf = recordReader(context, values)
  const summed = (year: number) => [...context.summedIn(year)]
  const totals = new Map(countyPoints(measure, years, values, summed).map((each) => [each.year, each]))
  const breaks = measureBreaks(measure, context.years)
  const formCuts = breaks.flatMap((each) => (each.joins ? [] : [each.year]))
  const basis = basisFor(measure, query.basis)
  const inYears = (points: readonly MeasurePoint[]) => points.filter((point) => years.includes(point.year))
  // A change needs the year before the first shown; an index begins with the first shown.
  const rebase = (points: readonly MeasurePoint[], splits: readonly number[]) => {
    const cuts = [...formCuts, ...splits]
    if (basis === 'change') return inYears(onBasis(points, measure, basis, totals, cuts))
    return onBasis(inYears(points), measure, basis, totals, cuts)
  }
  const own = ownPoints(context, measure, chosen, recordOf)
  const kept = query.same ? own.filter(sameBasis(own, years)) : own
  // Who is compared stands once: a merged unit for those that went into it, as it does among the chosen.
  const pointsOf = new Map(units.map((each) => [each.unit.id, each.points]))
  const others = county.map((each): Other => {
    const joined = each.predecessors.length > 0
    const points = joined
      ? measurePoints(measure, { ...recordOf(each), years: context.years, noReport: context.noReport })
      : (pointsOf.get(each.unit.id) ?? [])
    return { unit: each.unit, peer: each.unit.peer, points: rebase(points, each.splits) }
  })
  const medians = peerMedians(others, years)
  const reference = peerReference(query.reference, basis)
  const based = kept.map((each) => ({ ...each, points: rebase(each.points, each.splits) }))
  return {
    measure,
    unit: basisUnit(measure, query.basis),
    basis,
    units: based.map((each) => {
      const spread = reference === 'peers' ? (medians.get(each.unit.peer) ?? null) : null
      const median = spread?.map(referenceOf) ?? null
      const place = rankingOf(measure.id).ranked ? placeOf(each, others, basis) : null
      return { ...each, median, spread, place }
    }),
    leftOut: query.same ? own.flatMap((each) => (kept.includes(each) ? [] : [each.unit])) : null,
    breaks: breaks.filter((each) => years.includes(each.year) && each.year !== years[0]),
    reference,
    range: query.reference === 'range',
    county: query.reference === 'county' ? countyReference(measure, basis, years, values, context) : null,
    concentration: measure.id === RECEIVED ? spreadOf(values, years.at(-1), summed) : null,
  }
}

/** How the applications of the last year spread over the units of the county's sums. */
function spreadOf(
  values: readonly IndicatorValue[],
  year: number | undefined,
  summed: (year: number) => readonly number[],
): ComparedMeasure['concentration'] {
  if (year === undefined) return null
  const units = summed(year)
  const own = values.filter((value) => value.indicator === RECEIVED && value.year === year)
  const found = concentration(units, own)
  return found && { ...found, year, asked: units.length }
}

function peerReference(asked: CompareQuery['reference'], basis: string): ComparedMeasure['reference'] {
  if (asked !== 'median' && asked !== 'range') return 'off'
  return basis === 'index' ? 'index' : 'peers'
}

type Own = Pick<ComparedUnit, 'unit' | 'points' | 'sources' | 'splits'>

function ownPoints(
  context: MeasureContext,
  measure: Measure,
  chosen: readonly ChosenUnit[],
  recordOf: ReturnType<typeof recordReader>,
): Own[] {
  return chosen.map((each) => {
    const record = recordOf(each)
    const family = [each.unit, ...each.predecessors]
    const sources = new Map(
      [...record.sources].map(([year, ids]) => [year, family.filter((unit) => ids.includes(unit.id))]),
    )
    const points = measurePoints(measure, {
      ...record,
      years: context.years,
      noReport: context.noReport,
    }).map((point) => {
      const from = sources.get(point.year)
      if (!from) return point
      return { ...point, detail: [sourceWords(from), point.detail].filter(Boolean).join('，') }
    })
    return { unit: each.unit, points, sources, splits: each.splits }
  })
}

/** 承继：科学技术局＋工业和信息化局 */
function sourceWords(units: readonly UnitRow[]): string {
  return `承继：${units.map((unit) => unit.shortName).join('＋')}`
}

/** Units with a number in every shown year in which any of them has one. */
function sameBasis(own: readonly Own[], years: readonly number[]): (one: Own) => boolean {
  const numberIn = (one: Own, year: number) =>
    one.points.some((point) => point.year === year && point.value !== null)
  const filled = years.filter((year) => own.some((one) => numberIn(one, year)))
  return (one) => filled.length > 0 && filled.every((year) => numberIn(one, year))
}

function referenceOf(range: PeerSpread | null): number | null {
  return range !== null && range.n >= FEWEST_PEERS ? range.median : null
}

type Other = { readonly unit: UnitRow; readonly peer: string; readonly points: readonly MeasurePoint[] }

/** Whether any unit of the measure has a place, so that tables have a column of places. */
export function isPlaced({ units }: ComparedMeasure): boolean {
  return units.some((each) => each.place !== null)
}

/** Only what is printed or its share has places, and only among units of one group. */
function placeOf(one: Own, others: readonly Other[], basis: string): string | null {
  if (basis !== 'absolute' && basis !== 'share') return null
  const last = one.points.at(-1)
  if (!last) return null
  // A unit that is part of another one here has no place beside it.
  if (!others.some((each) => each.unit.id === one.unit.id)) return '—'
  const group = others.filter((each) => each.peer === one.unit.peer && each.unit.id !== one.unit.id)
  const ranks = ranksIn([last, ...group.map((each) => each.points.at(-1) ?? { value: null, small: false })])
  const ranked = ranks.filter((rank) => rank !== null).length
  const [rank] = ranks
  if (rank == null) return last.small ? '分母不足5' : '—'
  return ranked < FEWEST_PEERS ? '—' : `${rank}/${ranked} 家`
}
