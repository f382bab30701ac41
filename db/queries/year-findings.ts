import { all, type Store } from '../store'
import { countyKey } from './county-info'
import { FINDING_COLUMNS, type FindingColumns, type StoredFinding, toFinding } from './report-findings'
import { inListOrder, toUnitRef, UNIT_COLUMNS, type UnitColumns, type UnitRef } from './unit-ref'

/** A finding with the unit whose report of the year it is about. */
export type YearFinding = { readonly unit: UnitRef; readonly finding: StoredFinding }

/** Everything the checks say about the county's current reports of a year, by unit in list order. */
export function yearFindings(store: Store, year: number): YearFinding[] {
  return all<UnitColumns & FindingColumns>(
    store,
    `SELECT ${UNIT_COLUMNS}, ${FINDING_COLUMNS}
     FROM report_versions v
     JOIN units u ON u.county = v.county AND u.id = v.unit_id AND u.status <> 'external'
     JOIN findings f ON f.county = v.county AND f.version_id = v.id
     WHERE v.county = $county AND v.year = $year AND v.current = 1 ORDER BY f.version_id, f.position`,
    { county: countyKey(store), year },
  )
    .sort((a, b) => (a.id === b.id ? 0 : inListOrder(a, b)))
    .map((row) => ({ unit: toUnitRef(row), finding: toFinding(row) }))
}
