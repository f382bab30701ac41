import type { Box, GrayImage } from './gray-image'

/** A digit as cut from the page, brought to one size, with the character it was read as. */
export type DigitShape = { readonly digit: string; readonly pixels: Float32Array; readonly ratio: number }

const [WIDE, HIGH] = [10, 14]
/** Fewer examples of a digit than this cannot speak for the others. */
const ENOUGH = 2

/** The shape of one digit: darkness on a grid of 10 × 14, stretched to its box, with mean 0 and length 1. */
export function digitShape(image: GrayImage, box: Box, digit: string): DigitShape {
  const pixels = new Float32Array(WIDE * HIGH)
  const [width, height] = [box.right - box.left, box.bottom - box.top]
  for (let y = 0; y < HIGH; y += 1) {
    for (let x = 0; x < WIDE; x += 1) {
      pixels[y * WIDE + x] = darkness(image, {
        left: box.left + (x * width) / WIDE,
        right: box.left + ((x + 1) * width) / WIDE,
        top: box.top + (y * height) / HIGH,
        bottom: box.top + ((y + 1) * height) / HIGH,
      })
    }
  }
  const mean = pixels.reduce((sum, each) => sum + each, 0) / pixels.length
  for (const at of pixels.keys()) pixels[at] = (pixels[at] ?? 0) - mean
  return { digit, pixels: unit(pixels), ratio: width / height }
}

/** Mean darkness of a box with fractional edges. */
function darkness(image: GrayImage, box: Box): number {
  let [sum, weight] = [0, 0]
  for (let y = Math.floor(box.top); y < box.bottom; y += 1) {
    const high = Math.min(y + 1, box.bottom) - Math.max(y, box.top)
    for (let x = Math.floor(box.left); x < box.right; x += 1) {
      const share = high * (Math.min(x + 1, box.right) - Math.max(x, box.left))
      sum += share * (255 - (image.data[y * image.width + x] ?? 255))
      weight += share
    }
  }
  return weight > 0 ? sum / weight : 0
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector) || 1
  return vector.map((each) => each / length)
}

/** A digit whose width differs this much from its fellows' is another digit. */
const RATIO_STEP = 0.3
/** How like its fellows a digit must look to be taken on their word, and by how much liker than any other digit. */
const [LIKE, CLEARLY] = [0.8, 0.04]

/**
 * The print of one document as judge over its own digits. Recognition sees each cell alone; here a digit is compared with
 * all others that were read the same and all that were read otherwise, in the very type they are printed in.
 */
export class DigitFellows {
  private readonly byDigit = new Map<string, DigitShape[]>()
  private readonly sums = new Map<string, Float32Array>()
  private readonly members: ReadonlySet<DigitShape>

  constructor(shapes: readonly DigitShape[]) {
    this.members = new Set(shapes)
    for (const shape of shapes)
      this.byDigit.set(shape.digit, [...(this.byDigit.get(shape.digit) ?? []), shape])
    for (const [digit, same] of this.byDigit) this.sums.set(digit, sumOf(same))
  }

  /** Whether a digit looks more like another digit: then it is doubtful, whatever recognition said. Rare ones are not judged. */
  denies(shape: DigitShape): boolean {
    const { fellows, own, other } = this.compare(shape)
    return fellows >= ENOUGH && (own < other || this.isOtherWidth(shape))
  }

  /** Whether a digit looks like its fellows and clearly less like any other: as good as a reading of its own. */
  confirms(shape: DigitShape): boolean {
    const { fellows, own, other } = this.compare(shape)
    return fellows >= ENOUGH && own >= LIKE && own - other >= CLEARLY && !this.isOtherWidth(shape)
  }

  private compare(shape: DigitShape) {
    const others = [...this.byDigit].filter(([digit, same]) => digit !== shape.digit && same.length >= ENOUGH)
    return {
      fellows: (this.byDigit.get(shape.digit)?.length ?? 0) - (this.members.has(shape) ? 1 : 0),
      own: this.likeness(shape, shape.digit),
      other: Math.max(-1, ...others.map(([digit]) => this.likeness(shape, digit))),
    }
  }

  private likeness(shape: DigitShape, digit: string): number {
    const sum = this.sums.get(digit) ?? new Float32Array(WIDE * HIGH)
    const own = digit === shape.digit && this.members.has(shape)
    return dot(shape.pixels, unit(sum.map((each, at) => each - (own ? (shape.pixels[at] ?? 0) : 0))))
  }

  private isOtherWidth(shape: DigitShape): boolean {
    return Math.abs(shape.ratio - meanRatio(this.byDigit.get(shape.digit) ?? [])) > RATIO_STEP
  }
}

const meanRatio = (shapes: readonly DigitShape[]) =>
  shapes.reduce((sum, each) => sum + each.ratio, 0) / Math.max(1, shapes.length)

const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, each, at) => sum + each * (b[at] ?? 0), 0)

function sumOf(shapes: readonly DigitShape[]): Float32Array {
  const sum = new Float32Array(WIDE * HIGH)
  for (const { pixels } of shapes) for (const at of sum.keys()) sum[at] = (sum[at] ?? 0) + (pixels[at] ?? 0)
  return sum
}
