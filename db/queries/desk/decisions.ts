import type { CellIndicatorId } from '../../../lib/catalogue/indicators'
import { ownIdentity } from '../../../lib/desk/own-identity'
import type { Severity } from '../../../lib/model/finding'
import { all, type Store } from '../../store'
import type { StoredFinding } from '../report-findings'

type Place = { readonly county: number; readonly unitId: number; readonly year: number }
const REPORT = 'county = $county AND unit_id = $unitId AND year = $year'
const placeOf = ({ county, unitId, year }: Place) => ({ county, unitId, year })

/** What people decided last of the findings of a unit's year, by identity; those opened again are not among them. */
export function decidedStates(store: Store, place: Place): ReadonlyMap<string, StoredFinding['state']> {
  const rows = all<{ identity: string; state: StoredFinding['state'] }>(
    store,
    `SELECT identity, state FROM finding_decisions WHERE ${REPORT} ORDER BY id`,
    placeOf(place),
  )
  return new Map(rows.map((row) => [row.identity, row.state]))
}

/** The rule id under which findings written by a person stand. */
const OWN_RULE = '人工'

/**
 * What supervisors wrote themselves, as findings; `firstGroup` numbers them on. What they wrote on the file a version was
 * read from counts as confirmed. What they wrote on a version before is handed on, open until one of them says that it
 * still holds or was put right; what was put right is not handed on further.
 */
export function ownFindings(
  store: Store,
  version: Place & { readonly versionId: number },
  firstGroup: number,
): StoredFinding[] {
  const decided = decidedStates(store, version)
  const before = filesBefore(store, version)
  return ownRows(store, version).flatMap((row, at) => {
    const identity = row.own === 1 ? ownIdentity(row.id) : ownIdentity(row.id, row.file)
    const putRight = before.some(
      (file) => file !== row.file && decided.get(ownIdentity(row.id, file)) === 'dismissed',
    )
    if (row.own === 0 && putRight) return []
    return {
      rule: OWN_RULE,
      severity: row.severity,
      kind: 'report',
      assessable: true,
      message: row.message,
      cells: JSON.parse(row.cells) as CellIndicatorId[],
      quote: null,
      group: firstGroup + at,
      likely: null,
      identity,
      state: row.own === 1 ? 'confirmed' : (decided.get(identity) ?? 'open'),
    }
  })
}

type OwnRow = {
  id: number
  severity: Severity
  message: string
  cells: string
  /** The file the version was read from. */
  file: string
  /** 1: written on that very file */
  own: 0 | 1
}

/** The files of the versions before: what is decided of a later one says nothing of this one. */
function filesBefore(store: Store, version: Place & { readonly versionId: number }): string[] {
  return all<{ original: string }>(
    store,
    `SELECT w.original FROM report_versions w JOIN report_versions v ON v.county = w.county AND v.id = $versionId
     WHERE w.county = $county AND w.unit_id = $unitId AND w.year = $year AND w.removed_at IS NULL
       AND w.version_no < v.version_no`,
    { ...placeOf(version), versionId: version.versionId },
  ).map(({ original }) => original)
}

/** What was written on the file of a version and on those before it; a version taken out of view hands nothing on. */
function ownRows(store: Store, version: Place & { readonly versionId: number }): OwnRow[] {
  return all<OwnRow>(
    store,
    `SELECT o.id, o.severity, o.message, o.cells, v.original AS file, v.original = o.original AS own
     FROM own_findings o JOIN report_versions v ON v.county = o.county AND v.id = $versionId
     WHERE o.county = $county AND o.unit_id = $unitId AND o.year = $year AND o.withdrawn_at IS NULL
       AND (v.original = o.original OR EXISTS (SELECT 1 FROM report_versions w WHERE w.county = o.county
         AND w.unit_id = o.unit_id AND w.year = o.year AND w.original = o.original AND w.removed_at IS NULL
         AND w.version_no < v.version_no))
     ORDER BY own DESC, o.id`,
    { ...placeOf(version), versionId: version.versionId },
  )
}
