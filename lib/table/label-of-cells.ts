import type { GridCell } from '../model/source-document'
import { isValueToken } from './parse-cell-value'
import { type LabelMatch, matchLabel, matchMisspelt, matchScrambled, type RowTarget } from './row-target'

/** A value on a line of its own under the label: the first of the row, printed in the label's cell. */
const holdsValue = (text: string) => text.includes('\n') && isValueToken(text.split('\n').at(-1) ?? '')

/** A broken label lies in neighbouring cells, not all over a row. */
const LABEL_CELLS = 5

/**
 * The row label a grid row carries and the cells right of it. A label may stand in one cell, be broken over neighbours, or
 * lie scrambled in them; an exact reading of any kind is preferred to one with a wrong character.
 */
export function labelOfCells(
  cells: readonly GridCell[],
  targets: readonly RowTarget[],
  seen: number,
): { match: LabelMatch; cells: GridCell[] } | null {
  for (const matchAs of [matchLabel, matchScrambled, matchMisspelt]) {
    for (let last = cells.length - 1; last >= 0; last -= 1) {
      const own = cells[last]?.text ?? ''
      if (!/\p{Script=Han}/u.test(own) || holdsValue(own)) continue
      for (let first = last; first >= Math.max(0, last - LABEL_CELLS); first -= 1) {
        const text = cells
          .slice(first, last + 1)
          .map((cell) => cell.text.replaceAll('\n', ''))
          .join('')
        const match = matchAs(text, targets, seen)
        if (match) return { match, cells: cells.slice(last + 1) }
      }
    }
  }
  return null
}
