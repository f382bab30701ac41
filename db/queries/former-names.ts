import { all, type Store } from '../store'
import { countyKey } from './county-info'

const SQL = `
  SELECT s.to_unit AS unit, u.name FROM unit_successions s
  JOIN units u ON u.county = s.county AND u.id = s.from_unit
  WHERE s.county = $county ORDER BY s.to_unit, s.date, u.id`

/** The names of the units each unit came from, by the id of the later one, for search. */
export function formerNames(store: Store): ReadonlyMap<number, readonly string[]> {
  const names = new Map<number, string[]>()
  for (const row of all<{ unit: number; name: string }>(store, SQL, { county: countyKey(store) }))
    names.set(row.unit, [...(names.get(row.unit) ?? []), row.name])
  return names
}
