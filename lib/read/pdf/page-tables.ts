import type { PagePart } from '../../model/source-document'
import { OBJECT, withoutOrnaments } from '../word-table'
import { type Drawing, stainedCells } from './cell-stains'
import { cellText, spareRoom } from './cell-text'
import { type Box, centerX, centerY, type Glyph } from './geometry'
import { cellAt, type Lattice } from './lattice'
import { toLines } from './text-lines'

export type TableCell = {
  readonly row: number
  readonly column: number
  readonly rowspan: number
  readonly colspan: number
  readonly text: string
  /** Where it stands on its page, or pages once it has been put together. */
  readonly parts: readonly PagePart[]
  readonly openTop: boolean
  readonly openBottom: boolean
  /** Its last line reaches the border: the text may go on elsewhere. */
  readonly full: boolean
}
/** A table of one page with the places of its columns and what stands in its cells. */
export type PageTable = Box & {
  readonly columnEdges: readonly number[]
  readonly rows: number
  readonly cells: readonly TableCell[]
}

/** Digits nearer than this, in heights, are one number even when a border runs between them: no border has room there. */
const ONE_NUMBER = 0.06
/** Makes a cell's text no number: its digits run over a border, so that they may belong to a neighbour. */
const OVERFLOW = '\ufffd'
/** The number of no cell. */
const OUTSIDE = -1

/**
 * Puts the glyphs of a page into the cells of its tables, by their middles; `rest` stands outside all tables. `place`
 * tells where a box lies on the page as it is seen.
 */
export function fillTables(
  lattices: readonly Lattice[],
  glyphs: readonly Glyph[],
  drawing: Drawing,
  place: (box: Box) => PagePart,
): { readonly tables: PageTable[]; readonly rest: Glyph[] } {
  // A table inside a frame: the smallest that holds a glyph has it.
  const bySize = [...lattices].sort((a, b) => area(a) - area(b))
  const inside = new Map<Lattice, Map<number, Glyph[]>>(lattices.map((lattice) => [lattice, new Map()]))
  const rest: Glyph[] = []
  for (const glyph of glyphs) {
    const lattice = bySize.find((each) => cellAt(each, centerX(glyph), centerY(glyph)) >= 0)
    const cells = lattice && inside.get(lattice)
    if (!lattice || !cells) {
      rest.push(glyph)
      continue
    }
    const at = cellAt(lattice, centerX(glyph), centerY(glyph))
    const known = cells.get(at)
    if (known) known.push(glyph)
    else cells.set(at, [glyph])
  }
  const tables = lattices.map((lattice) => {
    const cells = inside.get(lattice) ?? new Map<number, Glyph[]>()
    const overflowing = cellsRunOver(new Map([...cells, [OUTSIDE, beside(lattice, rest)]]))
    return fill(lattice, cells, overflowing, stainedCells(lattice, drawing, cells), place)
  })
  return { tables, rest }
}

/** What stands outside a table near its edges. */
const beside = (lattice: Lattice, rest: readonly Glyph[]) =>
  rest.filter((glyph) => centerY(glyph) > lattice.y0 && centerY(glyph) < lattice.y1)

const area = (box: Box) => (box.x1 - box.x0) * (box.y1 - box.y0)

function fill(
  lattice: Lattice,
  inside: ReadonlyMap<number, readonly Glyph[]>,
  overflowing: ReadonlySet<number>,
  stained: ReadonlySet<number>,
  place: (box: Box) => PagePart,
): PageTable {
  const spare = spareRoom(lattice.cells.map((box, at) => ({ glyphs: inside.get(at) ?? [], box })))
  const cells = lattice.cells.flatMap((cell, at): TableCell[] => {
    const { text: printed, full } = cellText(inside.get(at) ?? [], cell, spare)
    const text = stained.has(at) ? withoutOrnaments(`${printed}${OBJECT}`) : printed
    if (cell.irregular && text === '') return []
    const { row, column, rowspan, colspan, openTop, openBottom } = cell
    const doubted = overflowing.has(at) ? `${text}${OVERFLOW}` : text
    return [{ row, column, rowspan, colspan, text: doubted, parts: [place(cell)], openTop, openBottom, full }]
  })
  const { x0, y0, x1, y1, columnEdges } = lattice
  return { x0, y0, x1, y1, columnEdges, rows: lattice.rowEdges.length - 1, cells }
}

/** Cells between which a number runs, or out of the table: neighbouring digits without a gap, in two cells. */
function cellsRunOver(inside: ReadonlyMap<number, readonly Glyph[]>): Set<number> {
  const digits: Glyph[] = []
  const cellOf = new Map<Glyph, number>()
  for (const [cell, glyphs] of inside) {
    for (const glyph of glyphs) {
      if (glyph.turn !== 0 || !/[\d\ufffd]/.test(glyph.text)) continue
      digits.push(glyph)
      cellOf.set(glyph, cell)
    }
  }
  const found = new Set<number>()
  for (const line of toLines(digits)) {
    for (const [at, glyph] of line.glyphs.entries()) {
      const before = line.glyphs[at - 1]
      if (!before || glyph.x0 - before.x1 > ONE_NUMBER * glyph.size) continue
      const [one, other] = [cellOf.get(before), cellOf.get(glyph)]
      if (one !== undefined && other !== undefined && one !== other) found.add(one).add(other)
    }
  }
  return found
}
