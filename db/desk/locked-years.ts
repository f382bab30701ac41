import { calendarDay } from '../../lib/desk/deadline'
import { all, one, type Store, StoreError } from '../store'

/** Years in which nothing may change, the earliest first. */
export function lockedYears(store: Store, county: number): number[] {
  return all<{ year: number }>(store, 'SELECT year FROM locked_years WHERE county = $county ORDER BY year', {
    county,
  }).map(({ year }) => year)
}

/** Refuses what would change a report of a locked year, and names who locked it. */
export function refuseLockedYear(store: Store, county: number, year: number): void {
  const lock = one<{ by_name: string; at: string }>(
    store,
    'SELECT by_name, at FROM locked_years WHERE county = $county AND year = $year',
    { county, year },
  )
  if (!lock) return
  throw new StoreError(
    `${year}年已由${lock.by_name}于${calendarDay(lock.at)}锁定，没有改动；确需改动请先在工作台解锁该年。`,
  )
}
