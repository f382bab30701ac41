import type { Succession } from '../../lib/figures/succession'
import { all, type Store } from '../store'
import { countyKey } from './county-info'

const SQL = `SELECT from_unit AS "from", to_unit AS "to", type, date FROM unit_successions
  WHERE county = $county ORDER BY date, from_unit, to_unit`

/** Every reorganisation the register gives, the earliest first. */
export function successions(store: Store): Succession[] {
  return all<Succession>(store, SQL, { county: countyKey(store) })
}
