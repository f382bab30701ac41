import { type Actor, ROLE_LABELS, type Role } from '../../lib/desk/permissions'
import { logDeed } from '../desk/desk-log'
import { one, type Store } from '../store'

type Row = { role: Role; unitId: number | null; unit: string | null }

/** A line of the desk's log about an account, as it is after the deed. Inside the transaction of the deed. */
export function logAccount(store: Store, actor: Actor, event: string, username: string): void {
  const now = one<Row>(
    store,
    `SELECT a.role, a.unit_id AS unitId, u.name AS unit
     FROM user a LEFT JOIN units u ON u.county = a.county AND u.id = a.unit_id WHERE a.username = $username`,
    { username },
  )
  const words = [username, now ? ROLE_LABELS[now.role] : null, now?.unit].filter(Boolean)
  logDeed(store, actor, { area: 'accounts', event, text: words.join('，'), unitId: now?.unitId ?? null })
}
