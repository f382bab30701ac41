import { combineValues } from '@/app/_figures/combine-values'
import type { CountyYears } from '@/app/_figures/county-years'
import { type Panel, panelSeries } from '@/app/_figures/panel'
import { indicatorValues } from '@/db/queries/indicator-values'
import { APPLICANT_COLUMNS } from '@/lib/catalogue/application-rows'
import { type CellIndicatorId, type IndicatorId, PUBLISHED_ITEMS } from '@/lib/catalogue/indicators'
import { RATES, type RateId, type RateSpec } from '@/lib/catalogue/rates'
import { changeOnLastYear, type YearChange } from '@/lib/figures/change-on-last-year'
import type { IndicatorValue } from '@/lib/figures/indicator-value'
import { type Outcomes, outcomeIndicators, outcomes } from '@/lib/figures/outcomes'
import { type Rate, rateIndicators, rateOf } from '@/lib/figures/rate'
import { type SumWithCoverage, sumWithCoverage } from '@/lib/figures/sum-with-coverage'

/** One indicator of the county in one year: Σ with coverage, change on last year, and all years. */
export type CountyFigure = {
  readonly id: IndicatorId
  readonly sum: SumWithCoverage
  readonly change: YearChange
  readonly panel: Panel
  /** Σ with coverage of every year. */
  readonly byYear: readonly { readonly year: number; readonly sum: SumWithCoverage }[]
}

const CORRECTIONS = [
  'disputes.direct_lawsuit.corrected',
  'disputes.lawsuit_after_reconsideration.corrected',
] as const
const LAWSUITS = ['disputes.direct_lawsuit.total', 'disputes.lawsuit_after_reconsideration.total'] as const

/** The figures of the overview that are followed over years; most are one indicator, lawsuits are two rows added. */
const FIGURES = {
  received: ['applications.received.total'],
  closed: ['applications.closed_total.total'],
  licences: ['disclosure.licences.decisions'],
  penalties: ['disclosure.penalties.decisions'],
  reconsiderations: ['disputes.reconsideration.total'],
  reconsiderationsCorrected: ['disputes.reconsideration.corrected'],
  lawsuits: LAWSUITS,
  lawsuitsCorrected: CORRECTIONS,
  inForce: ['disclosure.normative_documents.in_force'],
  issued: ['disclosure.normative_documents.issued'],
  repealed: ['disclosure.normative_documents.repealed'],
  published: [PUBLISHED_ITEMS],
} as const satisfies Record<string, readonly [IndicatorId, ...IndicatorId[]]>
export type FigureName = keyof typeof FIGURES

export type Overview = {
  readonly year: number
  /** All years of the county, ascending. */
  readonly years: readonly number[]
  readonly figures: Record<FigureName, CountyFigure>
  readonly rates: Record<RateId, Rate>
  /** 公开率 of each year up to this one over the units summed in it; null where it cannot be formed. */
  readonly disclosureRates: readonly (number | null)[]
  readonly outcomes: Outcomes
  readonly applicants: readonly {
    readonly id: CellIndicatorId
    readonly label: string
    readonly sum: SumWithCoverage
  }[]
  /** Received and closed, both over the units that have both in every year. */
  readonly both: { readonly received: Panel; readonly closed: Panel }
  /** Applications received by unit, of this year. */
  readonly receivedBy: ReadonlyMap<number, IndicatorValue>
}

/** Everything the overview of a year shows, from one reading of the store. */
export function loadOverview({ db, years, summedIn }: CountyYears, year: number): Overview {
  const values = indicatorValues(db, [...new Set<IndicatorId>(Object.values(FIGURES).flat())], { years })
  const units = [...summedIn(year)]
  const valuesOf = (name: FigureName) => combineValues(FIGURES[name], values)
  const disclosure = rateSpec('disclosure_rate')
  const rateIds = [...new Set(RATES.flatMap(rateIndicators))]
  const ofYear = indicatorValues(db, [...new Set([...rateIds, ...outcomeIndicators()])], { years: [year] })
  const past = indicatorValues(db, rateIndicators(disclosure), { years })
  return {
    year,
    years,
    figures: mapFigures((name) => countyFigure(FIGURES[name][0], valuesOf(name), years, year, summedIn)),
    rates: Object.fromEntries(RATES.map((spec) => [spec.id, rateOf(spec, units, ofYear)])) as Record<
      RateId,
      Rate
    >,
    disclosureRates: years
      .filter((each) => each <= year)
      .map(
        (each) =>
          rateOf(
            disclosure,
            [...summedIn(each)],
            past.filter((value) => value.year === each),
          ).value,
      ),
    outcomes: outcomes(units, ofYear),
    applicants: applicantsOf(db, year, units),
    both: bothPanels(valuesOf('received'), valuesOf('closed'), years, summedIn),
    receivedBy: new Map(
      valuesOf('received')
        .filter((value) => value.year === year)
        .map((value) => [value.unitId, value]),
    ),
  }
}

function rateSpec(id: RateId): RateSpec {
  const spec = RATES.find((each) => each.id === id)
  if (!spec) throw new Error(`unknown rate ${id}`)
  return spec
}

function mapFigures(make: (name: FigureName) => CountyFigure): Record<FigureName, CountyFigure> {
  const names = Object.keys(FIGURES) as FigureName[]
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<FigureName, CountyFigure>
}

function countyFigure(
  id: IndicatorId,
  values: readonly IndicatorValue[],
  years: readonly number[],
  year: number,
  summedIn: CountyYears['summedIn'],
): CountyFigure {
  const inYear = (wanted: number) => values.filter((value) => value.year === wanted)
  const byYear = years.map((each) => ({
    year: each,
    sum: sumWithCoverage([...summedIn(each)], inYear(each)),
  }))
  const before = summedIn(year - 1)
  const common = [...summedIn(year)].filter((unit) => before.has(unit))
  return {
    id,
    sum: sumWithCoverage([...summedIn(year)], inYear(year)),
    change: changeOnLastYear(common, inYear(year), inYear(year - 1)),
    panel: panelSeries(years, values, summedIn),
    byYear,
  }
}

function applicantsOf(db: CountyYears['db'], year: number, units: readonly number[]): Overview['applicants'] {
  const columns = APPLICANT_COLUMNS.filter((column) => column.id !== 'total').map((column) => ({
    id: `applications.received.${column.id}` as const,
    label: column.label,
  }))
  const ids = columns.map((column) => column.id)
  const values = indicatorValues(db, ids, { years: [year] })
  // Shares must be of one set of units: those with a number in every column.
  const whole = combineValues(ids as [IndicatorId, ...IndicatorId[]], values)
  const complete = new Set(whole.filter((value) => value.value !== null).map((value) => value.unitId))
  return columns.map((column) => ({
    ...column,
    sum: sumWithCoverage(
      units,
      values.filter((value) => value.indicator === column.id && complete.has(value.unitId)),
    ),
  }))
}

function bothPanels(
  received: readonly IndicatorValue[],
  closed: readonly IndicatorValue[],
  years: readonly number[],
  summedIn: CountyYears['summedIn'],
): Overview['both'] {
  const inClosed = new Set(panelSeries(years, closed, summedIn).units)
  const units = new Set(panelSeries(years, received, summedIn).units.filter((unit) => inClosed.has(unit)))
  return {
    received: panelSeries(years, received, () => units),
    closed: panelSeries(years, closed, () => units),
  }
}
