import { comparedText } from '../../lib/checks/likeness/compared-text'
import { matchingPassages, type PassagePair } from '../../lib/checks/likeness/matching-passages'
import { similarity, sketchOf } from '../../lib/checks/likeness/similarity'
import type { Finding } from '../../lib/model/finding'
import type { Section } from '../../lib/model/report'
import { all, type Store } from '../store'
import { countyKey } from './county-info'
import { sectionsOf } from './stored-report'
import { toUnitRef, UNIT_COLUMNS, type UnitColumns, type UnitRef } from './unit-ref'

/** A report whose words a finding says are like this one's, with the places where both say the same. */
export type LikeReport = {
  readonly unit: UnitRef
  readonly year: number
  /** 0 to 1: the share of short runs of characters that both have. */
  readonly similarity: number
  readonly pairs: readonly PassagePair[]
}
/** The report that is looked at, as its page shows it. */
export type LookedAt = {
  readonly unit: Pick<UnitRef, 'id' | 'name'>
  readonly year: number
  readonly sections: readonly Section[]
  readonly findings: readonly Pick<Finding, 'rule' | 'message'>[]
}

/** The current reports named by its findings of copied text: other units' of the year (Q-01), its own of the year before (Q-02). */
export function likeReports(store: Store, { unit, year, sections, findings }: LookedAt): LikeReport[] {
  const told = (rule: string) => findings.filter((finding) => finding.rule === rule)
  const before = told('Q-02').length > 0 ? reportsOf(store, year - 1).filter((row) => row.id === unit.id) : []
  const others = told('Q-01').length > 0 ? reportsOf(store, year).filter((row) => row.id !== unit.id) : []
  const named = others.filter(({ name }) =>
    told('Q-01').some((finding) => finding.message.startsWith(`与${name}${year}年度`)),
  )
  const own = comparedText(sections, unit.name)
  return [...named, ...before]
    .map((row): LikeReport => {
      const key = { county: countyKey(store), versionId: row.version_id }
      const text = comparedText(sectionsOf(store, key), row.name)
      return {
        unit: toUnitRef(row),
        year: row.year,
        similarity: similarity(sketchOf(own), sketchOf(text)),
        pairs: matchingPassages(own, text),
      }
    })
    .sort((one, other) => other.similarity - one.similarity)
}

function reportsOf(store: Store, year: number): (UnitColumns & { version_id: number; year: number })[] {
  return all(
    store,
    `SELECT v.id AS version_id, v.year, ${UNIT_COLUMNS} FROM report_versions v
     JOIN units u ON u.county = v.county AND u.id = v.unit_id
     WHERE v.county = $county AND v.year = $year AND v.current = 1`,
    { county: countyKey(store), year },
  )
}
