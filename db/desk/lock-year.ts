import type { Actor } from '../../lib/desk/permissions'
import { countyKey } from '../queries/county-info'
import { run, type Store, write } from '../store'
import { refuseUnlessMay, signed } from './at-desk'

/** Locks a reporting year against every change, or opens it again. Without effect where it is so already. */
export function lockYear(store: Store, actor: Actor, year: number, locked: boolean): void {
  refuseUnlessMay(actor, 'lockYear', null)
  write(store, () => {
    const key = { county: countyKey(store), year }
    if (!locked) return run(store, 'DELETE FROM locked_years WHERE county = $county AND year = $year', key)
    return run(
      store,
      `INSERT OR IGNORE INTO locked_years (county, year, by_id, by_name, at)
       VALUES ($county, $year, $byId, $byName, $at)`,
      { ...key, ...signed(actor) },
    )
  })
}
