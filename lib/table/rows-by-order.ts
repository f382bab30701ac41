import type { Cell } from '../model/cell-value'
import { type Line, splitTrailingValues } from './lines'
import { isNumberToken, isValueToken } from './parse-cell-value'
import { readCells } from './row-reading'
import type { RowTarget } from './row-target'

/** A row whose label and values were pulled apart. */
export type PlacedRow = { readonly target: RowTarget; readonly cells: Cell[] }
const DOUBT = '数字与标签分在几行，按表式的次序对应'
type Anchor = { readonly index: number; readonly at: number }

/**
 * A page that prints some rows' values before or after a heap of their labels still prints them in the order of the form.
 * Between two rows that carry label and values on one line, exactly as many runs of values as rows of the form, whose labels
 * are all printed: each run belongs to the row of its turn, and is doubted. Any other number and nothing is placed.
 */
export function rowsByOrder(
  lines: readonly Line[],
  targets: readonly RowTarget[],
  rows: ReadonlyMap<string, readonly Cell[]>,
): PlacedRow[] {
  const anchors = anchorsOf(lines, targets, rows)
  const text = lines.map((line) => line.normalized).join('')
  const claimed = new Set(anchors.map((each) => each.at))
  return anchors.flatMap((anchor, number) => {
    const next = anchors[number + 1]
    if (!next || next.at < anchor.at) return []
    const between = targets.slice(anchor.index + 1, next.index)
    const inside = lines.slice(anchor.at + 1, next.at)
    const count = between[0]?.columns.length
    if (!count || between.some((each) => each.columns.length !== count || rows.has(each.rowId))) return []
    const runs = inside.flatMap((line, at) => {
      const tokens = claimed.has(anchor.at + 1 + at) ? null : valuesAlone(line)
      return tokens && tokens.length === count ? [{ line, tokens }] : []
    })
    if (runs.length !== between.length || !between.every((each) => text.includes(each.key))) return []
    return between.flatMap((target, at) => {
      const run = runs[at]
      const raws = run?.tokens.map((text) => ({ text, column: null }))
      return run && raws ? [{ target, cells: readCells(run.line, target.columns, raws, DOUBT) }] : []
    })
  })
}

/** Rows read from a line that carries their label too; they fix where in the form a line stands. */
function anchorsOf(
  lines: readonly Line[],
  targets: readonly RowTarget[],
  rows: ReadonlyMap<string, readonly Cell[]>,
): Anchor[] {
  return targets.flatMap((target, index) => {
    const place = rows.get(target.rowId)?.[0]?.place
    const at = lines.findIndex((line) => line.block === place?.block && line.row === place.row)
    const line = lines[at]
    return line && /\p{Script=Han}/u.test(line.text) ? [{ index, at }] : []
  })
}

/** The values of a line that holds nothing else. */
function valuesAlone(line: Line): string[] | null {
  if (line.row !== null) {
    const texts = line.cells.map((cell) => cell.text.trim()).filter((text) => text !== '')
    return texts.every(isValueToken) && texts.some(isNumberToken) ? texts : null
  }
  const { label, tokens } = splitTrailingValues(line.text)
  return label === '' ? tokens : null
}
