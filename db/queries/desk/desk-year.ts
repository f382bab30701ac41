import type { ReportState } from '../../../lib/desk/report-state'
import { all, type Store } from '../../store'
import { countyKey } from '../county-info'
import { toUnitRef, UNIT_COLUMNS, type UnitColumns, type UnitRef } from '../unit-ref'

/** A unit's report of a year as the desk's list shows it. */
export type DeskRow = {
  readonly unit: UnitRef
  readonly state: ReportState
  /** What an action on it has to name. */
  readonly revision: number
  readonly versionNo: number
  /** Whether another version counts in public meanwhile. */
  readonly draft: boolean
  /** ISO timestamps: when the version came in, and the last thing somebody did. */
  readonly importedAt: string
  readonly lastEvent: string | null
  readonly lastAt: string | null
  readonly lastBy: string | null
  readonly publishedOn: string | null
  /** Findings of the version by what was decided; errors and warnings still open. */
  readonly openErrors: number
  readonly openWarnings: number
  readonly confirmed: number
  readonly confirmedErrors: number
  readonly explained: number
  /** Cells a person should look at: doubtful or not read. */
  readonly unsure: number
}

/** The reports of a year at the desk, drafts in the place of what they replace, by unit id. Units without one have no row. */
export function deskYear(store: Store, year: number): ReadonlyMap<number, DeskRow> {
  const rows = all<UnitColumns & Omit<DeskRow, 'unit' | 'draft'> & { draft: number; id: number }>(
    store,
    `WITH live AS (
       SELECT v.*, max(v.current) AS newest FROM report_versions v
       WHERE v.county = $county AND v.year = $year AND v.current > 0 GROUP BY v.unit_id)
     SELECT ${UNIT_COLUMNS}, l.state,
       (SELECT revision FROM reports r WHERE r.county = l.county AND r.unit_id = l.unit_id AND r.year = l.year) AS revision,
       l.version_no AS versionNo, l.newest = 2 AS draft, l.imported_at AS importedAt,
       l.published_on AS publishedOn, e.event AS lastEvent, e.at AS lastAt, e.by_name AS lastBy,
       (SELECT count(*) FROM findings f WHERE f.county = l.county AND f.version_id = l.id AND f.state = 'open'
          AND f.severity = 'error') AS openErrors,
       (SELECT count(*) FROM findings f WHERE f.county = l.county AND f.version_id = l.id AND f.state = 'open'
          AND f.severity = 'warn') AS openWarnings,
       (SELECT count(*) FROM findings f WHERE f.county = l.county AND f.version_id = l.id
          AND f.state = 'confirmed') AS confirmed,
       (SELECT count(*) FROM findings f WHERE f.county = l.county AND f.version_id = l.id AND f.state = 'confirmed'
          AND f.severity = 'error') AS confirmedErrors,
       (SELECT count(*) FROM explanations x WHERE x.county = l.county AND x.unit_id = l.unit_id AND x.year = l.year
          AND x.withdrawn_at IS NULL) AS explained,
       (SELECT count(*) FROM cells c WHERE c.county = l.county AND c.version_id = l.id
          AND (c.doubtful = 1 OR c.status = 'illegible')) AS unsure
     FROM live l JOIN units u ON u.county = l.county AND u.id = l.unit_id
     LEFT JOIN report_events e ON e.id = (SELECT max(id) FROM report_events
       WHERE county = l.county AND unit_id = l.unit_id AND year = l.year)`,
    { county: countyKey(store), year },
  )
  return new Map(rows.map((row) => [row.id, { ...row, unit: toUnitRef(row), draft: row.draft === 1 }]))
}
