import type Database from 'better-sqlite3'
import type { OtherReport } from '../lib/checks/check'
import { comparedText } from '../lib/checks/likeness/compared-text'
import { type Sketch, similarity, sketchOf } from '../lib/checks/likeness/similarity'
import type { VersionKey } from './insert-version'
import { sectionsOf } from './queries/stored-report'
import { all, type Store } from './store'
import { comparedWith, isSameAuthor, versionsOfYear, type YearVersion } from './year-versions'

/** Less than any threshold that may be set: the rule itself decides. */
const CANDIDATE = 0.5
/** Sketches of a few kilobytes each; more are dropped and made again. */
const MOST_KEPT = 5000

const KEPT = new WeakMap<Database.Database, Map<string, Sketch>>()

/** What is compared of a version: made once per reading, for a version's text never changes. */
function keptSketch(store: Store, county: number, version: YearVersion): Sketch {
  const kept = KEPT.get(store.sqlite) ?? new Map<string, Sketch>()
  if (kept.size > MOST_KEPT) kept.clear()
  KEPT.set(store.sqlite, kept)
  const key = `${version.id}/${version.reading_hash}/${version.name}`
  const known = kept.get(key)
  if (known) return known
  const made = sketchOf(comparedText(sectionsOf(store, { county, versionId: version.id }), version.name))
  kept.set(key, made)
  return made
}

function isNear(store: Store, county: number, one: YearVersion, other: YearVersion): boolean {
  return similarity(keptSketch(store, county, one), keptSketch(store, county, other)) >= CANDIDATE
}

/** Reports of other units of the year whose sections 一 and 五 may be like this version's. */
export function alikeReports(store: Store, key: VersionKey): OtherReport[] {
  const versions = versionsOfYear(store, key.county, key.year)
  const own = versions.find((each) => each.id === key.versionId)
  if (!own) return []
  const near = comparedWith(own, versions).filter((other) => isNear(store, key.county, own, other))
  return near.map(({ id, name }) => ({
    unit: name,
    sections: sectionsOf(store, { county: key.county, versionId: id }),
  }))
}

/** Units of the year whose findings may speak of this one's report, or may have to from now on. */
export function unitsAlike(store: Store, key: Omit<VersionKey, 'versionId'>): number[] {
  const told = all<{ unit_id: number }>(
    store,
    `SELECT DISTINCT v.unit_id FROM findings f
     JOIN report_versions v ON v.county = f.county AND v.id = f.version_id AND v.current > 0
     WHERE f.county = $county AND f.rule = 'Q-01' AND v.year = $year AND v.unit_id <> $unitId`,
    { county: key.county, year: key.year, unitId: key.unitId },
  )
  const versions = versionsOfYear(store, key.county, key.year)
  const own = versions.filter((each) => each.unit_id === key.unitId)
  const near = versions.filter(
    (other) =>
      other.unit_id !== key.unitId &&
      own.some((each) => !isSameAuthor(each, other) && isNear(store, key.county, each, other)),
  )
  return [...new Set([...told.map((row) => row.unit_id), ...near.map((each) => each.unit_id)])]
}
