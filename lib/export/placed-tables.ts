import type { FormId, TableId } from '../catalogue/form'
import { formLayout, type LayoutCell, type LayoutTable } from './form-layout'

/** A cell of a printed form with the grid column it begins in. */
export type PlacedCell = LayoutCell & { readonly column: number }
export type PlacedTable = {
  readonly id: TableId
  readonly section: '二' | '三' | '四'
  readonly columns: number
  readonly rows: readonly (readonly PlacedCell[])[]
  /** Head rows that lead the table. */
  readonly headRows: number
}

/** The three tables of a form with every cell's column worked out from the spans above it, as a browser does. */
export function placedTables(form: FormId): readonly PlacedTable[] {
  return TABLES[form]
}

function placed(table: LayoutTable): PlacedTable {
  const taken = table.rows.map(() => new Set<number>())
  const rows = table.rows.map((row, at) => {
    let column = 0
    return row.cells.map((cell) => {
      while (taken[at]?.has(column)) column += 1
      const start = column
      for (let down = 0; down < cell.rowspan; down += 1)
        for (let across = 0; across < cell.colspan; across += 1) taken[at + down]?.add(start + across)
      column += cell.colspan
      return { ...cell, column: start }
    })
  })
  const body = table.rows.findIndex((row) => !row.head)
  return { id: table.id, section: table.section, columns: table.columns, rows, headRows: body }
}

const TABLES: Record<FormId, readonly PlacedTable[]> = {
  '2021': formLayout('2021').map(placed),
  '2019': formLayout('2019').map(placed),
}
