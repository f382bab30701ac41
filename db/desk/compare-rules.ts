import { checkReport } from '../../lib/checks/all-checks'
import { compareRuns, type RuleChange, type Run } from '../../lib/checks/compare-runs'
import type { ThresholdSetting } from '../../lib/checks/thresholds'
import { checkContext } from '../check-context'
import type { VersionKey } from '../insert-version'
import { countyKey } from '../queries/county-info'
import { reportFindings } from '../queries/report-findings'
import { storedReport } from '../queries/stored-report'
import { type CheckReport, refreshFindings } from '../refresh-findings'
import { all, type Store } from '../store'

/** What another set of rules or thresholds would say of every report that counts or waits as a draft. */
export type RulesComparison = {
  readonly reports: number
  /** Rules whose findings differ; empty where every report is judged as before. */
  readonly changes: readonly RuleChange[]
}

/** What the rules would say of all history with these thresholds, against what is stored. Writes nothing. */
export function compareRules(
  store: Store,
  thresholds?: readonly ThresholdSetting[],
  check: CheckReport = checkReport,
): RulesComparison {
  const versions = liveVersions(store)
  const after = versions.map((key) => {
    const report = storedReport(store, key.versionId)?.report
    const context = checkContext(store, key)
    const findings = report ? check(report, thresholds ? { ...context, thresholds } : context) : []
    return { report: key.versionId, findings }
  })
  return { reports: versions.length, changes: compareRuns(machineFindings(store, versions), after) }
}

/** Makes the stored findings what the rules say now, decisions kept; what changed. Inside a transaction. */
export function refreshAllFindings(store: Store, check: CheckReport = checkReport): RulesComparison {
  const versions = liveVersions(store)
  const before = machineFindings(store, versions)
  for (const key of versions) {
    const stored = storedReport(store, key.versionId)
    if (stored) refreshFindings(store, key, stored.report, check)
  }
  return { reports: versions.length, changes: compareRuns(before, machineFindings(store, versions)) }
}

function liveVersions(store: Store): VersionKey[] {
  return all<VersionKey>(
    store,
    `SELECT county, unit_id AS unitId, year, id AS versionId FROM report_versions
     WHERE county = $county AND current > 0 ORDER BY year, unit_id, id`,
    { county: countyKey(store) },
  )
}

/** What people wrote themselves is no rule's. */
function machineFindings(store: Store, versions: readonly VersionKey[]): Run {
  return versions.map(({ versionId }) => ({
    report: versionId,
    findings: reportFindings(store, versionId).filter(({ identity }) => !identity.startsWith('own:')),
  }))
}
