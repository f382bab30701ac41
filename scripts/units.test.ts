import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { REAL_STORE, storeFile } from '../db/connection'
import { loadRegister } from '../db/load-register'
import { openStore } from '../db/open-db'
import { listUnits } from '../db/queries/list-units'
import { readRegister } from '../db/register-file'
import { runScript } from '../e2e/setup/run-script'

const folder = mkdtempSync(join(tmpdir(), 'nianbao-units-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('tells before it is loaded what a shorter register would drop', { timeout: 120_000 }, async () => {
  const file = storeFile(REAL_STORE, folder)
  const lines = ['名称', '青禾县民政局', '青禾县教育局']
  const store = openStore(file)
  loadRegister(store, readRegister(new TextEncoder().encode(lines.join('\n'))))
  const part = join(folder, 'part.csv')
  writeFileSync(part, lines.slice(0, 2).join('\n'))
  const elsewhere = join(folder, 'none')
  const [told, first] = await Promise.all([
    runScript('units', [part, '--dry-run'], folder),
    runScript('units', [part, '--dry-run'], elsewhere),
  ])
  expect(told).toContain('新名录中没有的 1 个单位：\n  青禾县教育局')
  expect(told).toContain('没有保存任何内容')
  expect(listUnits(store).map(({ name }) => name)).toEqual(['青禾县民政局', '青禾县教育局'])
  expect(first).toContain('新增 1 个单位')
  expect(existsSync(storeFile(REAL_STORE, elsewhere))).toBe(false)
  store.sqlite.close()
})
