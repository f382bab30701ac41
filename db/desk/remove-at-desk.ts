import { checkReport } from '../../lib/checks/all-checks'
import type { Actor } from '../../lib/desk/permissions'
import { recheckFollowing } from '../save-report'
import { run, type Store, StoreError } from '../store'
import { atDesk, type DeskTarget, logEvent } from './at-desk'

/** Takes the report under review out of view; version, original and decisions stay in the store. */
export function removeAtDesk(store: Store, actor: Actor, target: DeskTarget, reason: string): void {
  const why = reason.trim()
  if (why === '') throw new StoreError('请写明移出的理由，没有移出。')
  atDesk(store, actor, 'removeReport', target, (version) => {
    run(
      store,
      `UPDATE report_versions SET current = 0, removed_at = strftime('%Y-%m-%dT%H:%M:%SZ', 'now')
       WHERE county = $county AND id = $versionId`,
      { county: version.county, versionId: version.versionId },
    )
    recheckFollowing(store, version, checkReport)
    logEvent(store, version, actor, { event: '移出', text: why })
  })
}
