import type { UnitKind } from '../lib/catalogue/unit-kinds'
import { all, type Store } from './store'

/** A version of a year that counts or waits as a draft. */
export type YearVersion = {
  readonly id: number
  readonly unit_id: number
  readonly reading_hash: string
  /** 1 counts · 2 draft */
  readonly current: number
  readonly name: string
  readonly kind: UnitKind
}

/** Every version of a year that counts or waits as a draft, a unit's draft before what it is to replace. */
export function versionsOfYear(store: Store, county: number, year: number): YearVersion[] {
  return all<YearVersion>(
    store,
    `SELECT v.id, v.unit_id, v.reading_hash, v.current, u.name, u.kind FROM report_versions v
     JOIN units u ON u.county = v.county AND u.id = v.unit_id
     WHERE v.county = $county AND v.year = $year AND v.current > 0 ORDER BY v.unit_id, v.current DESC`,
    { county, year },
  )
}

/**
 * What a version is compared with: a draft with what would stand beside it, drafts first; what counts with what counts
 * alone, for a finding of a public report must not tell of another unit's report before that one is public.
 */
export function comparedWith(own: YearVersion, versions: readonly YearVersion[]): readonly YearVersion[] {
  const others = versions.filter((each) => each.unit_id !== own.unit_id && !isSameAuthor(own, each))
  if (own.current === 1) return others.filter((each) => each.current === 1)
  return others.filter((each, at) => others[at - 1]?.unit_id !== each.unit_id)
}

/** The whole county's report is written by its office: that the two are alike is no copying. */
export function isSameAuthor(one: YearVersion, other: YearVersion): boolean {
  const kinds = [one.kind, other.kind]
  return kinds.includes('government') && kinds.includes('government_office')
}
