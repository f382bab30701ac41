import type { CheckContext } from '../lib/checks/check'
import type { Finding } from '../lib/model/finding'
import type { Report } from '../lib/model/report'
import { checkContext } from './check-context'
import type { VersionKey } from './insert-version'
import { reportFindings, type StoredFinding } from './queries/report-findings'
import { yearCells } from './queries/report-view'
import { storedReport } from './queries/stored-report'
import { run, type Store } from './store'

/** What runs the rules over a report. */
export type CheckReport = (report: Report, context: CheckContext) => readonly Finding[]

/**
 * Runs the checks on a version and stores what they say when it differs from what is stored. A decision of a person
 * stays with a finding that says the same of the same cells; `earlier` is a version of the same file whose decisions
 * are taken over.
 */
export function refreshFindings(
  store: Store,
  key: VersionKey,
  report: Report,
  check: CheckReport,
  earlier?: number,
): readonly StoredFinding[] {
  const before = reportFindings(store, key.versionId)
  const inherited = earlier === undefined ? [] : reportFindings(store, earlier)
  const decided = new Map([...inherited, ...before].map((finding) => [statementOf(finding), finding.state]))
  const after = check(report, checkContext(store, key)).map(
    (finding): StoredFinding => ({ ...finding, state: decided.get(statementOf(finding)) ?? 'open' }),
  )
  if (before.length !== after.length || before.some((finding, at) => !same(finding, after[at]))) {
    replaceFindings(store, key, after)
  }
  return after
}

/** What a finding says, apart from its place in the list: the same words about the same cells are the same finding. */
function statementOf(finding: Finding): string {
  return JSON.stringify([finding.rule, finding.kind, finding.message, finding.cells, finding.quote])
}

function same(a: StoredFinding, b: StoredFinding | undefined): boolean {
  if (!b || statementOf(a) !== statementOf(b)) return false
  return (
    a.severity === b.severity &&
    a.assessable === b.assessable &&
    a.group === b.group &&
    a.likely === b.likely &&
    a.state === b.state
  )
}

function replaceFindings(store: Store, key: VersionKey, findings: readonly StoredFinding[]): void {
  const version = { county: key.county, versionId: key.versionId }
  run(store, 'DELETE FROM findings WHERE county = $county AND version_id = $versionId', version)
  for (const [position, finding] of findings.entries()) {
    run(
      store,
      `INSERT INTO findings (county, version_id, position, rule, severity, kind, assessable, message, cells, quote,
         group_no, likely, state)
       VALUES ($county, $versionId, $position, $rule, $severity, $kind, $assessable, $message, $cells, $quote,
         $group, $likely, $state)`,
      {
        ...version,
        position,
        rule: finding.rule,
        severity: finding.severity,
        kind: finding.kind,
        assessable: finding.assessable ? 1 : 0,
        message: finding.message,
        cells: JSON.stringify(finding.cells),
        quote: finding.quote,
        group: finding.group,
        likely: finding.likely,
        state: finding.state,
      },
    )
  }
}

/** Runs the checks again on a unit's current report of a year, if it has one: its neighbour has changed. */
export function recheckYear(
  store: Store,
  unit: { county: number; unitId: number },
  year: number,
  check: CheckReport,
): void {
  const current = yearCells(store, unit.unitId, year)
  const stored = current && storedReport(store, current.versionId)
  if (!current || !stored) return
  refreshFindings(store, { ...unit, year, versionId: current.versionId }, stored.report, check)
}
