import type { ReportForm } from '../../lib/catalogue/form'
import { all, type Store } from '../store'
import { countyKey } from './county-info'

const SQL = `
  SELECT unit_id, form FROM report_versions WHERE county = $county AND year = $year AND current = 1`

/** The form of each unit's current report of a year, by unit id; null for a report without a table that tells. */
export function reportForms(store: Store, year: number): ReadonlyMap<number, ReportForm | null> {
  const rows = all<{ unit_id: number; form: ReportForm | null }>(store, SQL, {
    county: countyKey(store),
    year,
  })
  return new Map(rows.map((row) => [row.unit_id, row.form]))
}
