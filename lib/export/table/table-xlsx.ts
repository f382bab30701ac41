import type { Row, SheetData } from 'write-excel-file/node'
import writeXlsxFile from 'write-excel-file/node'
import { HEAD, numberCell, plainCell, textCell } from '../xlsx-cells'
import {
  cellShown,
  type DataCell,
  type DataRow,
  type DataTable,
  isFlagged,
  labelOf,
  remarksOf,
  tableNotes,
} from './data-table'

const NARROW = 11
const REMARKS = { key: 'remarks', label: '标注', width: 40 } as const

/** A table as a workbook: title, one or two head rows that stay in view, the rows, and a sheet of notes. */
export async function tableXlsx(table: DataTable): Promise<Buffer> {
  const columns = [...table.columns, REMARKS]
  const heads = headRows(table)
  return writeXlsxFile([
    {
      sheet: '数据',
      data: [
        [plainCell(table.title, { fontWeight: 'bold', fontSize: 14 })],
        [plainCell(aboutLine(table), { color: '#5a6876' })],
        ...heads,
        ...table.rows.map((row) => dataRow(table, row)),
      ],
      columns: columns.map(({ width = NARROW }) => ({ width })),
      stickyRowsCount: 2 + heads.length,
      stickyColumnsCount: 1,
      orientation: 'landscape',
    },
    {
      sheet: '说明',
      data: [
        ...[table.title, ...tableNotes(table)].map((note) => [plainCell(note, { wrap: true })]),
        [plainCell('浅黄底色的数提取存疑、为约数、推算或空白按0计，见“标注”一栏。', { wrap: true })],
      ],
      columns: [{ width: 110 }],
    },
  ]).toBuffer()
}

function aboutLine({ demo, source, coverage, asOf }: DataTable): string {
  const parts = [demo ? '演示数据' : '', `来源：${source}`, coverage, asOf === null ? '' : `数据截至${asOf}`]
  return parts.filter((part) => part !== '').join('　')
}

/** One row of heads; two where columns stand in groups, equal neighbours under one group. */
function headRows({ columns }: DataTable): SheetData {
  const labels = columns.map(labelOf)
  if (!columns.some((column) => column.group))
    return [[...labels, REMARKS.label].map((each) => textCell(each, HEAD))]
  const upper: Row = columns.map((column, at) => {
    if (!column.group) return textCell(labels[at] ?? '', { ...HEAD, rowSpan: 2 })
    if (columns[at - 1]?.group === column.group) return null
    const after = columns.slice(at).findIndex((each) => each.group !== column.group)
    return textCell(column.group, { ...HEAD, columnSpan: after === -1 ? columns.length - at : after })
  })
  const lower: Row = columns.map((column, at) => (column.group ? textCell(labels[at] ?? '', HEAD) : null))
  return [
    [...upper, textCell(REMARKS.label, { ...HEAD, rowSpan: 2 })],
    [...lower, null],
  ]
}

function dataRow(table: DataTable, row: DataRow): Row {
  const weight = row.kind === 'total' ? { fontWeight: 'bold' } : {}
  const own = unitOf(table, row)
  return [
    ...row.cells.map((cell, at) => sheetCell(cell, table.columns[at]?.unit ?? own, weight)),
    textCell(remarksOf(table, row)),
  ]
}

/** The unit of a row whose columns have none: it stands in its column `unit`. */
function unitOf({ columns }: DataTable, { cells }: DataRow): string {
  const cell = cells[columns.findIndex(({ key }) => key === 'unit')]
  return typeof cell === 'string' ? cell : ''
}

/** A value without number keeps its state in words: an empty spreadsheet cell would be read as zero. */
function sheetCell(cell: DataCell, unit: string, style: object) {
  const shown = cellShown(cell)
  if (typeof shown === 'number')
    return numberCell(shown, unit, { ...style, ...(isFlagged(cell) ? { backgroundColor: '#fff4dc' } : {}) })
  const state = cell !== null && typeof cell === 'object' ? { align: 'right', color: '#5a6876' } : {}
  return textCell(shown, { ...style, ...state })
}
