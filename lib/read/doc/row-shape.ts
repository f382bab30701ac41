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
const INSERT = 0x7621
const DELETE = 0x5622
const CELL_BYTES = 20

type Draft = { edges: number[]; horizontal: number[]; vertical: number[]; gap: number }

/** The shape a row end defines; null when it defines none or changes it in a way that leaves the cells in doubt. */
export function rowShape(changes: readonly PropertyChange[]): RowShape | null {
  let draft: Draft | null = null
  for (const { code, operand } of changes) {
    if (code === DEF_TABLE) draft = defined(operand)
    else if (code === INSERT || code === DELETE) return null
    else if (draft) apply(draft, code, operand)
  }
  if (!draft) return null
  const { edges, horizontal, vertical } = draft
  if (edges.some((edge, at) => edge < (edges[at - 1] ?? Number.NEGATIVE_INFINITY))) return null
  return {
    cells: horizontal.map((joined, at) => ({
      left: edges[at] ?? 0,
      right: edges[at + 1] ?? 0,
      joinsLeft: joined >= 2 && at > 0,
      merge: MERGES[vertical[at] ?? 0] ?? 'none',
    })),
  }
}

/** vertMerge of TC80: 1 continues the cell above, 3 begins a merged one. */
const MERGES = ['none', 'continue', 'none', 'restart'] as const

/** sprmTDefTable ([MS-DOC] 2.9.321): count, edges, and for the leading cells their flags. */
function defined(operand: DataView): Draft | null {
  const count = operand.byteLength > 0 ? operand.getUint8(0) : 0
  const flagsAt = 1 + (count + 1) * 2
  if (count === 0 || operand.byteLength < flagsAt) return null
  const flags = Array.from({ length: count }, (_, at) => {
    const from = flagsAt + at * CELL_BYTES
    return from + 2 <= operand.byteLength ? operand.getUint16(from, true) : 0
  })
  return {
    edges: Array.from({ length: count + 1 }, (_, at) => operand.getInt16(1 + at * 2, true)),
    horizontal: flags.map((each) => each & 3),
    vertical: flags.map((each) => (each >> 5) & 3),
    gap: 0,
  }
}

function apply(draft: Draft, code: number, operand: DataView): void {
  const at = (index: number) => operand.getUint8(index)
  const cells = (from: number, to: number) =>
    draft.horizontal.map((_, index) => index).filter((index) => index >= from && index < to)
  if (code === VERTICAL) draft.vertical[at(0)] = at(1)
  else if (code === MERGE)
    for (const cell of cells(at(0), at(1))) draft.horizontal[cell] = cell === at(0) ? 1 : 2
  else if (code === SPLIT) for (const cell of cells(at(0), at(1))) draft.horizontal[cell] = 0
  else if (code === COLUMN_WIDTH) {
    const width = operand.getInt16(2, true)
    for (const cell of cells(at(0), at(1))) {
      const grown = width - ((draft.edges[cell + 1] ?? 0) - (draft.edges[cell] ?? 0))
      draft.edges = draft.edges.map((edge, index) => (index > cell ? edge + grown : edge))
    }
  } else if (code === LEFT) {
    const moved = operand.getInt16(0, true) - (draft.edges[0] ?? 0)
    draft.edges = draft.edges.map((edge) => edge + moved)
  }
}
