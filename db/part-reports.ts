import { countRevision } from './desk/at-desk'
import { DECIDED, type DecidedRow, type DecidedTable, decidedRows, type JoinedYear } from './join-reports'
import { all, run, type Store, StoreError } from './store'

type Unit = { readonly id: number; readonly name: string }
type Parting = { readonly county: number; readonly from: Unit; readonly to: Unit }
type Side = 'from' | 'to'
type Version = {
  readonly id: number
  readonly versionNo: number
  readonly original: string
  readonly current: number
}

/**
 * Takes what had gone over out again, for a unit that is there again: its versions, newer readings of their files, and
 * what was decided of them before and since. Throws StoreError where another file stands than when the two were made
 * one: whose it is nobody has said.
 */
export function partReports(store: Store, parting: Parting, joined: JoinedYear): void {
  const { county, from, to } = parting
  const shared = { county, unitId: to.id, year: joined.year }
  const versions = all<Version>(
    store,
    `SELECT id, version_no AS versionNo, original, current FROM report_versions
     WHERE county = $county AND unit_id = $unitId AND year = $year ORDER BY id`,
    shared,
  )
  const sides = sidesOf(joined, versions)
  const standing = versions.find(({ current }) => current > 0)
  const side = standing ? sides.ofVersion(standing) : joined.stood
  if (standing && (!side || (joined.stood && side !== joined.stood)))
    throw otherStands(parting, joined.year, standing.versionNo)
  run(store, 'INSERT INTO reports (county, unit_id, year, revision) VALUES ($county, $unitId, $year, 1)', {
    ...shared,
    unitId: from.id,
  })
  const theirs = versions.filter((each) => sides.ofVersion(each) === 'from')
  moveVersions(store, parting, joined, theirs)
  const ids = new Set(theirs.map(({ id }) => id))
  const since = (row: DecidedRow): Side | null | undefined => {
    if (row.original !== null) return sides.ofFile(row.original)
    if (row.versionId !== null) return ids.has(row.versionId) ? 'from' : 'to'
    // What is said of findings names no file: it was said of the report that stood.
    return joined.own && side
  }
  for (const table of DECIDED)
    for (const row of decidedRows(store, table, shared)) {
      if ((noted(joined, table, row.id) ?? since(row)) !== 'from') continue
      run(store, `UPDATE ${table} SET unit_id = $unitId WHERE id = $id`, { unitId: from.id, id: row.id })
    }
  countRevision(store, shared)
}

/** Whose a version or a file is: as noted at the merger, else as the file tells. Null: it came since. */
function sidesOf(joined: JoinedYear, versions: readonly Version[]) {
  const theirs = new Set(joined.versions.map(({ id }) => id))
  const own = new Set(joined.own?.versions ?? versions.map(({ id }) => id).filter((id) => !theirs.has(id)))
  const files = (ids: ReadonlySet<number>) =>
    new Set(versions.filter(({ id }) => ids.has(id)).map(({ original }) => original))
  const [theirFiles, ownFiles] = [files(theirs), files(own)]
  const ofFile = (original: string): Side | null => {
    if (theirFiles.has(original) && ownFiles.has(original)) return joined.stood ?? 'to'
    if (theirFiles.has(original)) return 'from'
    return ownFiles.has(original) ? 'to' : null
  }
  const ofVersion = ({ id, original }: Version): Side | null =>
    theirs.has(id) ? 'from' : own.has(id) ? 'to' : ofFile(original)
  return { ofFile, ofVersion }
}

/** The unit's versions under the numbers they had, newer readings behind them. */
function moveVersions(
  store: Store,
  { county, from }: Parting,
  joined: JoinedYear,
  theirs: readonly Version[],
): void {
  const known = new Map(joined.versions.map(({ id, versionNo }) => [id, versionNo]))
  let newest = Math.max(...known.values())
  for (const { id } of theirs) {
    const versionNo = known.get(id) ?? ++newest
    run(
      store,
      'UPDATE report_versions SET unit_id = $unitId, version_no = $versionNo WHERE county = $county AND id = $id',
      { county, unitId: from.id, id, versionNo },
    )
  }
}

function noted(joined: JoinedYear, table: DecidedTable, id: number): Side | null {
  if (joined.decided[table]?.includes(id)) return 'from'
  return joined.own?.decided[table]?.includes(id) ? 'to' : null
}

/** A report that came, or took its place again, after two units were made one: parting them cannot tell whose it is. */
export function otherStands(
  { from, to }: Omit<Parting, 'county'>,
  year: number,
  versionNo: number,
): StoreError {
  return new StoreError(
    `${to.name}${year}年在用的年报（第${versionNo}版）是合并之后收到或换上的，不能判断应归${from.name}还是${to.name}，没有撤销；请先移出这一份，再把合并时在用的那一份（如有）重新收录，然后撤销。`,
  )
}
