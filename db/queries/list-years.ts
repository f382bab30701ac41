import { all, one, type Store } from '../store'
import { countyKey } from './county-info'

/** A reporting year with the number of current reports of the county's own units. */
export type YearRow = { readonly year: number; readonly reports: number }

/** Years for which at least one unit of the county has a report, newest first. External reports do not make a year. */
export function listYears(store: Store): YearRow[] {
  return all<YearRow>(
    store,
    `SELECT v.year, count(*) AS reports
     FROM report_versions v JOIN units u ON u.county = v.county AND u.id = v.unit_id
     WHERE v.county = $county AND v.current = 1 AND u.status <> 'external'
     GROUP BY v.year ORDER BY v.year DESC`,
    { county: countyKey(store) },
  )
}

/** Whether `listYears` names any year. */
export function hasReports(store: Store): boolean {
  const found = one(
    store,
    `SELECT 1 FROM report_versions v JOIN units u ON u.county = v.county AND u.id = v.unit_id
     WHERE v.county = $county AND v.current = 1 AND u.status <> 'external' LIMIT 1`,
    { county: countyKey(store) },
  )
  return found !== undefined
}
