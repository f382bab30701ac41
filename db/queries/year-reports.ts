import { all, type Store } from '../store'
import { countyKey } from './county-info'
import { type FindingCounts, findingCounts, NO_FINDINGS } from './finding-counts'
import {
  toVersionInfo,
  VERSION_COLUMNS,
  VERSION_SOURCE,
  type VersionColumns,
  type VersionInfo,
} from './version-info'

/** The current report of a unit for a year. */
export type YearReport = { readonly version: VersionInfo; readonly findings: FindingCounts }

const SQL = `
  SELECT v.unit_id, ${VERSION_COLUMNS} FROM ${VERSION_SOURCE}
  WHERE v.county = $county AND v.year = $year AND v.current = 1`

/** The current reports of a year by unit id, external and pending ones among them. */
export function yearReports(store: Store, year: number): ReadonlyMap<number, YearReport> {
  const rows = all<VersionColumns & { unit_id: number }>(store, SQL, { county: countyKey(store), year })
  const counts = findingCounts(store, year)
  return new Map(
    rows.map((row) => [
      row.unit_id,
      { version: toVersionInfo(row), findings: counts.get(row.version_id) ?? NO_FINDINGS },
    ]),
  )
}
