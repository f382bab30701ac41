import { currentCounty } from './county'
import { findUnit } from './find-unit'
import type { DECIDED_SCOPES } from './schema'
import { one, run, type Store, StoreError, write } from './store'

export type DecidedScope = (typeof DECIDED_SCOPES)[number]

/**
 * Settles for a unit whose reports do not tell it (口径待核) whether their figures are its own or the whole place's.
 * Stands until it is decided anew, also when reports or the register come in again. Gives the unit's name and the years
 * it settles. Throws StoreError when there is no such unit.
 */
export function decideScope(
  store: Store,
  unitName: string,
  scope: DecidedScope,
): { readonly unit: string; readonly years: readonly number[] } {
  return write(store, () => {
    const county = currentCounty(store)
    const unit = county && findUnit(store, county, unitName)
    if (!unit) throw new StoreError(`库中没有名为“${unitName}”的单位，请写全称或登记过的别名。`)
    const key = { county: county.code, id: unit.id }
    run(store, 'UPDATE units SET decided_scope = $scope WHERE county = $county AND id = $id', {
      ...key,
      scope,
    })
    const found = one<{ years: string }>(
      store,
      `SELECT json_group_array(year) AS years FROM (SELECT year FROM report_versions
         WHERE county = $county AND unit_id = $id AND current = 1 AND scope = 'unknown' ORDER BY year)`,
      key,
    )
    return { unit: unit.name, years: JSON.parse(found?.years ?? '[]') as number[] }
  })
}
