import { calendarDay } from '../../lib/desk/deadline'
import type { Actor } from '../../lib/desk/permissions'
import { receivedDayFault } from '../../lib/desk/received-day'
import { one, run, type Store, StoreError } from '../store'
import { atDesk, type DeskTarget, type DeskVersion, logEvent } from './at-desk'

/** Throws StoreError where an ISO day cannot be the one a report of a year came in. */
export function refuseReceivedDay(day: string, year: number): void {
  const fault = receivedDayFault(day, year, calendarDay(new Date()))
  if (fault) throw new StoreError(`${fault}，没有保存。`)
}

/** Notes the ISO day a version came in; what it was imported on stays. */
export function noteReceivedDay(
  store: Store,
  { county, versionId }: Pick<DeskVersion, 'county' | 'versionId'>,
  day: string,
): void {
  run(store, 'UPDATE report_versions SET received_on = $day WHERE county = $county AND id = $versionId', {
    county,
    versionId,
    day,
  })
}

/**
 * Corrects the ISO day on which the first report of a unit's year came in, by which it is late or not; logged with the day
 * before it. Throws StoreError for a day that cannot be.
 */
export function correctReceivedDay(store: Store, actor: Actor, target: DeskTarget, day: string): void {
  atDesk(store, actor, 'takeReport', target, (version) => {
    refuseReceivedDay(day, version.year)
    const first = firstVersion(store, version)
    const before = first.received_on ?? calendarDay(first.imported_at)
    if (before === day) throw new StoreError(`收到日期已经是${day}，没有改动。`)
    noteReceivedDay(store, { ...version, versionId: first.id }, day)
    logEvent(store, version, actor, { event: '更正收到日期', text: `${before} → ${day}` })
  })
}

function firstVersion(store: Store, { county, unitId, year }: DeskVersion) {
  const first = one<{ id: number; received_on: string | null; imported_at: string }>(
    store,
    `SELECT id, received_on, imported_at FROM report_versions
     WHERE county = $county AND unit_id = $unitId AND year = $year AND removed_at IS NULL ORDER BY version_no LIMIT 1`,
    { county, unitId, year },
  )
  if (!first) throw new Error('a report at the desk has no version')
  return first
}
