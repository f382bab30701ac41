import { all, one, type Store } from '../store'
import { countyKey } from './county-info'

/** In how many current reports a rule spoke up; a report may stand in several. Dismissed findings are not counted. */
export type RuleCounts = {
  /** Reports it found at fault or asks to look at. */
  readonly reports: number
  /** Reports whose reading is in doubt. */
  readonly doubtful: number
  /** Reports it could not judge. */
  readonly open: number
}
export const NO_COUNTS: RuleCounts = { reports: 0, doubtful: 0, open: 0 }

const SQL = `
  SELECT f.rule,
    count(DISTINCT f.version_id) FILTER (WHERE f.kind = 'report' AND f.assessable = 1) AS reports,
    count(DISTINCT f.version_id) FILTER (WHERE f.kind = 'extraction' AND f.assessable = 1) AS doubtful,
    count(DISTINCT f.version_id) FILTER (WHERE f.assessable = 0) AS open
  FROM findings f JOIN report_versions v ON v.county = f.county AND v.id = f.version_id AND v.current = 1
  WHERE f.county = $county AND f.state <> 'dismissed' GROUP BY f.rule`

/** Counts by rule id over all years; a rule that never spoke up is not in the map. */
export function ruleCounts(store: Store): ReadonlyMap<string, RuleCounts> {
  const rows = all<RuleCounts & { rule: string }>(store, SQL, { county: countyKey(store) })
  return new Map(rows.map(({ rule, ...counts }) => [rule, counts]))
}

/** How many reports those counts are of: all current ones, from outside the county too. */
export function checkedReports(store: Store): number {
  const sql = 'SELECT count(*) AS n FROM report_versions WHERE county = $county AND current = 1'
  return one<{ n: number }>(store, sql, { county: countyKey(store) })?.n ?? 0
}
