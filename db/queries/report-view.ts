import type { ReportForm } from '../../lib/catalogue/form'
import type { Cells, Report } from '../../lib/model/report'
import { one, type Store } from '../store'
import { countyKey } from './county-info'
import { reportFindings, type StoredFinding } from './report-findings'
import { type ReportValues, reportValues } from './report-values'
import { storedReport } from './stored-report'
import { toUnitRef, UNIT_COLUMNS, type UnitColumns, type UnitRef } from './unit-ref'
import { listVersions, type VersionInfo } from './version-info'

/** Everything the page of one report shows. */
export type ReportView = Pick<
  Report,
  'form' | 'tables' | 'cells' | 'oldTable' | 'sections' | 'mentions' | 'warnings' | 'source'
> & {
  readonly unit: UnitRef
  readonly year: number
  readonly version: VersionInfo
  /** All versions of this unit's year, newest first. */
  readonly versions: readonly VersionInfo[]
  /** Series the prose states, published items among them. */
  readonly prose: ReportValues['prose']
  readonly findings: readonly StoredFinding[]
  /** The unit's current report of the year before; null when there is none. */
  readonly previous: YearCells | null
}
/** The cells of a unit's current report of a year. `raw` and places come without snippets. */
export type YearCells = {
  readonly year: number
  readonly versionId: number
  readonly form: ReportForm | null
  readonly cells: Cells
}

/** What counts goes before a draft: a figure of the year before is the accepted one as long as there is one. */
const CURRENT_SQL = `
  SELECT id, form FROM report_versions
  WHERE county = $county AND unit_id = $unitId AND year = $year AND current > 0 ORDER BY current LIMIT 1`

/** The cells of the report of a unit's year that counts, or of its draft while none does; null when it has neither. */
export function yearCells(store: Store, unitId: number, year: number): YearCells | null {
  const row = one<{ id: number; form: ReportForm | null }>(store, CURRENT_SQL, {
    county: countyKey(store),
    unitId,
    year,
  })
  if (!row) return null
  return { year, versionId: row.id, form: row.form, cells: reportValues(store, row.id, []).cells }
}

/**
 * The report of a unit and year: the current version, or the one numbered `versionNo` whatever its state.
 * Null when there is no such report: 未报, removed, or never that version.
 */
export function reportView(
  store: Store,
  unitId: number,
  year: number,
  versionNo?: number,
): ReportView | null {
  const versions = listVersions(store, unitId, year)
  const version = versions.find((each) =>
    versionNo === undefined ? each.state === 'current' : each.versionNo === versionNo,
  )
  const unit = one<UnitColumns>(
    store,
    `SELECT ${UNIT_COLUMNS} FROM units u WHERE u.county = $county AND u.id = $unitId`,
    { county: countyKey(store), unitId },
  )
  const stored = version && storedReport(store, version.versionId)
  if (!version || !unit || !stored) return null
  const { identity: _, ...report } = stored.report
  return {
    ...report,
    prose: stored.prose,
    unit: toUnitRef(unit),
    year,
    version,
    versions,
    findings: reportFindings(store, version.versionId),
    previous: yearCells(store, unitId, year - 1),
  }
}
