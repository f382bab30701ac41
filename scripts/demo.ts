import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { DEMO_STORE, dataFolder, storeFile } from '../db/connection'
import { type ImportSummary, importFiles } from '../db/import-files'
import { loadRegister } from '../db/load-register'
import { markDemo } from '../db/mark-demo'
import { openStore } from '../db/open-db'
import { readRegister } from '../db/register-file'
import { StoreError } from '../db/store'
import { demoDocuments, documentBytes } from '../lib/demo/demo-documents'
import { demoRegister } from '../lib/demo/demo-register'
import { DEMO_COUNTY } from '../lib/demo/demo-unit'
import { ProgressBar } from './console/progress-bar'
import { runScript } from './console/run-script'

const REGISTER = '单位名录.csv'
const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(1)

/** Writes all documents and the register into a fresh folder; the years' folders, ascending. */
async function writeDocuments(folder: string): Promise<string[]> {
  const documents = demoDocuments()
  const bar = new ProgressBar('写出演示文件')
  rmSync(folder, { recursive: true, force: true })
  const years = new Set<string>()
  for (const [at, document] of documents.entries()) {
    const path = join(folder, document.path)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, await documentBytes(document))
    years.add(dirname(path))
    bar.draw(at + 1, documents.length)
  }
  writeFileSync(join(folder, REGISTER), demoRegister())
  bar.clear()
  return [...years].sort()
}

/** Loads register and documents into a new store file, the way a county's own come in. */
async function fillStore(file: string, years: readonly string[]): Promise<ImportSummary> {
  const store = openStore(file)
  const bar = new ProgressBar('导入演示年报')
  try {
    markDemo(store)
    loadRegister(store, readRegister(new TextEncoder().encode(demoRegister())))
    const summary = await importFiles(store, years, { onFile: (_, done, total) => bar.draw(done, total) })
    bar.clear()
    store.sqlite.pragma('wal_checkpoint(TRUNCATE)')
    return summary
  } finally {
    store.sqlite.close()
  }
}

const withCompanions = (file: string) => [file, `${file}-wal`, `${file}-shm`]

/** Whether the run ends well, badly or by Ctrl-C: a half-made store does not stay. */
function removeAtExit(files: readonly string[]): void {
  process.once('exit', () => {
    for (const file of files) rmSync(file, { force: true })
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
}

/**
 * Puts the new file in the old one's place. A server that has the old one open keeps reading it until it sees the new
 * one; the old one's log must not be taken for the new one's.
 */
function replaceStore(made: string, file: string): void {
  for (const companion of withCompanions(file).slice(1)) rmSync(companion, { force: true })
  renameSync(made, file)
}

/** What went wrong: an unread document or a unit the register does not know is a fault of the demo itself. */
function faultsOf(summary: ImportSummary): string[] {
  return summary.results.flatMap((result) => {
    if (!result.ok) return [`${result.file}：${result.reason}`]
    return result.saved.unit.status === 'registered'
      ? []
      : [`${result.file}：${result.saved.unit.name}不在名录中`]
  })
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { 'data-dir': { type: 'string' } } })
  const folder = values['data-dir'] ? resolve(values['data-dir']) : dataFolder()
  const writing = performance.now()
  try {
    mkdirSync(folder, { recursive: true })
  } catch {
    throw new StoreError(`文件夹 ${folder} 不可写，请检查权限或改用 DATA_DIR 指定其他文件夹。`)
  }
  const documents = join(folder, 'demo-documents')
  const years = await writeDocuments(documents)
  console.log(`演示文件已写出：${documents}（${seconds(writing)} 秒）`)

  const importing = performance.now()
  const made = join(folder, `${DEMO_STORE}.${process.pid}.part`)
  removeAtExit(withCompanions(made))
  const summary = await fillStore(made, years)
  const faults = faultsOf(summary)
  if (faults.length > 0) {
    for (const fault of faults) console.error(fault)
    console.error(`演示县有 ${faults.length} 份文件未能正确导入，原有演示数据未改动。`)
    return 1
  }
  replaceStore(made, storeFile(DEMO_STORE, folder))
  console.log(
    `演示县（${DEMO_COUNTY}）已建立：导入 ${summary.results.length} 份年报（${seconds(importing)} 秒）`,
  )
  return 0
}

await runScript(main, '用法：npm run demo -- [--data-dir 数据文件夹]')
