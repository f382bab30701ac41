import { APPLICANT_COLUMNS } from '../catalogue/application-rows'
import type { ReportForm, TableId } from '../catalogue/form'
import { type CellIndicatorId, formCells } from '../catalogue/indicators'
import { statutoryForm } from '../catalogue/report-form'
import { decisionRows } from '../catalogue/subtotals'
import type { Cell } from '../model/cell-value'
import type { Cells, Report } from '../model/report'

/** The part of a report that cells are read from; last year's stored cells have the same shape. */
export type CellSource = { readonly cells: Cells; readonly form: ReportForm | null }

/** Whatever holds figures in the form's tables: a report, or the sums of several. */
export type PrintedTables = Pick<Report, 'cells' | 'form' | 'tables'>

export const APPLICANTS = APPLICANT_COLUMNS.map((column) => column.id)
export type Applicant = (typeof APPLICANT_COLUMNS)[number]['id']
export const TOTAL_COLUMN = 'total' satisfies Applicant
export const PARTS = APPLICANTS.filter((column) => column !== TOTAL_COLUMN)

/** The id of a cell of table three. Rows come from the catalogue's own lists. */
export function applicationCell(rowId: string, column: Applicant): CellIndicatorId {
  return `applications.${rowId}.${column}` as CellIndicatorId
}

/** Whether a cell is printed in this report: read in some way and on its form. */
function isPrinted(cells: Cells, id: CellIndicatorId): boolean {
  const cell = cells.get(id)
  return cell !== undefined && cell.value.status !== 'absent'
}

/**
 * The leaf rows of 本年度办理结果 in this report: 21, or 19 where （六）其他处理 is one printed row.
 * Some reports on the 2021 form print that single row, so the rows that are there decide.
 */
export function decisionRowsOf({ cells, form: any }: CellSource): { rowId: string; label: string }[] {
  const form = statutoryForm(any)
  if (!form) return []
  const own = decisionRows(form)
  const other = decisionRows(form === '2021' ? '2019' : '2021')
  const carried = (rows: typeof own) =>
    rows
      .filter((row) => row.group === 'other')
      .some((row) => isPrinted(cells, applicationCell(row.rowId, 'total')))
  if (carried(own) || !carried(other)) return own
  return own.filter((row) => row.group !== 'other').concat(other.filter((row) => row.group === 'other'))
}

/** Every cell of a table this report is expected to carry, in printed order. Nothing when it lacks the table. */
export function tableCells(report: PrintedTables, table: TableId): CellIndicatorId[] {
  const form = statutoryForm(report.form)
  if (!form || !report.tables[table]) return []
  const printed = formCells(form).filter((cell) => cell.table === table)
  if (table !== 'applications') return printed.map((cell) => cell.id)
  const rows = decisionRowsOf(report).map((row) => row.rowId)
  const decisions = decisionRows(form).map((row) => row.rowId)
  const order = [...new Set(printed.map((cell) => cell.rowId))]
  const first = order.findIndex((row) => decisions.includes(row))
  const others = order.filter((row) => !decisions.includes(row))
  const all = [...others.slice(0, first), ...rows, ...others.slice(first)]
  return all.flatMap((row) => APPLICANTS.map((column) => applicationCell(row, column)))
}

/** number · empty: nothing or a sign is printed · unread: the reader could not tell, or found no such cell. */
export type CellState = 'number' | 'empty' | 'unread'
export function cellState(cell: Cell | undefined): CellState {
  if (cell?.value.status === 'number') return 'number'
  return cell?.value.status === 'blank' || cell?.value.status === 'mark' ? 'empty' : 'unread'
}
