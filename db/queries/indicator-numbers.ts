import type Database from 'better-sqlite3'
import type { IndicatorId } from '../../lib/catalogue/indicators'
import { all, type Store } from '../store'

type Numbers = { readonly byId: Map<string, number>; readonly byNumber: Map<number, IndicatorId> }
const NUMBERS = new WeakMap<Database.Database, Numbers>()

/** Numbers never change once given, so they are read once per connection and again only for an id not seen yet. */
function numbers(store: Store, refresh: boolean): Numbers {
  const known = NUMBERS.get(store.sqlite)
  if (known && !refresh) return known
  const rows = all<{ number: number; id: IndicatorId }>(store, 'SELECT number, id FROM indicators')
  const read = {
    byId: new Map(rows.map((row) => [row.id as string, row.number])),
    byNumber: new Map(rows.map((row) => [row.number, row.id])),
  }
  NUMBERS.set(store.sqlite, read)
  return read
}

/** The store's number of an indicator; throws when the store is older than the catalogue (open it for writing once). */
export function indicatorNumber(store: Store, id: IndicatorId): number {
  const found = numbers(store, false).byId.get(id) ?? numbers(store, true).byId.get(id)
  if (found === undefined) throw new Error(`the store has no number for indicator ${id}; run openStore once`)
  return found
}

/** The indicator of a number of the store. */
export function indicatorId(store: Store, number: number): IndicatorId {
  const found = numbers(store, false).byNumber.get(number) ?? numbers(store, true).byNumber.get(number)
  if (found === undefined) throw new Error(`the store has no indicator ${number}`)
  return found
}
