import type { TableSpec } from '../catalogue/form'
import type { Cell } from '../model/cell-value'
import { isPageNumber, type Line } from './lines'
import { normalizeLabel } from './normalize-label'
import { isNumberToken, isValueToken } from './parse-cell-value'

type Rows = ReadonlyMap<string, readonly Cell[]>

/**
 * A second look at the rows of a table: what the print around a cell speaks against is not taken at its word.
 * Blanks are unread where the number that belongs there may stand in the neighbouring cell or row, numbers doubtful that
 * no count can be. `ends`: the document ends with these lines, so its last value may be half of one.
 */
export function distrust(rows: Rows, lines: readonly Line[], table: TableSpec, ends: boolean): Rows {
  const claimed = new Set([...rows.values()].flatMap((cells) => cells.map((cell) => positionOf(cell))))
  const runTogether = table.id === 'disputes' ? new Set() : rowsRunTogether(lines, table)
  const beside = besides(lines, claimed)
  const second = table.id === 'disputes' && hasSecondRun(lines, claimed)
  const last = ends ? lines.at(-1) : undefined
  const found = new Map<string, readonly Cell[]>()
  const lastCell = last && lastPrinted(rows, last)
  for (const [id, cells] of rows) {
    const columns = table.blocks.find((block) => block.rows.some((row) => row.id === id))?.columns ?? []
    const inDoubt = blanksInDoubt(cells, lines, claimed)
    found.set(
      id,
      cells.map((cell, at) => {
        if (runTogether.has(id) && cell.place?.row === null)
          return unread(cell, '两行的标签印在一起，数字可能是两行的')
        if (second) return doubted(cell, '表中另有一行数字，不能确定哪一行是本年的')
        if (beside !== null && isUnsure(cell, lines)) return doubted(cell, beside)
        if (cell === lastCell) return unsureEnd(cell)
        if (cell.value.status === 'blank' && (inDoubt !== null || cell.doubtful))
          return unread(cell, inDoubt ?? cell.note ?? '')
        const column = columns[at]
        return column && column.unit !== '万元' ? plausibleCount(cell, column.signed === true) : cell
      }),
    )
  }
  return found
}

const unread = (cell: Cell, note: string): Cell => ({
  ...cell,
  value: { status: 'illegible' },
  doubtful: false,
  note,
})

const positionOf = (cell: Cell): string => `${cell.place?.block}:${cell.place?.row}`
const hasValue = (line: Line) =>
  !isPageNumber(line.text) && line.cells.some((cell) => cell.text.split(/\s+/).some(isValueToken))

const LABELS = new WeakMap<TableSpec, readonly { readonly id: string; readonly label: string }[]>()

function labelsOf(table: TableSpec) {
  const known = LABELS.get(table)
  if (known) return known
  const rows = table.blocks.flatMap((block) => block.rows)
  const labels = rows.flatMap(({ id, label, aliases }) =>
    [label, ...(aliases ?? [])].map((each) => ({ id, label: normalizeLabel(each) })),
  )
  LABELS.set(table, labels)
  return labels
}

/** Rows of running text whose label ends where, on the same line, the next one begins: their numbers may be two rows' too. */
function rowsRunTogether(lines: readonly Line[], table: TableSpec): ReadonlySet<string> {
  const labels = labelsOf(table)
  const found = new Set<string>()
  for (const { row, normalized } of lines) {
    if (row !== null || normalized.length > LONGEST_LABELS) continue
    for (const { id, label } of labels) {
      const rest = behindLabel(normalized, label)
      if (rest.length < 2) continue
      const next = labels.find(
        (each) =>
          each.id !== id &&
          (each.label.startsWith(rest) || (each.label.length > 2 && rest.startsWith(each.label.slice(0, 4)))),
      )
      if (next) found.add(id).add(next.id)
    }
  }
  return found
}

const LONGEST_LABELS = 90

/** What follows a label on its line, or the last piece of a broken label at the beginning of a line. */
function behindLabel(text: string, label: string): string {
  const at = text.indexOf(label)
  if (at >= 0 && label.length > 2) return text.slice(at + label.length)
  for (let length = label.length - 1; length >= 2; length -= 1)
    if (text.startsWith(label.slice(-length))) return text.slice(length)
  return ''
}

const doubted = (cell: Cell, note: string): Cell =>
  cell.value.status === 'blank' ? unread(cell, note) : { ...cell, doubtful: true, note: cell.note ?? note }

/** Cells whose column only their order tells: those of text, tabs and bars. */
const isUnsure = ({ place }: Cell, lines: readonly Line[]) =>
  !lines.some((line) => line.structured && line.block === place?.block && line.row === place.row)

const OTHER_YEAR = /上年|去年/
/** 二、上年结转…, the row every table three prints, also broken or beside its number. */
const CARRIED_IN = /二上年|上年度?(?:末|底)?结(?!果)/g
/** A head is short and ends no sentence. */
const LONGEST_HEAD = 60
const WHOLE_RUN = 10

/** What stands above the rows and makes their order say nothing: heads of another year. */
function besides(lines: readonly Line[], claimed: ReadonlySet<string>): string | null {
  const own = lines.slice(
    0,
    lines.findLastIndex((line) => claimed.has(`${line.block}:${line.row}`)),
  )
  const isHead = ({ text, row, normalized }: Line) =>
    OTHER_YEAR.test(normalized.replace(CARRIED_IN, '')) &&
    (row !== null || (text.length < LONGEST_HEAD && !/[。，；]/.test(text)))
  if (own.some(isHead)) return '表中另有上年的栏目，单凭先后不能确定数字属于哪一栏'
  return null
}

/** Whether table four prints another line of numbers than the one that was read: all of them, or some in the same grid. */
function hasSecondRun(lines: readonly Line[], claimed: ReadonlySet<string>): boolean {
  const isClaimed = (line: Line) => claimed.has(`${line.block}:${line.row}`)
  const grids = new Set(
    lines.filter((line) => line.row !== null && isClaimed(line)).map((line) => line.block),
  )
  return lines.some((line) => {
    const least = grids.has(line.block) ? 1 : WHOLE_RUN
    return (
      !isClaimed(line) &&
      !isPageNumber(line.text) &&
      line.text.split(/\s+/).filter(isNumberToken).length >= least
    )
  })
}

/** Why the blanks of a row may be none: two values in one cell, or a neighbouring row with numbers that no row claims. */
function blanksInDoubt(
  cells: readonly Cell[],
  lines: readonly Line[],
  claimed: ReadonlySet<string>,
): string | null {
  const place = cells[0]?.place
  if (!place || place.row === null || !cells.some((cell) => cell.value.status === 'blank')) return null
  if (cells.some((cell) => cell.raw.trim().split(/\s+/).filter(isValueToken).length > 1))
    return '同一行有一格印着两个数字，不能确定空着的格是否真的没有填'
  const at = lines.findIndex((line) => line.block === place.block && line.row === place.row)
  const near = [lines[at - 1], lines[at + 1]].filter((line) => line !== undefined && line.row !== null)
  return near.some(
    (line) => !claimed.has(`${line?.block}:${line?.row}`) && line !== undefined && hasValue(line),
  )
    ? '相邻一行有没有归属的数字，不能确定空着的格是否真的没有填'
    : null
}

/** The cell printed last in the last line. */
function lastPrinted(rows: Rows, last: Line): Cell | undefined {
  return [...rows.values()]
    .flat()
    .filter((cell) => cell.place?.block === last.block && cell.place.row === last.row)
    .reduce<Cell | undefined>(
      (latest, cell) => ((cell.place?.column ?? 0) >= (latest?.place?.column ?? 0) ? cell : latest),
      undefined,
    )
}

function unsureEnd(cell: Cell): Cell {
  const note = '文件在这一格结束，可能没有印完'
  return cell.value.status === 'blank' ? unread(cell, note) : { ...cell, doubtful: true, note }
}

/** Counts are whole and not below zero; a change may be below zero. */
function plausibleCount(cell: Cell, signed: boolean): Cell {
  const { value } = cell
  if (value.status !== 'number') return cell
  if (cell.raw.normalize('NFKC').includes('.')) return { ...cell, doubtful: true, note: '件数栏印有小数点' }
  return value.value < 0 && !signed ? { ...cell, doubtful: true, note: '件数栏印有负号' } : cell
}
