import type { Block } from '../../model/source-document'
import type { CellShape, WordCell, WordRow } from '../word-table'
import type { RowShape } from './row-shape'

/** A row with the contents of its cells, in the order of its marks; shape null when the file does not tell its cells. */
export type TwipRow = { readonly shape: RowShape | null; readonly contents: readonly (readonly Block[])[] }

/** Borders of one column drawn by hand differ by less than half a millimetre. In twips, 1/20 point. */
const TOLERANCE = 40

/**
 * Rows of a Word table with the columns their cells cover. Columns are told by the edges of all rows together; when a row
 * does not tell its cells, or tells another number than it holds, its table has no known columns: cells are then counted
 * off from the left and `structured` is false.
 */
export function columnsOfRows(rows: readonly TwipRow[]): { rows: WordRow[]; structured: boolean } {
  const structured = rows.every((row) => row.shape?.cells.length === row.contents.length)
  if (!structured) return { rows: rows.map(({ contents }) => contents.map(counted)), structured }
  const columnOf = columnsByEdge(rows)
  return {
    rows: rows.map(({ shape, contents }) => placed(shape, contents, columnOf)),
    structured,
  }
}

const counted = (content: readonly Block[], at: number): WordCell => ({
  shape: { from: at, to: at + 1, merge: 'none' },
  content,
})

function placed(
  shape: RowShape | null,
  contents: TwipRow['contents'],
  columnOf: ReadonlyMap<number, number>,
): WordRow {
  const cells: { shape: CellShape; content: Block[] }[] = []
  shape?.cells.forEach((cell, at) => {
    const content = contents[at] ?? []
    const to = columnOf.get(cell.right) ?? 0
    const before = cells.at(-1)
    if (cell.joinsLeft && before) {
      before.shape = { ...before.shape, to }
      before.content.push(...content)
      return
    }
    const from = columnOf.get(cell.left) ?? 0
    // A cell without width and text prints nothing at all.
    if (from === to && content.every((block) => block.kind === 'paragraph' && block.text.trim() === ''))
      return
    cells.push({ shape: { from, to, merge: cell.merge }, content: [...content] })
  })
  return cells
}

/** The column that begins at each edge. Edges nearer than the tolerance are one, unless a cell is as narrow as that. */
function columnsByEdge(rows: readonly TwipRow[]): Map<number, number> {
  const cells = rows.flatMap((row) => row.shape?.cells ?? [])
  const narrowest = Math.min(
    ...cells.map((cell) => cell.right - cell.left).filter((width) => width > 0),
    TOLERANCE * 2 + 2,
  )
  const tolerance = Math.min(TOLERANCE, Math.floor((narrowest - 1) / 2))
  const edges = [...new Set(cells.flatMap((cell) => [cell.left, cell.right]))].sort((a, b) => a - b)
  const columns = new Map<number, number>()
  let column = -1
  let first = Number.NEGATIVE_INFINITY
  for (const edge of edges) {
    if (edge - first > tolerance) {
      column += 1
      first = edge
    }
    columns.set(edge, column)
  }
  return columns
}
