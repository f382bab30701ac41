import type { GrayImage, InkMap } from './gray-image'

/** Side of the neighbourhood a pixel is compared with, as a share of the page's width. */
const NEIGHBOURHOOD = 1 / 24
/** Ink is darker than its neighbourhood by at least this much, of 255: more than paper grain and JPEG shadows. */
const CONTRAST = 42

/**
 * Which pixels are ink: those clearly darker than the paper around them, so that grey paper, shadows at a fold and faint
 * print are told apart (after Bradley and Roth, Adaptive Thresholding Using the Integral Image).
 */
export function findInk(image: GrayImage): InkMap {
  const { width, height, data } = image
  const sums = integralOf(image)
  const reach = Math.max(8, Math.round((width * NEIGHBOURHOOD) / 2))
  const ink = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    const [top, bottom] = [Math.max(0, y - reach), Math.min(height, y + reach + 1)]
    for (let x = 0; x < width; x += 1) {
      const [left, right] = [Math.max(0, x - reach), Math.min(width, x + reach + 1)]
      const sum =
        (sums[bottom * (width + 1) + right] ?? 0) -
        (sums[top * (width + 1) + right] ?? 0) -
        (sums[bottom * (width + 1) + left] ?? 0) +
        (sums[top * (width + 1) + left] ?? 0)
      const mean = sum / ((right - left) * (bottom - top))
      if ((data[y * width + x] ?? 0) < mean - CONTRAST) ink[y * width + x] = 1
    }
  }
  return { width, height, data: ink }
}

function integralOf({ width, height, data }: GrayImage): Float64Array {
  const sums = new Float64Array((width + 1) * (height + 1))
  for (let y = 0; y < height; y += 1) {
    let row = 0
    for (let x = 0; x < width; x += 1) {
      row += data[y * width + x] ?? 0
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row
    }
  }
  return sums
}
