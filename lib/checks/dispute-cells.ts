import { type CellIndicatorId, formCells } from '../catalogue/indicators'
import type { DisputeKind, DisputeOutcome } from '../narrative/dispute-outcomes'

/** The rows of table four that a kind of dispute is booked in: suits stand in two. */
export const DISPUTE_ROWS = {
  reconsideration: ['reconsideration'],
  lawsuit: ['direct_lawsuit', 'lawsuit_after_reconsideration'],
} as const satisfies Record<DisputeKind, readonly string[]>

export const OUTCOMES = [
  'upheld',
  'corrected',
  'other_outcome',
  'pending',
] as const satisfies DisputeOutcome[]

/** The cell of a row of table four for an outcome or the total. Both forms print the same table. */
export function disputeCell(row: string, column: DisputeOutcome | 'total'): CellIndicatorId {
  const cell = formCells('2021').find((each) => each.rowId === row && each.columnId === column)
  if (!cell) throw new Error(`no cell ${row}.${column} in table four`)
  return cell.id
}

/** All five cells of a kind of dispute, row by row. */
export function cellsOfKind(kind: DisputeKind): CellIndicatorId[] {
  return DISPUTE_ROWS[kind].flatMap((row) =>
    ([...OUTCOMES, 'total'] as const).map((column) => disputeCell(row, column)),
  )
}
