import { one, type Store } from '../store'
import { countyKey } from './county-info'

/** The address now of the unit that had this one before; null where none had, or whoever asks may not see the unit. */
export function movedAddress(store: Store, slug: string): string | null {
  const row = one<{ slug: string }>(
    store,
    `SELECT u.slug FROM old_addresses o JOIN units u ON u.county = o.county AND u.id = o.unit_id
     WHERE o.county = $county AND o.slug = $slug AND u.slug <> $slug`,
    { county: countyKey(store), slug },
  )
  return row?.slug ?? null
}
