import type { Box } from './gray-image'
import type { Rule, Rules } from './ruling-lines'

/** A cell between ruling lines: what it covers of the grid, and its inside in pixels. */
export type LatticeCell = {
  readonly row: number
  readonly column: number
  readonly rowspan: number
  readonly colspan: number
  readonly inside: Box
  /** False when a wall is broken, so that the cell may be two or end elsewhere. */
  readonly sure: boolean
}
export type Lattice = {
  readonly box: Box
  readonly columns: readonly number[]
  readonly rows: readonly number[]
  readonly cells: readonly LatticeCell[]
  /** The table runs on at the page's head or foot: no line closes it there. */
  readonly openTop: boolean
  readonly openBottom: boolean
}

/** Part of a wall that must be drawn for there to be one; between `OPEN` and `CLOSED` nobody can tell. */
const [OPEN, WALL, CLOSED] = [0.15, 0.5, 0.8]

/** The ruled tables of a page, top to bottom. */
export function findLattices(rules: Rules, em: number): Lattice[] {
  const reach = Math.max(4, em * 0.4)
  return groupsOf(rules, reach)
    .flatMap((group) => {
      const closed = closeOpenEnds(group, em, reach)
      const lattice = latticeOf(closed.rules, em, reach)
      return lattice && isTable(lattice.box, group, em)
        ? [{ ...lattice, openTop: closed.top, openBottom: closed.bottom }]
        : []
    })
    .sort((a, b) => a.box.top - b.box.top)
}

/** A table is larger than any character, and lines run through most of it; strokes of a bold title cross, but end soon. */
function isTable(box: Box, { across, down }: Rules, em: number): boolean {
  const [width, height] = [box.right - box.left, box.bottom - box.top]
  const longest = (rules: readonly Rule[]) => Math.max(0, ...rules.map((rule) => rule.to - rule.from))
  return (
    width >= em * 8 &&
    height >= em * 1.2 &&
    longest(across) >= width * 0.5 &&
    longest(down) >= Math.min(height * 0.5, em * 1.2)
  )
}

const crosses = (across: Rule, down: Rule, reach: number) =>
  across.at >= down.from - reach &&
  across.at <= down.to + reach &&
  down.at >= across.from - reach &&
  down.at <= across.to + reach

function groupsOf({ across, down }: Rules, reach: number): Rules[] {
  const groups: { across: Rule[]; down: Rule[] }[] = []
  const waiting = new Set(across)
  const free = new Set(down)
  for (const first of across) {
    if (!waiting.delete(first)) continue
    const group = { across: [first], down: [] as Rule[] }
    for (const rule of group.across) {
      for (const other of [...free].filter((each) => crosses(rule, each, reach))) {
        free.delete(other)
        group.down.push(other)
        for (const next of [...waiting].filter((each) => crosses(each, other, reach))) {
          waiting.delete(next)
          group.across.push(next)
        }
      }
    }
    groups.push(group)
  }
  return groups.filter((group) => group.across.length > 0 && group.down.length > 0)
}

/** Where two or more lines end loose side by side, the table is cut by the page or has no edge drawn: the edge is added. */
function closeOpenEnds(rules: Rules, em: number, reach: number) {
  const foot = looseEnds(rules.down, rules.across, 'to', em, reach)
  const head = looseEnds(rules.down, rules.across, 'from', em, reach)
  const left = looseEnds(rules.across, rules.down, 'from', em, reach)
  const right = looseEnds(rules.across, rules.down, 'to', em, reach)
  return {
    rules: {
      across: [...rules.across, ...[foot, head].filter((each) => each !== null)],
      down: [...rules.down, ...[left, right].filter((each) => each !== null)],
    },
    top: head !== null,
    bottom: foot !== null,
  }
}

function looseEnds(
  rules: readonly Rule[],
  crossing: readonly Rule[],
  end: 'from' | 'to',
  em: number,
  reach: number,
): Rule | null {
  const loose = rules.filter(
    (rule) =>
      !crossing.some(
        (other) =>
          other.from <= rule.at + reach &&
          other.to >= rule.at - reach &&
          (end === 'to' ? other.at >= rule.to - em * 0.6 : other.at <= rule.from + em * 0.6),
      ),
  )
  if (loose.length < 2) return null
  const outer =
    end === 'to' ? Math.max(...loose.map((each) => each.to)) : Math.min(...loose.map((each) => each.from))
  const level = loose.filter((each) => Math.abs(each[end] - outer) <= em)
  if (level.length < 2) return null
  const places = level.map((each) => each.at)
  return { at: outer, from: Math.min(...places), to: Math.max(...places), thickness: 0 }
}

/**
 * Lines at one height that are together shorter than this, in heights of print and as a share of the table's width, may
 * be the heads of a row of digits: what they part is unsure.
 */
const [LONE, LONE_SHARE] = [10, 0.3]

function latticeOf(
  { across, down }: Rules,
  em: number,
  reach: number,
): Omit<Lattice, 'openTop' | 'openBottom'> | null {
  const [rows, columns] = [edgesOf(across, reach), edgesOf(down, reach)]
  if (rows.length < 2 || columns.length < 2) return null
  const length = (edge: Edge) => edge.rules.reduce((sum, rule) => sum + rule.to - rule.from, 0)
  const width = (columns.at(-1)?.at ?? 0) - (columns[0]?.at ?? 0)
  const isLone = rows.map((edge) => length(edge) < Math.min(em * LONE, width * LONE_SHARE))
  const cells = cellsBetween(rows, columns).map((cell) =>
    isLone[cell.row] || isLone[cell.row + cell.rowspan] ? { ...cell, sure: false } : cell,
  )
  if (cells.length < 2) return null
  return {
    box: {
      left: Math.floor(columns[0]?.at ?? 0),
      right: Math.ceil(columns.at(-1)?.at ?? 0),
      top: Math.floor(rows[0]?.at ?? 0),
      bottom: Math.ceil(rows.at(-1)?.at ?? 0),
    },
    columns: columns.map((each) => each.at),
    rows: rows.map((each) => each.at),
    cells,
  }
}

/** Lines at the same height or place: one edge of the grid. */
type Edge = { readonly at: number; readonly rules: readonly Rule[] }

function edgesOf(rules: readonly Rule[], reach: number): Edge[] {
  const edges: { at: number; rules: Rule[] }[] = []
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const last = edges.at(-1)
    if (last && rule.at - last.at <= reach) {
      last.rules.push(rule)
      const length = last.rules.reduce((sum, each) => sum + each.to - each.from, 0)
      last.at = last.rules.reduce((sum, each) => sum + each.at * (each.to - each.from), 0) / length
    } else edges.push({ at: rule.at, rules: [rule] })
  }
  return edges
}

/** How much of the stretch between two places of an edge is drawn, 0 to 1. */
function drawn(edge: Edge | undefined, from: number, to: number): number {
  const parts = (edge?.rules ?? [])
    .map((rule) => ({ from: Math.max(from, rule.from), to: Math.min(to, rule.to) }))
    .filter((part) => part.to > part.from)
    .sort((a, b) => a.from - b.from)
  let [sum, end] = [0, from]
  for (const part of parts) {
    sum += Math.max(0, part.to - Math.max(end, part.from))
    end = Math.max(end, part.to)
  }
  return sum / Math.max(1, to - from)
}

const edgeAt = (edges: readonly Edge[], at: number) => edges[at]?.at ?? 0

function cellsBetween(rows: readonly Edge[], columns: readonly Edge[]): LatticeCell[] {
  const [height, width] = [rows.length - 1, columns.length - 1]
  const outside = height * width
  const parent = Array.from({ length: outside + 1 }, (_, at) => at)
  const root = (at: number): number => (parent[at] === at ? at : root(parent[at] ?? at))
  const unsure = new Set<number>()
  const join = (a: number, b: number, share: number) => {
    if (share > OPEN && share < CLOSED) for (const each of [a, b]) unsure.add(each)
    if (share < WALL) parent[root(a)] = root(b)
  }
  const inset = (edges: readonly Edge[], at: number): [number, number] => {
    const margin = Math.min(3, (edgeAt(edges, at + 1) - edgeAt(edges, at)) * 0.15)
    return [edgeAt(edges, at) + margin, edgeAt(edges, at + 1) - margin]
  }
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column <= width; column += 1) {
      const left = column === 0 ? outside : row * width + column - 1
      const right = column === width ? outside : row * width + column
      join(left, right, drawn(columns[column], ...inset(rows, row)))
    }
  }
  for (let column = 0; column < width; column += 1) {
    for (let row = 0; row <= height; row += 1) {
      const above = row === 0 ? outside : (row - 1) * width + column
      const below = row === height ? outside : row * width + column
      join(above, below, drawn(rows[row], ...inset(columns, column)))
    }
  }
  const regions = new Map<number, number[]>()
  for (let at = 0; at < outside; at += 1) {
    if (root(at) === root(outside)) continue
    regions.set(root(at), [...(regions.get(root(at)) ?? []), at])
  }
  return [...regions.values()].flatMap((parts) => toCells(parts, width, rows, columns, unsure))
}

/** One cell per region; a region that is no rectangle falls apart into its pieces, none of them sure. */
function toCells(
  parts: readonly number[],
  width: number,
  rows: readonly Edge[],
  columns: readonly Edge[],
  unsure: ReadonlySet<number>,
): LatticeCell[] {
  const ys = parts.map((at) => Math.floor(at / width))
  const xs = parts.map((at) => at % width)
  const [row, column] = [Math.min(...ys), Math.min(...xs)]
  const [rowspan, colspan] = [Math.max(...ys) - row + 1, Math.max(...xs) - column + 1]
  if (parts.length !== rowspan * colspan)
    return parts.flatMap((at) => toCells([at], width, rows, columns, new Set(parts)))
  const half = (edge: Edge | undefined) =>
    Math.max(
      1,
      ...(edge?.rules ?? []).map((rule) => rule.thickness / 2 + Math.abs(rule.at - (edge?.at ?? 0))),
    )
  const inside = {
    left: Math.ceil(edgeAt(columns, column) + Math.min(half(columns[column]), 6) + 1),
    top: Math.ceil(edgeAt(rows, row) + Math.min(half(rows[row]), 6) + 1),
    right: Math.floor(edgeAt(columns, column + colspan) - Math.min(half(columns[column + colspan]), 6)),
    bottom: Math.floor(edgeAt(rows, row + rowspan) - Math.min(half(rows[row + rowspan]), 6)),
  }
  return [{ row, column, rowspan, colspan, inside, sure: !parts.some((at) => unsure.has(at)) }]
}
