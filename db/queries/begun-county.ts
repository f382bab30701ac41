import { one, type Store } from '../store'
import { countyKey } from './county-info'

/** What a county without a report that counts holds already, as far as the connection's view may see it. */
export type BegunCounty = {
  /** Units of the register. */
  readonly registered: number
  /** Reports that wait to be accepted. */
  readonly drafts: number
}

/** How far a county has got that may have no report that counts. Reports from outside the county are none of its own. */
export function begunCounty(store: Store): BegunCounty {
  const found = one<BegunCounty>(
    store,
    `SELECT (SELECT count(*) FROM units WHERE county = $county AND status = 'registered') AS registered,
       (SELECT count(*) FROM report_versions v JOIN units u ON u.county = v.county AND u.id = v.unit_id
        WHERE v.county = $county AND v.current = 2 AND u.status <> 'external') AS drafts`,
    { county: countyKey(store) },
  )
  return found ?? { registered: 0, drafts: 0 }
}
