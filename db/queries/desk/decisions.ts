import type { CellIndicatorId } from '../../../lib/catalogue/indicators'
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

/** What supervisors wrote themselves on the file a version was read from, as findings; `firstGroup` numbers them on. */
export function ownFindings(
  store: Store,
  version: Place & { readonly versionId: number },
  firstGroup: number,
): StoredFinding[] {
  return all<{ id: number; severity: Severity; message: string; cells: string }>(
    store,
    `SELECT o.id, o.severity, o.message, o.cells FROM own_findings o
     JOIN report_versions v ON v.county = o.county AND v.id = $versionId AND v.original = o.original
     WHERE o.county = $county AND o.unit_id = $unitId AND o.year = $year AND o.withdrawn_at IS NULL ORDER BY o.id`,
    { ...placeOf(version), versionId: version.versionId },
  ).map((row, at) => ({
    rule: OWN_RULE,
    severity: row.severity,
    kind: 'report',
    assessable: true,
    message: row.message,
    cells: JSON.parse(row.cells) as CellIndicatorId[],
    quote: null,
    group: firstGroup + at,
    likely: null,
    identity: `own:${row.id}`,
    state: 'confirmed',
  }))
}
