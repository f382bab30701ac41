import type { Actor } from '../../lib/desk/permissions'
import { currentCounty } from '../county'
import { unitNamed } from '../find-unit'
import type { MovedUnit } from '../move-reports'
import { otherStands, partReports } from '../part-reports'
import type { RegisteredEntry } from '../queries/desk/register-entries'
import type { RegisterEntry } from '../register-file'
import { all, one, run, type Store, StoreError, write } from '../store'
import { freeSlug, nameInside, takeAddressesBack } from '../unit-address'
import { signed } from './at-desk'
import { changeRegister, type Merger, successorNames } from './change-register'
import { demand } from './demand'
import { refuseLockedYear } from './locked-years'

/**
 * Parts two units again that were made one by mistake: the unit comes back with its names, its line of the register, its
 * people and the reports of the years that had gone over, with all that was decided of them since. Throws StoreError
 * where that is done already, the other unit is no more, or a year is locked.
 */
export function undoMerger(store: Store, actor: Actor, logId: number): void {
  demand(actor, 'editRegister')
  write(store, () => {
    const merger = mergerOf(store, logId)
    const { row, to } = merger.moved
    let unitId = row.id
    changeRegister(store, actor, (entries) => {
      if (!entries.some((each) => each.unitId === to.id))
        throw new StoreError(`${to.name}已不在名录中，不能从中分出${row.name}；没有改动。`)
      takeNamesBack(store, merger, to.id)
      unitId = restoreUnit(store, merger.moved)
      moveBack(store, merger, unitId)
      const text = `${row.name}从${to.name}分出`
      return {
        entries: partedEntries(entries, merger),
        deed: { event: '撤销合并', text, unitId },
      }
    })
    const by = signed(actor)
    run(store, 'UPDATE desk_log SET withdrawn_by = $by, withdrawn_at = $at WHERE id = $logId', {
      logId,
      by: by.byName,
      at: by.at,
    })
  })
}

function mergerOf(store: Store, logId: number): Merger {
  const found = one<{ data: string; withdrawn_by: string | null }>(
    store,
    `SELECT data, withdrawn_by FROM desk_log WHERE id = $logId AND county = $county AND event = '合并单位'`,
    { logId, county: currentCounty(store)?.code ?? 0 },
  )
  if (!found) throw new StoreError('没有这次合并，没有改动。')
  if (found.withdrawn_by !== null)
    throw new StoreError(`这次合并已由${found.withdrawn_by}撤销，没有再做一次。`)
  return JSON.parse(found.data) as Merger
}

/** The names it brought along must be free before a unit can bear them again. */
function takeNamesBack(store: Store, { moved, entry }: Merger, to: number): void {
  const county = currentCounty(store)
  if (!county) return
  for (const alias of new Set([moved.row.name, ...(entry?.aliases ?? [])])) {
    run(store, 'DELETE FROM unit_aliases WHERE county = $county AND unit_id = $to AND alias = $alias', {
      county: county.code,
      to,
      alias,
    })
  }
  const other = unitNamed(store, county, moved.row.name)
  if (other)
    throw new StoreError(`${moved.row.name}这个名称现在属于${other.name}，不能分出；请先改那个单位。`)
}

/** The unit as it was, under its number and address where nobody else has them by now. */
function restoreUnit(store: Store, { row, addresses = [] }: MovedUnit): number {
  const county = currentCounty(store)
  if (!county) throw new Error('no county')
  const taken = all<{ id: number; slug: string }>(
    store,
    'SELECT id, slug FROM units WHERE county = $county',
    { county: county.code },
  )
  const id = taken.some((each) => each.id === row.id) ? Math.max(...taken.map((each) => each.id)) + 1 : row.id
  const slug = taken.some((each) => each.slug === row.slug)
    ? freeSlug(store, county.code, nameInside(county.name, row.name))
    : row.slug
  run(
    store,
    `INSERT INTO units (county, id, name, kind, status, slug, initials, peer_group, position, valid_from, valid_to,
       ending, moved_to, decided_scope)
     VALUES ($county, $id, $name, $kind, $status, $slug, $initials, $peer_group, $position, $valid_from, $valid_to,
       $ending, $moved_to, $decided_scope)`,
    { ...row, ending: row.ending ?? null, moved_to: row.moved_to ?? null, county: county.code, id, slug },
  )
  takeAddressesBack(store, county.code, { id, slug }, addresses)
  return id
}

function moveBack(store: Store, { moved }: Merger, unitId: number): void {
  const county = currentCounty(store)?.code ?? 0
  for (const year of moved.years) {
    refuseLockedYear(store, county, year)
    refuseOtherFile(store, county, moved, year)
    run(
      store,
      'UPDATE reports SET unit_id = $unitId WHERE county = $county AND unit_id = $to AND year = $year',
      {
        county,
        to: moved.to.id,
        unitId,
        year,
      },
    )
  }
  for (const joined of moved.joined ?? []) {
    refuseLockedYear(store, county, joined.year)
    const from = { id: unitId, name: moved.row.name }
    partReports(store, { county, from, to: moved.to }, joined)
  }
  for (const id of moved.users)
    run(store, 'UPDATE user SET unit_id = $unitId WHERE id = $id AND county = $county AND unit_id = $to', {
      county,
      id,
      to: moved.to.id,
      unitId,
    })
  run(
    store,
    `UPDATE units SET decided_scope = $before WHERE county = $county AND id = $to AND decided_scope IS $moved`,
    { county, to: moved.to.id, before: moved.scopeBefore, moved: moved.row.decided_scope },
  )
}

/** A year goes back as a whole: a report of another file, that came since, would go with it. */
function refuseOtherFile(store: Store, county: number, moved: MovedUnit, year: number): void {
  const { row, to, files } = moved
  if (!files) return
  const other = all<{ versionNo: number; original: string }>(
    store,
    `SELECT version_no AS versionNo, original FROM report_versions
     WHERE county = $county AND unit_id = $to AND year = $year AND current > 0`,
    { county, to: to.id, year },
  ).find(({ original }) => !files.includes(original))
  if (other) throw otherStands({ from: row, to }, year, other.versionNo)
}

/** The register as it is now, but for what the merger had changed. */
function partedEntries(entries: readonly RegisteredEntry[], merger: Merger): RegisterEntry[] {
  const { row, to } = merger.moved
  const names = new Set([row.name, ...(merger.entry?.aliases ?? [])])
  const parted = entries.map((each): RegisterEntry => {
    const aliases = each.unitId === to.id ? each.aliases.filter((alias) => !names.has(alias)) : each.aliases
    const before = merger.cameInto.find(({ name }) => name === each.name)
    const untouched = each.successor === null || successorNames(each).includes(to.name)
    return { ...each, aliases, successor: before && untouched ? before.successor : each.successor }
  })
  if (merger.entry === null) return parted
  const at = row.position === null ? parted.length : Math.min(row.position, parted.length)
  // The row it stood in when the merger was logged is another unit's by now, and rows tell entries apart.
  return [...parted.slice(0, at), merger.entry, ...parted.slice(at)].map((each, index) => ({
    ...each,
    line: index + 2,
  }))
}
