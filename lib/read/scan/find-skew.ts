import type { InkMap } from './gray-image'

/** Sheets fed crookedly; more than this is a photograph. */
const MOST = 4
const SAMPLES = 60_000
/** Less than this moves the end of a line across the page by two or three pixels: not worth blurring the page for. */
const LEAST = 0.12

/**
 * By how many degrees a page is turned clockwise. Rows of print and ruling lines fall into the fewest rows of pixels when
 * the page is straight: the angle with the sharpest row profile wins. To 0.05°, from a sample of the ink.
 */
export function findSkew(ink: InkMap): number {
  const points = sampleOf(ink)
  if (points.length < 200) return 0
  let best = 0
  for (const [span, step] of [
    [MOST, 0.5],
    [0.5, 0.1],
    [0.1, 0.05],
  ] as const) {
    const middle = best
    let highest = -1
    for (let degrees = middle - span; degrees <= middle + span + 1e-9; degrees += step) {
      const sharpness = profileSharpness(points, degrees, ink)
      if (sharpness > highest) [highest, best] = [sharpness, degrees]
    }
  }
  return Math.abs(best) < LEAST ? 0 : Math.round(best * 100) / 100
}

function sampleOf({ width, data }: InkMap): Int32Array {
  let count = 0
  for (const each of data) count += each
  const every = Math.max(1, Math.floor(count / SAMPLES))
  const points: number[] = []
  let seen = 0
  for (let at = 0; at < data.length; at += 1) {
    if (data[at] !== 1) continue
    seen += 1
    if (seen % every === 0) points.push(at % width, Math.floor(at / width))
  }
  return Int32Array.from(points)
}

function profileSharpness(points: Int32Array, degrees: number, { width, height }: InkMap): number {
  const slope = Math.tan((degrees * Math.PI) / 180)
  const shift = Math.ceil((width * Math.abs(slope)) / 2) + 1
  const profile = new Int32Array(height + 2 * shift + 2)
  for (let at = 0; at < points.length; at += 2) {
    const row = Math.round((points[at + 1] ?? 0) - ((points[at] ?? 0) - width / 2) * slope) + shift
    profile[row] = (profile[row] ?? 0) + 1
  }
  let sum = 0
  for (const each of profile) sum += each * each
  return sum
}
