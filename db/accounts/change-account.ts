import { hashPassword } from 'better-auth/crypto'
import type { Actor, Role } from '../../lib/desk/permissions'
import { demand } from '../desk/demand'
import { one, run, type Store, StoreError, write } from '../store'
import { unitOf } from './create-account'
import { checkPassword } from './credentials'
import { logAccount } from './log-account'

/** Shuts an account out or lets it in again; whoever is signed in with it is signed out. */
export function setDisabled(store: Store, actor: Actor | null, userId: string, disabled: boolean): void {
  demand(actor, 'manageUsers')
  write(store, () => {
    const username = usernameOf(store, userId)
    run(store, 'UPDATE user SET disabled = $disabled, updated_at = $now WHERE id = $userId', {
      disabled: disabled ? 1 : 0,
      now: Date.now(),
      userId,
    })
    signOutEverywhere(store, userId)
    keepAnAdministrator(store)
    logAccount(store, actor, disabled ? '停用账号' : '恢复账号', username)
  })
}

/** Gives an account another role or another unit. */
export function setRole(
  store: Store,
  actor: Actor | null,
  userId: string,
  role: Role,
  unitId: number | null,
): void {
  demand(actor, 'manageUsers')
  const place = unitOf(store, role, unitId)
  write(store, () => {
    const username = usernameOf(store, userId)
    run(
      store,
      `UPDATE user SET role = $role, county = $county, unit_id = $unitId, updated_at = $now WHERE id = $userId`,
      { role, ...place, now: Date.now(), userId },
    )
    keepAnAdministrator(store)
    logAccount(store, actor, '修改角色', username)
  })
}

/** Sets a new password for someone else, who is signed out everywhere. */
export async function resetPassword(
  store: Store,
  actor: Actor | null,
  userId: string,
  password: string,
): Promise<void> {
  demand(actor, 'manageUsers')
  const username = usernameOf(store, userId)
  checkPassword(password, username)
  const hash = await hashPassword(password)
  write(store, () => {
    run(
      store,
      `UPDATE account SET password = $hash, updated_at = $now WHERE user_id = $userId AND provider_id = 'credential'`,
      { hash, now: Date.now(), userId },
    )
    signOutEverywhere(store, userId)
    logAccount(store, actor, '重设密码', username)
  })
}

function usernameOf(store: Store, userId: string): string {
  const found = one<{ username: string }>(store, 'SELECT username FROM user WHERE id = $userId', { userId })
  if (!found) throw new StoreError('没有这个账号，请刷新后重试。')
  return found.username
}

function signOutEverywhere(store: Store, userId: string): void {
  run(store, 'DELETE FROM session WHERE user_id = $userId', { userId })
}

/** Undoes what is being written when nobody could manage accounts any more. */
function keepAnAdministrator(store: Store): void {
  if (one(store, `SELECT 1 FROM user WHERE role = 'admin' AND disabled = 0`)) return
  throw new StoreError('至少要保留一个可用的管理员账号。')
}
