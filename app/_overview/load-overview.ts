import { combineValues } from '@/app/_figures/combine-values'
import type { CountyYears } from '@/app/_figures/county-years'
import { type Panel, panelSeries } from '@/app/_figures/panel'
import { indicatorValues } from '@/db/queries/indicator-values'
import { APPLICANT_COLUMNS } from '@/lib/catalogue/application-rows'
import { type CellIndicatorId, type IndicatorId, PUBLISHED_ITEMS } from '@/lib/catalogue/indicators'
import { RATES, type RateId } from '@/lib/catalogue/rates'
import { changeOnLastYear, type YearChange } from '@/lib/figures/change-on-last-year'
import { CLOSING_INDICATORS, closingGap } from '@/lib/figures/closing-gap'
import type { IndicatorValue } from '@/lib/figures/indicator-value'
import { type Outcomes, outcomeIndicators, outcomes } from '@/lib/figures/outcomes'
import { type Rate, rateIndicators, rateOf } from '@/lib/figures/rate'
import { type SumWithCoverage, sumWithCoverage } from '@/lib/figures/sum-with-coverage'
import { closingWords } from './closing-words'

/** One indicator of the county in one year: Σ with coverage. */
export type YearFigure = {
  readonly id: IndicatorId
  /** What the page that explains it is of: where several rows are added, their sum. */
  readonly page: IndicatorId | RateId
  readonly sum: SumWithCoverage
}

/** The same with its change on last year and all years. */
export type CountyFigure = YearFigure & {
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
const FOLLOWED = {
  received: ['applications.received.total'],
  closed: ['applications.closed_total.total'],
  licences: ['disclosure.licences.decisions'],
  reconsiderations: ['disputes.reconsideration.total'],
  lawsuits: LAWSUITS,
  inForce: ['disclosure.normative_documents.in_force'],
  published: [PUBLISHED_ITEMS],
} as const satisfies Figures
/** Those that only stand beside another one, for the year itself. */
const BESIDE = {
  penalties: ['disclosure.penalties.decisions'],
  reconsiderationsCorrected: ['disputes.reconsideration.corrected'],
  lawsuitsCorrected: CORRECTIONS,
  issued: ['disclosure.normative_documents.issued'],
  repealed: ['disclosure.normative_documents.repealed'],
} as const satisfies Figures
/** Figures that are no indicator of their own. */
const PAGES: Readonly<Partial<Record<keyof typeof FOLLOWED, RateId>>> = { lawsuits: 'lawsuits' }
type Figures = Readonly<Record<string, readonly [IndicatorId, ...IndicatorId[]]>>

const SHOWN_RATES = {
  closing: 'closing_rate',
  disclosure: 'disclosure_rate',
  reconsiderationCorrection: 'reconsideration_correction_rate',
  lawsuitCorrection: 'lawsuit_correction_rate',
} as const satisfies Record<string, RateId>

const APPLICANTS = APPLICANT_COLUMNS.filter((column) => column.id !== 'total').map((column) => ({
  id: `applications.received.${column.id}` as const,
  label: column.label,
}))

export type Overview = {
  readonly year: number
  /** All years of the county, ascending. */
  readonly years: readonly number[]
  readonly figures: Record<keyof typeof FOLLOWED, CountyFigure> & Record<keyof typeof BESIDE, YearFigure>
  readonly rates: Record<keyof typeof SHOWN_RATES, Rate>
  /** 公开率 of each year up to this one over the units summed in it; null where it cannot be formed. */
  readonly disclosureRates: readonly (number | null)[]
  readonly outcomes: Outcomes
  /** Why what is printed as closed and the outcomes differ, in Chinese sentences naming the units; [] where they agree. */
  readonly closingNotes: readonly string[]
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
export function loadOverview(county: CountyYears, year: number): Overview {
  const { db, years, summedIn } = county
  const units = [...summedIn(year)]
  const values = readValues(db, year)
  const followed = mapValues(FOLLOWED, (ids) => combineValues(ids, values.of(ids)))
  const followedIn = mapValues(followed, byYear)
  const { received, closed } = followed
  const rateIn = (id: RateId, wanted: number) => {
    const spec = rateSpec(id)
    return rateOf(spec, [...summedIn(wanted)], values.of(rateIndicators(spec), wanted))
  }
  return {
    year,
    years,
    figures: {
      ...mapValues(FOLLOWED, ([id], name) =>
        countyFigure(
          { id, page: PAGES[name] ?? id },
          followed[name],
          followedIn[name],
          years,
          year,
          summedIn,
        ),
      ),
      ...mapValues(BESIDE, (ids) => ({
        id: ids[0],
        page: ids[0],
        sum: sumWithCoverage(units, combineValues(ids, values.of(ids, year))),
      })),
    },
    rates: mapValues(SHOWN_RATES, (id) => rateIn(id, year)),
    disclosureRates: years
      .filter((each) => each <= year)
      .map((each) => rateIn(SHOWN_RATES.disclosure, each).value),
    outcomes: outcomes(units, values.of(outcomeIndicators(), year)),
    closingNotes: closingWords(closingGap(units, values.of(CLOSING_INDICATORS, year)), namesOf(county, year)),
    applicants: applicantsOf(
      values.of(
        APPLICANTS.map((each) => each.id),
        year,
      ),
      units,
    ),
    both: bothPanels(received, closed, years, summedIn),
    receivedByYear: sumsByYear(followedIn.received, years, summedIn),
    publishedByYear: sumsByYear(followedIn.published, years, summedIn),
    receivedBy: new Map(followedIn.received(year).map((value) => [value.unitId, value])),
  }
}

function namesOf(county: CountyYears, year: number): (unit: number) => string {
  const names = new Map(county.coverageOf(year).summed.map((unit) => [unit.id, unit.shortName]))
  return (unit) => names.get(unit) ?? ''
}

function rateSpec(id: RateId) {
  const spec = RATES.find((each) => each.id === id)
  if (!spec) throw new Error(`unknown rate ${id}`)
  return spec
}

/** Read over all years: what is followed, and the rate that is. */
const OF_ALL_YEARS = new Set<IndicatorId>([
  ...Object.values(FOLLOWED).flat(),
  ...rateIndicators(rateSpec(SHOWN_RATES.disclosure)),
])
/** Read for the year itself. */
const OF_THE_YEAR = new Set<IndicatorId>([
  ...Object.values(BESIDE).flat(),
  ...Object.values(SHOWN_RATES).flatMap((id) => rateIndicators(rateSpec(id))),
  ...outcomeIndicators(),
  ...APPLICANTS.map((each) => each.id),
])

/** Every value the overview needs, each read once: reading is what it spends its time on. */
function readValues(db: CountyYears['db'], year: number) {
  const read = (ids: readonly IndicatorId[], years?: readonly number[]) =>
    ids.map((id) => [id, indicatorValues(db, [id], years ? { years } : {})] as const)
  const once = [...OF_THE_YEAR].filter((id) => !OF_ALL_YEARS.has(id))
  const values = new Map([...read([...OF_ALL_YEARS]), ...read(once, [year])])
  const inYears = new Map([...values].map(([id, own]) => [id, byYear(own)]))
  return {
    /** The values of some indicators, of all years or of one. */
    of: (ids: readonly IndicatorId[], wanted?: number): IndicatorValue[] =>
      ids.flatMap((id) =>
        wanted === undefined ? (values.get(id) ?? []) : (inYears.get(id)?.(wanted) ?? []),
      ),
  }
}

type InYear = (year: number) => readonly IndicatorValue[]

function byYear(values: readonly IndicatorValue[]): InYear {
  const years = new Map<number, IndicatorValue[]>()
  for (const value of values) {
    const own = years.get(value.year)
    if (own) own.push(value)
    else years.set(value.year, [value])
  }
  return (year) => years.get(year) ?? []
}

function mapValues<K extends string, V, T>(
  record: Readonly<Record<K, V>>,
  make: (value: V, key: K) => T,
): Record<K, T> {
  const entries = Object.entries(record) as [K, V][]
  return Object.fromEntries(entries.map(([key, value]) => [key, make(value, key)])) as Record<K, T>
}

function sumsByYear(
  valuesIn: InYear,
  years: readonly number[],
  summedIn: CountyYears['summedIn'],
): YearSum[] {
  return years.map((year) => ({
    year,
    sum: sumWithCoverage([...summedIn(year)], valuesIn(year)),
  }))
}

function countyFigure(
  of: Pick<CountyFigure, 'id' | 'page'>,
  values: readonly IndicatorValue[],
  inYear: InYear,
  years: readonly number[],
  year: number,
  summedIn: CountyYears['summedIn'],
): CountyFigure {
  const before = summedIn(year - 1)
  const common = [...summedIn(year)].filter((unit) => before.has(unit))
  return {
    ...of,
    sum: sumWithCoverage([...summedIn(year)], inYear(year)),
    change: changeOnLastYear(common, inYear(year), inYear(year - 1)),
    panel: panelSeries(years, values, summedIn),
  }
}

/** Shares must be of one set of units: those with a number in every column. */
function applicantsOf(values: readonly IndicatorValue[], units: readonly number[]): Overview['applicants'] {
  const ids = APPLICANTS.map((column) => column.id)
  const whole = combineValues(ids as [IndicatorId, ...IndicatorId[]], values)
  const complete = new Set(whole.filter((value) => value.value !== null).map((value) => value.unitId))
  return APPLICANTS.map((column) => ({
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
