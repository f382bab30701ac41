import { type Box, centerX, centerY, type Glyph, type Rulings, type Stain } from './geometry'
import { cellAt, type Lattice } from './lattice'

/** What else is drawn on a page with a table. */
export type Drawing = { readonly stains: readonly Stain[]; readonly rulings: Rulings }
type Texts = ReadonlyMap<number, readonly Glyph[]>

/** What stands nearer to the border of a cell, in points, belongs to the border. */
const INSET = 3
/** A line within a cell that is no longer than this, and no dot, may be a sign. */
const [DOT, LONGEST] = [2.5, 40]
/** Below this part of a character's height, and this much of it below the character, a line underlines. */
const [UNDERLINE, BELOW] = [0.78, 0.4]

/** The cells of a table in which something is drawn that is no text: a number may stand there that nobody has read. */
export function stainedCells(lattice: Lattice, { stains, rulings }: Drawing, texts: Texts): Set<number> {
  const found = new Set<number>()
  const isEmpty = (cell: number) => (texts.get(cell)?.length ?? 0) === 0
  for (const stain of stains) {
    if (stain.kind === 'outline') for (const cell of touched(lattice, stain)) found.add(cell)
    else if (stain.kind === 'picture') for (const cell of pictured(lattice, stain, isEmpty)) found.add(cell)
    else {
      const cell = cellAt(lattice, centerX(stain), centerY(stain))
      if (cell >= 0 && isEmpty(cell) && isWithin(stain, lattice.cells[cell])) found.add(cell)
    }
  }
  for (const cell of struckBlanks(lattice, isEmpty)) found.add(cell)
  const lines = [
    ...rulings.horizontal.map(({ at, from, to }) => ({ x0: from, y0: at, x1: to, y1: at })),
    ...rulings.vertical.map(({ at, from, to }) => ({ x0: at, y0: from, x1: at, y1: to })),
  ]
  for (const line of lines) {
    const length = Math.max(line.x1 - line.x0, line.y1 - line.y0)
    if (length < DOT || length > LONGEST) continue
    const cell = cellAt(lattice, centerX(line), centerY(line))
    if (cell < 0 || !isWithin(line, lattice.cells[cell])) continue
    if (!texts.get(cell)?.some((glyph) => underlines(line, glyph))) found.add(cell)
  }
  return found
}

/**
 * Blank cells one above the other where all that is printed beside them reaches over both: the line between them parts no
 * row, it strikes a blank out from border to border.
 */
function struckBlanks({ cells }: Lattice, isEmpty: (cell: number) => boolean): number[] {
  const key = (x0: number, x1: number, y: number) => `${Math.round(x0)} ${Math.round(x1)} ${Math.round(y)}`
  const below = new Map(cells.map((cell, at) => [key(cell.x0, cell.x1, cell.y0), at]))
  return cells.flatMap((cell, at) => {
    const other = below.get(key(cell.x0, cell.x1, cell.y1))
    const under = other === undefined ? undefined : cells[other]
    if (other === undefined || !under || !isEmpty(at) || !isEmpty(other)) return []
    const beside = cells.filter(
      (each, index) => !isEmpty(index) && each.y0 < under.y1 - INSET && each.y1 > cell.y0 + INSET,
    )
    const reachesOver = (each: Box) => each.y0 < cell.y1 - INSET && each.y1 > cell.y1 + INSET
    return beside.length > 0 && beside.every(reachesOver) ? [at, other] : []
  })
}

function touched(lattice: Lattice, { x0, y0, x1, y1 }: Stain): number[] {
  const [dx, dy] = [(x1 - x0) / 4, (y1 - y0) / 4]
  const places = [
    [(x0 + x1) / 2, (y0 + y1) / 2],
    [x0 + dx, y0 + dy],
    [x1 - dx, y0 + dy],
    [x0 + dx, y1 - dy],
    [x1 - dx, y1 - dy],
  ] as const
  return places.map(([x, y]) => cellAt(lattice, x, y)).filter((cell) => cell >= 0)
}

/** A picture much larger than a cell says nothing against what is printed over it, but may fill what is blank. */
function pictured(lattice: Lattice, picture: Stain, isEmpty: (cell: number) => boolean): number[] {
  return lattice.cells.flatMap((cell, at) => {
    const width = Math.min(cell.x1, picture.x1) - Math.max(cell.x0, picture.x0)
    const height = Math.min(cell.y1, picture.y1) - Math.max(cell.y0, picture.y0)
    if (width < INSET || height < INSET) return []
    return areaOf(picture) <= 2 * areaOf(cell) || isEmpty(at) ? [at] : []
  })
}

const areaOf = (box: Box) => (box.x1 - box.x0) * (box.y1 - box.y0)

const isWithin = (box: Box, cell: Box | undefined): boolean =>
  cell !== undefined &&
  box.x0 >= cell.x0 + INSET &&
  box.x1 <= cell.x1 - INSET &&
  box.y0 >= cell.y0 + INSET &&
  box.y1 <= cell.y1 - INSET

const underlines = (line: Box, glyph: Glyph): boolean =>
  line.y0 === line.y1 &&
  line.x0 < glyph.x1 &&
  line.x1 > glyph.x0 &&
  line.y0 >= glyph.y0 + UNDERLINE * (glyph.y1 - glyph.y0) &&
  line.y0 <= glyph.y1 + BELOW * glyph.size
