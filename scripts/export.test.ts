import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { DEMO_STORE, REAL_STORE, storeFile } from '../db/connection'
import { loadRegister } from '../db/load-register'
import { openStore } from '../db/open-db'
import { readRegister } from '../db/register-file'
import { saveReport } from '../db/save-report'
import { runScript } from '../e2e/setup/run-script'
import { sampleInput } from '../lib/checks/sample-input'

const folder = mkdtempSync(join(tmpdir(), 'nianbao-export-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('gives no demo numbers once the county has begun, and no half of a file', {
  timeout: 120_000,
}, async () => {
  mkdirSync(join(folder, 'begun'))
  const demo = openStore(storeFile(DEMO_STORE, join(folder, 'begun')))
  const { report } = sampleInput({ unit: '青禾县民政局', year: 2023 })
  saveReport(demo, { report, original: { bytes: new Uint8Array([1]), fileName: 'a.html' } })
  demo.sqlite.close()
  const real = openStore(storeFile(REAL_STORE, join(folder, 'begun')))
  loadRegister(real, readRegister(new TextEncoder().encode('单位名称\n云泽县民政局\n')))
  real.sqlite.close()
  const out = join(folder, 'all.csv')
  const nowhere = join(folder, 'no-folder', 'all.csv')
  const exported = (...args: string[]) =>
    runScript('export', ['--format', 'csv', '--out', ...args], join(folder, 'begun')).catch(String)
  const [begun, missing] = await Promise.all([exported(out), exported(nowhere, '--demo')])
  expect(begun).toContain('本县还没有已定稿的年报')
  expect(existsSync(out)).toBe(false)
  expect(missing).toContain(`没有写出 ${nowhere}：没有这个文件夹。`)
})
