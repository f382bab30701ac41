import { kindFromName, type UnitKind } from '../lib/catalogue/unit-kinds'
import { canonicalUnitName } from '../lib/catalogue/unit-names'
import { liesInside } from '../lib/county-name'
import { type County, countyPrefix } from './county'
import { one, run, type Store } from './store'
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

/** The unit with this name or alias; registers write aliases with or without the county, so both are tried. */
export function findUnit(store: Store, county: County, name: string): KnownUnit | undefined {
  const whole = normaliseName(name)
  const inside = nameInside(county.name, whole)
  for (const each of new Set([
    whole,
    inside,
    `${county.name}${inside}`,
    canonicalUnitName(whole, countyPrefix(county)),
  ])) {
    const found = one<KnownUnit>(store, SQL, { county: county.code, name: each })
    if (found) return found
  }
  return undefined
}

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
