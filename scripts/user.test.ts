import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { REAL_STORE, storeFile } from '../db/connection'
import { loadRegister } from '../db/load-register'
import { openStore } from '../db/open-db'
import { readRegister } from '../db/register-file'
import { runScript } from '../e2e/setup/run-script'

const folder = mkdtempSync(join(tmpdir(), 'nianbao-user-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('gives an officer the unit the register knows by that name or alias', { timeout: 120_000 }, async () => {
  const store = openStore(storeFile(REAL_STORE, folder))
  const lines = ['名称,类型,别名', '青禾县教育局,工作部门,教体局', '河口镇人民政府,乡镇,']
  loadRegister(store, readRegister(new TextEncoder().encode(lines.join('\n'))))
  store.sqlite.close()
  const add = (username: string, role: string, unit: string) =>
    runScript('user', ['add', username, '--role', role, '--unit', unit], folder).catch(String)
  const told = await Promise.all([
    add('zhang', 'officer', '教体局'),
    add('li', 'officer', '河口镇人民政府'),
    add('wang', 'supervisor', '教体局'),
  ])
  expect(told[0]).toContain('已建立账号：zhang，单位填报人，青禾县教育局。')
  expect(told[1]).toContain('已建立账号：li，单位填报人，青禾县河口镇。')
  expect(told[2]).toContain('--unit 只用于单位填报人')
})
