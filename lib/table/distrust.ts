import type { ColumnSpec, TableSpec } from '../catalogue/form'
import type { Cell } from '../model/cell-value'
import type { Line } from './lines'
import {
  besideLooseNumbers,
  hasOtherYear,
  hasSecondRun,
  holdsTwo,
  isBeyondHead,
  lineKey,
  neighbours,
  rowsRunTogether,
} from './row-surroundings'

type Rows = ReadonlyMap<string, readonly Cell[]>
/** Why the cells of a row are not taken at their word. */
type Doubts = {
  /** Its numbers are not given. */
  readonly unread: string | null
  /** Its numbers are given as doubtful. */
  readonly doubtful: string | null
  /** Its blanks may be none. */
  readonly blanks: string | null
}

/**
 * A second look at the rows of a table: what the print around a cell speaks against is not taken at its word.
 * A number is unread or doubtful, a blank that may be none unread. `ends`: the document ends with these lines, so that
 * its last value may be half of one.
 */
export function distrust(rows: Rows, lines: readonly Line[], table: TableSpec, ends: boolean): Rows {
  const doubtsOf = doubtsIn(rows, lines, table)
  const lastCells = ends ? lastPrinted(rows, lines) : new Set<Cell>()
  return new Map(
    [...rows].map(([id, cells]) => {
      const columns = table.blocks.find((block) => block.rows.some((row) => row.id === id))?.columns ?? []
      const doubts = doubtsOf(id, cells)
      return [
        id,
        cells.map((cell, at) =>
          lastCells.has(cell)
            ? doubted(cell, '文件在这一格结束，可能没有印完')
            : looked(plausible(cell, columns[at]), doubts),
        ),
      ]
    }),
  )
}

function looked(cell: Cell, { unread, doubtful, blanks }: Doubts): Cell {
  if (unread !== null) return notRead(cell, unread)
  if (doubtful !== null) return doubted(cell, doubtful)
  if (cell.value.status !== 'blank') return cell
  return blanks !== null || cell.doubtful ? notRead(cell, blanks ?? cell.note ?? '') : cell
}

const notRead = (cell: Cell, note: string): Cell =>
  cell.value.status === 'illegible'
    ? cell
    : { ...cell, value: { status: 'illegible' }, doubtful: false, note }
const doubted = (cell: Cell, note: string): Cell =>
  cell.value.status === 'blank' ? notRead(cell, note) : { ...cell, doubtful: true, note: cell.note ?? note }

function doubtsIn(
  rows: Rows,
  lines: readonly Line[],
  table: TableSpec,
): (id: string, cells: readonly Cell[]) => Doubts {
  const isFar = (id: string, cells: readonly Cell[]) => isBeyondHead(cells[0], id, lines, table)
  // Numbers that cannot be the row's they were taken for belong to no row: they may be the rest of one beside them.
  const claimed = new Set(
    [...rows].flatMap(([id, cells]) => (isFar(id, cells) ? [] : cells.map((cell) => lineKey(cell.place)))),
  )
  const isDisputes = table.id === 'disputes'
  const together = isDisputes ? new Set<string>() : rowsRunTogether(lines, table)
  const second = isDisputes && hasSecondRun(lines, claimed)
  const otherYear = hasOtherYear(lines, claimed)
  const structured = new Set(lines.filter((line) => line.structured).map(lineKey))
  return (id, cells) => {
    const place = cells[0]?.place ?? null
    const key = lineKey(place)
    const near = place ? neighbours(place, lines, claimed) : null
    const pairs = place?.row === null ? 0 : cells.filter((cell) => holdsTwo(cell.raw)).length
    const torn = near?.blanks === true && cells.some((cell) => cell.value.status === 'blank')
    return {
      unread: firstOf([
        [together.has(place?.row === null ? id : `${id}@${key}`), '两行的标签印在一起，数字可能是两行的'],
        [isFar(id, cells), '数字与标签之间隔着另一组的表头'],
      ]),
      doubtful: firstOf([
        [second, '表中另有一行数字，不能确定哪一行是本年的'],
        [pairs > 1, '同一行有几格各印着两个数字，可能是两行合在一起'],
        [
          cells.some((cell) => RUN_TOGETHER.test(cell.raw)),
          '同一行有数字以0开头，可能是几格或两行的数字连在一起',
        ],
        [near?.twin === true, '相邻一行的标签相同，不能确定哪一行是本年的'],
        [
          place !== null && besideLooseNumbers(place, lines, claimed, table),
          '相邻一行只有数字，没有归属，这一行的数字可能断在两行',
        ],
        [torn, '相邻一行有没有归属的数字，这一行可能断成两行'],
        [otherYear && !structured.has(key), '表中另有上年的栏目，单凭先后不能确定数字属于哪一栏'],
      ]),
      blanks: firstOf([[pairs > 0, '同一行有一格印着两个数字，不能确定空着的格是否真的没有填']]),
    }
  }
}

/** The sentence of the first doubt that holds. */
const firstOf = (doubts: readonly (readonly [boolean, string])[]): string | null =>
  doubts.find(([holds]) => holds)?.[1] ?? null

const RUN_TOGETHER = /^\s*[0０][\d０-９]/

/** The cell printed last in the last line; where that holds words only, the row above, whose label they may go on. */
function lastPrinted(rows: Rows, lines: readonly Line[]): ReadonlySet<Cell> {
  const cells = [...rows.values()].flat()
  const claimed = new Set(cells.map((cell) => lineKey(cell.place)))
  const last = lines.findLast((line) => claimed.has(lineKey(line)))
  const own = cells.filter((cell) => cell.place !== null && lineKey(cell.place) === lineKey(last))
  if (last !== lines.at(-1)) return new Set(last && lines.at(-2) === last ? own : [])
  const [first, ...others] = own
  if (!first) return new Set()
  const isBehind = (cell: Cell, latest: Cell) => (cell.place?.column ?? 0) >= (latest.place?.column ?? 0)
  return new Set([others.reduce((latest, cell) => (isBehind(cell, latest) ? cell : latest), first)])
}

/** Counts are whole, and nothing but a change is below zero. */
function plausible(cell: Cell, column: ColumnSpec | undefined): Cell {
  if (cell.value.status !== 'number' || !column) return cell
  if (column.unit !== '万元' && cell.raw.normalize('NFKC').includes('.'))
    return { ...cell, doubtful: true, note: '件数栏印有小数点' }
  return cell.value.value < 0 && !column.signed ? { ...cell, doubtful: true, note: '数字前印有负号' } : cell
}
