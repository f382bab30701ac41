import type { AccountRow } from '@/db/queries/desk/list-accounts'
import styles from '../../_desk/desk.module.css'
import { RoleFields, type UnitName } from './role-fields'

type Props = {
  readonly accounts: readonly AccountRow[]
  readonly units: readonly UnitName[]
  /** Id of whoever looks: nobody shuts themselves out by a slip. */
  readonly self: string
}

/** One row a person; every row carries its own small forms. */
export function AccountTable({ accounts, units, self }: Props) {
  return (
    <div className="table-box">
      <table className={`data-table ${styles.users}`}>
        <thead>
          <tr>
            <th scope="col">用户名</th>
            <th scope="col">姓名</th>
            <th scope="col">角色和单位</th>
            <th scope="col">重设密码</th>
            <th scope="col">停用</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id}>
              <th scope="row">{account.username}</th>
              <td>{account.name}</td>
              <td>
                <RoleForm account={account} units={units} />
              </td>
              <td>
                <PasswordForm account={account} />
              </td>
              <td>
                {account.id === self ? (
                  <span className="muted">本人</span>
                ) : (
                  <DisableForm account={account} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const addressOf = ({ id }: AccountRow) => `/api/desk/users/${id}`

function RoleForm({ account, units }: { account: AccountRow; units: readonly UnitName[] }) {
  return (
    <form className={styles.inline} action={addressOf(account)} method="post">
      <input type="hidden" name="change" value="role" />
      <RoleFields units={units} role={account.role} unitId={account.unitId} whose={account.username} />
      <button type="submit">保存</button>
      {account.role === 'officer' && account.unit === null ? <span>尚未指定单位</span> : null}
    </form>
  )
}

function PasswordForm({ account }: { account: AccountRow }) {
  return (
    <form className={styles.inline} action={addressOf(account)} method="post">
      <input type="hidden" name="change" value="password" />
      <input
        type="password"
        name="password"
        autoComplete="new-password"
        aria-label={`${account.username}的新密码`}
        placeholder="留空由程序生成"
      />
      <button type="submit">重设</button>
    </form>
  )
}

function DisableForm({ account }: { account: AccountRow }) {
  return (
    <form className={styles.inline} action={addressOf(account)} method="post">
      <input type="hidden" name="change" value={account.disabled ? 'enable' : 'disable'} />
      {account.disabled ? <span>已停用</span> : null}
      <button type="submit">{account.disabled ? '恢复' : '停用'}</button>
    </form>
  )
}
