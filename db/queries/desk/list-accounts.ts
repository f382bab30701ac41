import type { Role } from '../../../lib/desk/permissions'
import { all, one, type Store } from '../../store'

export type AccountRow = {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly role: Role
  readonly unitId: number | null
  /** Name of the officer's unit; null for the other roles, and when the register no longer has it. */
  readonly unit: string | null
  readonly disabled: boolean
}

/** Everybody with an account, in the order of their making. */
export function listAccounts(store: Store): AccountRow[] {
  return all<Omit<AccountRow, 'disabled'> & { disabled: number }>(
    store,
    `SELECT a.id, a.username, a.name, a.role, a.unit_id AS unitId, u.name AS unit, a.disabled
     FROM user a LEFT JOIN units u ON u.county = a.county AND u.id = a.unit_id
     ORDER BY a.created_at, a.username`,
  ).map((row) => ({ ...row, disabled: row.disabled === 1 }))
}

/** Whether anybody has an account; until then the site shows everything to whoever can open it. */
export function hasAccounts(store: Store): boolean {
  return one(store, 'SELECT 1 FROM user LIMIT 1') !== undefined
}
