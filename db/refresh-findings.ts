import type { CheckContext } from '../lib/checks/check'
import { findingIdentity } from '../lib/desk/finding-identity'
import type { Finding } from '../lib/model/finding'
import type { Cells, Report } from '../lib/model/report'
import { checkContext } from './check-context'
import { lockedYears } from './desk/locked-years'
import type { VersionKey } from './insert-version'
import { sha256 } from './originals'
import { decidedStates, ownFindings } from './queries/desk/decisions'
import {
  FINDING_COLUMNS,
  type FindingColumns,
  reportFindings,
  type StoredFinding,
  toFinding,
} from './queries/report-findings'
import { reportValues } from './queries/report-values'
import { storedReport } from './queries/stored-report'
import { all, run, type Store } from './store'

/** What runs the rules over a report. */
export type CheckReport = (report: Report, context: CheckContext) => readonly Finding[]

/**
 * Runs the checks on a version and stores what they say when it differs from what is stored, with what people have
 * decided of findings of this identity and what they have written themselves on this file.
 */
export function refreshFindings(
  store: Store,
  key: VersionKey,
  report: Report,
  check: CheckReport,
): readonly StoredFinding[] {
  const before = reportFindings(store, key.versionId)
  const decided = decidedStates(store, key)
  const said = check(report, checkContext(store, key))
  const identities = identitiesOf(said, report.cells)
  const found = said.map((finding, at): StoredFinding => {
    const identity = identities[at] ?? ''
    return { ...finding, identity, state: decided.get(identity) ?? 'open' }
  })
  const groups = Math.max(-1, ...found.map((finding) => finding.group)) + 1
  const after = [...found, ...ownFindings(store, key, groups)]
  if (before.length !== after.length || before.some((finding, at) => !same(finding, after[at]))) {
    replaceFindings(store, key, after)
  }
  return after
}

/** Identities in the order of findings. Two that differ in words alone, such as copies of two units, are told apart by them. */
function identitiesOf(findings: readonly Finding[], cells: Cells): string[] {
  const plain = findings.map((finding) => identityOf(finding, cells))
  return plain.map((identity, at) =>
    plain.filter((each) => each === identity).length > 1
      ? sha256(`${identity} ${findings[at]?.message}`).slice(0, 32)
      : identity,
  )
}

/** Short enough for a form: what the identity says, hashed. */
const identityOf = (finding: Finding, cells: Cells): string =>
  sha256(findingIdentity(finding, cells)).slice(0, 32)

function same(a: StoredFinding, b: StoredFinding | undefined): boolean {
  if (!b || a.identity !== b.identity || a.message !== b.message) return false
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
      `INSERT INTO findings (county, version_id, position, rule, identity, severity, kind, assessable, message, cells,
         quote, group_no, likely, state)
       VALUES ($county, $versionId, $position, $rule, $identity, $severity, $kind, $assessable, $message, $cells,
         $quote, $group, $likely, $state)`,
      {
        ...version,
        position,
        rule: finding.rule,
        identity: finding.identity,
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

/**
 * Runs the checks again on a unit's report of a year and on its draft, if there are any: a neighbour has changed. The
 * findings of a locked year stay as they are; they are made anew when the year is opened again.
 */
export function recheckYear(
  store: Store,
  unit: { county: number; unitId: number },
  year: number,
  check: CheckReport,
): void {
  if (lockedYears(store, unit.county).includes(year)) return
  const versions = all<{ id: number }>(
    store,
    `SELECT id FROM report_versions WHERE county = $county AND unit_id = $unitId AND year = $year AND current > 0`,
    { county: unit.county, unitId: unit.unitId, year },
  )
  for (const { id } of versions) {
    const stored = storedReport(store, id)
    if (stored) refreshFindings(store, { ...unit, year, versionId: id }, stored.report, check)
  }
}

/** Gives findings of a store from before there were decisions the identity decisions belong to. */
export function identifyOlderFindings(store: Store): void {
  const rows = all<FindingColumns & { county: number; version_id: number; position: number }>(
    store,
    `SELECT f.county, f.version_id, f.position, ${FINDING_COLUMNS} FROM findings f WHERE f.identity = ''`,
  )
  for (const row of rows) {
    const { cells } = reportValues(store, row.version_id, [])
    run(
      store,
      `UPDATE findings SET identity = $identity
       WHERE county = $county AND version_id = $versionId AND position = $position`,
      {
        county: row.county,
        versionId: row.version_id,
        position: row.position,
        identity: identityOf(toFinding(row), cells),
      },
    )
  }
}
