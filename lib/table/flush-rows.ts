import type { GridCell } from '../model/source-document'
import { labelOfCells } from './label-of-cells'
import type { Line } from './lines'
import type { RowTarget } from './row-target'

/** How many cells a row has up to its label, and the cells right of it. */
type LabelledRow = { readonly left: number; readonly right: readonly GridCell[]; readonly depth: number }
type Rule = (row: LabelledRow) => boolean

/** Whether the first cells behind a label are its values: sure, open where a blank may be a cell too many, or no. */
export type Flush = 'sure' | 'open' | 'no'

const FEWEST_ROWS = 2
/** One moved row in ten is tolerated. */
const MOST = 0.9

/**
 * Text taken out of web pages keeps every cell of a row but no column: a merged cell counts as one. There a row's values
 * begin right behind its label, and each of them, blank or not, has its place by order – provided that the rows of the
 * table all say so.
 */
export class FlushRows {
  private readonly known = new Map<string, ((row: LabelledRow) => Flush) | null>()

  constructor(
    private readonly lines: readonly Line[],
    private readonly targets: readonly RowTarget[],
  ) {}

  /** Whether the first `count` cells behind the label of a row are its values; null where the table does not tell. */
  flushOf(line: Line, count: number): Flush | null {
    const key = `${line.block}:${count}`
    const known = this.known.get(key)
    const rule = known === undefined ? ruleOf(this.rowsOf(line.block, count), count, line.loose) : known
    this.known.set(key, rule)
    const row = this.labelled(line)
    return rule && row ? rule(row) : null
  }

  private rowsOf(block: number, count: number): LabelledRow[] {
    return this.lines.flatMap((each) => {
      const row = each.block === block ? this.labelled(each) : null
      return row?.count === count && row.right.length > 0 ? [row] : []
    })
  }

  private labelled({ cells }: Line): (LabelledRow & { readonly count: number }) | null {
    const found = labelOfCells(cells, this.targets, Number.MAX_SAFE_INTEGER)
    if (!found) return null
    const { match, cells: right } = found
    const { columns, label } = match.target
    return { count: columns.length, left: cells.length - right.length, right, depth: depthOf(label) }
  }
}

function ruleOf(
  rows: readonly LabelledRow[],
  count: number,
  loose: Line['loose'],
): ((row: LabelledRow) => Flush) | null {
  const isExact: Rule = ({ right }) => right.length === count
  // One empty cell behind the last: what the merged cells of the row cover beyond one column each.
  const isFilled: Rule = ({ right }) =>
    loose === 'filled' && right.length === count + 1 && isEmpty(right[count])
  const isWhole: Rule = (row) => isExact(row) || isFilled(row)
  if (rows.length < FEWEST_ROWS || rows.filter(isWhole).length / rows.length < MOST) return null
  // Rows with as many cells before their values are filled up alike.
  const isUsual: Rule = (row) => {
    const alike = rows.filter((each) => each.left === row.left)
    return 2 * alike.filter(isFilled).length > alike.length
  }
  // A row whose label covers several columns may keep their blanks in front of its values and have lost as many behind
  // them: a value right behind the label of one like it tells that it does not.
  const isBegun: Rule = (row) =>
    !isEmpty(row.right[0]) ||
    row.right.every(isEmpty) ||
    rows.some((each) => each.depth === row.depth && isWhole(each) && !isEmpty(each.right[0]))
  // A table that prints its totals alone has nothing right behind a label: each row's one value stands in the last place.
  const isTotal: Rule = ({ right }) =>
    right.slice(0, count).every((cell, at) => isEmpty(cell) === at < count - 1)
  const printed = rows.filter(({ right }) => !right.every(isEmpty))
  const totalsAlone = count > 1 && printed.filter(isTotal).length / printed.length >= MOST
  // A blank of a filled row may be a cell too many, which leaves as little to fill up as a blank in the last place: only
  // blanks that stand alike in another row are the table's.
  const blanks = ({ right }: LabelledRow) => right.slice(0, count).map(isEmpty).join()
  const whole = rows.filter(isWhole)
  const isKnown: Rule = (row) =>
    row.right.every(isEmpty) ||
    !row.right.slice(0, count).some(isEmpty) ||
    whole.filter((each) => blanks(each) === blanks(row)).length > 1
  return (row) => {
    if (isExact(row)) return isBegun(row) || (totalsAlone && isTotal(row)) ? 'sure' : 'no'
    const ends = !isEmpty(row.right[count - 1]) || row.right.every(isEmpty)
    if (!isFilled(row) || !isUsual(row) || !ends) return 'no'
    return isKnown(row) ? 'sure' : 'open'
  }
}

/** 一、, （一） or 1.: labels numbered alike cover the same columns. */
const NUMBERED = [/^[一二三四]、/, /^（/, /^\d/]
const depthOf = (label: string) => NUMBERED.findIndex((way) => way.test(label))

const isEmpty = (cell: GridCell | undefined) => cell === undefined || cell.text.trim() === ''
