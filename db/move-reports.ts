import type { County } from './county'
import { refuseLockedYear } from './desk/locked-years'
import type { KnownUnit } from './find-unit'
import { type JoinedYear, joinReports } from './join-reports'
import { all, one, run, type Store, StoreError } from './store'
import { leadAddressesOn } from './unit-address'

/** A unit's line as stored. */
export type UnitRow = {
  readonly id: number
  readonly name: string
  readonly kind: string
  readonly status: string
  readonly slug: string
  readonly initials: string
  readonly peer_group: string | null
  readonly position: number | null
  readonly valid_from: string | null
  readonly valid_to: string | null
  /** Left out in the log of mergers from before it was kept. */
  readonly ending?: string | null
  readonly moved_to?: string | null
  readonly decided_scope: string | null
}
/** What was moved when one unit was taken into another: enough to part them again. */
export type MovedUnit = {
  readonly row: UnitRow
  readonly to: { readonly id: number; readonly name: string }
  /** Years whose reports went over. */
  readonly years: readonly number[]
  /** Hashes of the files these years' reports were read from. Left out in logs from before they were kept. */
  readonly files?: readonly string[]
  /** Years of which the other unit had versions too, none of them standing beside one of these. */
  readonly joined?: readonly JoinedYear[]
  /** Addresses it had before the one it had then. Left out in logs from before they were kept. */
  readonly addresses?: readonly string[]
  /** Ids of accounts that belonged to it. */
  readonly users: readonly string[]
  /** What had been decided of the other unit's scope before. */
  readonly scopeBefore: string | null
}

/**
 * Takes a unit into another: its reports with all that was decided of them and its people go over, and it is no more.
 * Throws StoreError where both have a standing report of a year, or one of the years is locked.
 */
export function moveReports(
  store: Store,
  county: County,
  from: KnownUnit,
  to: KnownUnit,
  where = '',
): MovedUnit {
  const key = { county: county.code, from: from.id, to: to.id }
  const both = all<{ year: number }>(
    store,
    `SELECT year FROM report_versions WHERE county = $county AND unit_id IN ($from, $to) AND current > 0
     GROUP BY year HAVING count(DISTINCT unit_id) > 1`,
    key,
  )
  if (both.length > 0) {
    throw new StoreError(
      `${where}${from.name}与${to.name}在${both.map((row) => row.year).join('、')}年都有报告，不能合为一个单位，请先移出其中一份。`,
    )
  }
  const shared = sharedYears(store, key)
  const record = recordOf(store, key, to)
  for (const year of record.years) refuseLockedYear(store, county.code, year)
  const joined = shared.map((year) => joinReports(store, key, year))
  run(store, 'UPDATE reports SET unit_id = $to WHERE county = $county AND unit_id = $from', key)
  run(store, 'UPDATE user SET unit_id = $to WHERE county = $county AND unit_id = $from', key)
  run(
    store,
    `UPDATE units SET decided_scope = coalesce(decided_scope,
       (SELECT decided_scope FROM units WHERE county = $county AND id = $from))
     WHERE county = $county AND id = $to`,
    key,
  )
  const addresses = leadAddressesOn(store, key)
  run(store, 'DELETE FROM units WHERE county = $county AND id = $from', {
    county: county.code,
    from: from.id,
  })
  return { ...record, addresses, years: record.years.filter((year) => !shared.includes(year)), joined }
}

/** Years in which both have versions. */
function sharedYears(store: Store, key: Key): number[] {
  return all<{ year: number }>(
    store,
    `SELECT year FROM reports WHERE county = $county AND unit_id IN ($from, $to) GROUP BY year HAVING count(*) > 1`,
    key,
  ).map(({ year }) => year)
}

type Key = { readonly county: number; readonly from: number; readonly to: number }

function recordOf(store: Store, { county, from, to }: Key, target: KnownUnit): MovedUnit {
  const key = { county, id: from }
  const row = one<UnitRow>(
    store,
    `SELECT id, name, kind, status, slug, initials, peer_group, position, valid_from, valid_to, ending,
       moved_to, decided_scope
     FROM units WHERE county = $county AND id = $id`,
    key,
  )
  if (!row) throw new Error(`no unit ${from}`)
  const scope = one<{ decided_scope: string | null }>(
    store,
    'SELECT decided_scope FROM units WHERE county = $county AND id = $id',
    { county, id: to },
  )
  return {
    row,
    to: { id: target.id, name: target.name },
    years: all<{ year: number }>(
      store,
      'SELECT year FROM reports WHERE county = $county AND unit_id = $id ORDER BY year',
      key,
    ).map(({ year }) => year),
    files: all<{ original: string }>(
      store,
      'SELECT DISTINCT original FROM report_versions WHERE county = $county AND unit_id = $id ORDER BY original',
      key,
    ).map(({ original }) => original),
    users: all<{ id: string }>(
      store,
      'SELECT id FROM user WHERE county = $county AND unit_id = $id ORDER BY id',
      key,
    ).map(({ id }) => id),
    scopeBefore: scope?.decided_scope ?? null,
  }
}
