import type { CheckContext } from '../lib/checks/check'
import { differingNumbers } from '../lib/model/cell-value'
import type { VersionKey } from './insert-version'
import { reportValues } from './queries/report-values'
import { one, type Store } from './store'

/** The last version of the unit's year, from another file, that was published before this one came in. */
export function publishedBefore(
  store: Store,
  key: VersionKey,
): NonNullable<CheckContext['published']> | null {
  const earlier = one<{ id: number; published: string }>(
    store,
    `SELECT e.id, coalesce(e.published_on, e.stated_date) AS published
     FROM report_versions v JOIN report_versions e
       ON e.county = v.county AND e.unit_id = v.unit_id AND e.year = v.year AND e.version_no < v.version_no
     WHERE v.county = $county AND v.id = $versionId AND e.original <> v.original AND e.removed_at IS NULL
       AND (e.published_on IS NOT NULL OR (e.stated_date IS NOT NULL
         AND e.stated_date_label NOT LIKE '%成文%' AND e.stated_date_label NOT LIKE '%印发%'
         AND e.stated_date_label NOT LIKE '%落款%'))
     ORDER BY e.version_no DESC LIMIT 1`,
    { county: key.county, versionId: key.versionId },
  )
  if (!earlier) return null
  const [before, after] = [earlier.id, key.versionId].map((id) => reportValues(store, id, []).cells)
  if (!before || !after) return null
  return { on: earlier.published, differing: differingNumbers(before, after) }
}
