import { all, type Store } from '../store'
import { countyKey } from './county-info'

/** How many findings of which sort a version has; dismissed ones are not counted. */
export type FindingCounts = {
  /** Findings against the report itself (报告有误 / 待核), by severity. */
  readonly error: number
  readonly warn: number
  readonly info: number
  /** 提取存疑. */
  readonly extraction: number
  /** 无法核对: an input is blank or unread. */
  readonly unassessable: number
}
export const NO_FINDINGS: FindingCounts = { error: 0, warn: 0, info: 0, extraction: 0, unassessable: 0 }

type Row = FindingCounts & { version_id: number }
const REPORT_ONLY = `f.kind = 'report' AND f.assessable = 1`
const SQL = `
  SELECT f.version_id,
    count(*) FILTER (WHERE ${REPORT_ONLY} AND f.severity = 'error') AS error,
    count(*) FILTER (WHERE ${REPORT_ONLY} AND f.severity = 'warn') AS warn,
    count(*) FILTER (WHERE ${REPORT_ONLY} AND f.severity = 'info') AS info,
    count(*) FILTER (WHERE f.kind = 'extraction' AND f.assessable = 1) AS extraction,
    count(*) FILTER (WHERE f.assessable = 0) AS unassessable
  FROM findings f JOIN report_versions v ON v.county = f.county AND v.id = f.version_id AND v.current = 1
  WHERE f.county = $county AND f.state <> 'dismissed' AND ($year IS NULL OR v.year = $year) GROUP BY f.version_id`

/**
 * Counts of the findings of every current version, or of those of one year, by version id. A version without findings
 * is not in the map.
 */
export function findingCounts(store: Store, year: number | null = null): ReadonlyMap<number, FindingCounts> {
  const rows = all<Row>(store, SQL, { county: countyKey(store), year })
  return new Map(rows.map(({ version_id, ...counts }) => [version_id, counts]))
}
