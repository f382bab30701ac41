import type { Cell } from '../../model/cell-value'
import type { OldRow } from '../../model/old-table'
import type { Line } from '../lines'
import { parseCellValue } from '../parse-cell-value'
import { NOT_RECOGNISED, placeOf } from '../row-reading'

/** A row before its label is made unique and its meaning is looked up. */
export type RawRow = Omit<OldRow, 'item'> & { readonly group: string | null }
export type RawValue = { readonly text: string; readonly column: number | null; readonly unsure?: boolean }

export const ABSENT: Cell = {
  value: { status: 'absent' },
  raw: '',
  place: null,
  doubtful: false,
  note: '这张表没有这一栏',
}

/** A figure of an old table in its printed unit, which may be repeated behind the number. */
export function oldCell(line: Line, value: RawValue, measure: string | null, doubt: string | null): Cell {
  const text = value.text.trim()
  const plain = measure && text.length > measure.length && text.endsWith(measure)
  const figure = plain ? text.slice(0, -measure.length) : text
  const parsed = value.unsure === true ? NOT_RECOGNISED : parseCellValue(figure, '条')
  const note = [parsed.note, doubt].filter((each) => each !== null).join('；')
  return {
    value: parsed.value,
    raw: value.text,
    place: placeOf(line, value.column),
    doubtful: doubt !== null,
    note: note === '' ? null : note,
  }
}

/** Something stands there, but which figure belongs here cannot be told. */
export function unreadCell(line: Line, note: string): Cell {
  return { value: { status: 'illegible' }, raw: line.text, place: placeOf(line, null), doubtful: false, note }
}

/** A label as printed, without the blanks and line ends inside. */
export const printedLabel = (text: string): string => text.replace(/\s+/g, '')
