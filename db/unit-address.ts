import { pinyin } from 'pinyin-pro'
import { all, run, type Store } from './store'

/** Names are compared without spaces and in one width: 中宁县 白马乡 = 中宁县白马乡. */
export function normaliseName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '')
}

const syllables = (name: string, pattern: 'pinyin' | 'first') =>
  pinyin(name, { toneType: 'none', type: 'array', pattern, v: true }).join('')

/** Pinyin of a name for its address: 白马乡 → baimaxiang. Only a–z, 0–9; `unit` when nothing of it can be spelled. */
function slugOf(name: string): string {
  return (
    syllables(name, 'pinyin')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '') || 'unit'
  )
}

/** First letters for search: 白马乡 → bmx. */
export function initialsOf(name: string): string {
  return syllables(name, 'first')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

/** A unit's name without its county, or whole when it does not begin with it. */
export function nameInside(countyName: string, unit: string): string {
  const inside = unit.startsWith(countyName) ? unit.slice(countyName.length) : ''
  return inside || unit
}

/**
 * The address for a name that no other unit of the county has or had: baimaxiang, baimaxiang-2 … A unit may have one of
 * its own again.
 */
export function freeSlug(store: Store, county: number, name: string, unitId = 0): string {
  const base = slugOf(name)
  const taken = new Set(
    all<{ slug: string }>(
      store,
      `SELECT slug FROM units WHERE county = $county AND slug GLOB $pattern AND id <> $unitId
       UNION SELECT slug FROM old_addresses WHERE county = $county AND slug GLOB $pattern AND unit_id <> $unitId`,
      { county, pattern: `${base}*`, unitId },
    ).map((row) => row.slug),
  )
  if (!taken.has(base)) return base
  let number = 2
  while (taken.has(`${base}-${number}`)) number += 1
  return `${base}-${number}`
}

/** Gives a unit the address and search letters of its new name; the address it had leads on to it. */
export function readdress(
  store: Store,
  county: { readonly code: number; readonly name: string },
  unitId: number,
  name: string,
): void {
  const inside = nameInside(county.name, name)
  const slug = freeSlug(store, county.code, inside, unitId)
  const key = { county: county.code, unitId, slug }
  run(
    store,
    `INSERT OR REPLACE INTO old_addresses SELECT county, slug, id FROM units
     WHERE county = $county AND id = $unitId AND slug <> $slug`,
    key,
  )
  run(store, 'DELETE FROM old_addresses WHERE county = $county AND slug = $slug', {
    county: county.code,
    slug,
  })
  run(store, 'UPDATE units SET slug = $slug, initials = $initials WHERE county = $county AND id = $unitId', {
    ...key,
    initials: initialsOf(inside),
  })
}

/** Lets a unit's address, and those it had before, lead on to the unit it is taken into; the ones it had before. */
export function leadAddressesOn(
  store: Store,
  { county, from, to }: { readonly county: number; readonly from: number; readonly to: number },
): string[] {
  const before = all<{ slug: string }>(
    store,
    'SELECT slug FROM old_addresses WHERE county = $county AND unit_id = $from ORDER BY slug',
    { county, from },
  )
  const key = { county, from, to }
  run(store, 'UPDATE old_addresses SET unit_id = $to WHERE county = $county AND unit_id = $from', key)
  run(
    store,
    'INSERT OR REPLACE INTO old_addresses SELECT county, slug, $to FROM units WHERE county = $county AND id = $from',
    key,
  )
  return before.map(({ slug }) => slug)
}

/** Gives a unit that comes back its address again, and those it had before. */
export function takeAddressesBack(
  store: Store,
  county: number,
  unit: { readonly id: number; readonly slug: string },
  before: readonly string[],
): void {
  run(store, 'DELETE FROM old_addresses WHERE county = $county AND slug = $slug', { county, slug: unit.slug })
  for (const slug of before)
    run(store, 'UPDATE old_addresses SET unit_id = $id WHERE county = $county AND slug = $slug', {
      county,
      id: unit.id,
      slug,
    })
}
