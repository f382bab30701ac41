import type { ReportForm } from '../../lib/catalogue/form'
import type { Scope } from '../../lib/model/report'
import type { Carrier } from '../../lib/model/source-document'
import { all, type Store } from '../store'
import { WITHDRAWN_SQL } from '../store-view'
import { countyKey } from './county-info'

/** One version of a unit's report of a year. */
export type VersionInfo = {
  readonly versionId: number
  /** From 1; versions are never overwritten. */
  readonly versionNo: number
  readonly state: 'current' | 'superseded' | 'removed'
  readonly form: ReportForm | null
  readonly scope: Scope
  readonly title: string | null
  readonly carrier: Carrier
  /** ISO timestamps (UTC). */
  readonly importedAt: string
  /** ISO day it came in, where a person gave it. */
  readonly receivedOn: string | null
  readonly removedAt: string | null
  /** ISO day and address of its publication, as a person entered them. */
  readonly published: { readonly on: string; readonly url: string | null } | null
  /** Version of the program that read it. */
  readonly reader: string
  /** The file: sha256, the name it came in under, its size in bytes. */
  readonly original: { readonly hash: string; readonly fileName: string; readonly bytes: number }
}

export const VERSION_COLUMNS = `v.id AS version_id, v.year, v.version_no, v.current, v.removed_at, v.original, v.reader,
  v.form, v.scope, v.title, v.carrier, v.imported_at, v.published_on, v.published_url, v.received_on,
  o.file_name, o.bytes`
export const VERSION_SOURCE =
  'report_versions v JOIN originals o ON o.county = v.county AND o.hash = v.original'
export type VersionColumns = {
  version_id: number
  year: number
  version_no: number
  current: number
  removed_at: string | null
  original: string
  reader: string
  form: ReportForm | null
  scope: Scope
  title: string | null
  carrier: Carrier
  imported_at: string
  published_on: string | null
  published_url: string | null
  received_on: string | null
  file_name: string
  bytes: number
}

/** A row with VERSION_COLUMNS as the version it describes. */
export function toVersionInfo(row: VersionColumns): VersionInfo {
  return {
    versionId: row.version_id,
    versionNo: row.version_no,
    state: row.current === 1 ? 'current' : row.removed_at === null ? 'superseded' : 'removed',
    form: row.form,
    scope: row.scope,
    title: row.title,
    carrier: row.carrier,
    importedAt: row.imported_at,
    removedAt: row.removed_at,
    receivedOn: row.received_on,
    published: row.published_on === null ? null : { on: row.published_on, url: row.published_url },
    reader: row.reader,
    original: { hash: row.original, fileName: row.file_name, bytes: row.bytes },
  }
}

/** All versions of a unit's report of a year, newest first. */
export function listVersions(store: Store, unitId: number, year: number): VersionInfo[] {
  return all<VersionColumns>(
    store,
    `SELECT ${VERSION_COLUMNS} FROM ${VERSION_SOURCE}
     WHERE v.county = $county AND v.unit_id = $unitId AND v.year = $year ORDER BY v.version_no DESC`,
    { county: countyKey(store), unitId, year },
  ).map(toVersionInfo)
}

/** A version that was public and has been taken out of view; its content is no longer given to everyone. */
export type WithdrawnVersion = { readonly versionNo: number; readonly removedAt: string }

/** The withdrawn versions of a unit's report of a year, newest first, whoever asks. */
export function withdrawnVersions(store: Store, unitId: number, year: number): WithdrawnVersion[] {
  return all<WithdrawnVersion>(store, WITHDRAWN_SQL, { county: countyKey(store), unitId, year })
}
