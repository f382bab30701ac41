import { around, type Box, type GrayImage, type InkMap } from './gray-image'
import { type InkPiece, inkPieces } from './ink-pieces'

/** What is printed in a cell: its pieces of ink left to right, without the remains of ruling lines and specks. */
export type CellInk = {
  readonly pieces: readonly InkPiece[]
  /** Around all pieces; null when there are none. */
  readonly box: Box | null
  /** Print runs into a ruling line: part of it may be missing. */
  readonly cut: boolean
  /** Something paler than ink is there: not read, but neither a blank nor the whole of what the ink says. */
  readonly faint: boolean
}

/** Dust and noise: at most this high and wide, in heights of print. A decimal point is larger. */
const SPECK = 0.075
/** Remains of a ruling line are this thin, in heights of print. */
const REMAINS = 0.22
/** Shorter pieces at an edge are crumbs of the line. */
const CRUMB = 0.35

/** The ink inside a cell. `em` is the height of the page's print. */
export function cellInk(image: GrayImage, ink: InkMap, inside: Box, em: number): CellInk {
  const pieces = inkPieces(ink, inside)
    .filter((piece) => !isSpeck(piece, em) && !isRemains(piece, inside, em))
    .sort((a, b) => a.left - b.left)
  return {
    pieces,
    box: around(pieces),
    cut: pieces.some((piece) => runsOver(ink, piece, inside)),
    faint: hasFaintPrint(image, ink, inside, em),
  }
}

function isSpeck(piece: InkPiece, em: number): boolean {
  const most = Math.max(1, em * SPECK)
  return piece.right - piece.left <= most && piece.bottom - piece.top <= most
}

/** A thin strip all along an edge of the cell, or a crumb at it, is what is left of the ruling line. A 1 is too short. */
function isRemains(piece: InkPiece, inside: Box, em: number): boolean {
  const thin = Math.max(3, em * REMAINS)
  const [width, height] = [piece.right - piece.left, piece.bottom - piece.top]
  const isCrumb = Math.max(width, height) <= em * CRUMB
  const { atSide, atEnd } = edgesTouched(piece, inside, 1)
  const isUpright = width <= thin && (isCrumb || height >= (inside.bottom - inside.top) * 0.7)
  const isLevel = height <= thin && (isCrumb || width >= (inside.right - inside.left) * 0.7)
  return (atSide && isUpright) || (atEnd && isLevel)
}

/** Whether a piece of ink goes on outside the cell. Print close to a line but with paper between is whole. */
function runsOver({ width, height, data }: InkMap, piece: Box, inside: Box): boolean {
  const hasInk = (left: number, top: number, right: number, bottom: number) => {
    for (let y = Math.max(0, top); y < Math.min(height, bottom); y += 1)
      for (let x = Math.max(0, left); x < Math.min(width, right); x += 1)
        if (data[y * width + x] === 1) return true
    return false
  }
  const { left, top, right, bottom } = piece
  return (
    (left <= inside.left && hasInk(left - 1, top - 1, left, bottom + 1)) ||
    (right >= inside.right && hasInk(right, top - 1, right + 1, bottom + 1)) ||
    (top <= inside.top && hasInk(left - 1, top - 1, right + 1, top)) ||
    (bottom >= inside.bottom && hasInk(left - 1, bottom, right + 1, bottom + 1))
  )
}

function edgesTouched(piece: Box, inside: Box, within: number) {
  return {
    atSide: piece.left <= inside.left + within || piece.right >= inside.right - within,
    atEnd: piece.top <= inside.top + within || piece.bottom >= inside.bottom - within,
  }
}

/**
 * How much darker than the paper faint print is after averaging three by three pixels: of 255 at least, and in spreads of
 * the paper's own grain.
 */
const [FAINT_CONTRAST, FAINT_SPREADS] = [10, 5]

/** Blur around ink reaches this far, in pixels. */
const HALO = 2

/** Whether a cell holds something as large as half a digit that is darker than its paper and no ink. */
function hasFaintPrint(image: GrayImage, ink: InkMap, inside: Box, em: number): boolean {
  const [width, height] = [inside.right - inside.left, inside.bottom - inside.top]
  if (width < 3 || height < 3) return false
  const smooth = averaged(image, inside)
  const sorted = smooth.toSorted()
  const at = (share: number) => sorted[Math.floor(smooth.length * share)] ?? 255
  const [paper, bright] = [at(0.5), at(0.84)]
  const least = paper - Math.max(FAINT_CONTRAST, FAINT_SPREADS * (bright - paper))
  const data = smooth.map((each) => (each < least ? 1 : 0))
  eraseInk(data, ink, inside)
  const margin = 2
  const box = { left: margin, top: margin, right: width - margin, bottom: height - margin }
  return inkPieces({ width, height, data }, box).some(
    (piece) =>
      Math.max(piece.right - piece.left, piece.bottom - piece.top) >= em * 0.4 && !isRemains(piece, box, em),
  )
}

function eraseInk(data: Uint8Array, ink: InkMap, inside: Box): void {
  const [width, height] = [inside.right - inside.left, inside.bottom - inside.top]
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (ink.data[(inside.top + y) * ink.width + inside.left + x] !== 1) continue
      const [from, to] = [Math.max(0, x - HALO), Math.min(width, x + HALO + 1)]
      for (let ny = Math.max(0, y - HALO); ny <= Math.min(height - 1, y + HALO); ny += 1)
        data.fill(0, ny * width + from, ny * width + to)
    }
  }
}

function averaged(image: GrayImage, box: Box): Uint8Array {
  const [width, height] = [box.right - box.left, box.bottom - box.top]
  const out = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let [sum, count] = [0, 0]
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny += 1) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx += 1) {
          sum += image.data[(box.top + ny) * image.width + box.left + nx] ?? 255
          count += 1
        }
      }
      out[y * width + x] = sum / count
    }
  }
  return out
}
