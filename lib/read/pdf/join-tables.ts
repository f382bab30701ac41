import { UNKNOWN } from './geometry'
import type { PageTable, TableCell } from './page-tables'

/** The parts of one table are equally wide, and their columns stand alike, within these points. */
const SAME_WIDTH = 4
const SAME_EDGE = 3
const SHARED = 0.7
/** Rows of a head that may be printed again on the next page. */
const MAX_HEAD = 5
const ENUMERATED =
  /^\s*(?:[（(]\s*[一二三四五六七八九十]|[一二三四五六七八九十]{1,2}\s*[、.．]|\d{1,2}\s*[.、．](?!\d)|第[一二三四五六七八九十]+条)/

/**
 * A table and what follows it on the next page as one, or null when they are two. A head printed again is dropped; a row
 * the page break cut is put together: its label may stand on one page and its numbers on the other.
 */
export function joinTables(upper: PageTable, lower: PageTable): PageTable | null {
  if (Math.abs(upper.x1 - upper.x0 - (lower.x1 - lower.x0)) > SAME_WIDTH) return null
  const shift = upper.x0 - lower.x0
  const moved = lower.columnEdges.map((edge) => edge + shift)
  if (!sameColumns(upper.columnEdges, moved)) return null
  const columnEdges = unitedEdges(upper.columnEdges, moved)
  const above = upper.cells.map((cell) => replaced(cell, upper.columnEdges, columnEdges))
  const below = withoutHead(
    above,
    lower.cells.map((cell) => replaced(cell, moved, columnEdges)),
  )
  const joined = isSplitRow(above, below, upper.rows)
    ? { cells: mergedRow(above, below, upper.rows), rows: upper.rows - 1 }
    : { cells: continued(above, below, upper.rows), rows: upper.rows }
  const rows = joined.rows + rowsOf(below)
  return { x0: upper.x0, x1: upper.x1, y0: upper.y0, y1: lower.y1, columnEdges, rows, cells: joined.cells }
}

const rowsOf = (cells: readonly TableCell[]) =>
  cells.reduce((rows, cell) => Math.max(rows, cell.row + cell.rowspan), 0)

/** Whether most inner columns of the table with fewer of them stand where the other has some too. */
function sameColumns(one: readonly number[], other: readonly number[]): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one]
  const inner = few.slice(1, -1)
  const shared = inner.filter((edge) => many.some((each) => Math.abs(each - edge) <= SAME_EDGE))
  return shared.length >= inner.length * SHARED
}

function unitedEdges(one: readonly number[], other: readonly number[]): number[] {
  const united: number[] = []
  for (const edge of [...one, ...other].sort((a, b) => a - b)) {
    if (united.length === 0 || edge - (united.at(-1) ?? 0) > SAME_EDGE) united.push(edge)
  }
  return united
}

/** The cell with its columns counted along other edges. */
function replaced(cell: TableCell, from: readonly number[], to: readonly number[]): TableCell {
  const left = nearest(to, from[cell.column] ?? 0)
  const right = nearest(to, from[cell.column + cell.colspan] ?? 0)
  return { ...cell, column: left, colspan: Math.max(1, right - left) }
}

function nearest(edges: readonly number[], place: number): number {
  let best = 0
  for (const [at, edge] of edges.entries()) {
    if (Math.abs(edge - place) < Math.abs((edges[best] ?? 0) - place)) best = at
  }
  return best
}

/** The cells below the rows that repeat the head of the table, counted from row 0. */
function withoutHead(above: readonly TableCell[], below: readonly TableCell[]): TableCell[] {
  for (let rows = Math.min(MAX_HEAD, rowsOf(below) - 1); rows > 0; rows -= 1) {
    const [head, again] = [headOf(above, rows), headOf(below, rows)]
    if (again === null || head !== again || !/\p{Script=Han}/u.test(again)) continue
    return below.filter((cell) => cell.row >= rows).map((cell) => ({ ...cell, row: cell.row - rows }))
  }
  return [...below]
}

/** What stands in the first rows, with the places; null when a cell runs out of them. */
function headOf(cells: readonly TableCell[], rows: number): string | null {
  const head = cells.filter((cell) => cell.row < rows)
  if (head.some((cell) => cell.row + cell.rowspan > rows)) return null
  return head
    .map((cell) => `${cell.row}:${cell.column}:${cell.text.replace(/\s/g, '')}`)
    .sort()
    .join('|')
}

const isBlank = (cell: TableCell) => cell.text.trim() === ''
const partnerOf = (cell: TableCell, bottom: readonly TableCell[]) =>
  bottom.find((other) => other.column === cell.column && other.colspan === cell.colspan)
const bottomOf = (above: readonly TableCell[], rows: number) =>
  above.filter((cell) => cell.row + cell.rowspan === rows)
const topOf = (below: readonly TableCell[]) => below.filter((cell) => cell.row === 0)

const hasWords = ({ text }: TableCell) => /\p{Script=Han}/u.test(text)
/** A number, whole or in part. */
const isNumber = (cell: TableCell) => /\d/.test(cell.text) && !hasWords(cell)

/** Whether numbers stand on both sides of a page break, one below where nothing stands above. */
function isTorn(bottom: readonly TableCell[], top: readonly TableCell[]): boolean {
  const isMoved = (cell: TableCell) => bottom.some((own) => isBlank(own) && partnerOf(own, top) === cell)
  return bottom.some(isNumber) && top.some((cell) => isNumber(cell) && isMoved(cell))
}

/**
 * Whether the page break cut the last row. Against it: a line below the row while a group beside it runs on, a new number
 * in front of a label, two values for one place. For it: below stands only what was blank above, or the rest of a cell that
 * is full; a number cut so keeps its two lines and is read by nobody.
 */
function isSplitRow(above: readonly TableCell[], below: readonly TableCell[], rows: number): boolean {
  const [bottom, top] = [bottomOf(above, rows), topOf(below)]
  const own = bottom.filter((cell) => cell.row === rows - 1)
  if (own.length === 0 || top.length === 0) return false
  if (bottom.some((cell) => cell.openBottom) && own.some((cell) => !cell.openBottom)) return false
  // Numbers alone above, and others with a label below: they are the rest of the row above them.
  if (isTorn(bottom, top) && !own.some(hasWords)) return false
  const printed = top.filter((cell) => !isBlank(cell))
  return printed.every((cell) => {
    const partner = partnerOf(cell, bottom)
    if (!partner || isBlank(partner)) return partner !== undefined
    if (ENUMERATED.test(cell.text)) return false
    return hasWords(cell) === hasWords(partner) && partner.full
  })
}

/**
 * The last row above and the first below as one, the rest moved up to it. A number below in a cell of its own, with others
 * above: it may be the rest of one of them that has slipped, so the row is read by nobody.
 */
function mergedRow(above: readonly TableCell[], below: readonly TableCell[], rows: number): TableCell[] {
  const [bottom, top] = [bottomOf(above, rows), topOf(below)]
  const torn = isTorn(bottom, top)
  const merged = new Map(
    bottom.map((cell) => {
      const rest = partnerOf(cell, top)
      const whole = rest ? put(cell, rest, cell.rowspan + rest.rowspan - 1) : cell
      return [cell, torn && isNumber(whole) ? unknown(whole) : whole] as const
    }),
  )
  const used = new Set(bottom.map((cell) => partnerOf(cell, top)))
  const later = below.filter((cell) => !used.has(cell) && (cell.row > 0 || !isBlank(cell)))
  return [
    ...above.map((cell) => merged.get(cell) ?? cell),
    ...later.map((cell) => ({ ...cell, row: cell.row + rows - 1 })),
  ]
}

/** Rows below rows; a group cell without a line at the end of the page runs on. */
function continued(above: readonly TableCell[], below: readonly TableCell[], rows: number): TableCell[] {
  const bottom = bottomOf(above, rows)
  const running = new Map<TableCell, TableCell>()
  for (const rest of topOf(below)) {
    const partner = partnerOf(rest, bottom)
    const another = partner && !isBlank(partner) && ENUMERATED.test(rest.text)
    if (partner?.openBottom && rest.openTop && !another) running.set(partner, rest)
  }
  const used = new Set(running.values())
  return [
    ...above.map((cell) => {
      const rest = running.get(cell)
      return rest ? put(cell, rest, cell.rowspan + rest.rowspan) : cell
    }),
    ...below.filter((cell) => !used.has(cell)).map((cell) => ({ ...cell, row: cell.row + rows })),
  ]
}

const unknown = (cell: TableCell): TableCell => ({ ...cell, text: cell.text.replace(/\d/g, UNKNOWN) })

function put(cell: TableCell, rest: TableCell, rowspan: number): TableCell {
  const text = isBlank(cell) ? rest.text : isBlank(rest) ? cell.text : `${cell.text}\n${rest.text}`
  const parts = [...cell.parts, ...rest.parts]
  return { ...cell, text, parts, rowspan, openBottom: rest.openBottom, full: rest.full }
}
