import { all, type Store } from '../store'
import { countyKey } from './county-info'
import {
  toVersionInfo,
  VERSION_COLUMNS,
  VERSION_SOURCE,
  type VersionColumns,
  type VersionInfo,
} from './version-info'

/** A year for which a unit has a current report. */
export type UnitReport = { readonly year: number; readonly version: VersionInfo }

/** The current reports of a unit, newest year first. */
export function unitReports(store: Store, unitId: number): UnitReport[] {
  const rows = all<VersionColumns>(
    store,
    `SELECT ${VERSION_COLUMNS} FROM ${VERSION_SOURCE}
     WHERE v.county = $county AND v.unit_id = $unitId AND v.current = 1 ORDER BY v.year DESC`,
    { county: countyKey(store), unitId },
  )
  return rows.map((row) => ({ year: row.year, version: toVersionInfo(row) }))
}
