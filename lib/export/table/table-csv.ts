import { csvRow } from '../csv'
import { cellShown, type DataTable, headOf, remarksOf, tableNotes } from './data-table'

/** A table as CSV: heads, rows, a blank line, title and notes; UTF-8 with BOM, as WPS and Excel want it. */
export function tableCsv(table: DataTable): string {
  const heads = csvRow([...table.columns.map(headOf), '标注'])
  const rows = table.rows.map((row) => csvRow([...row.cells.map(cellShown), remarksOf(table, row)]))
  const notes = [table.title, ...tableNotes(table)].map((note) => csvRow([note]))
  return `\uFEFF${heads}${rows.join('')}${csvRow([])}${notes.join('')}`
}
