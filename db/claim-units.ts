import type { County } from './county'
import { findUnit, type KnownUnit, unitSpelled } from './find-unit'
import type { RegisterEntry } from './register-file'
import { all, one, type Store, StoreError } from './store'
import { normaliseName } from './unit-address'

/** That a stored unit is the one an entry of this name means: a person has said so, or an alias in a file does. */
export type Claim = {
  readonly unitId: number
  readonly name: string
  /** It is the entry itself under another name; otherwise it is taken into it. */
  readonly itself?: boolean
}
/** The stored units an entry means: itself, and those to be taken into it. */
export type EntryUnits = { readonly itself: KnownUnit | undefined; readonly others: readonly KnownUnit[] }

/** Stored units by the names of entries alone. Asked while the store has no aliases. */
export function unitsByName(
  store: Store,
  county: County,
  entries: readonly RegisterEntry[],
): ReadonlyMap<RegisterEntry, KnownUnit> {
  return new Map(
    entries.flatMap((entry) => {
      const unit = findUnit(store, county, entry.name)
      return unit ? [[entry, unit] as const] : []
    }),
  )
}

/**
 * Which units the aliases of a file take into which entries: not those that have an entry of their own, nor those that
 * two entries may mean alike, nor those a person has parted again. Asked while the store has no aliases.
 */
export function aliasClaims(
  store: Store,
  county: County,
  entries: readonly RegisterEntry[],
  named: ReadonlyMap<RegisterEntry, KnownUnit>,
): Claim[] {
  const own = new Set([...named.values()].map(({ id }) => id))
  const found = entries.flatMap((entry) =>
    entry.aliases.flatMap((alias) => {
      const unit = findUnit(store, county, alias)
      if (!unit || own.has(unit.id) || isParted(store, county, unit, named.get(entry))) return []
      return [{ unit, entry, exact: normaliseName(alias) === unit.name }]
    }),
  )
  return [...new Set(found.map(({ unit }) => unit.id))].flatMap((unitId) => {
    const claims = found.filter(({ unit }) => unit.id === unitId)
    const exact = claims.filter((claim) => claim.exact)
    const names = new Set((exact.length > 0 ? exact : claims).map(({ entry }) => entry.name))
    const [name, ...more] = names
    return name === undefined || more.length > 0 ? [] : [{ unitId, name }]
  })
}

/** Whether a person has undone that the one was taken into the other. */
function isParted(store: Store, county: County, from: KnownUnit, into: KnownUnit | undefined): boolean {
  if (!into) return false
  const parted = all<{ name: string; into: number }>(
    store,
    `SELECT json_extract(data, '$.moved.row.name') AS name, json_extract(data, '$.moved.to.id') AS "into" FROM desk_log
     WHERE county = $county AND event = '合并单位' AND withdrawn_by IS NOT NULL`,
    { county: county.code },
  )
  return parted.some((each) => each.name === from.name && each.into === into.id)
}

/** The units one entry means, after the entries before it were placed. Throws StoreError where one is another entry's. */
export function unitsOfEntry(
  store: Store,
  county: County,
  entry: RegisterEntry,
  byName: ReadonlyMap<RegisterEntry, KnownUnit>,
  claims: readonly Claim[],
): EntryUnits {
  const named = byName.get(entry)
  const claimed = claims
    .filter(({ name }) => name === entry.name)
    .flatMap((claim) => {
      const unit = unitById(store, county, claim.unitId)
      return unit ? [{ unit, itself: claim.itself === true }] : []
    })
  const renamed = claimed.find(({ itself }) => itself)?.unit
  const itself = renamed ?? named ?? claimed[0]?.unit ?? unitSpelled(store, county, entry.name)
  const units = [...(named ? [named] : []), ...claimed.map(({ unit }) => unit)]
  const others = units.filter(
    ({ id }, at) => id !== itself?.id && units.findIndex((each) => each.id === id) === at,
  )
  const theirs = [...byName].find(([each, { id }]) => each !== entry && others.some((unit) => unit.id === id))
  if (theirs) throw new StoreError(`第${entry.line}行：${entry.name}与${theirs[0].name}是同一个单位。`)
  return { itself, others }
}

function unitById(store: Store, county: County, id: number): KnownUnit | undefined {
  return one<KnownUnit>(
    store,
    'SELECT id, name, kind, status FROM units WHERE county = $county AND id = $id',
    { county: county.code, id },
  )
}
