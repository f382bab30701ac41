import { type Fate, fates } from '../../../lib/desk/asked-before'
import { one, type Store } from '../../store'
import { countyKey } from '../county-info'
import { reportFindings, type StoredFinding } from '../report-findings'

/** What a version was sent back with, and what became of it in the version that came after. */
export type AskedBefore = {
  /** The version that was sent back. */
  readonly versionNo: number
  readonly items: readonly { readonly finding: StoredFinding; readonly fate: Fate }[]
}

/**
 * The findings that were confirmed in the last version sent back before this one, each with what became of it; null
 * where none was sent back, or nothing was confirmed in it. Asked of a connection that sees everything (view local).
 */
export function askedBefore(store: Store, versionId: number): AskedBefore | null {
  const county = countyKey(store)
  const returned = one<{ id: number; versionNo: number }>(
    store,
    `SELECT r.id, r.version_no AS versionNo FROM report_versions r
     JOIN report_versions v ON v.county = r.county AND v.unit_id = r.unit_id AND v.year = r.year
     WHERE v.county = $county AND v.id = $versionId AND r.state = 'returned' AND r.removed_at IS NULL
       AND r.version_no < v.version_no AND r.original <> v.original ORDER BY r.version_no DESC LIMIT 1`,
    { county, versionId },
  )
  if (!returned) return null
  const asked = reportFindings(store, returned.id).filter(({ state }) => state === 'confirmed')
  if (asked.length === 0) return null
  const became = fates(asked, reportFindings(store, versionId))
  const items = asked.flatMap((finding, at) => {
    const fate = became[at]
    return fate ? [{ finding, fate }] : []
  })
  return { versionNo: returned.versionNo, items }
}
