import { REGISTER_COLUMNS, type RegisterColumn } from '../lib/catalogue/register-columns'
import { decodeText } from '../lib/read/decode-text'
import { type CsvRow, parseCsv } from './parse-csv'
import { StoreError } from './store'
import { normaliseName } from './unit-address'

/** The rows below the head of a register's file, and where each column stands in them. */
export type RegisterTable = {
  readonly at: ReadonlyMap<RegisterColumn, number>
  /** Cells of the head. */
  readonly width: number
  readonly rows: readonly CsvRow[]
}

/** Offices put the title of the list above its head. */
const ROWS_WITH_HEAD = 5
const LONGEST_QUOTE = 40

/** The table in a CSV file (UTF-8 or GB18030). Throws StoreError where there is none with the names of units. */
export function registerTable(bytes: Uint8Array): RegisterTable {
  if (bytes.length === 0) throw new StoreError('名录文件是空的。')
  if (isWorkbook(bytes))
    throw new StoreError('这是 Excel 工作簿，不是 CSV；请在 Excel 中“另存为”，类型选 CSV，再载入。')
  const decoded = decodeText(bytes)
  if (!decoded.ok) throw new StoreError(decoded.reason)
  const rows = csvRows(decoded.value.text)
  const [first] = rows
  if (!first) throw new StoreError('名录文件是空的。')
  for (const [index, head] of rows.slice(0, ROWS_WITH_HEAD).entries()) {
    const at = columnsOf(head)
    if (at.has('name')) return { at, width: head.fields.length, rows: rows.slice(index + 1) }
  }
  const quote = first.fields.join('，').slice(0, LONGEST_QUOTE)
  throw new StoreError(
    `名录的表头中没有“单位名称”一列（也可写“名称”，英文表头为 name）；第${first.line}行是“${quote}”。`,
  )
}

/** What .xlsx (ZIP) and .xls (OLE) begin with. */
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
]
const isWorkbook = (bytes: Uint8Array) =>
  WORKBOOKS.some((mark) => mark.every((byte, index) => bytes[index] === byte))

function csvRows(text: string): CsvRow[] {
  try {
    return parseCsv(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new StoreError(error instanceof Error ? error.message : String(error))
  }
}

function columnsOf(head: CsvRow): Map<RegisterColumn, number> {
  const at = new Map<RegisterColumn, number>()
  for (const [index, field] of head.fields.entries()) {
    const label = normaliseName(field).toLowerCase()
    const column = (Object.keys(REGISTER_COLUMNS) as RegisterColumn[]).find((each) =>
      REGISTER_COLUMNS[each].some((name) => name.replace(/\s/g, '') === label),
    )
    if (column && !at.has(column)) at.set(column, index)
  }
  return at
}
