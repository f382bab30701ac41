import type { Actor } from '../../../lib/desk/permissions'
import { all, type Store } from '../../store'
import { countyKey } from '../county-info'

/** A report somebody has taken in at the desk. */
export type TakenIn = {
  readonly unit: string
  readonly slug: string
  readonly year: number
  /** 1: of a unit that is none of the county's, and counts nowhere. */
  readonly external: 0 | 1
  /** 收录 or 直接收录. */
  readonly event: string
  readonly text: string | null
  /** ISO timestamp (UTC). */
  readonly at: string
}

/** The last reports a person has taken in, newest first. */
export function takenIn(store: Store, person: Actor, most: number): TakenIn[] {
  return all(
    store,
    `SELECT u.name AS unit, u.slug, u.status = 'external' AS external, e.year, e.event, e.text, e.at FROM report_events e
     JOIN units u ON u.county = e.county AND u.id = e.unit_id
     WHERE e.county = $county AND e.by_id = $person AND e.event IN ('收录', '直接收录') ORDER BY e.id DESC LIMIT $most`,
    { county: countyKey(store), person: person.id, most },
  )
}
