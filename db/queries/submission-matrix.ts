import type { ReportState } from '../../lib/desk/report-state'
import type { YearState } from '../../lib/desk/year-line'
import type { NoReport } from '../../lib/figures/series'
import { all, type Store } from '../store'
import type { StoreView } from '../store-view'
import { countyInfo, countyKey } from './county-info'
import { type FindingCounts, findingCounts, NO_FINDINGS } from './finding-counts'
import type { UnitRow } from './list-units'
import { listYears } from './list-years'
import { noReportState, shownView } from './shown-view'
import type { UnitDetail } from './unit-by-slug'
import { inListOrder, toUnitRef, UNIT_COLUMNS, type UnitColumns, type UnitRef } from './unit-ref'

/**
 * received: 已收 · missing: 未报 (obliged, no report) · unpublished: 未公布, what the public sees of both a missing report
 * and one under review · not-applicable: 不适用 (registered, not obliged that year) · unknown: no report, and no register
 * says whether there should be one
 */
export type SubmissionState = 'received' | NoReport | 'not-applicable' | 'unknown'
export type Submission = {
  readonly year: number
  readonly state: SubmissionState
  /** Whether the unit had to report; null where no register tells. */
  readonly obliged: boolean | null
  /** Of the current version; null without one. */
  readonly versionNo: number | null
  readonly importedAt: string | null
  /** When the first of its versions that still stand came in; null when there is none. */
  readonly firstImportedAt: string | null
  /** The day the page around the current version states, and beside which words; null where none is stated. */
  readonly stated: { readonly date: string; readonly label: string } | null
  /** Where the current version stands, and the day and address of its publication as a person entered them. */
  readonly standing: YearState | null
  readonly published: { readonly on: string; readonly url: string | null } | null
  readonly findings: FindingCounts | null
}
/** Units × years: who handed in. External units are left out. */
export type SubmissionMatrix = {
  /** Years with at least one report, ascending. */
  readonly years: readonly number[]
  /** Each row's submissions stand in the order of `years`. */
  readonly rows: readonly { readonly unit: UnitRef; readonly submissions: readonly Submission[] }[]
  /** Whom the matrix is for: the public is not told who has handed in what is not public yet. */
  readonly view: StoreView
}

type VersionRow = {
  unit_id: number
  year: number
  id: number
  version_no: number
  imported_at: string
  stated_date: string | null
  stated_date_label: string | null
  state: ReportState
  published_on: string | null
  published_url: string | null
}
type FirstRow = { unit_id: number; year: number; first: string; publications: number }
type YearsRow = { unit_id: number; from_year: number; to_year: number | null }

/** The state of every unit of the county in every year that has reports, and in `also` whether it has or not, in list order. */
export function submissionMatrix(store: Store, also?: number): SubmissionMatrix {
  const key = { county: countyKey(store) }
  const reported = listYears(store).map((row) => row.year)
  const years = [...new Set([...reported, ...(also === undefined ? [] : [also])])].sort((a, b) => a - b)
  const versions = new Map(
    all<VersionRow>(
      store,
      `SELECT unit_id, year, id, version_no, imported_at, stated_date, stated_date_label, state, published_on,
         published_url FROM report_versions
       WHERE county = $county AND current = 1`,
      key,
    ).map((row) => [`${row.unit_id}/${row.year}`, row]),
  )
  const firsts = new Map(
    all<FirstRow>(
      store,
      `SELECT unit_id, year, min(imported_at) AS first, sum(state = 'published') AS publications FROM report_versions
       WHERE county = $county AND removed_at IS NULL GROUP BY unit_id, year`,
      key,
    ).map((row) => [`${row.unit_id}/${row.year}`, row]),
  )
  const periods = obligedPeriods(store)
  const counts = findingCounts(store)
  const register = countyInfo(store).registerLoaded
  const view = shownView(store)
  const noReport = noReportState(store)
  const rows = all<UnitColumns>(
    store,
    `SELECT ${UNIT_COLUMNS} FROM units u WHERE u.county = $county AND u.status <> 'external'`,
    key,
  )
  return {
    years,
    view,
    rows: rows.sort(inListOrder).map((row) => ({
      unit: toUnitRef(row),
      submissions: years.map((year) => {
        const version = versions.get(`${row.id}/${year}`)
        const first = firsts.get(`${row.id}/${year}`)
        const listed = register && row.status === 'registered'
        const obliged = listed ? isObliged(periods, row.id, year) : null
        return {
          year,
          state: stateOf(version !== undefined, obliged, noReport),
          obliged,
          versionNo: version?.version_no ?? null,
          importedAt: version?.imported_at ?? null,
          firstImportedAt: first?.first ?? null,
          standing: version ? standingOf(version.state, first?.publications ?? 0) : null,
          published: version?.published_on ? { on: version.published_on, url: version.published_url } : null,
          stated: version?.stated_date
            ? { date: version.stated_date, label: version.stated_date_label ?? '' }
            : null,
          findings: version ? (counts.get(version.id) ?? NO_FINDINGS) : null,
        }
      }),
    })),
  }
}

function standingOf(state: ReportState, publications: number): YearState {
  return state === 'published' && publications > 1 ? 'corrected' : state
}

/** The years among `years` in which a registered unit neither reported nor had to, by unit: 不适用 in the matrix. */
export function notApplicableYears(
  store: Store,
  units: readonly UnitRow[],
  years: readonly number[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const periods = obligedPeriods(store)
  const register = countyInfo(store).registerLoaded
  const noReport = noReportState(store)
  return new Map(
    units.map(({ id, status, years: reported }) => {
      const listed = register && status === 'registered'
      const state = (year: number) =>
        stateOf(reported.includes(year), listed ? isObliged(periods, id, year) : null, noReport)
      return [id, new Set(years.filter((year) => state(year) === 'not-applicable'))]
    }),
  )
}

/** The state of one unit in each of `years`, as the matrix has it. */
export function submissionStates(
  store: Store,
  unit: UnitDetail,
  registerLoaded: boolean,
  years: readonly number[],
  reported: readonly number[],
): ReadonlyMap<number, SubmissionState> {
  const listed = registerLoaded && unit.status === 'registered'
  const obliged = (year: number) =>
    unit.obligedYears.some(
      (each) => each.obliged && each.from <= year && (each.to === null || year <= each.to),
    )
  const noReport = noReportState(store)
  return new Map(
    years.map((year) => [year, stateOf(reported.includes(year), listed ? obliged(year) : null, noReport)]),
  )
}

function obligedPeriods(store: Store): YearsRow[] {
  return all<YearsRow>(
    store,
    'SELECT unit_id, from_year, to_year FROM unit_years WHERE county = $county AND obliged = 1',
    { county: countyKey(store) },
  )
}

function isObliged(periods: readonly YearsRow[], unitId: number, year: number): boolean {
  return periods.some(
    (row) => row.unit_id === unitId && row.from_year <= year && (row.to_year === null || year <= row.to_year),
  )
}

function stateOf(received: boolean, obliged: boolean | null, noReport: NoReport): SubmissionState {
  if (received) return 'received'
  if (obliged === null) return 'unknown'
  return obliged ? noReport : 'not-applicable'
}
