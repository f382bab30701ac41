import type { Glyph } from './glyphs'
import type { Box, GrayImage } from './gray-image'

/** How far above the noise of the paper a trace must be, in standard deviations, and in levels of 255 at least. */
const [SIGMAS, LEVELS] = [4.5, 14]

/**
 * Whether a number may have lost its minus or its decimal point to a pale print: a trace too faint for ink stands left of
 * the first digit at half height, or in a gap between two digits at their foot. −3 read as 3 would be a silent error.
 */
export function hasFaintMark(image: GrayImage, inside: Box, glyphs: readonly Glyph[]): boolean {
  const [first] = glyphs
  if (first?.kind !== 'tall') return hasFaintPoint(image, inside, glyphs)
  const height = first.bottom - first.top
  const zone = {
    left: Math.max(inside.left, Math.round(first.left - height * 0.75)),
    right: first.left - 2,
    top: Math.round(first.top + height * 0.3),
    bottom: Math.round(first.top + height * 0.78),
  }
  const wide = Math.max(3, Math.round(height * 0.22))
  return isDarkerSomewhere(image, inside, zone, wide, 2) || hasFaintPoint(image, inside, glyphs)
}

function hasFaintPoint(image: GrayImage, inside: Box, glyphs: readonly Glyph[]): boolean {
  return glyphs.some((glyph, at) => {
    const next = glyphs[at + 1]
    if (!next || glyph.kind !== 'tall' || next.kind !== 'tall') return false
    const height = glyph.bottom - glyph.top
    if (next.left - glyph.right < height * 0.26) return false
    const zone = {
      left: glyph.right + 1,
      right: next.left - 1,
      top: Math.round(glyph.bottom - height * 0.3),
      bottom: Math.min(inside.bottom, glyph.bottom + 2),
    }
    return isDarkerSomewhere(image, inside, zone, 2, 2)
  })
}

/** Whether a patch of the given size somewhere in a zone is darker than the paper of the cell and its noise explain. */
function isDarkerSomewhere(image: GrayImage, inside: Box, zone: Box, wide: number, high: number): boolean {
  const { level, noise } = paperOf(image, inside)
  // Neighbouring pixels of a scan are not independent: half of them count.
  const least = LEVELS + (SIGMAS * noise) / Math.sqrt((wide * high) / 2)
  for (let top = zone.top; top + high <= zone.bottom; top += 1) {
    for (let left = zone.left; left + wide <= zone.right; left += 1) {
      let sum = 0
      for (let y = top; y < top + high; y += 1)
        for (let x = left; x < left + wide; x += 1) sum += image.data[y * image.width + x] ?? 255
      if (level - sum / (wide * high) > least) return true
    }
  }
  return false
}

/** The brightness of a cell's paper and the noise of it: median, and the spread of the brighter half. */
function paperOf(image: GrayImage, inside: Box): { level: number; noise: number } {
  const values: number[] = []
  for (let y = inside.top; y < inside.bottom; y += 1)
    for (let x = inside.left; x < inside.right; x += 1) values.push(image.data[y * image.width + x] ?? 255)
  values.sort((a, b) => a - b)
  const at = (share: number) => values[Math.floor(values.length * share)] ?? 255
  return { level: at(0.5), noise: at(0.84) - at(0.5) }
}
