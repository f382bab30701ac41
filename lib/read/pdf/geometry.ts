/** Places on a page as it is seen: points (1/72 inch) from the left and from the top, rotation of the page applied. */
export type Box = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }

/** A printed character. `turn`: quarter turns clockwise against upright text. */
export type Glyph = Box & {
  readonly text: string
  readonly size: number
  readonly turn: 0 | 1 | 2 | 3
  /** The text object it was drawn by. */
  readonly object?: number
}

/** Stands for a character nobody can read: the file does not tell its meaning, or something lies over it. */
export const UNKNOWN = '\ufffd'

/** A ruling line: `at` is its y when horizontal, its x when vertical. */
export type Ruling = { readonly at: number; readonly from: number; readonly to: number }
export type Rulings = { readonly horizontal: readonly Ruling[]; readonly vertical: readonly Ruling[] }

/**
 * Something drawn that is no character and no ruling line and may be a number to the eye. `outline`: a small shape, e.g. a
 * digit drawn as its outline; `picture`; `block`: a filled box, which says something only where nothing else stands.
 */
export type Stain = Box & { readonly kind: 'outline' | 'picture' | 'block' }

export type PageContent = {
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  readonly rulings: Rulings
  readonly stains: readonly Stain[]
  /** Pictures large enough to hold something to read. */
  readonly pictures: number
}

export const centerX = (box: Box): number => (box.x0 + box.x1) / 2
export const centerY = (box: Box): number => (box.y0 + box.y1) / 2

/** A box on a page turned `quarters` times clockwise; `width` and `height` are those before. */
export function turned(box: Box, quarters: number, width: number, height: number): Box {
  const { x0, y0, x1, y1 } = box
  if (quarters === 1) return { x0: height - y1, y0: x0, x1: height - y0, y1: x1 }
  if (quarters === 2) return { x0: width - x1, y0: height - y1, x1: width - x0, y1: height - y0 }
  if (quarters === 3) return { x0: y0, y0: width - x1, x1: y1, y1: width - x0 }
  return box
}

/** The smallest box around others; of none, a box of no extent. */
export function around(boxes: readonly Box[]): Box {
  let [x0, y0, x1, y1] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -Infinity, -Infinity]
  for (const box of boxes) {
    x0 = Math.min(x0, box.x0)
    y0 = Math.min(y0, box.y0)
    x1 = Math.max(x1, box.x1)
    y1 = Math.max(y1, box.y1)
  }
  return boxes.length === 0 ? { x0: 0, y0: 0, x1: 0, y1: 0 } : { x0, y0, x1, y1 }
}
