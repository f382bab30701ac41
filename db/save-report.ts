import { canonicalUnitName, regionOf } from '../lib/catalogue/unit-names'
import { checkReport } from '../lib/checks/all-checks'
import type { Finding } from '../lib/model/finding'
import type { Report } from '../lib/model/report'
import type { GivenIdentity } from '../lib/narrative/identity'
import { READER_VERSION } from '../lib/reader-version'
import { unitsAlike } from './alike-reports'
import { countyPrefix, ensureCounty } from './county'
import { governmentsOf } from './county-units'
import { carryBlanks } from './desk/carry-blanks'
import { keepDecisions, withDecisions } from './desk/keep-decisions'
import { refuseLockedYear } from './desk/locked-years'
import { type KnownUnit, unitOfReport } from './find-unit'
import { insertReading, type VersionKey } from './insert-version'
import {
  type Filed,
  knownVersion,
  refuseDoubtfulYear,
  refuseLosingFigures,
  refuseSecondPlace,
  wasStored,
} from './known-version'
import { keepOriginal, type Original, sha256 } from './originals'
import { reportFindings } from './queries/report-findings'
import { type CheckReport, recheckYear, refreshFindings } from './refresh-findings'
import { refreshPlaces } from './refresh-places'
import { unitsOfOtherPhones } from './sibling-phones'
import { type Standing, standingOf } from './standing'
import { all, one, run, type Store, StoreError, write } from './store'

/** A report as read, with the file it was read from. identity.unit and identity.year must be set. */
export type ReportToSave = { readonly report: Report; readonly original: Original }
export type SaveOptions = {
  /** Saves a file again that was removed by hand for the same unit and year. */
  readonly restore?: boolean
  /** A person asks for this very file: it becomes current again when another one has replaced it. */
  readonly wanted?: boolean
  /** What a person has told of unit and year, whatever the document says: kept for reading the file again. */
  readonly given?: GivenIdentity
  /** Filed at the desk as a draft that does not count yet, in this state. Left out: imported, and counts at once. */
  readonly draft?: 'submitted' | 'reviewing'
  /** The rules to run; tests give their own. */
  readonly check?: CheckReport
  /** Takes the years whose government's report is to be checked again when all files are in; left out: at once. */
  readonly governmentsLater?: Set<number>
  /** Leaves the reports that are compared with this one as they are: it is to be taken back. */
  readonly alone?: boolean
}
/**
 * new: the unit's first report of the year · version: differs from the current one, which is kept · restored: a version
 * of before that takes its place again · unchanged: already stored, current or replaced by another file · removed: this
 * very file was taken out of view by hand and stays out
 */
export type SaveOutcome = 'new' | 'version' | 'restored' | 'unchanged' | 'removed'
export type Saved = {
  readonly outcome: SaveOutcome
  readonly unit: KnownUnit
  /** Whether the unit was not known before. */
  readonly unitCreated: boolean
  readonly year: number
  readonly versionNo: number
  /** Whether this file's report is the one that counts now. */
  readonly current: boolean
  /** Whether it waits at the desk to be accepted. */
  readonly draft: boolean
  /** The file's sha256. */
  readonly hash: string
  readonly findings: readonly Finding[]
  /** What a person should look at, Chinese sentences. */
  readonly notes: readonly string[]
}

/**
 * Stores a report in one transaction and runs the checks that look at it: its own and the following year's.
 * The same file read alike is not stored twice; anything else becomes the current version and the one before is kept.
 * Throws StoreError when the report does not say whose it is or for which year, when its year is in doubt and another
 * report would be replaced, when no cell was read and one with figures would be, and when the file is current under
 * another unit or year.
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
    const canonical = canonicalUnitName(name, countyPrefix(county))
    const { unit, created } = unitOfReport(store, county, canonical)
    const notes = placeNotes(name, canonical)
    const found = { unit, unitCreated: created, year, hash, notes }
    refuseLockedYear(store, county.code, year)
    const filed = { county, unit, year, hash, reading: readingHash(report) }
    const ask = { restore: options.restore === true, wanted: options.wanted === true }
    const known = knownVersion(store, filed, ask)
    if (known) {
      const key = { county: county.code, unitId: unit.id, year, versionId: known.id }
      const stands = known.current > 0
      refreshPlaces(store, key, report)
      if (stands) noteReading(store, key, options.given)
      noteStatedDate(store, key, report)
      const findings = stands
        ? refreshFindings(store, key, withDecisions(store, key, report, hash), check)
        : reportFindings(store, known.id)
      return {
        ...found,
        outcome: known.outcome,
        versionNo: known.version_no,
        current: known.current === 1,
        draft: known.current === 2,
        findings,
      }
    }
    refuseSecondPlace(store, filed)
    const doubt = report.warnings.find((warning) => warning.code === 'year-uncertain')
    if (doubt && options.given?.year === undefined) refuseDoubtfulYear(store, filed, doubt.message)
    if (!options.draft && options.given === undefined) refuseLosingFigures(store, filed, numbersIn(report))
    const again = wasStored(store, filed) ? 'restored' : 'version'
    const standing = standingOf(store, filed, options.draft)
    const { key, versionNo } = insertVersion(store, { ...filed, ...standing, report, original })
    if (options.given) noteReading(store, key, options.given)
    insertReading(store, key, report, standing.current)
    noteStatedDate(store, key, report)
    const kept = keepDecisions(store, key, report, hash)
    const findings = refreshFindings(store, key, carryBlanks(store, key, kept, hash), check)
    if (!options.alone) recheckFollowing(store, key, check, options.governmentsLater)
    const outcome = versionNo === 1 ? 'new' : again
    const stands = { current: standing.current === 1, draft: standing.current === 2 }
    return { ...found, outcome, versionNo, ...stands, findings }
  })
}

/** Numbers read from tables. */
function numbersIn({ cells, oldTable }: Report): number {
  const old = oldTable?.rows.flatMap((row) => [row.year, row.cumulative]) ?? []
  return [...cells.values(), ...old].filter((cell) => cell.value.status === 'number').length
}

/** A name without a place gets the store's county in front: said, because the file may be another county's. */
function placeNotes(name: string, canonical: string): string[] {
  if (canonical === canonicalUnitName(name, null))
    return regionOf(canonical) ? [] : [`单位名称“${name}”没有写地名，请核对。`]
  return [`单位名称“${name}”没有写地名，按本库的县（市、区）补为“${canonical}”，请核对。`]
}

function missingIdentity(unit: string | null, year: number | null): string {
  const lacks = unit === null && year === null ? '单位和年度' : unit === null ? '单位' : '年度'
  const option = [unit === null ? '--unit 单位全称' : '', year === null ? '--year 年度' : '']
  return `未能从标题和正文认出${lacks}，没有保存；请核对文件，确认后加 ${option.filter(Boolean).join(' ')} 重新导入。`
}

/** What was read, without the document: two readings with one hash store the same values. */
export function readingHash(report: Report): string {
  const { source: _, cells, ...rest } = report
  return sha256(JSON.stringify({ ...rest, cells: [...cells] }))
}

/** Which reader has read a version last, and what a person has said; what was said before stays until it is said anew. */
function noteReading(store: Store, key: VersionKey, given: GivenIdentity = {}): void {
  run(
    store,
    `UPDATE report_versions SET reader = $reader, given_unit = coalesce($unit, given_unit),
       given_year = coalesce($year, given_year)
     WHERE county = $county AND id = $versionId AND (reader <> $reader OR given_unit IS NOT coalesce($unit, given_unit)
       OR given_year IS NOT coalesce($year, given_year))`,
    {
      county: key.county,
      versionId: key.versionId,
      reader: String(READER_VERSION),
      unit: given.unit ?? null,
      year: given.year ?? null,
    },
  )
}

/** The day the page around a report states: no part of the reading, so a later reader may find it in the same file. */
function noteStatedDate(store: Store, { county, versionId }: VersionKey, { source }: Report): void {
  const stated = source.publishedAt ?? null
  run(
    store,
    `UPDATE report_versions SET stated_date = $date, stated_date_label = $label
     WHERE county = $county AND id = $versionId AND stated_date IS NOT $date`,
    { county, versionId, date: stated?.date ?? null, label: stated?.label ?? null },
  )
}

function insertVersion(
  store: Store,
  filed: Filed & ReportToSave & Standing,
): { key: VersionKey; versionNo: number } {
  const county = filed.county.code
  const place = { county, unitId: filed.unit.id, year: filed.year }
  run(store, 'INSERT OR IGNORE INTO reports (county, unit_id, year) VALUES ($county, $unitId, $year)', place)
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
    `UPDATE reports SET revision = revision + 1 WHERE county = $county AND unit_id = $unitId AND year = $year`,
    place,
  )
  run(
    store,
    `UPDATE report_versions SET current = 0
     WHERE county = $county AND unit_id = $unitId AND year = $year AND current = $current`,
    { ...place, current: filed.current },
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
    `INSERT INTO report_versions (county, id, unit_id, year, version_no, current, state, published_url, published_on, original, reading_hash, reader, form,
       scope, title, carrier, has_disclosure, has_applications, has_disputes, imported_at)
     VALUES ($county, $id, $unitId, $year, $versionNo, $current, $state, $publishedUrl, $publishedOn, $hash, $reading, $reader, $form, $scope, $title, $carrier,
       $disclosure, $applications, $disputes, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))`,
    {
      ...place,
      ...next,
      current: filed.current,
      state: filed.state,
      publishedUrl: filed.publishedUrl,
      publishedOn: filed.publishedOn,
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

/**
 * Reports that are checked against this one: the following year's of the unit and of the unit it went into, and
 * those of the year whose text is like it or whose numbers are written otherwise, and that of the whole government.
 */
export function recheckFollowing(
  store: Store,
  key: Omit<VersionKey, 'versionId'>,
  check: CheckReport,
  governmentsLater?: Set<number>,
): void {
  const later = all<{ to_unit: number }>(
    store,
    `SELECT to_unit FROM unit_successions WHERE county = $county AND from_unit = $unitId
       AND type IN ('rename', 'merge', 'absorb')`,
    { county: key.county, unitId: key.unitId },
  )
  for (const unitId of [key.unitId, ...later.map((row) => row.to_unit)]) {
    recheckYear(store, { county: key.county, unitId }, key.year + 1, check)
  }
  for (const unitId of new Set([...unitsAlike(store, key), ...unitsOfOtherPhones(store, key)]))
    recheckYear(store, { county: key.county, unitId }, key.year, check)
  if (governmentsLater) governmentsLater.add(key.year)
  else recheckGovernment(store, key.county, key.year, check)
}

/** The report of the whole government is held against its units again: one of them has changed. */
export function recheckGovernment(
  store: Store,
  county: number,
  year: number,
  check: CheckReport = checkReport,
): void {
  for (const unitId of governmentsOf(store, county, year)) recheckYear(store, { county, unitId }, year, check)
}
