import { checkReport } from '../../lib/checks/all-checks'
import { compareRuns, type RuleChange, type Run } from '../../lib/checks/compare-runs'
import type { ThresholdSetting } from '../../lib/checks/thresholds'
import { isOwn } from '../../lib/desk/own-identity'
import type { Finding } from '../../lib/model/finding'
import { checkContext } from '../check-context'
import type { VersionKey } from '../insert-version'
import { countyKey } from '../queries/county-info'
import { reportFindings } from '../queries/report-findings'
import { storedReport } from '../queries/stored-report'
import { type CheckReport, refreshFindings } from '../refresh-findings'
import { all, type Store } from '../store'
import { lockedYears } from './locked-years'

/** What another set of rules or thresholds would say of every report that counts or waits as a draft. */
export type RulesComparison = {
  readonly reports: number
  /** Rules whose findings differ; empty where every report is judged as before. */
  readonly changes: readonly RuleChange[]
  /** Locked years in which findings differ; they stay as they are unless a person asks for them too. */
  readonly locked: readonly number[]
}

/** What the rules would say of all history with these thresholds, against what is stored. Writes nothing. */
export function compareRules(
  store: Store,
  thresholds?: readonly ThresholdSetting[],
  check: CheckReport = checkReport,
): RulesComparison {
  const versions = liveVersions(store)
  const said = (key: VersionKey) => judged(store, key, check, thresholds)
  const before = machineFindings(store, versions)
  const after = versions.map((key) => ({ report: key.versionId, findings: said(key) }))
  return {
    reports: versions.length,
    changes: compareRuns(before, after),
    locked: differingYears(lockedVersions(store, versions), before, after),
  }
}

/**
 * Makes the stored findings what the rules say now, decisions kept; what changed. Those of locked years stay as they are
 * unless they are asked for; `locked` tells in which of them the rules say something else. Inside a transaction.
 */
export function refreshAllFindings(
  store: Store,
  check: CheckReport = checkReport,
  lockedToo = false,
): RulesComparison {
  const versions = liveVersions(store)
  const locked = lockedVersions(store, versions)
  const before = machineFindings(store, versions)
  const after = versions.map((key) => {
    if (locked.has(key.versionId) && !lockedToo)
      return { report: key.versionId, findings: judged(store, key, check) }
    const stored = storedReport(store, key.versionId)
    if (stored) refreshFindings(store, key, stored.report, check)
    return { report: key.versionId, findings: ofRules(store, key.versionId) }
  })
  const kept = ({ report }: Run[number]) => locked.has(Number(report)) && !lockedToo
  const applied = (run: Run) => run.filter((each) => !kept(each))
  return {
    reports: applied(before).length,
    changes: compareRuns(applied(before), applied(after)),
    locked: differingYears(locked, before, after),
  }
}

/** Makes the findings of one year what the rules say now; what changed. Inside a transaction. */
export function refreshYear(store: Store, year: number): RulesComparison {
  const versions = liveVersions(store).filter((key) => key.year === year)
  const before = machineFindings(store, versions)
  for (const key of versions) {
    const stored = storedReport(store, key.versionId)
    if (stored) refreshFindings(store, key, stored.report, checkReport)
  }
  const changes = compareRuns(before, machineFindings(store, versions))
  return { reports: versions.length, changes, locked: [] }
}

/** 434份年报：S-06 12→15（新增3、不再提示0） */
export function changesInWords({ reports, changes }: RulesComparison): string {
  if (changes.length === 0) return `${reports}份年报的核对结论没有变化`
  const one = ({ rule, before, after, added, gone }: RuleChange) =>
    `${rule} ${before}→${after}（新增${added}、不再提示${gone}）`
  return `${reports}份年报：${changes.map(one).join('；')}`
}

function judged(
  store: Store,
  key: VersionKey,
  check: CheckReport,
  thresholds?: readonly ThresholdSetting[],
): readonly Finding[] {
  const report = storedReport(store, key.versionId)?.report
  if (!report) return []
  const context = checkContext(store, key)
  return check(report, thresholds ? { ...context, thresholds } : context)
}

function liveVersions(store: Store): VersionKey[] {
  return all<VersionKey>(
    store,
    `SELECT county, unit_id AS unitId, year, id AS versionId FROM report_versions
     WHERE county = $county AND current > 0 ORDER BY year, unit_id, id`,
    { county: countyKey(store) },
  )
}

/** The year of every version of a locked one. */
function lockedVersions(store: Store, versions: readonly VersionKey[]): ReadonlyMap<number, number> {
  const years = new Set(lockedYears(store, countyKey(store)))
  return new Map(
    versions.filter(({ year }) => years.has(year)).map(({ versionId, year }) => [versionId, year]),
  )
}

function differingYears(years: ReadonlyMap<number, number>, before: Run, after: Run): number[] {
  const of = (run: Run, year: number) => run.filter(({ report }) => years.get(Number(report)) === year)
  return [...new Set(years.values())].filter(
    (year) => compareRuns(of(before, year), of(after, year)).length > 0,
  )
}

/** What people wrote themselves is no rule's. */
const ofRules = (store: Store, versionId: number) =>
  reportFindings(store, versionId).filter(({ identity }) => !isOwn(identity))

function machineFindings(store: Store, versions: readonly VersionKey[]): Run {
  return versions.map(({ versionId }) => ({ report: versionId, findings: ofRules(store, versionId) }))
}
