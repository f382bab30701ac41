import { all, type Store } from '../../store'
import { countyKey } from '../county-info'

/** The units an officer can belong to, in the order of the register. */
export function unitNames(store: Store): { readonly id: number; readonly name: string }[] {
  return all(
    store,
    `SELECT id, name FROM units WHERE county = $county AND status <> 'external'
     ORDER BY position IS NULL, position, name`,
    { county: countyKey(store) },
  )
}
