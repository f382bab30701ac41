import { SINGLE_OTHER_ROW } from '../catalogue/application-rows'
import type { FormId, RowSpec, TableId, TableSpec } from '../catalogue/form'
import { type CellIndicatorId, FORMS } from '../catalogue/indicators'
import type { Cell } from '../model/cell-value'
import type { Cells, Warning } from '../model/report'
import type { SourceDocument } from '../model/source-document'
import { detectForm } from './detect-form'
import { distrust } from './distrust'
import { type Line, toLines } from './lines'
import { normalizeLabel } from './normalize-label'
import { readDisputes } from './read-disputes'
import { readRows } from './read-rows'
import { unreadCells } from './row-reading'
import { type RowTarget, rowTarget } from './row-target'
import { withPrintedLabels } from './scan-labels'
import { regionsOf, tableSets } from './table-regions'

export type TablesRead = {
  readonly form: FormId | null
  readonly cells: Cells
  readonly tables: Readonly<Record<TableId, boolean>>
  /** Blocks of the document that are wholly table: they are no prose. */
  readonly tableBlocks: ReadonlySet<number>
  readonly warnings: readonly Warning[]
}

/** Finds the three statutory tables of a document and reads their cells. The form is told by the labels. */
export function documentToTables(document: SourceDocument): TablesRead {
  const lines = toLines(withPrintedLabels(document))
  const regions = regionsOf(lines)
  const sets = tableSets(lines)
  const inTables = [regions.disclosure, regions.applications, regions.disputes].flatMap((each) =>
    each ? lines.slice(each.from, each.to) : [],
  )
  const detected = detectForm(inTables)
  const warnings: Warning[] = []
  if (!detected) return { form: null, cells: new Map(), tables: NONE, tableBlocks: new Set(), warnings }
  if (!detected.certain) {
    warnings.push({
      code: 'form-uncertain',
      message: '表式不能完全确定（两种表式的栏目并存，或者缺少表二），请核对表式。',
      place: null,
    })
  }
  const cells = new Map<CellIndicatorId, Cell>()
  const found = { ...NONE }
  const tableBlocks = new Set<number>()
  for (const table of FORMS[detected.form].tables as readonly TableSpec[]) {
    const region = sets[table.id] > 1 ? null : regions[table.id]
    if (sets[table.id] > 1) warnings.push(repeated(table, sets[table.id]))
    const own = region ? lines.slice(region.from, region.to) : []
    const read = region
      ? looked(readTable(table, detected.form, own), table, own, region.to === lines.length)
      : null
    found[table.id] = read !== null && read.rows.size > 0
    if (read && region) {
      warnings.push(...read.warnings)
      for (const line of lines.slice(region.from, region.from + read.end))
        if (isWholly(line, document)) tableBlocks.add(line.block)
    }
    collect(table, found[table.id] ? read : null, cells, warnings)
  }
  return { form: detected.form, cells, tables: found, tableBlocks, warnings }
}

function repeated(table: TableSpec, sets: number): Warning {
  return {
    code: 'numbers-unplaced',
    message: `“${table.title}”的表格有${sets}套（可能是往年或其他单位的表），无法确定哪一套属于本报告，未读取。`,
    place: null,
  }
}

const NONE: Record<TableId, boolean> = { disclosure: false, applications: false, disputes: false }
type Read = {
  rows: ReadonlyMap<string, readonly Cell[]>
  warnings: readonly Warning[]
  end: number
  absent?: readonly string[]
}

const looked = (read: Read, table: TableSpec, lines: readonly Line[], ends: boolean): Read => ({
  ...read,
  rows: distrust(read.rows, lines, table, ends),
})

/** A paragraph that holds a whole page is both table and prose: it stays with the prose. */
function isWholly(line: Line, document: SourceDocument): boolean {
  const block = document.blocks[line.block]
  return block?.kind === 'grid' || (block?.kind === 'paragraph' && block.text.length < 300)
}

function readTable(table: TableSpec, form: FormId, lines: readonly Line[]): Read {
  if (table.id === 'disputes') return readDisputes(lines, table)
  const single = table.id === 'applications' && form === '2021' && printsSingleOtherRow(table, lines)
  const read = readRows(lines, targetsOf(table, single))
  // Without values （六） may be the side head of rows that were cut off.
  const printed =
    read.rows.get(SINGLE_OTHER_ROW.id)?.some(({ value }) => value.status !== 'illegible') === true
  const absent =
    single && printed
      ? table.blocks.flatMap((block) => block.rows.filter(isOtherRow).map((row) => row.id))
      : []
  return { ...read, absent }
}

const isOtherRow = (row: RowSpec) =>
  row.group !== undefined && normalizeLabel(row.group) === normalizeLabel(SINGLE_OTHER_ROW.label)

/** Some reports in the 2021 form print （六）其他处理 as one row, as the 2019 form did. */
function printsSingleOtherRow(table: TableSpec, lines: readonly Line[]): boolean {
  const text = lines.map((line) => line.normalized).join('')
  const subRows = table.blocks
    .flatMap((block) => block.rows.filter(isOtherRow))
    .filter((row) => normalizeLabel(row.key).length > 2)
  return (
    text.includes(normalizeLabel(SINGLE_OTHER_ROW.key)) &&
    !subRows.some((row) => text.includes(normalizeLabel(row.key)))
  )
}

function targetsOf(table: TableSpec, singleOther: boolean): RowTarget[] {
  const targets: RowTarget[] = []
  for (const block of table.blocks) {
    for (const row of block.rows) {
      if (!singleOther || !isOtherRow(row)) targets.push(rowTarget(row, block.columns, targets.length))
      else if (!targets.some((each) => each.rowId === SINGLE_OTHER_ROW.id)) {
        targets.push(rowTarget(SINGLE_OTHER_ROW, block.columns, targets.length))
      }
    }
  }
  return targets
}

/** Enters the cells of a table; what was not found is illegible with its reason, what the document does not print absent. */
function collect(
  table: TableSpec,
  read: Read | null,
  cells: Map<CellIndicatorId, Cell>,
  warnings: Warning[],
): void {
  if (!read) {
    warnings.push({
      code: 'table-missing',
      message: `没有找到“${table.title}”的表格（可能缺失，或者是图片）。`,
      place: null,
    })
  }
  const columns = table.blocks[0]?.columns ?? []
  const extra = read?.rows.get(SINGLE_OTHER_ROW.id)
  if (extra && !table.blocks.some((block) => block.rows.some((row) => row.id === SINGLE_OTHER_ROW.id))) {
    for (const [at, column] of columns.entries()) put(cells, table, SINGLE_OTHER_ROW.id, column.id, extra[at])
  }
  for (const block of table.blocks) {
    for (const row of block.rows) {
      const known = read?.rows.get(row.id)
      const isAbsent = read?.absent?.includes(row.id) === true
      if (read && !known && !isAbsent) {
        warnings.push({ code: 'row-missing', message: `没有找到“${row.label}”一行。`, place: null })
      }
      const reason = read ? '没有找到这一行' : '没有找到表格'
      const filled =
        known ?? (isAbsent ? block.columns.map(() => ABSENT) : unreadCells(null, block.columns, reason))
      for (const [at, column] of block.columns.entries()) put(cells, table, row.id, column.id, filled[at])
    }
  }
}

const ABSENT: Cell = {
  value: { status: 'absent' },
  raw: '',
  place: null,
  doubtful: false,
  note: '这份报告没有印这一行',
}

function put(
  cells: Map<CellIndicatorId, Cell>,
  table: TableSpec,
  row: string,
  column: string,
  cell: Cell | undefined,
): void {
  if (cell) cells.set(`${table.id}.${row}.${column}` as CellIndicatorId, cell)
}
