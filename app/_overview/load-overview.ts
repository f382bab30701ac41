import { combineValues } from '@/app/_figures/combine-values'
import type { CountyYears } from '@/app/_figures/county-years'
import { type Panel, panelSeries } from '@/app/_figures/panel'
import { indicatorValues } from '@/db/queries/indicator-values'
import { APPLICANT_COLUMNS } from '@/lib/catalogue/application-rows'
import { type CellIndicatorId, type IndicatorId, PUBLISHED_ITEMS } from '@/lib/catalogue/indicators'
import { RATES, type RateId } from '@/lib/catalogue/rates'
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
}

/** Σ of one year with what it covers. */
export type YearSum = { readonly year: number; readonly sum: SumWithCoverage }

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
type FigureName = keyof typeof FIGURES

export type Overview = {
  readonly year: number
  /** All years of the county, ascending. */
  readonly years: readonly number[]
  readonly figures: Record<FigureName, CountyFigure>
  readonly rates: Record<'closing' | 'disclosure' | 'reconsiderationCorrection' | 'lawsuitCorrection', Rate>
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
  readonly receivedByYear: readonly YearSum[]
  readonly publishedByYear: readonly YearSum[]
  /** Applications received by unit, of this year. */
  readonly receivedBy: ReadonlyMap<number, IndicatorValue>
}

/** Everything the overview of a year shows, from one reading of the store. */
export function loadOverview({ db, years, summedIn }: CountyYears, year: number): Overview {
  const units = [...summedIn(year)]
  const values = mapFigures((name) => combineValues(FIGURES[name], indicatorValues(db, FIGURES[name])))
  const { received, closed, published } = values
  return {
    year,
    years,
    figures: mapFigures((name) => countyFigure(FIGURES[name][0], values[name], years, year, summedIn)),
    rates: {
      closing: rateInYear(db, 'closing_rate', year, units),
      disclosure: rateInYear(db, 'disclosure_rate', year, units),
      reconsiderationCorrection: rateInYear(db, 'reconsideration_correction_rate', year, units),
      lawsuitCorrection: rateInYear(db, 'lawsuit_correction_rate', year, units),
    },
    disclosureRates: years
      .filter((each) => each <= year)
      .map((each) => rateInYear(db, 'disclosure_rate', each, [...summedIn(each)]).value),
    outcomes: outcomes(units, indicatorValues(db, outcomeIndicators(), { years: [year] })),
    applicants: applicantsOf(db, year, units),
    both: bothPanels(received, closed, years, summedIn),
    receivedByYear: sumsByYear(received, years, summedIn),
    publishedByYear: sumsByYear(published, years, summedIn),
    receivedBy: new Map(
      received.filter((value) => value.year === year).map((value) => [value.unitId, value]),
    ),
  }
}

/** A rate from the cells it needs and no others: reading is what an overview spends its time on. */
function rateInYear(db: CountyYears['db'], id: RateId, year: number, units: readonly number[]): Rate {
  const spec = RATES.find((each) => each.id === id)
  if (!spec) throw new Error(`unknown rate ${id}`)
  return rateOf(spec, units, indicatorValues(db, rateIndicators(spec), { years: [year] }))
}

function sumsByYear(
  values: readonly IndicatorValue[],
  years: readonly number[],
  summedIn: CountyYears['summedIn'],
): YearSum[] {
  return years.map((year) => ({
    year,
    sum: sumWithCoverage(
      [...summedIn(year)],
      values.filter((value) => value.year === year),
    ),
  }))
}

function mapFigures<T>(make: (name: FigureName) => T): Record<FigureName, T> {
  const names = Object.keys(FIGURES) as FigureName[]
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<FigureName, T>
}

function countyFigure(
  id: IndicatorId,
  values: readonly IndicatorValue[],
  years: readonly number[],
  year: number,
  summedIn: CountyYears['summedIn'],
): CountyFigure {
  const inYear = (wanted: number) => values.filter((value) => value.year === wanted)
  const before = summedIn(year - 1)
  const common = [...summedIn(year)].filter((unit) => before.has(unit))
  return {
    id,
    sum: sumWithCoverage([...summedIn(year)], inYear(year)),
    change: changeOnLastYear(common, inYear(year), inYear(year - 1)),
    panel: panelSeries(years, values, summedIn),
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
