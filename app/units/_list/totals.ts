import { exactSum } from '@/lib/figures/exact-sum'
import {
  type CellMarks,
  countIn,
  type FindingCell,
  type ListCell,
  type ListColumn,
  type ListRow,
} from './list-row'

/** Σ of a column over the counted units shown: `counted` of `asked` have it. */
export type ColumnTotal = {
  /** Null when no unit has a number: a sum over nothing is not zero. */
  readonly cell: ListCell | null
  /** Those of the numbers in it. */
  readonly marks: CellMarks
  readonly counted: number
  readonly asked: number
}

/** Sums of one column over the rows that count; a rate is Σ numerators / Σ denominators, never a mean of rates. */
export function columnTotal(column: ListColumn, at: number, rows: readonly ListRow[]): ColumnTotal {
  const cells = rows.flatMap((row) => (row.counted && row.cells ? [row.cells[at]] : []))
  const asked = cells.length
  if (column.kind === 'rate') {
    const known = cells.flatMap((cell) => (typeof cell === 'object' && 'n' in cell ? [cell] : []))
    const cell = { n: exactSum(known.map((each) => each.n)), d: exactSum(known.map((each) => each.d)) }
    return { cell: cell.d > 0 ? cell : null, marks: marksIn(known), counted: known.length, asked }
  }
  if (column.kind === 'findings') {
    const known = cells.flatMap((cell) => (typeof cell === 'object' && 'error' in cell ? [cell] : []))
    const sum = (key: keyof FindingCell) => known.reduce((total, each) => total + each[key], 0)
    const cell = {
      error: sum('error'),
      warn: sum('warn'),
      doubt: sum('doubt'),
      unassessable: sum('unassessable'),
    }
    return { cell, marks: {}, counted: known.length, asked }
  }
  const known = cells.flatMap((cell) => countIn(cell) ?? [])
  const flagged = cells.flatMap((cell) =>
    typeof cell === 'object' && 'status' in cell && cell.status === 'number' ? [cell] : [],
  )
  const sum = known.length === 0 ? null : exactSum(known)
  return { cell: sum, marks: marksIn(flagged), counted: known.length, asked }
}

function marksIn(cells: readonly CellMarks[]): CellMarks {
  return {
    ...(cells.some((cell) => cell.doubtful) ? { doubtful: true } : {}),
    ...(cells.some((cell) => cell.approximate) ? { approximate: true } : {}),
    ...(cells.some((cell) => cell.derived) ? { derived: true } : {}),
    ...(cells.some((cell) => cell.zeroed) ? { zeroed: true } : {}),
  }
}

/** The rows of each group, in the order the groups first appear in `order`. */
export function byGroup(rows: readonly ListRow[], order: readonly string[]): [string, ListRow[]][] {
  return order.flatMap((group): [string, ListRow[]][] => {
    const own = rows.filter((row) => row.group === group)
    return own.length === 0 ? [] : [[group, own]]
  })
}
