import type { FormId, ReportForm } from '../lib/catalogue/form'
import { statutoryForm } from '../lib/catalogue/report-form'
import type { UnitKind } from '../lib/catalogue/unit-kinds'
import type { CheckContext } from '../lib/checks/check'
import { alikeReports } from './alike-reports'
import { countyUnits } from './county-units'
import { thresholdSettings } from './desk/settings'
import type { VersionKey } from './insert-version'
import { publishedBefore } from './published-before'
import { one, type Store } from './store'
import { yearBefore } from './year-before'

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
    published: publishedBefore(store, key),
    county: whole && countyUnits(store, key.year, whole),
    thresholds: thresholdSettings(store),
  }
}
