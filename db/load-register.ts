import { kindFromName, UNIT_KINDS, type UnitKind } from '../lib/catalogue/unit-kinds'
import { canonicalUnitName } from '../lib/catalogue/unit-names'
import { checkReport } from '../lib/checks/all-checks'
import { aliasClaims, type Claim, unitsByName, unitsOfEntry } from './claim-units'
import { type County, countyPrefix, ensureCounty } from './county'
import { createUnit, findUnit, type KnownUnit } from './find-unit'
import { type MovedUnit, moveReports } from './move-reports'
import { type CheckReport, recheckYear } from './refresh-findings'
import type { RegisterEntry, YearRange } from './register-file'
import { all, run, type Store, StoreError, write } from './store'
import { readdress } from './unit-address'
import { type FlaggedYears, flaggedYears, validYears } from './unit-year-flags'

/** What loading a register did. */
export type RegisterLoaded = {
  readonly units: number
  readonly created: number
  /** 待确认 units that the register knows. */
  readonly confirmed: readonly string[]
  /** Units of an earlier register that this one does not name: 待确认 again when they have reports, else gone. */
  readonly dropped: readonly string[]
  /** Units that were taken into another one whose alias they turned out to be. */
  readonly moved: readonly MovedUnit[]
}

/**
 * Makes the store's register equal to the entries, in one transaction: loading it again updates, a unit it no longer
 * names leaves the register. Throws StoreError (with row numbers) and changes nothing when two rows or a row and a
 * stored unit contradict each other. `claims` is what a person has said of stored units; left out, the aliases decide, as
 * a file speaks for the whole register.
 */
export function loadRegister(
  store: Store,
  entries: readonly RegisterEntry[],
  check: CheckReport = checkReport,
  claims?: readonly Claim[],
): RegisterLoaded {
  return write(store, () => {
    const county = countyOfRegister(store, entries)
    const key = { county: county.code }
    const facts = factsForRules(store, county)
    const before = new Map(
      all<{ id: number; name: string }>(
        store,
        `SELECT id, name FROM units WHERE county = $county AND status = 'registered' ORDER BY id`,
        key,
      ).map((row) => [row.id, row.name]),
    )
    run(store, `UPDATE units SET status = 'pending' WHERE county = $county AND status = 'registered'`, key)
    run(store, 'DELETE FROM unit_aliases WHERE county = $county', key)
    run(store, 'DELETE FROM unit_successions WHERE county = $county', key)
    run(store, 'DELETE FROM unit_years WHERE county = $county', key)
    const placed = placeEntries(store, county, entries, claims)
    const dropped = [...before].filter(([id]) => !placed.units.has(id))
    for (const [id] of dropped) dropUnit(store, county, id)
    linkSuccessors(store, county, entries, placed.byLine)
    run(
      store,
      `INSERT OR REPLACE INTO meta VALUES ('register_loaded_at', strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))`,
    )
    recheck(store, county, facts, check)
    return {
      units: entries.length,
      created: placed.created,
      confirmed: placed.known.filter((unit) => !before.has(unit.id)).map((unit) => unit.name),
      dropped: dropped
        .map(([, name]) => name)
        .filter((name) => !placed.moved.some(({ row }) => row.name === name)),
      moved: placed.moved,
    }
  })
}

/** The store's county, or the one most names of the register begin with. */
function countyOfRegister(store: Store, entries: readonly RegisterEntry[]): County {
  const county = ensureCounty(
    store,
    entries.map((entry) => entry.name),
  )
  if (countyPrefix(county) !== null) return county
  throw new StoreError(
    '单位名称都没有写明县（市、区），请先用 npm run import -- --county 代码,名称 设定，或在名录中写全称。',
  )
}

type Placed = {
  readonly units: Set<number>
  readonly byLine: Map<number, KnownUnit>
  /** Units that were in the store before. */
  readonly known: KnownUnit[]
  readonly moved: MovedUnit[]
  created: number
}

function placeEntries(
  store: Store,
  county: County,
  entries: readonly RegisterEntry[],
  told: readonly Claim[] | undefined,
): Placed {
  const placed: Placed = { units: new Set(), byLine: new Map(), known: [], moved: [], created: 0 }
  const named = unitsByName(store, county, entries)
  const claims = told ?? aliasClaims(store, county, entries, named)
  for (const [position, entry] of entries.entries()) {
    const name = canonicalUnitName(entry.name, countyPrefix(county))
    const kind = entry.kind ?? kindFromName(name) ?? 'other'
    const { itself: known, others } = unitsOfEntry(store, county, entry, named, claims)
    for (const other of others)
      if (known) placed.moved.push(moveReports(store, county, other, known, `第${entry.line}行：`))
    if (known) placed.known.push(known)
    else placed.created += 1
    const unit = known ?? createUnit(store, county, { name, kind, status: 'registered' })
    if (placed.units.has(unit.id))
      throw new StoreError(`第${entry.line}行：${entry.name}与前面的一行是同一个单位。`)
    placed.units.add(unit.id)
    placed.byLine.set(entry.line, unit)
    updateUnit(store, county, { unit, name, kind, position, entry })
    addAliases(store, county, unit, entry)
    addYears(store, county, unit, kind, entry)
  }
  return placed
}

type EntryPlace = { unit: KnownUnit; name: string; kind: UnitKind; position: number; entry: RegisterEntry }

function updateUnit(store: Store, county: County, { unit, name, kind, position, entry }: EntryPlace): void {
  run(
    store,
    `UPDATE units SET name = $name, kind = $kind, status = 'registered', position = $position,
       peer_group = $peerGroup, valid_from = $validFrom, valid_to = $validTo, ending = $ending, moved_to = $movedTo
     WHERE county = $county AND id = $id`,
    {
      county: county.code,
      id: unit.id,
      name,
      kind,
      position,
      peerGroup: entry.peerGroup,
      validFrom: entry.validFrom,
      validTo: entry.validTo,
      ending: entry.ending,
      movedTo: entry.movedTo,
    },
  )
  if (name !== unit.name) readdress(store, county, unit.id, name)
}

/** A pending unit found by alias is renamed; the name its reports bear stays an alias. */
function addAliases(store: Store, county: County, unit: KnownUnit, entry: RegisterEntry): void {
  const name = canonicalUnitName(entry.name, countyPrefix(county))
  for (const alias of new Set([...entry.aliases, entry.name, unit.name])) {
    if (alias === name) continue
    run(store, 'INSERT OR IGNORE INTO unit_aliases VALUES ($county, $alias, $unitId)', {
      county: county.code,
      alias,
      unitId: unit.id,
    })
  }
}

function addYears(store: Store, county: County, unit: KnownUnit, kind: UnitKind, entry: RegisterEntry): void {
  const valid = validYears(entry.validFrom, entry.validTo)
  const obliged = entry.obligedYears ?? [valid]
  const aggregate = UNIT_KINDS.find((each) => each.id === kind)?.aggregate === true
  const included = entry.included ?? aggregate
  const base = obliged.length === 0 ? [valid] : obliged
  const years = flaggedYears(obliged, typeof included === 'boolean' ? (included ? base : []) : included)
  for (const { from, to, ...flags } of years.length > 0 ? years : [NEITHER(valid)]) {
    run(store, 'INSERT INTO unit_years VALUES ($county, $unitId, $from, $to, $obliged, $included)', {
      county: county.code,
      unitId: unit.id,
      from,
      to,
      obliged: flags.obliged ? 1 : 0,
      included: flags.included ? 1 : 0,
    })
  }
}

const NEITHER = (valid: YearRange): FlaggedYears => ({ ...valid, obliged: false, included: false })

function dropUnit(store: Store, county: County, id: number): void {
  const key = { county: county.code, id }
  const removed = run(
    store,
    `DELETE FROM units WHERE county = $county AND id = $id
       AND NOT EXISTS (SELECT 1 FROM reports WHERE county = $county AND unit_id = $id)`,
    key,
  )
  if (removed > 0) return
  run(
    store,
    `UPDATE units SET status = 'pending', position = NULL, peer_group = NULL, valid_from = NULL, valid_to = NULL, ending = NULL,
       moved_to = NULL
     WHERE county = $county AND id = $id`,
    key,
  )
}

function linkSuccessors(
  store: Store,
  county: County,
  entries: readonly RegisterEntry[],
  byLine: ReadonlyMap<number, KnownUnit>,
): void {
  for (const entry of entries) {
    const from = byLine.get(entry.line)
    if (!entry.successor || !from) continue
    const names = entry.successor.name.split(/[;；、|]/).filter((name) => name !== '')
    for (const name of names) {
      const to = findUnit(store, county, name)
      if (!to) {
        const above =
          entry.successor.type === 'move_up' ? '上级部门不在本县名录中，请把名称填在“上划至”一栏。' : ''
        throw new StoreError(`第${entry.line}行：承继单位“${name}”不在名录中。${above}`)
      }
      if (to.id === from.id) throw new StoreError(`第${entry.line}行：承继单位是它自己。`)
      run(store, 'INSERT INTO unit_successions VALUES ($county, $from, $to, $type, $date)', {
        county: county.code,
        from: from.id,
        to: to.id,
        type: entry.successor.type,
        date: entry.successor.date,
      })
    }
  }
}

/** What the rules know of each unit from the register: its name and kind, and whose reports its own may be compared with. */
function factsForRules(store: Store, county: County): ReadonlyMap<number, string> {
  const rows = all<{ id: number; facts: string }>(
    store,
    `SELECT u.id, json_array(u.name, u.kind,
       (SELECT json_group_array(id) FROM (SELECT v.id FROM report_versions v
          WHERE v.county = u.county AND v.unit_id = u.id AND v.current > 0 ORDER BY v.id)),
       iif(NOT EXISTS (SELECT 1 FROM unit_successions s WHERE s.county = u.county AND s.to_unit = u.id), NULL, json_array(
         (SELECT json_group_array(json_array(s.from_unit, s.to_unit, s.type, s.date)) FROM unit_successions s
          WHERE s.county = u.county),
         (SELECT json_group_array(json_array(unit_id, id)) FROM (SELECT v.unit_id, v.id FROM report_versions v
          WHERE v.county = u.county AND v.current > 0 AND v.unit_id IN
            (SELECT s.from_unit FROM unit_successions s WHERE s.county = u.county)
          ORDER BY v.id))))) AS facts
     FROM units u WHERE u.county = $county`,
    { county: county.code },
  )
  return new Map(rows.map(({ id, facts }) => [id, facts]))
}

/**
 * Judges the reports of units anew whose facts are others now, and those of the whole government, which are held against
 * all others; the rest stays as it is.
 */
function recheck(
  store: Store,
  county: County,
  before: ReadonlyMap<number, string>,
  check: CheckReport,
): void {
  const after = factsForRules(store, county)
  const reports = all<{ unit_id: number; year: number; kind: UnitKind }>(
    store,
    `SELECT DISTINCT v.unit_id, v.year, u.kind FROM report_versions v
     JOIN units u ON u.county = v.county AND u.id = v.unit_id WHERE v.county = $county AND v.current > 0`,
    { county: county.code },
  )
  for (const { unit_id, year, kind } of reports) {
    if (kind !== 'government' && before.get(unit_id) === after.get(unit_id)) continue
    recheckYear(store, { county: county.code, unitId: unit_id }, year, check)
  }
}
