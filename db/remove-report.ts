import { checkReport } from '../lib/checks/all-checks'
import { currentCounty } from './county'
import { countRevision, logEvent } from './desk/at-desk'
import { COMMAND_LINE } from './desk/demand'
import { refuseLockedYear } from './desk/locked-years'
import { findUnit } from './find-unit'
import { type CheckReport, recheckYear } from './refresh-findings'
import { recheckFollowing } from './save-report'
import { one, run, type Store, StoreError, write } from './store'

/** What was taken out of view. */
export type Removed = { readonly unit: string; readonly year: number; readonly versionNo: number }

/**
 * Takes the current report of a unit's year out of view; its version stays in the store. The unit's year is 未报 then.
 * Throws StoreError when there is no such unit or report.
 */
export function removeReport(
  store: Store,
  unitName: string,
  year: number,
  check: CheckReport = checkReport,
): Removed {
  return write(store, () => {
    const county = currentCounty(store)
    const unit = county && findUnit(store, county, unitName)
    if (!unit) throw new StoreError(`库中没有名为“${unitName}”的单位，请写全称或登记过的别名。`)
    const place = { county: county.code, unitId: unit.id, year }
    refuseLockedYear(store, county.code, year)
    const version = one<{ id: number; version_no: number }>(
      store,
      `SELECT id, version_no FROM report_versions
       WHERE county = $county AND unit_id = $unitId AND year = $year AND current = 1`,
      place,
    )
    if (!version) throw new StoreError(`${unit.name}没有${year}年的在用报告，未作改动。`)
    run(
      store,
      `UPDATE report_versions SET current = 0, removed_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
       WHERE county = $county AND id = $id`,
      { county: county.code, id: version.id },
    )
    countRevision(store, place)
    logEvent(store, { ...place, versionId: version.id }, COMMAND_LINE, { event: '移出' })
    // A draft that waits was handed on what is written on this version.
    recheckYear(store, place, year, check)
    recheckFollowing(store, place, check)
    return { unit: unit.name, year, versionNo: version.version_no }
  })
}
