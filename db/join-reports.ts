import { all, run, type Store } from './store'

/** Tables of what people decided about a unit's year, by rows of their own. */
const DECIDED = [
  'report_events',
  'finding_decisions',
  'own_findings',
  'explanations',
  'cell_decisions',
] as const

/** What of a year went over to a unit that had versions of that year itself: enough to take it out again. */
export type JoinedYear = {
  readonly year: number
  readonly versions: readonly { readonly id: number; readonly versionNo: number }[]
  readonly decided: Readonly<Partial<Record<(typeof DECIDED)[number], readonly number[]>>>
}

type Key = { readonly county: number; readonly from: number; readonly to: number }

/**
 * Puts a unit's versions of a year, with all that was decided of them, behind those that another unit has of it. At most
 * one of the two may have a version that stands; the caller sees to that.
 */
export function joinReports(store: Store, key: Key, year: number): JoinedYear {
  const place = { ...key, year }
  const own = { county: key.county, from: key.from, year }
  const joined: JoinedYear = {
    year,
    versions: all(
      store,
      `SELECT id, version_no AS versionNo FROM report_versions
       WHERE county = $county AND unit_id = $from AND year = $year ORDER BY id`,
      own,
    ),
    decided: Object.fromEntries(
      DECIDED.map((table) => [table, ids(store, table, own)] as const).filter(
        ([, found]) => found.length > 0,
      ),
    ),
  }
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
  countUp(store, key.county, key.to, year)
  return joined
}

/** Takes what had gone over out again, for a unit that is there again. */
export function partReports(store: Store, { county, from, to }: Key, joined: JoinedYear): void {
  const { year, versions, decided } = joined
  run(store, 'INSERT INTO reports (county, unit_id, year, revision) VALUES ($county, $from, $year, 1)', {
    county,
    from,
    year,
  })
  for (const { id, versionNo } of versions)
    run(
      store,
      `UPDATE report_versions SET unit_id = $from, version_no = $versionNo
       WHERE county = $county AND id = $id AND unit_id = $to AND year = $year`,
      { county, from, to, year, id, versionNo },
    )
  for (const table of DECIDED)
    for (const id of decided[table] ?? [])
      run(
        store,
        `UPDATE ${table} SET unit_id = $from WHERE id = $id AND county = $county AND unit_id = $to AND year = $year`,
        { county, from, to, year, id },
      )
  countUp(store, county, to, year)
}

function ids(store: Store, table: string, own: { county: number; from: number; year: number }): number[] {
  return all<{ id: number }>(
    store,
    `SELECT id FROM ${table} WHERE county = $county AND unit_id = $from AND year = $year ORDER BY id`,
    own,
  ).map(({ id }) => id)
}

function countUp(store: Store, county: number, unitId: number, year: number): void {
  run(
    store,
    'UPDATE reports SET revision = revision + 1 WHERE county = $county AND unit_id = $unitId AND year = $year',
    { county, unitId, year },
  )
}
