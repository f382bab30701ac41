import type { Cell } from '../model/cell-value'
import { oneDigitEach } from './forced-split'
import { type Line, splitTrailingValues } from './lines'
import { readCells } from './row-reading'
import type { RowTarget } from './row-target'

/** Rows of at least so many cells are told by the number of their digits, in a table with so many rows of zeros only. */
const CELLS = 7
const ROWS_OF_ZEROS = 5

/** What the runs of digits of a table without separators show: whether it prints every zero, or leaves cells empty. */
export class DigitRuns {
  private whole = 0
  private short = 0

  note(tokens: readonly string[], count: number): void {
    const digits = tokens.join('')
    if (!/^\d+$/.test(digits) || count < CELLS) return
    if (digits.length < count) this.short += 1
    else if (/^0+$/.test(digits) && digits.length === count) this.whole += 1
  }

  /** In a table that prints all its zeros a run of as many digits as cells is one digit each; it stays doubtful. */
  cellsOf(target: RowTarget, line: Line): Cell[] | null {
    const count = target.columns.length
    if (count < CELLS || this.whole < ROWS_OF_ZEROS || this.short > 0 || line.row !== null) return null
    const split = oneDigitEach(splitTrailingValues(line.text).tokens, count)
    const raws = split?.map((text) => ({ text, column: null }))
    return raws ? readCells(line, target.columns, raws, '数字连在一起，位数与格数相同，按每格一位读出') : null
  }
}
