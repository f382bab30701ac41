import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { REAL_STORE, storeFile } from '../../db/connection'
import { openStore } from '../../db/open-db'
import { listYears } from '../../db/queries/list-years'

const folder = mkdtempSync(join(tmpdir(), 'nianbao-closed-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const files = [2021, 2022, 2023].map((year) => {
  const file = join(folder, `${year}.txt`)
  const prose = `我局全年通过政府网站公开信息12条。`
  writeFileSync(file, `青禾县民政局${year}年政府信息公开工作年度报告\n一、总体情况\n${prose}\n`)
  return file
})

/** Runs a command whose output nobody reads, and tells how it ended. */
async function runUnread(script: string, args: readonly string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.destroy()
  let said = ''
  child.stderr.on('data', (piece) => {
    said += String(piece)
  })
  const [code] = await once(child, 'close')
  return { code, said }
}

it('a closed pipe ends parse, and import stores what it was given, both without a word', async () => {
  const [parse, stored] = await Promise.all([
    runUnread('parse', files),
    runUnread('import', [...files, '--data-dir', folder]),
  ])
  expect(parse).toEqual({ code: 0, said: '' })
  expect(stored).toEqual({ code: 0, said: '' })
  const store = openStore(storeFile(REAL_STORE, folder))
  expect(listYears(store)).toHaveLength(3)
  store.sqlite.close()
}, 30_000)
