import type { ColumnSpec } from '../catalogue/form'
import type { Cell } from '../model/cell-value'
import type { Line } from './lines'
import { type ParsedValue, parseCellValue } from './parse-cell-value'

const SNIPPET = 160

/** A token or grid cell with the grid column it stands in. */
export type RawCell = {
  readonly text: string
  readonly column: number | null
  readonly unsure?: boolean
}

/** A cell of a scan whose characters were not made out. */
export const NOT_RECOGNISED: ParsedValue = {
  value: { status: 'illegible' },
  note: '扫描识别把握不足，请看图核定',
}

/** The cells of one row, values parsed, each with raw text and place. */
export function readCells(
  line: Line,
  columns: readonly ColumnSpec[],
  raws: readonly RawCell[],
  doubt: string | null,
): Cell[] {
  return columns.map((column, at): Cell => {
    const raw = raws[at] ?? { text: '', column: null }
    const parsed = raw.unsure === true ? NOT_RECOGNISED : parseCellValue(raw.text, column.unit)
    const note = [parsed.note, doubt].filter((each) => each !== null).join('；')
    return {
      value: parsed.value,
      raw: raw.text,
      place: placeOf(line, raw.column),
      doubtful: doubt !== null,
      note: note === '' ? null : note,
    }
  })
}

/** A row whose values exist but cannot be told apart: every cell illegible, with the whole printed line as raw text. */
export function unreadCells(line: Line | null, columns: readonly ColumnSpec[], reason: string): Cell[] {
  return columns.map(() => ({
    value: { status: 'illegible' },
    raw: line?.text ?? '',
    place: line ? placeOf(line, null) : null,
    doubtful: false,
    note: reason,
  }))
}

export function placeOf(line: Line, column: number | null) {
  return { block: line.block, row: line.row, column, snippet: line.text.slice(0, SNIPPET) }
}

/** Another row of the same name could not be read: which of the two is meant is open. */
export const printedTwice = (cells: readonly Cell[]): Cell[] =>
  cells.map((cell) => ({ ...cell, doubtful: true, note: '同一行出现两次，另一次的数字无法逐格确定' }))

/** Whether two rows print the same values. */
export function sameValues(a: readonly Cell[], b: readonly Cell[]): boolean {
  return a.every((cell, at) => JSON.stringify(cell.value) === JSON.stringify(b[at]?.value))
}
