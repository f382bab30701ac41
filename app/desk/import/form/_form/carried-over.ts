import type { FormId } from '@/lib/catalogue/form'
import { type CellIndicatorId, formCells } from '@/lib/catalogue/indicators'
import { type Cell, numberOf } from '@/lib/model/cell-value'
import type { Cells } from '@/lib/model/report'

/** A number last year's report carried over to this one: where it belongs, and under which head it stands. */
export type CarriedOver = { readonly id: CellIndicatorId; readonly column: string; readonly value: number }

/**
 * What last year's report says is carried over, for the row of this year's form that takes it up. Doubtful numbers and
 * blanks are left out: they are no offer.
 */
export function carriedOver(form: FormId, before: Cells): CarriedOver[] {
  return formCells(form).flatMap(({ id, table, rowId, columnId, columnLabel }) => {
    if (table !== 'applications' || rowId !== 'carried_in') return []
    const cell: Cell | undefined = before.get(`applications.carried_out.${columnId}` as CellIndicatorId)
    const value = numberOf(cell)
    return value === null || cell?.doubtful ? [] : [{ id, column: columnLabel, value }]
  })
}
