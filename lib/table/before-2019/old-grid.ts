import type { Cell } from '../../model/cell-value'
import type { GridCell } from '../../model/source-document'
import type { Line } from '../lines'
import { isValueToken } from '../parse-cell-value'
import { type Range, rowWidth, usualWidth } from '../place-cells'
import { type Heads, isHeadLine, type OldColumns, oldColumns, otherYear, yearColumn } from './old-columns'
import { isMeasure, isOldLabel, splitMeasure } from './old-labels'
import { ABSENT, oldCell, printedLabel, type RawRow, unreadCell } from './old-row'

const filled = (cell: GridCell) => cell.text.trim() !== ''
const overlaps = (cell: GridCell, range: Range) =>
  cell.column < range.to && cell.column + cell.colspan > range.from
const hasWords = (cell: GridCell) => /\p{Script=Han}/u.test(cell.text) && !isValueToken(cell.text)

/** What is known of a grid: its columns and the width of its rows. A part behind a page break inherits it. */
export type GridFrame = { readonly columns: OldColumns | null; readonly width: number }
export type GridRead = { readonly rows: RawRow[]; readonly heads: Heads; readonly frame: GridFrame }

/** Whether a grid is (a part of) an old statistics table: at least two of its rows carry labels that are known. */
export function isOldGrid(lines: readonly Line[]): boolean {
  const known = lines.filter((line) => line.cells.some((cell) => isOldLabel(splitMeasure(cell.text).label)))
  return known.length >= 2
}

/** Reads the rows of one grid. `year` is the reporting year, `before` the frame of the part of the table above. */
export function readOldGrid(lines: readonly Line[], year: number | null, before: GridFrame | null): GridRead {
  const width = usualWidth(lines.map((line) => line.cells))
  const heads = lines.filter(isHeadLine)
  // Heads narrower or wider than the rows stand over other columns than they seem to.
  const fits = Math.max(...heads.map((line) => rowWidth(line.cells)), 0) === width
  const own = fits ? oldColumns(heads) : null
  const inherited = heads.length === 0 && before?.width === width ? before.columns : null
  const columns = own ?? inherited
  const frame: GridFrame = { columns, width }
  const rows: RawRow[] = []
  let group: string | null = null
  for (const line of lines) {
    if (isHeadLine(line)) continue
    const read = readRow(line, frame, year)
    if (!read) continue
    if (read.group !== null) group = read.group
    if (read.row) rows.push({ ...read.row, group })
  }
  const chosen = columns && yearColumn(columns.years, year)
  const cumulative = columns?.cumulative.length === 1 ? columns.cumulative[0] : undefined
  return { rows, heads: { year: chosen?.head ?? null, cumulative: cumulative?.head ?? null }, frame }
}

type RowRead = { readonly row: RawRow | null; readonly group: string | null }

function readRow(line: Line, { columns, width }: GridFrame, year: number | null): RowRead | null {
  const edge = columns ? firstFigure(columns) : Number.POSITIVE_INFINITY
  const isCode = (cell: GridCell) => columns?.codes.some((range) => overlaps(cell, range)) === true
  const words = line.cells.filter(
    (cell) => filled(cell) && hasWords(cell) && cell.column < edge && !isCode(cell) && !isMeasure(cell.text),
  )
  const last = words.at(-1)
  if (!last) return null
  const { label, measure: inside } = splitMeasure(last.text.replace(/\s*\n\s*/g, ''))
  const printed = printedLabel(label)
  const group = words.length > 1 ? printedLabel(words[0]?.text ?? '') : null
  const measured = line.cells.find((cell) => isMeasure(cell.text) && cell !== last)
  const measure = inside ?? (measured ? measured.text.trim() : null)
  const figures = columns
    ? byColumns(line, columns, { width, measure, year, label: last })
    : byOrder(line, last, measure)
  const heading = measure === null && !isOldLabel(printed) && figures.every(isEmpty)
  return {
    row: heading ? null : { label: printed, measure, group: null, year: figures[0], cumulative: figures[1] },
    group,
  }
}

const isEmpty = (cell: Cell) =>
  cell.value.status === 'blank' || cell.value.status === 'mark' || cell.value.status === 'absent'
const firstFigure = (columns: OldColumns) =>
  Math.min(...[...columns.years, ...columns.cumulative].map((range) => range.from))

type RowContext = {
  readonly width: number
  readonly measure: string | null
  readonly year: number | null
  readonly label: GridCell
}

/** Figures under their heads. Markup and tabs alike count only in a row as wide as the others. */
function byColumns(line: Line, columns: OldColumns, row: RowContext): [Cell, Cell] {
  const both = (note: string): [Cell, Cell] => [
    columns.years.length > 0 ? unreadCell(line, note) : ABSENT,
    columns.cumulative.length > 0 ? unreadCell(line, note) : ABSENT,
  ]
  if (rowWidth(line.cells) !== row.width) return both('格数与表头不符，无法确定各数所在栏目')
  const known = [
    ...columns.years,
    ...columns.cumulative,
    ...columns.codes,
    ...columns.others,
    ...(columns.measure ? [columns.measure] : []),
  ]
  const stray = line.cells.some(
    (cell) =>
      filled(cell) &&
      cell.column > row.label.column &&
      isValueToken(cell.text) &&
      !known.some((range) => overlaps(cell, range)),
  )
  if (stray || !unitInPlace(line, columns.measure, row.label))
    return both('格与表头对不上，无法确定各数所在栏目')
  const figure = (range: (Range & { head: string }) | null, count: number): Cell => {
    if (count === 0) return ABSENT
    if (!range) return unreadCell(line, '有几栏数字，无法确定哪一栏是本年的')
    const here = line.cells.filter((cell) => overlaps(cell, range))
    const [only, ...more] = here
    if (!only || more.length > 0) return unreadCell(line, '一栏之下不是正好一格')
    return oldCell(line, only, row.measure, otherYear(range.head, row.year))
  }
  return [
    figure(yearColumn(columns.years, row.year), columns.years.length),
    figure(
      columns.cumulative.length === 1 ? (columns.cumulative[0] ?? null) : null,
      columns.cumulative.length,
    ),
  ]
}

/** Under 计量单位 stands a word or nothing, or the label reaches over it: otherwise the row has moved against its heads. */
function unitInPlace(line: Line, measure: Range | null, label: GridCell): boolean {
  const unit = measure && line.cells.find((cell) => overlaps(cell, measure))
  if (!unit || !filled(unit)) return true
  return unit === label ? label.colspan > 1 : !isValueToken(unit.text) && unit.text.trim().length <= 6
}

/** Without heads one or two figures behind the label are taken in the usual order, and doubted. */
function byOrder(line: Line, label: GridCell, measure: string | null): [Cell, Cell] {
  const behind = line.cells.filter((cell) => cell.column > label.column && !isMeasure(cell.text))
  const [first, second, ...more] = behind
  if (!first || more.length > 0) {
    const unread = unreadCell(line, '表头没有识别，无法确定各数所在栏目')
    return [unread, unread]
  }
  const doubt = '没有印栏目名称，按本年、累计的次序读取'
  const cell = (from: GridCell) => oldCell(line, from, measure, doubt)
  return [cell(first), second ? cell(second) : ABSENT]
}
