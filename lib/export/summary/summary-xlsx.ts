import type { Row, Sheet, SheetData } from 'write-excel-file/node'
import writeXlsxFile from 'write-excel-file/node'
import { formCells, indicator } from '../../catalogue/indicators'
import { numberIn } from '../../figures/indicator-value'
import { formLayout } from '../form-layout'
import { placedTables } from '../placed-tables'
import { HEAD, numberCell, numberFormat, plainCell, textCell } from '../xlsx-cells'
import { allNotes } from './all-notes'
import { ownReportSheet } from './own-report-sheet'
import { partialMarks, partialNotes } from './partial-gaps'
import {
  SUMMARY_HEADS,
  type SummaryDocument,
  summaryNotes,
  summaryRows,
  summaryTitle,
} from './summary-document'

/**
 * The summary as a workbook: the statutory tables as printed, every unit's 200 cells under one another with the total,
 * coverage per cell, the county's own report beside them, and the notes. Text cells are typed as text, so nothing in them runs as a formula.
 */
export async function summaryXlsx(document: SummaryDocument): Promise<Buffer> {
  const sheets: Sheet<Buffer>[] = [
    {
      sheet: '汇总表',
      data: formSheet(document),
      columns: [
        { width: 16 },
        { width: 22 },
        { width: 34 },
        ...Array.from({ length: 12 }, () => ({ width: 14 })),
      ],
      orientation: 'landscape',
    },
    {
      sheet: '各单位明细',
      data: unitSheet(document),
      columns: [{ width: 26 }, { width: 12 }, ...formCells(document.form).map(() => ({ width: 11 }))],
      stickyRowsCount: 4,
      stickyColumnsCount: 1,
    },
    {
      sheet: '计入情况',
      data: coverageSheet(document),
      columns: [
        { width: 6 },
        { width: 44 },
        { width: 20 },
        { width: 8 },
        { width: 12 },
        { width: 10 },
        { width: 10 },
        { width: 60 },
      ],
      stickyRowsCount: 1,
    },
    {
      sheet: '与县报告核对',
      data: ownReportSheet(document),
      columns: [{ width: 44 }, { width: 20 }, { width: 8 }, { width: 12 }, { width: 12 }, { width: 20 }],
    },
    { sheet: '说明', data: notesSheet(document), columns: [{ width: 110 }] },
  ]
  return writeXlsxFile(sheets).toBuffer()
}

function formSheet(document: SummaryDocument): SheetData {
  const width = Math.max(...placedTables(document.form).map((table) => table.columns))
  const rows: SheetData = [
    [
      plainCell(summaryTitle(document), {
        fontWeight: 'bold',
        fontSize: 14,
        align: 'center',
        columnSpan: width,
      }),
    ],
    ...(document.demo ? [[plainCell('（演示数据）', { align: 'center', columnSpan: width })]] : []),
    [plainCell(document.coverage)],
  ]
  const marks = partialMarks(document)
  for (const table of placedTables(document.form)) {
    rows.push([])
    rows.push([
      plainCell(
        `${table.section}、${formLayout(document.form).find(({ id }) => id === table.id)?.title ?? ''}`,
        {
          fontWeight: 'bold',
        },
      ),
    ])
    for (const placed of table.rows) {
      const row: Row = Array.from({ length: table.columns }, () => null)
      for (const cell of placed) {
        const span = { columnSpan: cell.colspan, rowSpan: cell.rowspan }
        const value = cell.indicator === null ? undefined : document.cells.get(cell.indicator)
        if (cell.indicator === null) row[cell.column] = textCell(cell.text, { ...HEAD, ...span })
        else if (value?.sum === null || value === undefined)
          row[cell.column] = textCell('—', { align: 'center', ...span })
        else {
          const { unit } = indicator(cell.indicator)
          const marked = markedFormat(unit, value.sum, marks.get(cell.indicator))
          row[cell.column] = numberCell(value.sum, unit, { ...span, ...marked })
        }
      }
      rows.push(row)
    }
  }
  rows.push([], ...partialNotes(document).map((note) => [plainCell(note)]))
  return rows
}

/** Shows `59/60` behind a sum that does not cover every unit; the cell stays the plain number. */
function markedFormat(unit: string, sum: number, mark: string | undefined): object {
  if (mark === undefined) return {}
  return { format: `${numberFormat(unit, sum)}"(${mark})"`, backgroundColor: '#fff4d6' }
}

function unitSheet(document: SummaryDocument): SheetData {
  const cells = formCells(document.form)
  const head = (words: (cell: (typeof cells)[number]) => string): Row => [
    null,
    null,
    ...cells.map((cell) => textCell(words(cell), HEAD)),
  ]
  const rowHead = head((cell) => cell.rowLabel)
  rowHead[0] = textCell('单位', { ...HEAD, rowSpan: 2 })
  rowHead[1] = textCell('同类组', { ...HEAD, rowSpan: 2 })
  const total: Row = [
    textCell('合计', { fontWeight: 'bold' }),
    textCell('各栏计入家数见下行'),
    ...cells.map(({ id, unit }) => {
      const sum = document.cells.get(id)?.sum ?? null
      return sum === null ? textCell('—', { align: 'right' }) : numberCell(sum, unit, { fontWeight: 'bold' })
    }),
  ]
  const counted: Row = [
    textCell('计入家数'),
    textCell(`应计 ${document.units.length} 家`),
    ...cells.map(({ id }) => numberCell(document.cells.get(id)?.counted.length ?? 0, '件')),
  ]
  return [
    [plainCell(`${summaryTitle(document)}（各单位明细）`, { fontWeight: 'bold' })],
    [plainCell(summaryNotes(document).join(''))],
    rowHead,
    head((cell) => `${cell.columnLabel}（${cell.unit}）`),
    ...document.units.map((unit): Row => {
      const values = document.values.get(unit.id)
      return [
        textCell(unit.name),
        textCell(unit.peer),
        ...cells.map(({ id, unit: measure }) => {
          const value = values?.get(id)
          const own = numberIn(value)
          return own === null
            ? textCell(stateText(value?.status), { align: 'right' })
            : numberCell(own, measure, value?.zeroed ? ZEROED : {})
        }),
      ]
    }),
    total,
    counted,
  ]
}

/** A blank that a person took as 0 is a number, and says where it is from. */
const ZEROED = { format: '0"（空，按0计）"', backgroundColor: '#fff4d6' } as const

/** A cell without number keeps its state in words: an empty spreadsheet cell would be read as zero. */
function stateText(status: string | undefined): string {
  const words: Record<string, string> = { blank: '空', mark: '符号', illegible: '无法识别', absent: '无此项' }
  return words[status ?? ''] ?? '未读到'
}

function coverageSheet(document: SummaryDocument): SheetData {
  return [
    SUMMARY_HEADS.map((each) => textCell(each, HEAD)),
    ...summaryRows(document).map(
      (row): Row => [
        textCell(row.section),
        textCell(row.row),
        textCell(row.column),
        textCell(row.unit),
        row.sum === null ? textCell('—') : numberCell(row.sum, row.unit),
        numberCell(row.counted, '件'),
        numberCell(row.asked, '件'),
        textCell(row.uncounted),
        numberCell(row.doubtful, '件'),
        numberCell(row.approximate, '件'),
        numberCell(row.derived, '件'),
        numberCell(row.zeroed, '件'),
      ],
    ),
  ]
}

function notesSheet(document: SummaryDocument): SheetData {
  return [summaryTitle(document), ...allNotes(document)].map((note) => [plainCell(note, { wrap: true })])
}
