import { DEF_TABLE, type PropertyChange } from './property-changes'

/** Edges of a row's cells in twips, and how each is merged: what a row end says of its row. */
export type RowShape = { readonly cells: readonly TwipCell[] }
export type TwipCell = {
  readonly left: number
  readonly right: number
  /** Prints nothing of its own: it continues the cell to its left. */
  readonly joinsLeft: boolean
  readonly merge: 'none' | 'restart' | 'continue'
}

/** Operations on the cells of a row ([MS-DOC] 2.6.3). */
const VERTICAL = 0xd62b
const MERGE = 0x5624
const SPLIT = 0x5625
const COLUMN_WIDTH = 0x7623
const LEFT = 0x9601
const GAP = 0x9602
const INSERT = 0x7621
const DELETE = 0x5622
const OPERATIONS = new Set([VERTICAL, MERGE, SPLIT, COLUMN_WIDTH, INSERT, DELETE])
const CELL_BYTES = 20

type Cell = { width: number; horizontal: number; vertical: number }
type Draft = { left: number; cells: Cell[] }

/** The shape a row end defines, with the operations that follow its definition; null when it defines none. */
export function rowShape(changes: readonly PropertyChange[]): RowShape | null {
  let draft: Draft | null = null
  let gap = 0
  for (const { code, operand } of changes) {
    if (code === GAP) gap = operand.getInt16(0, true)
    else if (code === DEF_TABLE) draft = defined(operand)
    else if (draft && code === LEFT) draft.left = operand.getInt16(0, true) - gap
    else if (draft) apply(draft.cells, code, operand)
  }
  if (!draft || draft.cells.some((cell) => cell.width < 0)) return null
  let right = draft.left
  return {
    cells: draft.cells.map(({ width, horizontal, vertical }, at) => {
      const left = right
      right += width
      return { left, right, joinsLeft: horizontal >= 2 && at > 0, merge: MERGES[vertical] ?? 'none' }
    }),
  }
}

/** vertMerge of TC80: 1 continues the cell above, 3 begins a merged one. */
const MERGES = ['none', 'continue', 'none', 'restart'] as const

/** sprmTDefTable ([MS-DOC] 2.9.321): count, edges, and for the leading cells their flags. */
function defined(operand: DataView): Draft | null {
  const count = operand.byteLength > 0 ? operand.getUint8(0) : 0
  const flagsAt = 1 + (count + 1) * 2
  if (count === 0 || operand.byteLength < flagsAt) return null
  const edge = (at: number) => operand.getInt16(1 + at * 2, true)
  const cells = Array.from({ length: count }, (_, at) => {
    const from = flagsAt + at * CELL_BYTES
    const flags = from + 2 <= operand.byteLength ? operand.getUint16(from, true) : 0
    return { width: edge(at + 1) - edge(at), horizontal: flags & 3, vertical: (flags >> 5) & 3 }
  })
  return { left: edge(0), cells }
}

/** An operation names the first cell and, in most, the one behind the last. */
function apply(cells: Cell[], code: number, operand: DataView): void {
  if (!OPERATIONS.has(code)) return
  const first = operand.getUint8(0)
  const second = operand.getUint8(1)
  const chosen = cells.slice(first, second)
  if (code === VERTICAL && cells[first]) cells[first].vertical = second
  if (code === MERGE) for (const [at, cell] of chosen.entries()) cell.horizontal = at === 0 ? 1 : 2
  if (code === SPLIT) for (const cell of chosen) cell.horizontal = 0
  if (code === COLUMN_WIDTH) for (const cell of chosen) cell.width = operand.getInt16(2, true)
  if (code === DELETE) cells.splice(first, Math.max(0, second - first))
  if (code !== INSERT) return
  const width = operand.getInt16(2, true)
  const missing = Math.max(0, first - cells.length)
  const fresh = Array.from({ length: missing + second }, () => ({ width, horizontal: 0, vertical: 0 }))
  cells.splice(first - missing, 0, ...fresh)
}
