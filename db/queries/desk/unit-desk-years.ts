import { calendarDay } from '../../../lib/desk/deadline'
import { all, type Store } from '../../store'
import { countyKey } from '../county-info'
import { type DeskReport, deskReport } from './desk-report'

export type UnitDeskYear = { readonly year: number; readonly report: DeskReport }

/** No report is asked for before the first 条例 was in force. */
const FIRST_YEAR = 2008

/**
 * The years a unit has reports of or had to report for, newest first; where no register tells what it has to report,
 * the last full year is among them. That of the year it is in the county is not due yet.
 */
export function unitDeskYears(store: Store, unitId: number, now = new Date()): UnitDeskYear[] {
  const today = Number(calendarDay(now).slice(0, 4))
  const key = { county: countyKey(store), unitId }
  const reports = all<{ year: number }>(
    store,
    'SELECT year FROM reports WHERE county = $county AND unit_id = $unitId',
    key,
  )
  const periods = all<{ from: number; to: number | null }>(
    store,
    `SELECT from_year AS "from", to_year AS "to" FROM unit_years
     WHERE county = $county AND unit_id = $unitId AND obliged = 1`,
    key,
  )
  const obliged = periods.flatMap(({ from, to }) => yearsBetween(from, Math.min(to ?? today - 1, today - 1)))
  const asked = periods.length === 0 ? [today - 1] : obliged
  const years = new Set([...reports.map(({ year }) => year), ...asked])
  return [...years].sort((a, b) => b - a).map((year) => ({ year, report: deskReport(store, unitId, year) }))
}

function yearsBetween(from: number, to: number): number[] {
  const first = Math.max(from, FIRST_YEAR)
  return Array.from({ length: Math.max(0, to - first + 1) }, (_, at) => first + at)
}
