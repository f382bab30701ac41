import { around, type Box, type GrayImage, type InkMap } from './gray-image'
import { type InkPiece, inkPieces } from './ink-pieces'

/** What is printed in a cell: its pieces of ink left to right, without the remains of ruling lines and specks. */
export type CellInk = {
  readonly pieces: readonly InkPiece[]
  /** Around all pieces; null when there are none. */
  readonly box: Box | null
  /** Something paler than ink is there: not read, but not blank either. */
  readonly faint: boolean
}

/** Dust and noise: at most this high and wide, in heights of print. A decimal point is larger. */
const SPECK = 0.075
/** Remains of a ruling line are this thin, in heights of print. */
const REMAINS = 0.22

/** The ink inside a cell. `em` is the height of the page's print. */
export function cellInk(image: GrayImage, ink: InkMap, inside: Box, em: number): CellInk {
  const pieces = inkPieces(ink, inside)
    .filter((piece) => !isSpeck(piece, em) && !isRemains(piece, inside, em))
    .sort((a, b) => a.left - b.left)
  return {
    pieces,
    box: around(pieces),
    faint: pieces.length === 0 && hasFaintPrint(image, inside, em),
  }
}

function isSpeck(piece: InkPiece, em: number): boolean {
  const most = Math.max(1, em * SPECK)
  return piece.right - piece.left <= most && piece.bottom - piece.top <= most
}

/** A thin strip along the edge of the cell is the ruling line. */
function isRemains(piece: InkPiece, inside: Box, em: number): boolean {
  const thin = Math.max(3, em * REMAINS)
  const [width, height] = [piece.right - piece.left, piece.bottom - piece.top]
  const atSide = piece.left <= inside.left + 1 || piece.right >= inside.right - 1
  const atHeadOrFoot = piece.top <= inside.top + 1 || piece.bottom >= inside.bottom - 1
  return (atSide && width <= thin) || (atHeadOrFoot && height <= thin)
}

/** How much darker than the paper faint print is, of 255, after averaging three by three pixels. */
const FAINT_CONTRAST = 18

/** Whether a cell without ink holds something as large as half a digit that is darker than its paper. */
function hasFaintPrint(image: GrayImage, inside: Box, em: number): boolean {
  const [width, height] = [inside.right - inside.left, inside.bottom - inside.top]
  if (width < 3 || height < 3) return false
  const smooth = averaged(image, inside)
  const paper = [...smooth].sort((a, b) => a - b)[Math.floor(smooth.length / 2)] ?? 255
  const data = smooth.map((each) => (each < paper - FAINT_CONTRAST ? 1 : 0))
  const margin = 2
  const box = { left: margin, top: margin, right: width - margin, bottom: height - margin }
  return inkPieces({ width, height, data }, box).some(
    (piece) =>
      Math.max(piece.right - piece.left, piece.bottom - piece.top) >= em * 0.4 && !isRemains(piece, box, em),
  )
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
