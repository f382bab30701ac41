import type { FormId, ReportForm } from '../lib/catalogue/form'
import { statutoryForm } from '../lib/catalogue/report-form'
import type { UnitKind } from '../lib/catalogue/unit-kinds'
import type { CheckContext } from '../lib/checks/check'
import { alikeReports } from './alike-reports'
import { countyUnits } from './county-units'
import { thresholdSettings } from './desk/settings'
import type { VersionKey } from './insert-version'
import { yearCells } from './queries/report-view'
import { sectionsOf } from './queries/stored-report'
import { all, one, type Store } from './store'

/** The unit whose report of the year before belongs to this one's: itself, or the unit it was renamed from. */
function unitOfYearBefore(store: Store, key: VersionKey): number {
  const renamed = all<{ from_unit: number }>(
    store,
    `SELECT from_unit FROM unit_successions WHERE county = $county AND to_unit = $unitId AND type = 'rename'`,
    { county: key.county, unitId: key.unitId },
  )
  const own = yearCells(store, key.unitId, key.year - 1)
  return own === null && renamed.length === 1 && renamed[0] ? renamed[0].from_unit : key.unitId
}

function yearBefore(store: Store, key: VersionKey): CheckContext['previousYear'] {
  const cells = yearCells(store, unitOfYearBefore(store, key), key.year - 1)
  return cells && { ...cells, sections: sectionsOf(store, { ...key, versionId: cells.versionId }) }
}

function formOf(store: Store, key: VersionKey): FormId | null {
  const row = one<{ form: ReportForm | null }>(
    store,
    'SELECT form FROM report_versions WHERE county = $county AND id = $versionId',
    { county: key.county, versionId: key.versionId },
  )
  return statutoryForm(row?.form ?? null)
}

/** What the store knows around a version: whose it is, what settings apply, and the reports it is compared with. */
export function checkContext(store: Store, key: VersionKey): CheckContext {
  const unit = one<{ name: string; kind: UnitKind }>(
    store,
    'SELECT name, kind FROM units WHERE county = $county AND id = $unitId',
    { county: key.county, unitId: key.unitId },
  )
  const whole = unit?.kind === 'government' ? formOf(store, key) : null
  return {
    unitKind: unit?.kind ?? null,
    unitName: unit?.name ?? null,
    year: key.year,
    previousYear: yearBefore(store, key),
    alike: alikeReports(store, key),
    county: whole && countyUnits(store, key.year, whole),
    thresholds: thresholdSettings(store),
  }
}
