import { all, type Store } from '../store'
import { countyKey } from './county-info'
import { FINDING_COLUMNS, type FindingColumns, type StoredFinding, toFinding } from './report-findings'
import { inListOrder, toUnitRef, UNIT_COLUMNS, type UnitColumns, type UnitRef } from './unit-ref'

/** A finding of one rule, with the report it is about. */
export type RuleFinding = { readonly unit: UnitRef; readonly year: number; readonly finding: StoredFinding }

/**
 * Everything a rule says of current reports, latest year first, then in list order; dismissed findings are left out, as
 * in the counts of db/queries/rule-counts.ts.
 */
export function ruleFindings(store: Store, rule: string): RuleFinding[] {
  return all<UnitColumns & FindingColumns & { year: number }>(
    store,
    `SELECT ${UNIT_COLUMNS}, v.year, ${FINDING_COLUMNS}
     FROM findings f
     JOIN report_versions v ON v.county = f.county AND v.id = f.version_id AND v.current = 1
     JOIN units u ON u.county = v.county AND u.id = v.unit_id
     WHERE f.county = $county AND f.rule = $rule AND f.state <> 'dismissed' ORDER BY f.version_id, f.position`,
    { county: countyKey(store), rule },
  )
    .sort((a, b) => b.year - a.year || (a.id === b.id ? 0 : inListOrder(a, b)))
    .map((row) => ({ unit: toUnitRef(row), year: row.year, finding: toFinding(row) }))
}

/** How many current reports there are of each year, latest first: what the findings of a rule are out of. */
export function reportsByYear(store: Store): { readonly year: number; readonly reports: number }[] {
  return all(
    store,
    `SELECT year, count(*) AS reports FROM report_versions
     WHERE county = $county AND current = 1 GROUP BY year ORDER BY year DESC`,
    { county: countyKey(store) },
  )
}
