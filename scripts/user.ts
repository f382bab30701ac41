import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { resetPassword, setDisabled } from '../db/accounts/change-account'
import { createAccount } from '../db/accounts/create-account'
import { generatedPassword, normaliseUsername } from '../db/accounts/credentials'
import { dataFolder, REAL_STORE, storeFile } from '../db/connection'
import { currentCounty } from '../db/county'
import { COMMAND_LINE } from '../db/desk/demand'
import { findUnit } from '../db/find-unit'
import { openStore } from '../db/open-db'
import { type AccountRow, listAccounts } from '../db/queries/desk/list-accounts'
import { listUnits, type UnitRow } from '../db/queries/list-units'
import { type Store, StoreError } from '../db/store'
import { ROLE_LABELS, ROLES, type Role } from '../lib/desk/permissions'
import { askPassword } from './console/ask-password'
import { runScript } from './console/run-script'

const USAGE = `用法：npm run user -- add 用户名 --role admin|supervisor|officer [--unit 单位] [--name 姓名]
      npm run user -- list
      npm run user -- password 用户名　重设密码
      npm run user -- disable 用户名　停用；enable 恢复
角色：admin 管理员，supervisor 主管人员，officer 单位填报人（须指定 --unit）。密码在提示下输入，不显示；也可由程序生成。`

type Options = { role?: string | undefined; unit?: string | undefined; name?: string | undefined }

function roleOf(text: string | undefined): Role {
  const role = ROLES.find((each) => each === text)
  if (!role) throw new StoreError(`角色应为 admin、supervisor 或 officer，收到的是“${text ?? ''}”。`)
  return role
}

/** The unit of an officer, by its name or an alias. Throws StoreError for one the register does not have. */
function unitOf(store: Store, name: string | undefined, role: Role): UnitRow | null {
  if (name === undefined) return null
  if (role !== 'officer') throw new StoreError('--unit 只用于单位填报人（officer），没有建立账号。')
  const units = listUnits(store)
  const named = units.filter((unit) => unit.name === name || unit.shortName === name)
  const county = currentCounty(store)
  const meant = named.length === 0 && county ? findUnit(store, county, name) : undefined
  const [found, second] = meant ? units.filter((unit) => unit.id === meant.id) : named
  if (!found || second) throw new StoreError(`名录中没有“${name}”，请先载入名录，或核对单位名称。`)
  return found
}

function accountOf(store: Store, username: string): AccountRow {
  const found = listAccounts(store).find((each) => each.username === normaliseUsername(username))
  if (!found) throw new StoreError(`没有用户名为“${username}”的账号。`)
  return found
}

/** The password typed, or one made up and printed this once. */
async function passwordFor(username: string): Promise<{ password: string; told: string }> {
  const typed = await askPassword()
  if (typed !== null) return { password: typed, told: '' }
  const password = generatedPassword()
  return { password, told: `\n${username} 的密码：${password}\n只显示这一次，请转交本人，登录后自行修改。` }
}

async function add(store: Store, username: string, options: Options): Promise<string> {
  const role = roleOf(options.role)
  const unit = unitOf(store, options.unit, role)
  const { password, told } = await passwordFor(username)
  const name = options.name ?? ''
  await createAccount(store, COMMAND_LINE, { username, name, role, unitId: unit?.id ?? null, password })
  return `已建立账号：${username}，${ROLE_LABELS[role]}${unit ? `，${unit.name}` : ''}。${told}`
}

async function change(store: Store, command: string, username: string): Promise<string> {
  const account = accountOf(store, username)
  if (command === 'password') {
    const { password, told } = await passwordFor(username)
    await resetPassword(store, COMMAND_LINE, account.id, password)
    return `已重设 ${account.username} 的密码，其他设备上的登录已退出。${told}`
  }
  setDisabled(store, COMMAND_LINE, account.id, command === 'disable')
  return command === 'disable' ? `已停用账号 ${account.username}。` : `已恢复账号 ${account.username}。`
}

function list(store: Store): string {
  const accounts = listAccounts(store)
  if (accounts.length === 0) return '还没有账号。'
  return accounts
    .map(({ username, name, role, unit, disabled }) => {
      const place = role === 'officer' ? (unit ?? '未指定单位') : null
      return [username, name === username ? null : name, ROLE_LABELS[role], place, disabled ? '已停用' : null]
        .filter(Boolean)
        .join('　')
    })
    .join('\n')
}

async function main(): Promise<number> {
  const text = { type: 'string' } as const
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { role: text, unit: text, name: text, 'data-dir': text },
  })
  const [command = '', username, ...rest] = positionals
  const changes = ['password', 'disable', 'enable'].includes(command)
  const fits = command === 'list' ? username === undefined : username !== undefined && rest.length === 0
  if (!fits || !(command === 'list' || command === 'add' || changes)) {
    console.error(USAGE)
    return 1
  }
  const folder = values['data-dir'] ? resolve(values['data-dir']) : dataFolder()
  const store = openStore(storeFile(REAL_STORE, folder))
  try {
    if (username === undefined) console.log(list(store))
    else console.log(await (changes ? change(store, command, username) : add(store, username, values)))
    return 0
  } finally {
    store.sqlite.close()
  }
}

await runScript(main, USAGE)
