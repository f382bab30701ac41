import type { Actor } from '../../lib/desk/permissions'
import { countyKey } from '../queries/county-info'
import type { DESK_AREAS } from '../schema-desk'
import { run, type Store } from '../store'
import { signed } from './at-desk'

export type DeskArea = (typeof DESK_AREAS)[number]
/** What was done, in words, and what undoing it needs. */
export type DeskDeed = {
  readonly area: DeskArea
  readonly event: string
  readonly text?: string | null
  readonly unitId?: number | null
  readonly year?: number | null
  readonly data?: unknown
}

/** A person's word on whose a unit is that is not in the register: kept whatever the county is called. */
export const MADE_EXTERNAL = '认定为外部参照'
export const MADE_PENDING = '改回待确认'

/** Writes a line of the desk's log that is not about one report. Inside the transaction of the deed. */
export function logDeed(store: Store, actor: Actor, deed: DeskDeed): void {
  run(
    store,
    `INSERT INTO desk_log (county, area, event, text, unit_id, year, data, by_id, by_name, at)
     VALUES ($county, $area, $event, $text, $unitId, $year, $data, $byId, $byName, $at)`,
    {
      // Accounts may be made before anything says whose store it is.
      county: Math.max(0, countyKey(store)),
      area: deed.area,
      event: deed.event,
      text: deed.text ?? null,
      unitId: deed.unitId ?? null,
      year: deed.year ?? null,
      data: deed.data === undefined ? null : JSON.stringify(deed.data),
      ...signed(actor),
    },
  )
}
