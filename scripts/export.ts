import { createWriteStream, existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { DEMO_STORE, dataFolder, openForReading, REAL_STORE, storeFile } from '../db/connection'
import { countyInfo } from '../db/queries/county-info'
import { exportRows } from '../db/queries/export-rows'
import { listYears } from '../db/queries/list-years'
import { yearCoverage } from '../db/queries/year-coverage'
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

/** As the pages choose: the real store as soon as it holds a report, else the demo; --demo asks for the demo. */
function storeToExport(folder: string, demo: boolean): Store {
  const real = demo ? null : openForReading(storeFile(REAL_STORE, folder))
  if (real && listYears(real).length > 0) return real
  const store = openForReading(storeFile(DEMO_STORE, folder)) ?? real
  if (!store)
    throw new StoreError(`${folder} 中没有数据库，请先用 npm run import 导入报告或用 npm start 启动。`)
  return store
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
  if ((format !== 'csv' && format !== 'json') || positionals.length > 0) {
    console.error(USAGE)
    return 1
  }
  if (out !== undefined && existsSync(out))
    throw new StoreError(`${out} 已经存在，请换一个文件名或先移走它。`)
  const store = storeToExport(values['data-dir'] ? resolve(values['data-dir']) : dataFolder(), values.demo)
  try {
    holdSnapshot(store)
    const text = Readable.from(format === 'csv' ? csvText(store) : jsonText(store))
    await pipeline(text, out === undefined ? process.stdout : createWriteStream(out), {
      end: out !== undefined,
    })
    if (out !== undefined) console.error(`已写入 ${out}。`)
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
