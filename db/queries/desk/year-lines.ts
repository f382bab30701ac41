import { ALL_CHECKS } from '../../../lib/checks/all-checks'
import { deadlineOf } from '../../../lib/desk/deadline'
import type { ReportState } from '../../../lib/desk/report-state'
import type { ConfirmedFault } from '../../../lib/desk/year-letters'
import type { YearStanding, YearState } from '../../../lib/desk/year-line'
import { all, type Store } from '../../store'
import { countyInfo, countyKey } from '../county-info'
import { inListOrder, toUnitRef, UNIT_COLUMNS, type UnitColumns, type UnitRef } from '../unit-ref'
import { type DeskRow, deskYear } from './desk-year'
import { unitsRemoved } from './removed-versions'

/** A unit in the desk's list of a year. */
export type YearLine = YearStanding & {
  readonly unit: UnitRef
  readonly report: DeskRow | null
  /** Whether all there is of the year was taken out of view, and may be brought back. */
  readonly removed: boolean
}

type HistoryRow = {
  unit_id: number
  first_received: string | null
  first_state: ReportState | null
  told: number
  first_errors: number
  first_published: string | null
  publications: number
  returns: number
}
const HISTORY = `
  WITH versions AS (SELECT * FROM report_versions WHERE county = $county AND year = $year AND removed_at IS NULL),
    firsts AS (SELECT v.*, min(v.version_no) AS lowest FROM versions v GROUP BY v.unit_id)
  SELECT f.unit_id, coalesce(f.received_on || 'T00:00:00+08:00', f.imported_at) AS first_received,
    f.state AS first_state, f.received_on IS NOT NULL AS told,
    (SELECT count(*) FROM findings x WHERE x.county = f.county AND x.version_id = f.id AND x.severity = 'error'
      AND x.state <> 'dismissed') AS first_errors,
    (SELECT min(v.published_on) FROM versions v WHERE v.unit_id = f.unit_id AND v.state = 'published') AS first_published,
    (SELECT count(*) FROM versions v WHERE v.unit_id = f.unit_id AND v.state = 'published') AS publications,
    (SELECT count(*) FROM report_events e WHERE e.county = f.county AND e.unit_id = f.unit_id AND e.year = f.year
      AND e.state = 'returned') AS returns
  FROM firsts f`

/**
 * Every unit that must report for a year or has reported, in list order, with how it stands: what the desk's list of the
 * year, the reminder and the 通报 are made of. The county's own report is nobody's duty here, as in the coverage. Asked of a connection that sees everything (view local).
 */
export function yearLines(store: Store, year: number): YearLine[] {
  const key = { county: countyKey(store) }
  const register = countyInfo(store).registerLoaded
  const reports = deskYear(store, year)
  const histories = new Map(
    all<HistoryRow>(store, HISTORY, { ...key, year }).map((row) => [row.unit_id, row]),
  )
  const removed = new Set(unitsRemoved(store, year).map(({ id }) => id))
  const units = all<UnitColumns & { obliged: number }>(
    store,
    `SELECT ${UNIT_COLUMNS}, EXISTS (SELECT 1 FROM unit_years y WHERE y.county = u.county AND y.unit_id = u.id
       AND y.obliged = 1 AND u.kind <> 'government' AND y.from_year <= $year AND (y.to_year IS NULL OR y.to_year >= $year)) AS obliged
     FROM units u WHERE u.county = $county AND u.status <> 'external'`,
    { ...key, year },
  )
  return units
    .filter(({ id, obliged }) => obliged === 1 || reports.has(id))
    .sort(inListOrder)
    .map((unit) => ({
      ...lineOf(
        unit,
        register ? unit.obliged === 1 : null,
        reports.get(unit.id),
        histories.get(unit.id),
        year,
      ),
      removed: removed.has(unit.id),
    }))
}

function lineOf(
  unit: UnitColumns,
  obliged: boolean | null,
  report: DeskRow | undefined,
  history: HistoryRow | undefined,
  year: number,
): Omit<YearLine, 'removed'> {
  const atDesk = history !== undefined && history.first_state !== 'imported'
  return {
    unit: toUnitRef(unit),
    obliged,
    state: stateOf(report, history),
    deadline: deadlineOf(unit.kind, year),
    firstReceived: history?.first_received ?? null,
    handedIn: atDesk || history?.told === 1,
    firstPublished: history?.first_published ?? null,
    returns: history?.returns ?? 0,
    firstErrors: atDesk ? history.first_errors : null,
    errors: report ? report.openErrors + report.confirmedErrors : null,
    report: report ?? null,
  }
}

function stateOf(report: DeskRow | undefined, history: HistoryRow | undefined): YearState {
  if (!report) return 'missing'
  return report.state === 'published' && (history?.publications ?? 0) > 1 ? 'corrected' : report.state
}

/** The faults supervisors have confirmed in the reports of a year that count or wait, the most frequent first. */
export function confirmedFaults(store: Store, year: number): ConfirmedFault[] {
  const rows = all<{ rule: string; title: string; reports: number; findings: number }>(
    store,
    `WITH live AS (SELECT v.county, v.id, v.unit_id, max(v.current) AS newest FROM report_versions v
       WHERE v.county = $county AND v.year = $year AND v.current > 0 GROUP BY v.unit_id)
     SELECT f.rule, iif(f.identity LIKE 'own:%', f.message, f.rule) AS title, count(DISTINCT l.unit_id) AS reports,
       count(*) AS findings
     FROM live l JOIN findings f ON f.county = l.county AND f.version_id = l.id
     WHERE f.state = 'confirmed' AND f.kind = 'report' GROUP BY f.rule, 2 ORDER BY reports DESC, findings DESC, 2`,
    { county: countyKey(store), year },
  )
  return rows.map((row) => ({
    ...row,
    title: ALL_CHECKS.find(({ id }) => id === row.rule)?.title ?? row.title,
  }))
}

/** Years the desk has to do with, the latest first: those with reports in any state and the one reported now. */
export function deskYears(store: Store, current: number): number[] {
  const rows = all<{ year: number }>(
    store,
    'SELECT DISTINCT year FROM report_versions WHERE county = $county AND removed_at IS NULL',
    { county: countyKey(store) },
  )
  return [...new Set([current, ...rows.map(({ year }) => year)])].sort((a, b) => b - a)
}

/** Who locked a year and when; null while it is open. */
export function yearLock(
  store: Store,
  year: number,
): { readonly byName: string; readonly at: string } | null {
  const [lock] = all<{ byName: string; at: string }>(
    store,
    'SELECT by_name AS byName, at FROM locked_years WHERE county = $county AND year = $year',
    { county: countyKey(store), year },
  )
  return lock ?? null
}
