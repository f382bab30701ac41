import type { ColumnSpec } from '../catalogue/form'
import type { Grid, GridCell } from '../model/source-document'
import type { Flush } from './flush-rows'
import type { Line } from './lines'
import { normalizeLabel } from './normalize-label'
import { isValueToken, parseCellValue } from './parse-cell-value'

/** The grid columns a form column covers, end exclusive. */
export type Range = { readonly from: number; readonly to: number }
/** A placed row: for each form column its cell; `doubtful` when structure and order do not say the same. */
export type Placement = { readonly cells: readonly GridCell[]; readonly doubtful: boolean }

const filled = (cell: GridCell | undefined) => cell !== undefined && cell.text.trim() !== ''

export const NOWHERE: ReadonlySet<number> = new Set()

/** What is known of the grid a row stands in. */
export type GridFrame = {
  readonly structured: boolean
  /** Where the form's columns stand, when heads or complete rows tell. */
  readonly ranges: readonly Range[] | null
  /** The row ends where the grid's rows end: no cell was lost, added or shifted. */
  readonly aligned: boolean
  /** Empty columns follow the last column: a lost cell would not show in the number of cells. */
  readonly filler: boolean
  /** The values begin right behind the label, and none of them is missing: see `FlushRows`; null: the table does not tell. */
  readonly flush: Flush | null
  readonly loose: Grid['loose']
  /** Columns left of the first head in which rows of the grid print values: those rows have moved, and so may this one. */
  readonly outside: ReadonlySet<number>
}

/**
 * Puts the cells right of a row's label into the form's columns.
 * Exactly as many values as columns go by order. Otherwise blanks must be told from lost cells: markup decides by the
 * number of cells or the ranges of the printed heads, tabs and pipes only by columns that the other rows share, and both
 * only in a row as wide as its neighbours. Null: position cannot tell, the row stays unread.
 */
export function placeCells(cells: readonly GridCell[], count: number, frame: GridFrame): Placement | null {
  const { structured, ranges, aligned, filler } = frame
  const values = cells.filter(filled)
  if (values.length > count) return null
  if (frame.loose) return placeLoose(cells, count, frame)
  if (structured && ranges && !inOrder(ranges)) {
    const byHead = aligned ? placeByRange(cells, ranges) : null
    return byHead ? { cells: byHead, doubtful: true } : null
  }
  if (structured && cells.length === count && (aligned || !filler)) {
    // A value under two heads beside an empty cell: it may be two values run together, and the others have moved.
    const isWhole = cells.every(filled)
    if (ranges && !isWhole && cells.some((cell) => filled(cell) && coversTwo(cell, ranges))) return null
    return { cells, doubtful: !aligned || (ranges !== null && !agrees(cells, ranges)) }
  }
  const flush = !structured || (ranges !== null && beginsAt(cells, ranges[0], frame.outside))
  const byRange = ranges && aligned && flush ? placeByRange(cells, ranges) : null
  // A side head right of the label is no value: with it the number of values says nothing.
  if (values.length === count && !(cells.length > count && values.some(isWords))) {
    const shifted = structured && (ranges !== null ? byRange === null : !aligned && cells.length > count)
    return { cells: values, doubtful: shifted || frame.flush === 'no' }
  }
  if (byRange) return { cells: byRange, doubtful: false }
  if (frame.flush && frame.flush !== 'no' && !cells.some(isWords))
    return { cells: cells.slice(0, count), doubtful: frame.flush === 'open' }
  if (count === 1 && aligned && values.length === 0 && cells[0]) return { cells: [cells[0]], doubtful: false }
  return null
}

/**
 * Bars without columns: the values begin behind the label, all of them, and nothing follows. Some blank: only where the
 * table tells that its rows are whole. A blank in the last place of a filled row may stand for a cell that was lost.
 */
function placeLoose(
  cells: readonly GridCell[],
  count: number,
  { flush, loose }: GridFrame,
): Placement | null {
  const own = cells.slice(0, count)
  if (own.length < count || cells.slice(count).some(filled) || own.some(isWords)) return null
  const isBlank = !own.some(filled)
  const ends = isBlank || loose === 'cells' || filled(own[count - 1])
  const isWhole = own.every(filled) || (count === 1 && isBlank)
  if (!isWhole && (flush === null || flush === 'no' || !ends)) return null
  return { cells: own, doubtful: !isWhole && flush === 'open' }
}

/** An amount with its unit (25.6万元) is no words. */
const isWords = ({ text }: GridCell) =>
  /\p{Script=Han}{2}/u.test(text) &&
  !isValueToken(text) &&
  parseCellValue(text, '万元').value.status !== 'number'

/** The column behind the last cell of a row. */
export const rowWidth = (cells: readonly GridCell[]): number =>
  cells.reduce((width, cell) => Math.max(width, cell.column + cell.colspan), 0)

/** The width most rows of a grid have. */
export function usualWidth(rows: readonly (readonly GridCell[])[]): number {
  const counts = new Map<number, number>()
  for (const row of rows) counts.set(rowWidth(row), (counts.get(rowWidth(row)) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}

/** Heads printed in another order than the form's overrule the order of the cells. */
const inOrder = (ranges: readonly Range[]) =>
  ranges.every((range, at) => at === 0 || range.from > (ranges[at - 1]?.from ?? -1))

function agrees(cells: readonly GridCell[], ranges: readonly Range[]): boolean {
  return cells.every((cell, at) => {
    const range = ranges[at]
    return !filled(cell) || (range !== undefined && overlaps(cell, range))
  })
}

const overlaps = (cell: GridCell, range: Range) =>
  cell.column < range.to && cell.column + cell.colspan > range.from

const coversTwo = (cell: GridCell, ranges: readonly Range[]) =>
  ranges.filter((range) => overlaps(cell, range)).length > 1

/**
 * The cells begin where the first head stands; a page without merged cells has empty ones in front, under the row's label,
 * where no row has a value.
 */
function beginsAt(
  cells: readonly GridCell[],
  first: Range | undefined,
  outside: ReadonlySet<number>,
): boolean {
  if (!first || cells.some((cell) => outside.has(cell.column))) return false
  const own = cells.find((cell) => filled(cell) || cell.column + cell.colspan > first.from)
  return own !== undefined && overlaps(own, first)
}

/** Every column must have its cell, every printed value exactly one column. */
function placeByRange(cells: readonly GridCell[], ranges: readonly Range[]): GridCell[] | null {
  const placed: GridCell[] = []
  for (const range of ranges) {
    const here = cells.filter((cell) => overlaps(cell, range))
    const values = here.filter(filled)
    const chosen = values[0] ?? here[0]
    if (!chosen || values.length > 1) return null
    placed.push(chosen)
  }
  const used = new Set(placed.filter(filled))
  return cells.filter(filled).length === placed.filter(filled).length &&
    used.size === placed.filter(filled).length
    ? placed
    : null
}

/**
 * Where the printed heads of `columns` stand, read from the lines above: in the form's order where they are printed so,
 * else each where its name stands, once. Null unless all are found.
 */
export function headRanges(above: readonly Line[], columns: readonly ColumnSpec[]): Range[] | null {
  const names = columnNames(columns)
  const heads = above.flatMap((line) =>
    line.cells.map((cell, at) => ({ cell, name: line.names[at] ?? '' })).filter(({ name }) => name !== ''),
  )
  const ordered = followingHeads(heads, names)
  if (ordered) return ordered
  const single = names.map((accepted) => heads.filter(({ name }) => accepted.has(name)))
  if (!single.every((found) => found.length === 1)) return null
  return single.flatMap((found) => found.map(({ cell }) => rangeOf(cell)))
}

type Head = { readonly cell: GridCell; readonly name: string }
const rangeOf = (cell: GridCell): Range => ({ from: cell.column, to: cell.column + cell.colspan })

function followingHeads(heads: readonly Head[], names: readonly ReadonlySet<string>[]): Range[] | null {
  const ranges: Range[] = []
  let after = -1
  for (const accepted of names) {
    const head = heads
      .filter(({ cell, name }) => cell.column > after && accepted.has(name))
      .sort((a, b) => a.cell.column - b.cell.column)[0]
    if (!head) return null
    after = head.cell.column
    ranges.push(rangeOf(head.cell))
  }
  return ranges
}

/** Whether a line holds at least one head of `columns`. */
export function holdsHead(line: Line, columns: readonly ColumnSpec[]): boolean {
  return columnNames(columns).some((accepted) => line.names.some((name) => accepted.has(name)))
}

const NAMES = new WeakMap<readonly ColumnSpec[], readonly ReadonlySet<string>[]>()

function columnNames(columns: readonly ColumnSpec[]): readonly ReadonlySet<string>[] {
  const known = NAMES.get(columns)
  if (known) return known
  const names = columns.map(
    (column) => new Set([column.label, ...(column.aliases ?? [])].map(normalizeLabel)),
  )
  NAMES.set(columns, names)
  return names
}

/**
 * The columns that the complete rows of a tab or pipe table share. One moved row in ten is tolerated among five or more;
 * otherwise all must agree, and one row alone proves nothing.
 */
export function sharedColumns(completeRows: readonly (readonly GridCell[])[]): Range[] | null {
  const patterns = new Map<string, number>()
  for (const row of completeRows) {
    const pattern = row.map((cell) => cell.column).join(',')
    patterns.set(pattern, (patterns.get(pattern) ?? 0) + 1)
  }
  const [best] = [...patterns].sort((a, b) => b[1] - a[1])
  const total = completeRows.length
  if (!best || total < 2) return null
  const agreed = best[1] === total || (total >= 5 && best[1] / total >= 0.9)
  return agreed ? best[0].split(',').map((at) => ({ from: Number(at), to: Number(at) + 1 })) : null
}
