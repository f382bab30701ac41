import { countRevision } from './desk/at-desk'
import { all, run, type Store } from './store'

/** Tables of what people decided about a unit's year, by rows of their own. */
export const DECIDED = [
  'report_events',
  'finding_decisions',
  'own_findings',
  'explanations',
  'cell_decisions',
] as const

export type DecidedTable = (typeof DECIDED)[number]
/** Ids of rows, by table. */
type DecidedRows = Readonly<Partial<Record<DecidedTable, readonly number[]>>>

/** What of a year went over to a unit that had versions of that year itself: enough to take it out again. */
export type JoinedYear = {
  readonly year: number
  readonly versions: readonly { readonly id: number; readonly versionNo: number }[]
  readonly decided: DecidedRows
  /** What the other unit had of the year itself: what is in neither came since. Left out in logs from before it was kept. */
  readonly own?: { readonly versions: readonly number[]; readonly decided: DecidedRows }
  /** Whose version stood, as what counts or as a draft; left out likewise. */
  readonly stood?: 'from' | 'to' | null
}

type Key = { readonly county: number; readonly from: number; readonly to: number }

/**
 * Puts a unit's versions of a year, with all that was decided of them, behind those that another unit has of it. At most
 * one of the two may have a version that stands; the caller sees to that.
 */
export function joinReports(store: Store, key: Key, year: number): JoinedYear {
  const place = { ...key, year }
  const own = { county: key.county, from: key.from, year }
  const joined = joinedYear(store, key, year)
  run(
    store,
    `UPDATE report_versions SET unit_id = $to, version_no = version_no + (SELECT max(version_no) FROM report_versions
       WHERE county = $county AND unit_id = $to AND year = $year)
     WHERE county = $county AND unit_id = $from AND year = $year`,
    place,
  )
  for (const table of DECIDED)
    run(
      store,
      `UPDATE ${table} SET unit_id = $to WHERE county = $county AND unit_id = $from AND year = $year`,
      place,
    )
  run(store, 'DELETE FROM reports WHERE county = $county AND unit_id = $from AND year = $year', own)
  countRevision(store, { county: key.county, unitId: key.to, year })
  return joined
}

function joinedYear(store: Store, { county, from, to }: Key, year: number): JoinedYear {
  const side = (unitId: number) => {
    const place = { county, unitId, year }
    const versions = all<{ id: number; versionNo: number; current: number }>(
      store,
      `SELECT id, version_no AS versionNo, current FROM report_versions
       WHERE county = $county AND unit_id = $unitId AND year = $year ORDER BY id`,
      place,
    )
    const rows = DECIDED.map(
      (table) => [table, decidedRows(store, table, place).map(({ id }) => id)] as const,
    )
    return {
      versions: versions.map(({ id, versionNo }) => ({ id, versionNo })),
      decided: Object.fromEntries(rows.filter(([, found]) => found.length > 0)),
      stood: versions.some(({ current }) => current > 0),
    }
  }
  const [theirs, own] = [side(from), side(to)]
  return {
    year,
    versions: theirs.versions,
    decided: theirs.decided,
    own: { versions: own.versions.map(({ id }) => id), decided: own.decided },
    stood: theirs.stood ? 'from' : own.stood ? 'to' : null,
  }
}

export type DecidedRow = {
  readonly id: number
  readonly original: string | null
  readonly versionId: number | null
}

/** What was decided of a unit's year, with the file or version it is about where the table says. */
export function decidedRows(
  store: Store,
  table: DecidedTable,
  place: { readonly county: number; readonly unitId: number; readonly year: number },
): DecidedRow[] {
  const original = table === 'cell_decisions' || table === 'own_findings' ? 'original' : 'NULL'
  const versionId = table === 'report_events' ? 'version_id' : 'NULL'
  return all(
    store,
    `SELECT id, ${original} AS original, ${versionId} AS versionId FROM ${table}
     WHERE county = $county AND unit_id = $unitId AND year = $year ORDER BY id`,
    { county: place.county, unitId: place.unitId, year: place.year },
  )
}
