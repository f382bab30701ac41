import type Database from 'better-sqlite3'
import { PUBLIC_STATES } from '../lib/desk/report-state'

/**
 * Who a reading connection is for. local: nobody has an account yet, the machine's owner sees everything · public: what
 * everyone may see, confirmed findings and accepted reports · desk: drafts stand in the place of what they are to replace
 */
export type StoreView = 'local' | 'public' | 'desk'

const STATES = PUBLIC_STATES.map((state) => `'${state}'`).join(', ')
const IS_PUBLIC = `v.state IN (${STATES}) AND v.removed_at IS NULL`
/**
 * What everyone may see: versions that were never accepted or were taken out of view, findings nobody has confirmed and
 * their files are not there, nor are units of which only such versions or no list of the county's units tell.
 */
const PUBLIC_SQL = `
  CREATE TEMP VIEW report_versions AS SELECT v.* FROM main.report_versions v WHERE ${IS_PUBLIC};
  CREATE TEMP VIEW units AS SELECT u.* FROM main.units u WHERE u.status = 'registered' OR EXISTS (
    SELECT 1 FROM main.report_versions v WHERE v.county = u.county AND v.unit_id = u.id AND ${IS_PUBLIC});
  CREATE TEMP VIEW findings AS SELECT * FROM main.findings WHERE state = 'confirmed';
  CREATE TEMP VIEW originals AS SELECT o.* FROM main.originals o WHERE EXISTS (
    SELECT 1 FROM main.report_versions v WHERE v.county = o.county AND v.original = o.hash AND ${IS_PUBLIC});`

const HIDDEN = `EXISTS (SELECT 1 FROM main.report_versions d WHERE d.county = t.county AND d.unit_id = t.unit_id
  AND d.year = t.year AND d.current = 2)`

/** The columns of a table with drafts counted as current, and what they are to replace as past. */
function withDrafts(sqlite: Database.Database, table: string): string {
  const columns = (sqlite.pragma(`main.table_info(${table})`) as { name: string }[]).map(({ name }) => name)
  const select = (current: string) =>
    columns.map((name) => (name === 'current' ? `${current} AS current` : `t.${name}`)).join(', ')
  return `CREATE TEMP VIEW ${table} AS
    SELECT ${select('1')} FROM main.${table} t WHERE t.current = 2
    UNION ALL SELECT ${select('1')} FROM main.${table} t WHERE t.current = 1 AND NOT ${HIDDEN}
    UNION ALL SELECT ${select('0')} FROM main.${table} t WHERE t.current = 0
    UNION ALL SELECT ${select('0')} FROM main.${table} t WHERE t.current = 1 AND ${HIDDEN};`
}

/**
 * Shadows tables by views of the connection, so that every query on it sees what the view is for: what a page may show
 * is decided here and not in a hundred queries.
 */
export function narrowTo(sqlite: Database.Database, view: StoreView): void {
  if (view === 'public') sqlite.exec(PUBLIC_SQL)
  if (view === 'desk') {
    const views = ['report_versions', 'cells'].map((table) => withDrafts(sqlite, table))
    sqlite.exec(views.join('\n'))
  }
}

/**
 * The versions of a unit's year that everyone could see and that were taken out of view: all that is told of them in
 * public is their number and the day. It is asked past the view that hides them.
 */
export const WITHDRAWN_SQL = `
  SELECT v.version_no AS versionNo, v.removed_at AS removedAt FROM main.report_versions v
  WHERE v.county = $county AND v.unit_id = $unitId AND v.year = $year AND v.removed_at IS NOT NULL
    AND v.state IN (${STATES}) ORDER BY v.version_no DESC`

/** What a connection was narrowed to, as its own views tell. */
export function viewOf(sqlite: Database.Database): StoreView {
  const shadowed = sqlite.prepare('SELECT name FROM temp.sqlite_master').pluck().all()
  if (shadowed.includes('findings')) return 'public'
  return shadowed.includes('cells') ? 'desk' : 'local'
}
