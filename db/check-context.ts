import type { ReportForm } from '../lib/catalogue/form'
import { statutoryForm } from '../lib/catalogue/report-form'
import type { UnitKind } from '../lib/catalogue/unit-kinds'
import type { CheckContext } from '../lib/checks/check'
import { alikeReports } from './alike-reports'
import { countyUnits } from './county-units'
import { thresholdSettings } from './desk/settings'
import type { VersionKey } from './insert-version'
import { publishedBefore } from './published-before'
import { siblingPhones } from './sibling-phones'
import { one, type Store } from './store'
import { yearBefore } from './year-before'

/** What the store knows around a version: whose it is, what settings apply, and the reports it is compared with. */
export function checkContext(store: Store, key: VersionKey): CheckContext {
  const unit = one<{ name: string; kind: UnitKind }>(
    store,
    'SELECT name, kind FROM units WHERE county = $county AND id = $unitId',
    { county: key.county, unitId: key.unitId },
  )
  const version = one<{ form: ReportForm | null; published_on: string | null }>(
    store,
    'SELECT form, published_on FROM report_versions WHERE county = $county AND id = $versionId',
    { county: key.county, versionId: key.versionId },
  )
  const whole = unit?.kind === 'government' ? statutoryForm(version?.form ?? null) : null
  return {
    unitKind: unit?.kind ?? null,
    unitName: unit?.name ?? null,
    year: key.year,
    previousYear: yearBefore(store, key),
    alike: alikeReports(store, key),
    publishedOn: version?.published_on ?? null,
    published: publishedBefore(store, key),
    phones: siblingPhones(store, key),
    county: whole && countyUnits(store, key.year, whole),
    thresholds: thresholdSettings(store),
  }
}
