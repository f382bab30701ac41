import type { CellIndicatorId } from '../../../lib/catalogue/indicators'
import { writtenAs } from '../../../lib/desk/own-identity'
import { type ReportState, type ReportStep, stepsFrom } from '../../../lib/desk/report-state'
import type { CellStatus, Settled } from '../../../lib/model/cell-value'
import { secondPersonNeeded } from '../../desk/settings'
import { all, one, type Store } from '../../store'
import { countyKey } from '../county-info'
import { indicatorId } from '../indicator-numbers'
import type { StoredFinding } from '../report-findings'

/** A line of the log of a unit's year. */
export type DeskEvent = {
  readonly id: number
  /** Whose version it is about; null where the log is of the unit's year as a whole. */
  readonly versionId: number | null
  /** Chinese: 开始审核, 退回, 更正读错的格, … */
  readonly event: string
  /** The state it led to, where it changed it. */
  readonly state: ReportState | null
  readonly text: string | null
  readonly byName: string
  /** ISO timestamp (UTC). */
  readonly at: string
}
/** What a person decided of a finding, the last decision of its identity; one they wrote themselves is confirmed by them. */
export type FindingDecision = {
  readonly state: StoredFinding['state']
  readonly reason: string | null
  readonly byName: string
  readonly at: string
}
/** What a person put into a cell, with what was read; not withdrawn. */
export type CellDecision = {
  readonly indicator: CellIndicatorId
  readonly kind: Settled
  /** Cells decided in one go share it; a decision is withdrawn by it. */
  readonly batch: number
  readonly read: { readonly status: CellStatus; readonly value: number | null; readonly mark: string | null }
  readonly reason: string
  readonly byName: string
  readonly at: string
}
export type Explanation = { readonly text: string; readonly byName: string; readonly at: string }
/** Everything the desk knows of a unit's year beside the report itself. */
export type DeskReport = {
  /** What an action has to name, so that nothing done meanwhile is overwritten. */
  readonly revision: number
  /** The version under review: the draft, else the one that counts. Null where there is neither. */
  readonly version: {
    readonly versionId: number
    readonly versionNo: number
    readonly state: ReportState
    readonly draft: boolean
    /** What can be done next, in the order it is offered. */
    readonly steps: readonly ReportStep[]
    readonly publishedUrl: string | null
    readonly publishedOn: string | null
  } | null
  /** Oldest first. */
  readonly events: readonly DeskEvent[]
  readonly decisions: ReadonlyMap<string, FindingDecision>
  readonly explanations: ReadonlyMap<string, Explanation>
  readonly cells: readonly CellDecision[]
  readonly locked: { readonly byName: string; readonly at: string } | null
}

const REPORT = 'county = $county AND unit_id = $unitId AND year = $year'

/** What the desk shows of a unit's year. Asked of a connection that sees everything (view local). */
export function deskReport(store: Store, unitId: number, year: number): DeskReport {
  const place = { county: countyKey(store), unitId, year }
  const report = one<{ revision: number }>(store, `SELECT revision FROM reports WHERE ${REPORT}`, place)
  const version = one<Omit<NonNullable<DeskReport['version']>, 'draft' | 'steps'> & { draft: number }>(
    store,
    `SELECT id AS versionId, version_no AS versionNo, state, current = 2 AS draft, published_url AS publishedUrl,
       published_on AS publishedOn FROM report_versions WHERE ${REPORT} AND current > 0 ORDER BY current DESC LIMIT 1`,
    place,
  )
  const lock = one<{ byName: string; at: string }>(
    store,
    'SELECT by_name AS byName, at FROM locked_years WHERE county = $county AND year = $year',
    { county: place.county, year },
  )
  return {
    revision: report?.revision ?? 0,
    version: version
      ? {
          ...version,
          draft: version.draft === 1,
          steps: stepsFrom(version.state, secondPersonNeeded(store)),
        }
      : null,
    events: all<DeskEvent>(
      store,
      `SELECT id, version_id AS versionId, event, state, text, by_name AS byName, at FROM report_events WHERE ${REPORT} ORDER BY id`,
      place,
    ),
    decisions: decisions(store, place),
    explanations: explanations(store, unitId, year),
    cells: cellDecisions(store, unitId, year),
    locked: lock ?? null,
  }
}

function decisions(store: Store, place: Record<string, number>): DeskReport['decisions'] {
  const rows = all<FindingDecision & { identity: string }>(
    store,
    `SELECT identity, state, reason, byName, at FROM (
       SELECT identity, state, reason, by_name AS byName, at, id FROM finding_decisions WHERE ${REPORT}
       UNION ALL SELECT 'own:' || id, 'confirmed', NULL, by_name, at, id FROM own_findings
       WHERE ${REPORT} AND withdrawn_at IS NULL) ORDER BY id`,
    place,
  )
  return new Map(rows.map(({ identity, ...decision }) => [identity, decision]))
}

/**
 * What the unit says of its confirmed findings, by identity; public. What it says last of a finding written by a person
 * stands under the finding as it was written too, for the versions it is handed on to: read it with saidOf.
 */
export function explanations(store: Store, unitId: number, year: number): ReadonlyMap<string, Explanation> {
  const rows = all<Explanation & { identity: string }>(
    store,
    `SELECT identity, text, by_name AS byName, at FROM explanations WHERE ${REPORT} AND withdrawn_at IS NULL ORDER BY id`,
    { county: countyKey(store), unitId, year },
  )
  return new Map(
    rows.flatMap(({ identity, ...explanation }) => [
      [identity, explanation],
      [writtenAs(identity), explanation],
    ]),
  )
}

/** What people put into cells of a unit's year, of the files that stand there; public. */
export function cellDecisions(store: Store, unitId: number, year: number): CellDecision[] {
  return all<{
    indicator: number
    kind: Settled
    batch: number
    read_status: CellStatus
    read_value: number | null
    read_mark: string | null
    reason: string
    by_name: string
    at: string
  }>(
    store,
    `SELECT d.indicator, d.kind, d.batch, d.read_status, d.read_value, d.read_mark, d.reason, d.by_name, d.at
     FROM cell_decisions d WHERE d.county = $county AND d.unit_id = $unitId AND d.year = $year
       AND d.withdrawn_at IS NULL AND EXISTS (SELECT 1 FROM report_versions v WHERE v.county = d.county
         AND v.unit_id = d.unit_id AND v.year = d.year AND v.original = d.original AND v.current > 0) ORDER BY d.id`,
    { county: countyKey(store), unitId, year },
  ).map((row) => ({
    indicator: indicatorId(store, row.indicator) as CellIndicatorId,
    kind: row.kind,
    batch: row.batch,
    read: { status: row.read_status, value: row.read_value, mark: row.read_mark },
    reason: row.reason,
    byName: row.by_name,
    at: row.at,
  }))
}
