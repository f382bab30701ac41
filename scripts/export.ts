import { createWriteStream, existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { DEMO_STORE, dataFolder, openForReading, REAL_STORE, storeFile } from '../db/connection'
import { countyInfo } from '../db/queries/county-info'
import { type ExportRow, exportRows } from '../db/queries/export-rows'
import { listYears } from '../db/queries/list-years'
import { yearCoverage } from '../db/queries/year-coverage'
import { holdSnapshot, type Store, StoreError } from '../db/store'
import { UNIT_KINDS } from '../lib/catalogue/unit-kinds'
import { csvRow } from '../lib/export/csv'
import { runScript } from './console/run-script'

const USAGE =
  '用法：npm run --silent export -- --format csv|json [--out 文件] [--demo] [--data-dir 数据文件夹]'
const STATUS = {
  number: '数值',
  blank: '空白',
  mark: '符号',
  illegible: '无法识别',
  absent: '表式无此项',
  missing: '未报',
} as const satisfies Record<ExportRow['status'], string>
const UNIT_STATUS = { registered: '在册', pending: '待确认', external: '外部参照' } as const
const KIND = new Map<string, string>(UNIT_KINDS.map((kind) => [kind.id, kind.label]))
const yes = (value: boolean) => (value ? '是' : '否')

const COLUMNS: readonly (readonly [string, (row: ExportRow) => string | number | null])[] = [
  ['地区代码', (row) => row.countyCode],
  ['地区', (row) => row.county],
  ['单位', (row) => row.unit],
  ['单位状态', (row) => UNIT_STATUS[row.unitStatus]],
  ['单位类型', (row) => KIND.get(row.kind) ?? row.kind],
  ['年度', (row) => row.year],
  ['计入全县合计', (row) => yes(row.inSums)],
  ['表式', (row) => row.form],
  ['指标', (row) => row.indicator],
  ['指标名称', (row) => row.label],
  ['计量单位', (row) => row.unitOfMeasure],
  ['取值状态', (row) => STATUS[row.status]],
  ['数值', (row) => row.value],
  ['存疑', (row) => yes(row.doubtful)],
  ['约数', (row) => yes(row.approximate)],
  ['推算', (row) => yes(row.derived)],
  ['原文', (row) => row.raw],
  ['位置', (row) => placeText(row.place)],
  ['说明', (row) => row.note],
  ['原文件', (row) => row.fileName],
  ['原文件SHA-256', (row) => row.sha256],
  ['版本', (row) => row.version],
]

function placeText(place: ExportRow['place']): string | null {
  if (!place) return null
  const row = place.row === null ? '' : `第${place.row + 1}行`
  const column = place.column === null ? '' : `第${place.column + 1}列`
  return `第${place.block + 1}段${row}${column}`
}

/** A file for spreadsheets: byte order mark, Chinese heads; demo data says so in every row. */
function* csvText(store: Store): Generator<string> {
  const { demo } = countyInfo(store)
  const marked = demo ? ['演示数据'] : []
  yield `\uFEFF${csvRow([...(demo ? ['数据性质'] : []), ...COLUMNS.map(([label]) => label)])}`
  for (const row of exportRows(store)) yield csvRow([...marked, ...COLUMNS.map(([, value]) => value(row))])
}

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
