import type { Box, InkMap } from './gray-image'

/** A connected piece of ink: its box and the number of its pixels. */
export type InkPiece = Box & { readonly area: number }

/** All connected pieces of ink (eight neighbours) inside a box, in the coordinates of the map. */
export function inkPieces(ink: InkMap, box: Box): InkPiece[] {
  const width = box.right - box.left
  const height = box.bottom - box.top
  if (width <= 0 || height <= 0) return []
  const seen = new Uint8Array(width * height)
  const pieces: InkPiece[] = []
  const stack: number[] = []
  const isInk = (at: number) =>
    ink.data[(box.top + Math.floor(at / width)) * ink.width + box.left + (at % width)] === 1
  for (let start = 0; start < seen.length; start += 1) {
    if (seen[start] === 1 || !isInk(start)) continue
    let [left, right, top, bottom, area] = [width, 0, height, 0, 0]
    seen[start] = 1
    stack.push(start)
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const [x, y] = [at % width, Math.floor(at / width)]
      area += 1
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny += 1) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx += 1) {
          const next = ny * width + nx
          if (seen[next] === 1 || !isInk(next)) continue
          seen[next] = 1
          stack.push(next)
        }
      }
    }
    pieces.push({
      left: box.left + left,
      right: box.left + right + 1,
      top: box.top + top,
      bottom: box.top + bottom + 1,
      area,
    })
  }
  return pieces
}

/** Whether a piece of ink is larger than dust. */
export const isPrintSized = ({ area, left, right, top, bottom }: InkPiece): boolean =>
  area >= 12 && Math.max(right - left, bottom - top) >= 6

/** The height of the print of a page in pixels, null when too little is printed to tell: most pieces of Chinese characters are nearly as high as the type. */
export function printHeight(pieces: readonly InkPiece[]): number | null {
  const heights = pieces
    .filter((each) => each.area >= 12 && each.bottom - each.top >= 6 && each.bottom - each.top <= 120)
    .map((each) => each.bottom - each.top)
    .sort((a, b) => a - b)
  return heights.length < 20 ? null : (heights[Math.floor(heights.length * 0.8)] ?? null)
}
