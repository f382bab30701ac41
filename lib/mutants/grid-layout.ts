import type { PrintedCell, PrintedRow, PrintedTable } from './printed'

/** A cell with the column it begins in. */
export type Placed = { readonly cell: PrintedCell; readonly column: number }

/** Every row's cells with their columns, worked out from the spans above them as a browser does. */
export function placedRows(table: PrintedTable): Placed[][] {
  const covered: number[] = []
  return table.rows.map((row) => {
    let column = 0
    const placed: Placed[] = []
    for (const cell of row.cells) {
      while ((covered[column] ?? 0) > 0) column += 1
      placed.push({ cell, column })
      column += cell.colspan
    }
    for (const [at, left] of covered.entries()) covered[at] = Math.max(0, (left ?? 0) - 1)
    for (const { cell, column: from } of placed)
      for (let at = from; at < from + cell.colspan; at += 1) covered[at] = cell.rowspan - 1
    return placed
  })
}

/** The width of a table in columns. */
export const widthOf = (table: PrintedTable): number =>
  Math.max(0, ...placedRows(table).flatMap((row) => row.map(({ cell, column }) => column + cell.colspan)))

/** The cells of earlier rows that reach into row `at`, with how many of their rows are left from there on. */
function reachingInto(
  table: PrintedTable,
  at: number,
): { cell: PrintedCell; column: number; left: number }[] {
  return placedRows(table)
    .slice(0, at)
    .flatMap((row, index) =>
      row
        .filter(({ cell }) => index + cell.rowspan > at)
        .map(({ cell, column }) => ({ cell, column, left: index + cell.rowspan - at })),
    )
}

/** Takes a row out. `mended`: merged cells over it become shorter and those that begin in it move down, as an editor does. */
export function removeRow(table: PrintedTable, at: number, mended: boolean): void {
  const [row] = table.rows.slice(at, at + 1)
  if (!row) return
  if (mended) {
    for (const { cell } of reachingInto(table, at)) cell.rowspan -= 1
    const kept = row.cells.filter((cell) => cell.rowspan > 1)
    for (const cell of kept) cell.rowspan -= 1
    table.rows[at + 1]?.cells.unshift(...kept)
  }
  table.rows.splice(at, 1)
}

/** Puts a row in; merged cells that reach over the place become longer. */
export function insertRow(table: PrintedTable, at: number, row: PrintedRow): void {
  for (const { cell } of reachingInto(table, at)) cell.rowspan += 1
  table.rows.splice(at, 0, row)
}

/** Cuts a table before row `at`: merged cells are cut too and printed again, with their text or empty, behind the cut. */
export function cutTable(table: PrintedTable, at: number, repeatText: boolean): [PrintedTable, PrintedTable] {
  const running = reachingInto(table, at)
  const below = table.rows.slice(at)
  const first = below[0]
  if (first) {
    const columns = new Map(placedRows(table)[at]?.map(({ cell, column }) => [cell, column]))
    const again = running.map(({ cell, column, left }) => {
      const copy = { ...cell, rowspan: left, text: repeatText ? cell.text : '' }
      columns.set(copy, column)
      return copy
    })
    first.cells = [...again, ...first.cells].sort((a, b) => (columns.get(a) ?? 0) - (columns.get(b) ?? 0))
  }
  for (const { cell, left } of running) cell.rowspan -= left
  return [
    { ...table, rows: table.rows.slice(0, at) },
    { ...table, rows: below },
  ]
}
