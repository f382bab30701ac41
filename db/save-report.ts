import { canonicalUnitName } from '../lib/catalogue/unit-names'
import { checkReport } from '../lib/checks/all-checks'
import type { Finding } from '../lib/model/finding'
import type { Report } from '../lib/model/report'
import { READER_VERSION } from '../lib/pipeline'
import { type County, countyPrefix, ensureCounty } from './county'
import { type KnownUnit, unitOfReport } from './find-unit'
import { insertReading, type VersionKey } from './insert-version'
import { keepOriginal, type Original, sha256 } from './originals'
import { type CheckReport, recheckYear, refreshFindings } from './refresh-findings'
import { all, one, run, type Store, StoreError, write } from './store'

/** A report as read, with the file it was read from. identity.unit and identity.year must be set. */
export type ReportToSave = { readonly report: Report; readonly original: Original }
export type SaveOptions = {
  /** Saves a file again that was removed by hand for the same unit and year. */
  readonly restore?: boolean
  /** The rules to run; tests give their own. */
  readonly check?: CheckReport
}
/**
 * new: the unit's first report of the year · version: differs from the current one, which is kept · unchanged: already
 * stored · removed: this very file was taken out of view by hand and stays out
 */
export type SaveOutcome = 'new' | 'version' | 'unchanged' | 'removed'
export type Saved = {
  readonly outcome: SaveOutcome
  readonly unit: KnownUnit
  /** Whether the unit was not known before. */
  readonly unitCreated: boolean
  readonly year: number
  readonly versionNo: number
  readonly findings: readonly Finding[]
}

/**
 * Stores a report in one transaction and runs the checks that look at it: its own and the following year's.
 * The same file read alike is not stored twice; anything else becomes the current version and the one before is kept.
 * Throws StoreError when the report does not say whose it is or for which year.
 */
export function saveReport(
  store: Store,
  { report, original }: ReportToSave,
  options: SaveOptions = {},
): Saved {
  const { unit: name, year } = report.identity
  if (name === null || year === null) throw new StoreError(missingIdentity(name, year))
  const check = options.check ?? checkReport
  const hash = keepOriginal(store, original)
  return write(store, () => {
    const county = ensureCounty(store, [name])
    const { unit, created } = unitOfReport(store, county, canonicalUnitName(name, countyPrefix(county)))
    const found = { unit, unitCreated: created, year }
    const reading = readingHash(report)
    const known = knownVersion(store, { county, unit, year, hash, reading }, options.restore === true)
    if (known) {
      const key = { county: county.code, unitId: unit.id, year, versionId: known.id }
      const findings = known.outcome === 'unchanged' ? refreshFindings(store, key, report, check) : []
      return { ...found, outcome: known.outcome, versionNo: known.version_no, findings }
    }
    const { key, versionNo } = insertVersion(store, { county, unit, year, hash, reading, report, original })
    insertReading(store, key, report)
    const findings = refreshFindings(store, key, report, check)
    recheckFollowing(store, key, check)
    return { ...found, outcome: versionNo === 1 ? 'new' : 'version', versionNo, findings }
  })
}

function missingIdentity(unit: string | null, year: number | null): string {
  const lacks = unit === null && year === null ? '单位和年度' : unit === null ? '单位' : '年度'
  const option = [unit === null ? '--unit 单位全称' : '', year === null ? '--year 年度' : '']
  return `未能从标题和正文认出${lacks}，没有保存；请核对文件，确认后加 ${option.filter(Boolean).join(' ')} 重新导入。`
}

/** What was read, without the document: two readings with one hash store the same values. */
function readingHash(report: Report): string {
  const { source: _, cells, ...rest } = report
  return sha256(JSON.stringify({ ...rest, cells: [...cells] }))
}

type Filed = { county: County; unit: KnownUnit; year: number; hash: string; reading: string }
type VersionRow = { id: number; version_no: number; reading_hash: string; removed_at: string | null }

/**
 * A version that makes saving needless: this file read alike, current or since replaced by another file of the same
 * folder (importing a folder twice must not make versions take turns), or removed by hand.
 */
function knownVersion(
  store: Store,
  filed: Filed,
  restore: boolean,
): (VersionRow & { outcome: 'unchanged' | 'removed' }) | null {
  const versions = all<VersionRow>(
    store,
    `SELECT id, version_no, reading_hash, removed_at FROM report_versions
     WHERE county = $county AND unit_id = $unitId AND year = $year AND original = $hash ORDER BY version_no DESC`,
    { county: filed.county.code, unitId: filed.unit.id, year: filed.year, hash: filed.hash },
  )
  const alike = versions.find((each) => each.removed_at === null && each.reading_hash === filed.reading)
  if (alike) return { ...alike, outcome: 'unchanged' }
  const removed = versions.find((each) => each.removed_at !== null)
  return removed && !restore ? { ...removed, outcome: 'removed' } : null
}

function insertVersion(store: Store, filed: Filed & ReportToSave): { key: VersionKey; versionNo: number } {
  const county = filed.county.code
  const place = { county, unitId: filed.unit.id, year: filed.year }
  run(store, 'INSERT OR IGNORE INTO reports VALUES ($county, $unitId, $year)', place)
  run(
    store,
    `INSERT INTO originals VALUES ($county, $hash, $fileName, $bytes)
     ON CONFLICT DO UPDATE SET file_name = excluded.file_name`,
    {
      county,
      hash: filed.hash,
      fileName: filed.original.fileName,
      bytes: filed.original.bytes.byteLength,
    },
  )
  run(
    store,
    'UPDATE report_versions SET current = 0 WHERE county = $county AND unit_id = $unitId AND year = $year AND current = 1',
    place,
  )
  const next = one<{ id: number; versionNo: number }>(
    store,
    `SELECT (SELECT coalesce(max(id), 0) + 1 FROM report_versions WHERE county = $county) AS id,
       (SELECT coalesce(max(version_no), 0) + 1 FROM report_versions
        WHERE county = $county AND unit_id = $unitId AND year = $year) AS versionNo`,
    place,
  )
  if (!next) throw new Error('no next version')
  const { report } = filed
  run(
    store,
    `INSERT INTO report_versions (county, id, unit_id, year, version_no, current, original, reading_hash, reader, form,
       scope, title, carrier, has_disclosure, has_applications, has_disputes, imported_at)
     VALUES ($county, $id, $unitId, $year, $versionNo, 1, $hash, $reading, $reader, $form, $scope, $title, $carrier,
       $disclosure, $applications, $disputes, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))`,
    {
      ...place,
      ...next,
      hash: filed.hash,
      reading: filed.reading,
      reader: String(READER_VERSION),
      form: report.form,
      scope: report.identity.scope,
      title: report.identity.title,
      carrier: report.source.carrier,
      disclosure: report.tables.disclosure ? 1 : 0,
      applications: report.tables.applications ? 1 : 0,
      disputes: report.tables.disputes ? 1 : 0,
    },
  )
  return { key: { ...place, versionId: next.id }, versionNo: next.versionNo }
}

/** The following year's report of the unit, and of the unit it was renamed to, is checked against this one. */
export function recheckFollowing(store: Store, key: Omit<VersionKey, 'versionId'>, check: CheckReport): void {
  const renamed = all<{ to_unit: number }>(
    store,
    `SELECT to_unit FROM unit_successions WHERE county = $county AND from_unit = $unitId AND type = 'rename'`,
    { county: key.county, unitId: key.unitId },
  )
  for (const unitId of [key.unitId, ...renamed.map((row) => row.to_unit)]) {
    recheckYear(store, { county: key.county, unitId }, key.year + 1, check)
  }
}
