import { checkReport } from '../../lib/checks/all-checks'
import type { Actor } from '../../lib/desk/permissions'
import { STATE_LABELS } from '../../lib/desk/report-state'
import { type RemovedVersion, removedVersions } from '../queries/desk/removed-versions'
import { recheckYear } from '../refresh-findings'
import { recheckFollowing } from '../save-report'
import { run, type Store, StoreError } from '../store'
import { atDeskOfYear, type DeskTarget, logEvent } from './at-desk'

/**
 * Brings a removed version back to where it stood: one that counted counts again, a draft waits again. Throws StoreError
 * where no reason is given, the version is not removed (any more), or another one stands in its place.
 */
export function restoreAtDesk(
  store: Store,
  actor: Actor,
  target: DeskTarget,
  asked: { readonly versionId: number; readonly reason: string },
): RemovedVersion {
  const why = asked.reason.trim()
  if (why === '') throw new StoreError('请写明恢复的理由，没有恢复。')
  return atDeskOfYear(store, actor, 'restoreReport', target, (county) => {
    const { unitId, year } = target
    const version = removedVersions(store, unitId, year).find(
      ({ versionId }) => versionId === asked.versionId,
    )
    if (!version) throw new StoreError('这一版没有移出，或刚被恢复；没有改动。')
    const { versionId, versionNo, state, counts, obstacle } = version
    if (obstacle !== null) throw new StoreError(`${obstacle}。第 ${versionNo} 版没有恢复。`)
    const current = counts ? 1 : 2
    run(
      store,
      'UPDATE report_versions SET removed_at = NULL, current = $current WHERE county = $county AND id = $versionId',
      { county, versionId, current },
    )
    // Also what waits beside it, to which it hands on what was written on it.
    recheckYear(store, { county, unitId }, year, checkReport)
    recheckFollowing(store, { county, unitId, year }, checkReport)
    logEvent(store, { county, unitId, year, versionId }, actor, {
      // Without a state: the log counts returns and knows the proposer by it.
      event: '恢复',
      text: `第 ${versionNo} 版恢复为“${STATE_LABELS[state]}”。理由：${why}`,
    })
    return version
  })
}
