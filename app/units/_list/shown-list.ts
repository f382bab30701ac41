import type { ListColumn, ListRow } from './list-row'
import type { ListState } from './list-state'
import type { UnitList } from './load-list'
import { isOfKind, matchUnit } from './match-unit'

/** A column with its place in the cells of a row. */
export type ShownColumn = { readonly column: ListColumn; readonly at: number }
type Shown = { readonly rows: ListRow[]; readonly columns: ShownColumn[] }

/** The rows and columns to show: found, of the chosen kind, in the given order. */
export function shownList(
  list: Pick<UnitList, 'rows' | 'columns'>,
  { q, kind, cols }: ListState,
  order: readonly number[] | null,
): Shown {
  const found = list.rows.filter((row) => isOfKind(row, kind) && matchUnit(row, q).found)
  const byId = new Map(found.map((row) => [row.id, row]))
  return {
    rows: order === null ? found : order.flatMap((id) => byId.get(id) ?? []),
    columns: list.columns.flatMap((column, at) =>
      (cols?.includes(column.id) ?? column.usual) ? [{ column, at }] : [],
    ),
  }
}
