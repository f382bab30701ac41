import { randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import type { Actor, Role } from '../../lib/desk/permissions'
import { demand } from '../desk/demand'
import { countyKey } from '../queries/county-info'
import { one, run, type Store, StoreError, write } from '../store'
import { checkedUsername, checkPassword } from './credentials'
import { logAccount } from './log-account'

export interface NewAccount {
  readonly username: string
  /** How others read the person; the user name when it is empty. */
  readonly name: string
  readonly role: Role
  /** The unit of an officer; null for the other roles. */
  readonly unitId: number | null
  readonly password: string
}

/** Makes an account; gives its id. Throws StoreError when the name is taken, the unit is missing or nobody's. */
export async function createAccount(store: Store, actor: Actor | null, input: NewAccount): Promise<string> {
  demand(actor, 'manageUsers')
  return insertAccount(store, actor, input)
}

/** The same without asking whether they may, for the first account; `alongside` happens with it or not at all. */
export async function insertAccount(
  store: Store,
  actor: Actor,
  input: NewAccount,
  alongside: () => void = () => {},
): Promise<string> {
  const username = checkedUsername(input.username)
  checkPassword(input.password, username)
  const place = unitOf(store, input.role, input.unitId)
  const password = await hashPassword(input.password)
  const id = randomUUID()
  const now = Date.now()
  write(store, () => {
    alongside()
    if (one(store, 'SELECT 1 FROM user WHERE username = $username', { username }))
      throw new StoreError(`用户名“${username}”已有人使用。`)
    run(
      store,
      `INSERT INTO user (id, name, email, email_verified, created_at, updated_at, username, role, county, unit_id)
       VALUES ($id, $name, $email, 0, $now, $now, $username, $role, $county, $unitId)`,
      {
        id,
        name: input.name.trim() || username,
        email: `${id}@desk.invalid`,
        now,
        username,
        role: input.role,
        ...place,
      },
    )
    // The shape in which the library keeps a password of its own.
    run(
      store,
      `INSERT INTO account (id, account_id, provider_id, user_id, password, created_at, updated_at)
       VALUES ($account, $id, 'credential', $id, $password, $now, $now)`,
      { account: randomUUID(), id, password, now },
    )
    logAccount(store, actor, '新建账号', username)
  })
  return id
}

/** County and unit to store for a role. Throws StoreError for an officer without a unit of this county. */
export function unitOf(
  store: Store,
  role: Role,
  unitId: number | null,
): { county: number | null; unitId: number | null } {
  if (role !== 'officer') return { county: null, unitId: null }
  const county = countyKey(store)
  const found =
    unitId !== null &&
    one(store, `SELECT 1 FROM units WHERE county = $county AND id = $unitId AND status <> 'external'`, {
      county,
      unitId,
    })
  if (!found) throw new StoreError('单位填报人须指定名录中的一个单位。')
  return { county, unitId }
}
