import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Actor } from '../../lib/desk/permissions'
import { hasAccounts } from '../queries/desk/list-accounts'
import { one, run, type Store, StoreError } from '../store'
import { insertAccount } from './create-account'

const KEY = 'first_account_token'
/** Whoever reads the window of the server; that is all that is known of them. */
const WHO_STARTED: Actor = { id: 'first-link', name: '启动链接', role: 'admin', unitId: null }

/**
 * A new token for making the first account, the administrator's, while there is none; null once there is. Only its
 * hash is kept, and one made earlier no longer holds.
 */
export function offerFirstAccount(store: Store): string | null {
  if (hasAccounts(store)) return null
  const token = randomBytes(24).toString('base64url')
  run(store, 'INSERT INTO meta VALUES ($key, $hash) ON CONFLICT DO UPDATE SET value = $hash', {
    key: KEY,
    hash: hashOf(token),
  })
  return token
}

/** Whether a token still lets somebody make the first account. */
export function holdsFirstAccount(store: Store, token: string): boolean {
  if (hasAccounts(store)) return false
  const kept = one<{ value: string }>(store, 'SELECT value FROM meta WHERE key = $key', { key: KEY })
  return kept !== undefined && timingSafeEqual(Buffer.from(kept.value), Buffer.from(hashOf(token)))
}

/** Makes the administrator and uses the token up. Throws StoreError when it no longer holds. */
export async function createFirstAccount(
  store: Store,
  token: string,
  person: { readonly username: string; readonly name: string; readonly password: string },
): Promise<string> {
  demandToken(store, token)
  return insertAccount(store, WHO_STARTED, { ...person, role: 'admin', unitId: null }, () => {
    demandToken(store, token)
    run(store, 'DELETE FROM meta WHERE key = $key', { key: KEY })
  })
}

function demandToken(store: Store, token: string): void {
  if (!holdsFirstAccount(store, token))
    throw new StoreError('这个链接已用过或已失效。已有账号的请登录；没有的请重新启动程序，使用新的链接。')
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
