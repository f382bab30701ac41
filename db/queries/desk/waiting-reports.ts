import { all, type Store } from '../../store'
import { countyKey } from '../county-info'

/** Reports of a year that wait for somebody of the office. */
export type WaitingReports = {
  readonly year: number
  /** submitted: handed in, nobody has looked yet · proposed: a second person has to agree */
  readonly state: 'submitted' | 'proposed'
  readonly reports: number
  /** Of them those that had been sent back and came again. */
  readonly again: number
}

/** What waits at the desk, the latest year first; in a locked year nothing can be done. */
export function waitingReports(store: Store): WaitingReports[] {
  return all<WaitingReports>(
    store,
    `SELECT v.year, v.state, count(*) AS reports, sum(EXISTS (SELECT 1 FROM report_events e WHERE e.county = v.county
       AND e.unit_id = v.unit_id AND e.year = v.year AND e.state = 'returned')) AS again
     FROM report_versions v JOIN units u ON u.county = v.county AND u.id = v.unit_id
     WHERE v.county = $county AND v.current > 0 AND v.state IN ('submitted', 'proposed') AND u.status <> 'external'
       AND NOT EXISTS (SELECT 1 FROM locked_years l WHERE l.county = v.county AND l.year = v.year)
     GROUP BY v.year, v.state ORDER BY v.year DESC, v.state DESC`,
    { county: countyKey(store) },
  )
}
