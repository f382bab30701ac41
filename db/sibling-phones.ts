import type Database from 'better-sqlite3'
import { type Phone, phonesOf } from '../lib/checks/contact-phones'
import type { VersionKey } from './insert-version'
import { all, type Store } from './store'
import { comparedWith, versionsOfYear, type YearVersion } from './year-versions'

type Read = Pick<YearVersion, 'id' | 'reading_hash'>
const KEPT = new WeakMap<Database.Database, Map<string, readonly Phone[]>>()
/** A few numbers each; more are dropped and read again. */
const MOST_KEPT = 20_000

/** The numbers a version gives, read once per reading: a version's text never changes. */
function phonesIn(store: Store, county: number, version: Read): readonly Phone[] {
  const kept = KEPT.get(store.sqlite) ?? new Map<string, readonly Phone[]>()
  if (kept.size > MOST_KEPT) kept.clear()
  KEPT.set(store.sqlite, kept)
  const key = `${version.id}/${version.reading_hash}`
  const known = kept.get(key)
  if (known) return known
  const texts = all<{ text: string }>(
    store,
    `SELECT text FROM passages WHERE county = $county AND version_id = $id
       AND (text LIKE '%电话%' OR text LIKE '%传真%') ORDER BY id`,
    { county, id: version.id },
  )
  const made = phonesOf(texts.map(({ text }) => text))
  kept.set(key, made)
  return made
}

/** The numbers other units give in their reports of the year, by unit; those of drafts only for a draft. */
export function siblingPhones(store: Store, key: VersionKey): (readonly Phone[])[] {
  const versions = versionsOfYear(store, key.county, key.year)
  const own = versions.find((each) => each.id === key.versionId)
  if (!own || phonesIn(store, key.county, own).length === 0) return []
  return comparedWith(own, versions)
    .map((each) => phonesIn(store, key.county, each))
    .filter((phones) => phones.length > 0)
}

/** Units of the year whose findings speak of the length of numbers, or may have to since this unit's report changed. */
export function unitsOfOtherPhones(store: Store, key: Omit<VersionKey, 'versionId'>): number[] {
  const told = all<{ unit_id: number }>(
    store,
    `SELECT DISTINCT v.unit_id FROM findings f
     JOIN report_versions v ON v.county = f.county AND v.id = f.version_id AND v.current > 0
     WHERE f.county = $county AND f.rule = 'X-12' AND f.message LIKE '%同一区号%' AND v.year = $year AND v.unit_id <> $unitId`,
    { county: key.county, year: key.year, unitId: key.unitId },
  )
  const versions = versionsOfYear(store, key.county, key.year)
  const phones = new Map(versions.map((each) => [each, phonesIn(store, key.county, each)]))
  const areas = areasOf(store, key)
  const other = versions.filter(
    (each) =>
      each.unit_id !== key.unitId &&
      phones.get(each)?.some((phone) => {
        if (!areas.has(phone.area)) return false
        const theirs = comparedWith(each, versions).flatMap((one) => phones.get(one) ?? [])
        return standsOut(phone, theirs)
      }),
  )
  return [...new Set([...told, ...other].map((each) => each.unit_id))]
}

/** The area codes a unit gives or gave: without what was replaced or removed the number of another may stand out. */
function areasOf(store: Store, key: Omit<VersionKey, 'versionId'>): ReadonlySet<string> {
  const read = all<Read>(
    store,
    `SELECT id, reading_hash FROM report_versions
     WHERE county = $county AND unit_id = $unitId AND year = $year ORDER BY id`,
    { county: key.county, unitId: key.unitId, year: key.year },
  )
  return new Set(read.flatMap((each) => phonesIn(store, key.county, each).map(({ area }) => area)))
}

/** Whether the others of its area all have one other length, however few they are. */
function standsOut({ area, digits }: Phone, others: readonly Phone[]): boolean {
  const lengths = new Set(others.filter((each) => each.area === area).map((each) => each.digits))
  return lengths.size === 1 && !lengths.has(digits)
}
