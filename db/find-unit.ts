import { kindFromName, type UnitKind } from '../lib/catalogue/unit-kinds'
import { canonicalUnitName } from '../lib/catalogue/unit-names'
import { liesInside } from '../lib/county-name'
import { type County, countyPrefix } from './county'
import { all, one, run, type Store } from './store'
import { freeSlug, initialsOf, nameInside, normaliseName } from './unit-address'

/** A unit as the writers need it. */
export type KnownUnit = {
  readonly id: number
  readonly name: string
  readonly kind: UnitKind
  readonly status: 'registered' | 'pending' | 'external'
}

const SQL = `
  SELECT id, name, kind, status FROM units WHERE county = $county AND name = $name
  UNION ALL
  SELECT u.id, u.name, u.kind, u.status FROM unit_aliases a JOIN units u ON u.county = a.county AND u.id = a.unit_id
  WHERE a.county = $county AND a.alias = $name
  LIMIT 1`

/** The unit that bears this very name, or has it as an alias. */
export function unitNamed(store: Store, county: County, name: string): KnownUnit | undefined {
  return one<KnownUnit>(store, SQL, { county: county.code, name: normaliseName(name) })
}

/**
 * The unit with this name or alias. Registers and reports write names with or without the county, with 县, 市 or 区
 * alone (县政府办) and shortened; the nearer spelling decides. Undefined where two units may be meant alike.
 */
export function findUnit(store: Store, county: County, name: string): KnownUnit | undefined {
  const spelled = unitsSpelled(store, county, name)
  if (spelled.length > 0) return onlyOne(spelled)
  const meant = canonicalUnitName(name, countyPrefix(county))
  return unitNamed(store, county, meant) ?? onlyOne(unitsByAlias(store, county, meant))
}

/** The unit with this name or alias, with or without the county: `findUnit` without what short forms stand for. */
export function unitSpelled(store: Store, county: County, name: string): KnownUnit | undefined {
  return onlyOne(unitsSpelled(store, county, name))
}

function unitsSpelled(store: Store, county: County, name: string): KnownUnit[] {
  const named = unitNamed(store, county, name)
  if (named) return [named]
  return spellings(county, name).flatMap((each) => unitNamed(store, county, each) ?? [])
}

/** The name with the county, without it, and with 县, 市 or 区 in its place. */
function spellings(county: County, name: string): string[] {
  const inside = nameInside(county.name, normaliseName(name))
  const level = levelOf(county)
  const short = level && inside.startsWith(level) && inside.length > 1 ? [inside, inside.slice(1)] : [inside]
  return [...new Set(short.flatMap((each) => [each, `${county.name}${each}`, `${level}${each}`]))]
}

/** What the county is called within: 县 for 中宁县; empty where its name does not tell. */
const levelOf = (county: County): string => /[县市区]$/.exec(county.name)?.[0] ?? ''

const OTHER_LEVEL: Readonly<Record<string, RegExp>> = { 县: /^[市区]/, 市: /^[县区]/, 区: /^[县市]/ }

/** Units of which an alias, written out, is this name; 市教体局 in a county's register is the city's and means no other. */
function unitsByAlias(store: Store, county: County, name: string): KnownUnit[] {
  const other = OTHER_LEVEL[levelOf(county)]
  return all<KnownUnit & { alias: string }>(
    store,
    `SELECT u.id, u.name, u.kind, u.status, a.alias FROM unit_aliases a
     JOIN units u ON u.county = a.county AND u.id = a.unit_id WHERE a.county = $county ORDER BY a.alias`,
    { county: county.code },
  )
    .filter(({ alias }) => !other?.test(alias) && canonicalUnitName(alias, countyPrefix(county)) === name)
    .map(({ alias: _, ...unit }) => unit)
}

const onlyOne = (units: readonly KnownUnit[]): KnownUnit | undefined =>
  units.every(({ id }) => id === units[0]?.id) ? units[0] : undefined

/** Adds a unit; its address and search letters come from its name. */
export function createUnit(
  store: Store,
  county: County,
  unit: { name: string; kind: UnitKind; status: KnownUnit['status'] },
): KnownUnit {
  const name = normaliseName(unit.name)
  const inside = nameInside(county.name, name)
  const next = one<{ id: number }>(
    store,
    'SELECT coalesce(max(id), 0) + 1 AS id FROM units WHERE county = $county',
    { county: county.code },
  )
  const id = next?.id ?? 1
  run(
    store,
    `INSERT INTO units (county, id, name, kind, status, slug, initials)
     VALUES ($county, $id, $name, $kind, $status, $slug, $initials)`,
    {
      county: county.code,
      id,
      name,
      kind: unit.kind,
      status: unit.status,
      slug: freeSlug(store, county.code, inside),
      initials: initialsOf(inside),
    },
  )
  return { id, name, kind: unit.kind, status: unit.status }
}

/** The unit a report names: known, or created as 待确认 when it is of the county and as 外部参照 when it is not. */
export function unitOfReport(
  store: Store,
  county: County,
  name: string,
): { unit: KnownUnit; created: boolean } {
  const known = findUnit(store, county, name)
  if (known) return { unit: known, created: false }
  const status = liesInside(county.name, normaliseName(name)) ? 'pending' : 'external'
  const kind = kindFromName(name) ?? 'other'
  return { unit: createUnit(store, county, { name, kind, status }), created: true }
}
