import { checkReport } from '../../lib/checks/all-checks'
import type { VersionKey } from '../insert-version'
import { storedReport } from '../queries/stored-report'
import { refreshFindings } from '../refresh-findings'
import { recheckFollowing } from '../save-report'
import type { Store } from '../store'

/**
 * Runs the checks again on a version whose values or findings a person has changed, and on what compares with it;
 * the government's own report at once, or left to the caller with its year put into `governmentsLater`.
 */
export function recheckVersion(store: Store, version: VersionKey, governmentsLater?: Set<number>): void {
  const stored = storedReport(store, version.versionId)
  if (!stored) return
  refreshFindings(store, version, stored.report, checkReport)
  recheckFollowing(store, version, checkReport, governmentsLater)
}
