import type { Box, Ruling, Rulings } from './geometry'
import { mergeRulings, touchingGroups } from './merge-rulings'

/** A cell that ruling lines enclose. `openTop`, `openBottom`: no line there, the page ended instead. */
export type LatticeCell = Box & {
  readonly row: number
  readonly column: number
  readonly rowspan: number
  readonly colspan: number
  readonly openTop: boolean
  readonly openBottom: boolean
  /** Cut out of a region that is no rectangle: a place for text, but no cell of its own when empty. */
  readonly irregular: boolean
}
export type Lattice = Box & {
  readonly columnEdges: readonly number[]
  readonly rowEdges: readonly number[]
  readonly cells: readonly LatticeCell[]
  /** The cell each field of rows × columns belongs to; -1 outside. */
  readonly fields: readonly (readonly number[])[]
}

/** Lines up to this far apart are one border: cells have one each, with a little space between. */
const ONE_BORDER = 2.75
const BORDER_SPREAD = 6
/** A side counts as drawn when this share of it is. */
const DRAWN = 0.6
/** More pairs of lines than this are a drawing, not a table. */
const MAX_PAIRS = 4_000_000
const MAX_FIELDS = 40_000

/** The tables ruling lines form on a page, top to bottom. A lone box is no table. */
export function findLattices(rulings: Rulings): Lattice[] {
  const [horizontal, vertical] = [mergeRulings(rulings.horizontal), mergeRulings(rulings.vertical)]
  if (horizontal.length * vertical.length > MAX_PAIRS) return []
  return touchingGroups(horizontal, vertical)
    .map((group) => new LatticeBuilder(group.horizontal, group.vertical).build())
    .filter((lattice) => lattice !== null)
    .sort((a, b) => a.y0 - b.y0)
}

/** The cell of a table at a place of the page; -1 when there is none. */
export function cellAt(lattice: Lattice, x: number, y: number): number {
  const row = between(lattice.rowEdges, y)
  const column = between(lattice.columnEdges, x)
  return lattice.fields[row]?.[column] ?? -1
}

function between(edges: readonly number[], place: number): number {
  let [low, high] = [0, edges.length - 1]
  if (place < (edges[0] ?? 0) || place >= (edges[high] ?? 0)) return -1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((edges[middle] ?? 0) <= place) low = middle
    else high = middle
  }
  return low
}

class LatticeBuilder {
  private readonly xs: number[]
  private readonly ys: number[]
  /** across[j][i]: the side between fields above and below row edge j, in column i; down[j][i] likewise at column edge i. */
  private across: boolean[][] = []
  private down: boolean[][] = []
  private readonly madeUpTop = new Set<number>()
  private readonly madeUpBottom = new Set<number>()

  constructor(
    private readonly horizontal: readonly Ruling[],
    private readonly vertical: readonly Ruling[],
  ) {
    this.xs = edges(vertical, horizontal)
    this.ys = edges(horizontal, vertical)
  }

  build(): Lattice | null {
    const [columns, rows] = [this.xs.length - 1, this.ys.length - 1]
    if (columns < 1 || rows < 1 || columns * rows > MAX_FIELDS) return null
    this.across = this.ys.map((y, at) => drawnSides(near(this.horizontal, this.ys, at, y), this.xs))
    const sides = this.xs.map((x, at) => drawnSides(near(this.vertical, this.xs, at, x), this.ys))
    this.down = this.ys.slice(1).map((_, row) => sides.map((side) => side[row] === true))
    this.closeEnds(columns, rows)
    const cells = this.cellsOf(columns, rows)
    if (cells.length < 2) return null
    const fields = Array.from({ length: rows }, () => new Array<number>(columns).fill(-1))
    for (const [at, cell] of cells.entries()) {
      for (let row = cell.row; row < cell.row + cell.rowspan; row += 1)
        fields[row]?.fill(at, cell.column, cell.column + cell.colspan)
    }
    return {
      ...this.boxOf(0, rows, 0, columns),
      columnEdges: this.xs,
      rowEdges: this.ys,
      cells,
      fields,
    }
  }

  /**
   * A table cut by the end of a page has no line there, and some tables have none at their sides: where lines run out to
   * the same end, the side between the outermost of them is taken as drawn.
   */
  private closeEnds(columns: number, rows: number): void {
    for (const [row, edge, made] of [
      [0, 0, this.madeUpTop],
      [rows - 1, rows, this.madeUpBottom],
    ] as const) {
      const reaching = this.xs.flatMap((_, at) => (this.down[row]?.[at] ? [at] : []))
      for (let at = reaching[0] ?? 0; at < (reaching.at(-1) ?? 0); at += 1) {
        const side = this.across[edge]
        if (!side || side[at]) continue
        side[at] = true
        made.add(at)
      }
    }
    for (const [column, edge] of [
      [0, 0],
      [columns - 1, columns],
    ] as const) {
      const reaching = this.ys.flatMap((_, at) => (this.across[at]?.[column] ? [at] : []))
      for (let at = reaching[0] ?? 0; at < (reaching.at(-1) ?? 0); at += 1) {
        const side = this.down[at]
        if (side) side[edge] = true
      }
    }
  }

  /** Fields without a line between them are one cell; what is not closed in is outside. */
  private cellsOf(columns: number, rows: number): LatticeCell[] {
    const seen = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false))
    const cells: LatticeCell[] = []
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        if (seen[row]?.[column]) continue
        const region = this.regionFrom(row, column, seen)
        if (region !== null) cells.push(...this.cut(region))
      }
    }
    return cells
  }

  private regionFrom(row: number, column: number, seen: boolean[][]): (readonly [number, number])[] | null {
    const region: (readonly [number, number])[] = []
    const open: (readonly [number, number])[] = [[row, column]]
    let enclosed = true
    const first = seen[row]
    if (first) first[column] = true
    for (let field = open.pop(); field !== undefined; field = open.pop()) {
      region.push(field)
      const [r, c] = field
      const neighbours = [
        [r - 1, c, this.across[r]?.[c]],
        [r + 1, c, this.across[r + 1]?.[c]],
        [r, c - 1, this.down[r]?.[c]],
        [r, c + 1, this.down[r]?.[c + 1]],
      ] as const
      for (const [nextRow, nextColumn, drawn] of neighbours) {
        if (drawn) continue
        const line = seen[nextRow]
        if (!line || nextColumn < 0 || nextColumn >= line.length) enclosed = false
        else if (!line[nextColumn]) {
          line[nextColumn] = true
          open.push([nextRow, nextColumn])
        }
      }
    }
    return enclosed ? region : null
  }

  private cut(region: readonly (readonly [number, number])[]): LatticeCell[] {
    const rows = region.map(([row]) => row)
    const columns = region.map(([, column]) => column)
    const [top, left] = [Math.min(...rows), Math.min(...columns)]
    const [height, width] = [Math.max(...rows) - top + 1, Math.max(...columns) - left + 1]
    if (height * width === region.length) return [this.cell(top, left, height, width, false)]
    return region.map(([row, column]) => this.cell(row, column, 1, 1, true))
  }

  private cell(
    row: number,
    column: number,
    rowspan: number,
    colspan: number,
    irregular: boolean,
  ): LatticeCell {
    return {
      ...this.boxOf(row, row + rowspan, column, column + colspan),
      row,
      column,
      rowspan,
      colspan,
      openTop: row === 0 && this.madeUpTop.has(column),
      openBottom: row + rowspan === this.ys.length - 1 && this.madeUpBottom.has(column),
      irregular,
    }
  }

  private boxOf(top: number, bottom: number, left: number, right: number): Box {
    return {
      x0: this.xs[left] ?? 0,
      x1: this.xs[right] ?? 0,
      y0: this.ys[top] ?? 0,
      y1: this.ys[bottom] ?? 0,
    }
  }
}

/** Where lines stand, those of one border together, and where the lines across them end when they reach beyond. */
function edges(lines: readonly Ruling[], across: readonly Ruling[]): number[] {
  const places = lines.map((line) => line.at).sort((a, b) => a - b)
  const grouped: number[][] = []
  for (const place of places) {
    const group = grouped.at(-1)
    const joins =
      group !== undefined &&
      place - (group.at(-1) ?? 0) <= ONE_BORDER &&
      place - (group[0] ?? 0) <= BORDER_SPREAD
    if (joins) group.push(place)
    else grouped.push([place])
  }
  const found = grouped.map((group) => ((group[0] ?? 0) + (group.at(-1) ?? 0)) / 2)
  const [low, high] = [
    Math.min(...across.map((line) => line.from)),
    Math.max(...across.map((line) => line.to)),
  ]
  const [first, last] = [found[0] ?? low, found.at(-1) ?? high]
  return [
    ...(low < first - BORDER_SPREAD ? [low] : []),
    ...found,
    ...(high > last + BORDER_SPREAD ? [high] : []),
  ]
}

const near = (lines: readonly Ruling[], places: readonly number[], at: number, place: number) => {
  const below = ((places[at - 1] ?? place - BORDER_SPREAD) + place) / 2
  const above = ((places[at + 1] ?? place + BORDER_SPREAD) + place) / 2
  return lines.filter((line) => line.at > below && line.at <= above)
}

function drawnSides(lines: readonly Ruling[], places: readonly number[]): boolean[] {
  return places.slice(1).map((to, at) => {
    const from = places[at] ?? to
    const covered = lines.reduce(
      (most, line) => Math.max(most, Math.min(line.to, to) - Math.max(line.from, from)),
      0,
    )
    return covered >= (to - from) * DRAWN
  })
}
