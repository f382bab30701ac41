import { countyInfo } from '../../db/queries/county-info'
import { type ExportRow, exportRows } from '../../db/queries/export-rows'
import { listYears } from '../../db/queries/list-years'
import { type YearCoverage, yearCoverage } from '../../db/queries/year-coverage'
import type { Store } from '../../db/store'
import { UNIT_KINDS } from '../../lib/catalogue/unit-kinds'
import { csvRow } from '../../lib/export/csv'
import { SETTLED_WORDS } from '../../lib/model/cell-value'

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

type Coverage = Pick<YearCoverage, 'expected' | 'received'>
type Column = readonly [string, (row: ExportRow, year: Coverage | undefined) => string | number | null]
const COLUMNS: readonly Column[] = [
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
  ['人工处理', (row) => (row.settled ? SETTLED_WORDS[row.settled] : null)],
  ['原文', (row) => row.raw],
  ['位置', (row) => placeText(row.place)],
  ['说明', (row) => row.note],
  ['原文件', (row) => row.fileName],
  ['原文件SHA-256', (row) => row.sha256],
  ['版本', (row) => row.version],
  ['本年度应报家数', (_, year) => year?.expected ?? null],
  ['本年度已收家数', (_, year) => year?.received.length ?? null],
]

function placeText(place: ExportRow['place']): string | null {
  if (!place) return null
  const row = place.row === null ? '' : `第${place.row + 1}行`
  const column = place.column === null ? '' : `第${place.column + 1}列`
  return `第${place.block + 1}段${row}${column}`
}

/**
 * A file for spreadsheets: byte order mark, Chinese heads; demo data says so in every row, and every row says how many
 * of the year's units have reported, so that a sum over it shows what it covers. Without a register N stays empty.
 */
export function* csvText(store: Store): Generator<string> {
  const { demo } = countyInfo(store)
  const marked = demo ? ['演示数据'] : []
  const years = new Map<number, Coverage>(
    listYears(store).map(({ year }) => [year, yearCoverage(store, year)]),
  )
  yield `\uFEFF${csvRow([...(demo ? ['数据性质'] : []), ...COLUMNS.map(([label]) => label)])}`
  for (const row of exportRows(store)) {
    const fields = COLUMNS.map(([, value]) => value(row, years.get(row.year)))
    yield csvRow([...marked, ...fields])
  }
}
