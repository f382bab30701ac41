import { around, type Box, type Stain } from './geometry'

export type Point = readonly [x: number, y: number]

/** No larger shape is a digit or a word. */
const LARGEST = { width: 200, height: 40 }
/** Smaller ones are dust and dots. */
const DUST = 2.5
/** Filled shapes this thin are ruling lines, slanted segments longer than this are looked at piece by piece. */
const [THIN, PIECE] = [3.2, 6]
/** A segment may leave the axis by this much. */
const OBLIQUE = 0.7

export const boxAt = ([x, y]: Point): Box => ({ x0: x, y0: y, x1: x, y1: y })

/** What an outline on the page may show beside ruling lines: a digit, a sign, a slash through a cell, a filled box. */
export function stainsOf(
  { points, curved }: { readonly points: readonly Point[]; readonly curved: boolean },
  stroked: boolean,
): Stain[] {
  const box = around(points.map(boxAt))
  const [width, height] = [box.x1 - box.x0, box.y1 - box.y0]
  if (Math.max(width, height) < DUST) return []
  if (!curved && !points.some((point, at) => isSlanted(points[at - 1], point))) {
    const block = !stroked && Math.min(width, height) > THIN
    return block ? [{ ...box, kind: 'block' }] : []
  }
  if (!curved && !stroked && Math.min(width, height) <= THIN) return []
  if (width <= LARGEST.width && height <= LARGEST.height) return [{ ...box, kind: 'outline' }]
  if (curved || !stroked) return []
  return points.flatMap((point, at) => piecesOf(points[at - 1], point))
}

export const isBox = (points: readonly Point[]): boolean =>
  points.length <= 6 && !points.some((point, at) => isSlanted(points[at - 1], point))

const isSlanted = (from: Point | undefined, to: Point): boolean =>
  from !== undefined && Math.min(Math.abs(from[0] - to[0]), Math.abs(from[1] - to[1])) > OBLIQUE

function piecesOf(from: Point | undefined, to: Point): Stain[] {
  if (!from || !isSlanted(from, to)) return []
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const count = Math.min(100, Math.ceil(Math.hypot(dx, dy) / PIECE))
  return Array.from({ length: count }, (_, at) => {
    const ends = [at, at + 1].map((step) =>
      boxAt([from[0] + (dx * step) / count, from[1] + (dy * step) / count]),
    )
    return { ...around(ends), kind: 'outline' }
  })
}
