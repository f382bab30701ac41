import type { CellIndicatorId } from '../../lib/catalogue/indicators'
import type { Finding, Severity } from '../../lib/model/finding'
import { all, type Store } from '../store'
import { countyKey } from './county-info'

/** A finding and what a person decided about it; `open` is 自动核对，未经核实. */
export type StoredFinding = Finding & {
  readonly state: 'open' | 'confirmed' | 'dismissed'
  /** What decisions and explanations belong to. */
  readonly identity: string
}

/** Whether it says that the report itself is wrong (报告有误) and nobody has decided on it. */
export const isUndecidedError = ({ severity, kind, assessable, state }: StoredFinding): boolean =>
  severity === 'error' && kind === 'report' && assessable && state === 'open'

export const FINDING_COLUMNS =
  'f.rule, f.severity, f.kind AS finding_kind, f.assessable, f.message, f.cells, f.quote, f.group_no, f.likely, f.state, f.identity'
export type FindingColumns = {
  rule: string
  severity: Severity
  finding_kind: Finding['kind']
  assessable: number
  message: string
  cells: string
  quote: string | null
  group_no: number
  likely: CellIndicatorId | null
  state: StoredFinding['state']
  identity: string
}

/** A row with FINDING_COLUMNS as the finding it describes. */
export function toFinding(row: FindingColumns): StoredFinding {
  return {
    rule: row.rule,
    severity: row.severity,
    kind: row.finding_kind,
    assessable: row.assessable === 1,
    message: row.message,
    cells: JSON.parse(row.cells) as CellIndicatorId[],
    quote: row.quote,
    group: row.group_no,
    likely: row.likely,
    state: row.state,
    identity: row.identity,
  }
}

/** What the checks say about a version, in the order they gave it. */
export function reportFindings(store: Store, versionId: number): StoredFinding[] {
  return all<FindingColumns>(
    store,
    `SELECT ${FINDING_COLUMNS} FROM findings f
     WHERE f.county = $county AND f.version_id = $versionId ORDER BY f.position`,
    { county: countyKey(store), versionId },
  ).map(toFinding)
}
