import Database from 'better-sqlite3'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { COMMAND_LINE, Forbidden } from '../desk/demand'
import { freshStore } from '../fresh-db'
import { all, run, type Store } from '../store'
import { resetPassword, setDisabled, setRole } from './change-account'
import { createAccount } from './create-account'
import { createFirstAccount, holdsFirstAccount, offerFirstAccount } from './first-account'
import { actorOfCookie, changeOwnPassword, signIn, signOut } from './sign-in'

const PASSWORD = 'correct horse battery'
const client = { address: '192.0.2.1', agent: 'test' }

describe('accounts', () => {
  let store: Store
  let admin = ''
  let county: Buffer

  beforeAll(async () => {
    store = freshStore()
    run(store, `INSERT INTO counties VALUES (0, '青禾县', 0)`)
    run(store, `INSERT INTO meta VALUES ('county', '0')`)
    run(
      store,
      `INSERT INTO units (county, id, name, kind, status, slug, initials)
       VALUES (0, 3, '青禾县民政局', 'department', 'registered', 'minzhengju', 'mzj')`,
    )
    admin = await add('admin', null, 'Ｚｈａｎｇ')
    county = store.sqlite.serialize()
    store.sqlite.close()
  })
  beforeEach(() => {
    const sqlite = new Database(county)
    sqlite.pragma('foreign_keys = ON')
    store = { sqlite, folder: null }
  })
  afterEach(() => {
    store.sqlite.close()
  })

  const add = (role: 'admin' | 'supervisor' | 'officer', unitId: number | null, username: string) =>
    createAccount(store, COMMAND_LINE, { username, name: '', role, unitId, password: PASSWORD })
  const enter = (username: string, password = PASSWORD) => signIn(store, { username, password }, client)
  const cookieOf = (cookies: readonly string[]) => cookies.map((each) => each.split(';')[0]).join('; ')

  it('let a person in with name and password, and out again', async () => {
    const { cookies, fault } = await enter('ZHANG')
    expect(fault).toBeNull()
    expect(cookies.join()).toMatch(/HttpOnly/)
    expect(cookies.join()).toMatch(/SameSite=Lax/)
    const cookie = cookieOf(cookies)
    expect(await actorOfCookie(store, cookie)).toEqual({
      id: admin,
      name: 'zhang',
      role: 'admin',
      unitId: null,
    })
    const cleared = await signOut(store, cookie, client)
    expect(cleared.join()).toMatch(/Max-Age=0/)
    expect(await actorOfCookie(store, cookie)).toBeNull()
  })

  it('keep no password, and no cookie that anyone could write', async () => {
    const { cookies } = await enter('zhang')
    expect(
      JSON.stringify([all(store, 'SELECT * FROM account'), all(store, 'SELECT * FROM user')]),
    ).not.toContain(PASSWORD)
    const forged = cookieOf(cookies).replace(/\.[^.;]*$/, '.AAAA')
    expect(await actorOfCookie(store, forged)).toBeNull()
  })

  it('tell a wrong name and a wrong password alike', async () => {
    expect((await enter('zhang', 'wrong password')).fault).toBe('wrong')
    expect((await enter('nobody')).fault).toBe('wrong')
    expect((await enter('a b', 'x')).fault).toBe('wrong')
  })

  it('stop guessing from one address after ten attempts, not from another', async () => {
    for (let attempt = 0; attempt < 10; attempt++) await enter('nobody', '')
    expect((await enter('zhang')).fault).toBe('locked')
    const elsewhere = { ...client, address: '192.0.2.2' }
    expect((await signIn(store, { username: 'zhang', password: PASSWORD }, elsewhere)).fault).toBeNull()
  })

  it('let many people in from one address, and still count what fails between', async () => {
    for (let person = 0; person < 5; person++) {
      expect((await enter('zhang')).fault).toBeNull()
      await enter('nobody', '')
      await enter('nobody', '')
    }
    expect((await enter('zhang')).fault).toBe('locked')
  })

  it('end every session of an account that is shut out, and let it in no more', async () => {
    const officer = await add('officer', 3, '李四')
    const cookie = cookieOf((await enter('李四')).cookies)
    expect(await actorOfCookie(store, cookie)).toMatchObject({ role: 'officer', unitId: 3 })
    setDisabled(store, COMMAND_LINE, officer, true)
    expect(await actorOfCookie(store, cookie)).toBeNull()
    expect((await enter('李四')).fault).toBe('disabled')
    setDisabled(store, COMMAND_LINE, officer, false)
    expect((await enter('李四')).fault).toBeNull()
    expect(all(store, 'SELECT event, text, unit_id, by_name FROM desk_log ORDER BY id DESC LIMIT 2')).toEqual(
      [
        { event: '恢复账号', text: '李四，单位填报人，青禾县民政局', unit_id: 3, by_name: '命令行' },
        { event: '停用账号', text: '李四，单位填报人，青禾县民政局', unit_id: 3, by_name: '命令行' },
      ],
    )
  })

  it('give a new password and forget the old one', async () => {
    await resetPassword(store, COMMAND_LINE, admin, 'another password')
    expect((await enter('zhang')).fault).toBe('wrong')
    const cookie = cookieOf((await enter('zhang', 'another password')).cookies)
    const change = (currentPassword: string) =>
      changeOwnPassword(store, cookie, { currentPassword, newPassword: PASSWORD }, client)
    expect((await change('not it')).fault).toBe('wrong')
    expect((await change('another password')).fault).toBeNull()
    expect((await enter('zhang')).fault).toBeNull()
  })

  it('always leave an administrator', async () => {
    expect(() => setDisabled(store, COMMAND_LINE, admin, true)).toThrow(/管理员/)
    expect(() => setRole(store, COMMAND_LINE, admin, 'officer', 3)).toThrow(/管理员/)
    expect((await enter('zhang')).fault).toBeNull()
  })

  it('are the business of administrators', async () => {
    await add('supervisor', null, 'wang')
    const actor = await actorOfCookie(store, cookieOf((await enter('wang')).cookies))
    expect(() => setDisabled(store, actor, admin, true)).toThrow(Forbidden)
    await expect(resetPassword(store, actor, admin, PASSWORD)).rejects.toThrow(Forbidden)
    const another = { username: 'zhao', name: '', role: 'admin', unitId: null, password: PASSWORD } as const
    await expect(createAccount(store, actor, another)).rejects.toThrow(Forbidden)
    await expect(createAccount(store, null, another)).rejects.toThrow(Forbidden)
  })

  it.each([
    ['a name that is taken', { username: 'ZHANG' }, /已有人使用/],
    ['a name with blanks', { username: 'a b' }, /用户名应为/],
    ['a short password', { password: 'short' }, /至少 10 位/],
    ['the name as password', { username: 'zhangsan123', password: 'ZhangSan123' }, /不能与用户名相同/],
    ['an officer without unit', { role: 'officer' }, /指定名录中的一个单位/],
    ['an officer of no such unit', { role: 'officer', unitId: 9 }, /指定名录中的一个单位/],
  ] as const)('refuse %s', async (_, change, message) => {
    const input = {
      username: 'new',
      name: '',
      role: 'admin',
      unitId: null,
      password: PASSWORD,
      ...change,
    } as const
    await expect(createAccount(store, COMMAND_LINE, input)).rejects.toThrow(message)
  })

  it('take the unit from an officer when the register drops it', async () => {
    await add('officer', 3, 'li')
    run(store, 'DELETE FROM units WHERE id = 3')
    const cookie = cookieOf((await enter('li')).cookies)
    expect(await actorOfCookie(store, cookie)).toMatchObject({ role: 'officer', unitId: null })
  })
})

describe('the first account', () => {
  const person = { username: 'first', name: '张三', password: PASSWORD }

  it('is made once with the newest link, and by nobody who merely guesses', async () => {
    const store = freshStore()
    const older = offerFirstAccount(store) ?? ''
    const token = offerFirstAccount(store) ?? ''
    expect(JSON.stringify(all(store, 'SELECT * FROM meta'))).not.toContain(token)
    await expect(createFirstAccount(store, older, person)).rejects.toThrow(/失效/)
    await expect(createFirstAccount(store, '', person)).rejects.toThrow(/失效/)
    await expect(createFirstAccount(store, token, { ...person, password: 'short' })).rejects.toThrow(/至少/)
    expect(holdsFirstAccount(store, token)).toBe(true)
    const twice = [token, token].map((each, at) =>
      createFirstAccount(store, each, { ...person, username: `first${at}` }),
    )
    const outcomes = await Promise.allSettled(twice)
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(all(store, 'SELECT role, name FROM user')).toEqual([{ role: 'admin', name: '张三' }])
    expect([holdsFirstAccount(store, token), offerFirstAccount(store)]).toEqual([false, null])
  })
})
