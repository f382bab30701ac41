import type { Succession } from '../../lib/figures/succession'
import { all, type Store } from '../store'
import { countyKey } from './county-info'

const SQL = `SELECT from_unit AS "from", to_unit AS "to", type, date FROM unit_successions
  WHERE county = $county ORDER BY date, from_unit, to_unit`

/** Every reorganisation the register gives, the earliest first. */
export function successions(store: Store): Succession[] {
  return all<Succession>(store, SQL, { county: countyKey(store) })
}

/** Units of which the register says what became of them: another followed, or they were closed or moved up. */
export function endedUnits(store: Store): ReadonlySet<number> {
  const sql = `SELECT from_unit AS id FROM unit_successions WHERE county = $county
    UNION SELECT id FROM units WHERE county = $county AND ending IS NOT NULL`
  return new Set(all<{ id: number }>(store, sql, { county: countyKey(store) }).map(({ id }) => id))
}
