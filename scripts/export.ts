import { createWriteStream, existsSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { DEMO_STORE, dataFolder, openForReading, REAL_STORE, storeFile } from '../db/connection'
import { begunCounty } from '../db/queries/begun-county'
import { countyInfo } from '../db/queries/county-info'
import { exportRows } from '../db/queries/export-rows'
import { listYears } from '../db/queries/list-years'
import { yearCoverage } from '../db/queries/year-coverage'
import { storageFault } from '../db/storage-fault'
import { holdSnapshot, type Store, StoreError } from '../db/store'
import { csvText } from './console/export-csv'
import { runScript } from './console/run-script'

const USAGE =
  '用法：npm run --silent export -- --format csv|json [--out 文件] [--demo] [--data-dir 数据文件夹]'
/** One JSON object: what it is, what it covers, and the rows with the statuses of the model. */
function* jsonText(store: Store): Generator<string> {
  const county = countyInfo(store)
  const coverage = listYears(store).map(({ year }) => {
    const { expected, received, missing, pending, external } = yearCoverage(store, year)
    const names = (units: readonly { name: string }[]) => units.map((unit) => unit.name)
    return {
      year,
      expected,
      received: received.length,
      missing: names(missing),
      pending: names(pending),
      external: names(external),
    }
  })
  yield `{"notice":${JSON.stringify(county.demo ? '演示数据' : null)},"county":${JSON.stringify(county)},`
  yield `"coverage":${JSON.stringify(coverage)},"values":[`
  let separator = '\n'
  for (const row of exportRows(store)) {
    yield separator + JSON.stringify(row)
    separator = ',\n'
  }
  yield '\n]}\n'
}

/**
 * As the pages choose: the real store as soon as it holds a register or a report, else the demo; --demo asks for the
 * demo. Throws StoreError where the county has begun and nothing counts yet: another county's numbers are no answer.
 */
function storeToExport(folder: string, demo: boolean): Store {
  const real = demo ? null : openForReading(storeFile(REAL_STORE, folder))
  if (real && listYears(real).length > 0) return real
  if (real && Object.values(begunCounty(real)).some((count) => count > 0))
    throw new StoreError('本县还没有已定稿的年报，没有可导出的数，没有写出文件。要导出演示县请加 --demo。')
  const store = openForReading(storeFile(DEMO_STORE, folder)) ?? real
  if (!store)
    throw new StoreError(`${folder} 中没有数据库，请先用 npm run import 导入报告或用 npm start 启动。`)
  return store
}

/** Writes a file that is not there yet; one that cannot be written to its end is taken away again. */
async function writeOut(text: Readable, out: string): Promise<void> {
  try {
    await pipeline(text, createWriteStream(out, { flags: 'wx' }))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code !== 'EEXIST') rmSync(out, { force: true })
    if (/^(?:ENOENT|ENOTDIR)$/.test(code)) throw new StoreError(`没有写出 ${out}：没有这个文件夹。`)
    if (/^(?:EACCES|EPERM|EROFS)$/.test(code))
      throw new StoreError(`没有写出 ${out}：那里不可写，请检查权限。`)
    const fault = storageFault(error)
    throw fault ? new StoreError(`没有写出 ${out}：${fault.message}`) : error
  }
  console.error(`已写入 ${out}。`)
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      out: { type: 'string' },
      demo: { type: 'boolean', default: false },
      'data-dir': { type: 'string' },
    },
  })
  const { format, out } = values
  if (format === undefined || positionals.length > 0) {
    console.error(USAGE)
    return 1
  }
  if (format !== 'csv' && format !== 'json')
    throw new StoreError(`格式应为 csv 或 json，收到的是“${format}”。`)
  if (out !== undefined && existsSync(out))
    throw new StoreError(`${out} 已经存在，请换一个文件名或先移走它。`)
  const store = storeToExport(values['data-dir'] ? resolve(values['data-dir']) : dataFolder(), values.demo)
  try {
    holdSnapshot(store)
    const text = Readable.from(format === 'csv' ? csvText(store) : jsonText(store))
    if (out === undefined) await pipeline(text, process.stdout, { end: false })
    else await writeOut(text, out)
    return 0
  } catch (error) {
    // The reader of the pipe has seen enough (`| head`).
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return 0
    throw error
  } finally {
    store.sqlite.close()
  }
}

await runScript(main, USAGE)
