import type { ReportState } from '../lib/desk/report-state'
import type { Filed } from './known-version'
import { one, type Store } from './store'

/** How a version counts, where it stands, and what is registered of its publication. */
export type Standing = {
  readonly current: 1 | 2
  readonly state: ReportState
  /** What was registered of the file's publication goes with it. */
  readonly publishedUrl: string | null
  readonly publishedOn: string | null
}

/**
 * How a new version stands. Another reading of the very file that stands there takes its place in the state it has, but
 * what is handed in at the desk never counts by itself; a new file is a draft there, and counts at once from the command
 * line.
 */
export function standingOf(
  store: Store,
  filed: Filed,
  draft: 'submitted' | 'reviewing' | undefined,
): Standing {
  const same = one<Standing>(
    store,
    `SELECT current, state, published_url AS publishedUrl, published_on AS publishedOn FROM report_versions WHERE county = $county AND unit_id = $unitId AND year = $year
       AND original = $hash AND current > 0 ORDER BY current DESC LIMIT 1`,
    { county: filed.county.code, unitId: filed.unit.id, year: filed.year, hash: filed.hash },
  )
  if (same && !draft) return same
  const unpublished = { publishedUrl: null, publishedOn: null }
  return draft
    ? { current: 2, state: draft, ...unpublished }
    : { current: 1, state: 'imported', ...unpublished }
}
