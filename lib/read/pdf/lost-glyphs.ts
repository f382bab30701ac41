import { centerY, type Glyph, UNKNOWN } from './geometry'

/** In sizes of print: a neighbour this near to the right shows a narrow character, that is a space; this near, a wide one. */
const [SPACE, WIDE] = [0.8, 1.4]
/** What follows a character this closely may be the space that programs put at the end of each line. */
const TRAILING = 0.6
const ROW = 4

/**
 * A lone Chinese character in a font that is not embedded has no extent PDFium knows, and its text leaves it out – as it
 * leaves out lone spaces. Where such text was drawn and it cannot have been a space, the answer has U+FFFD: something
 * stands there, e.g. 无 in a cell, and a blank would be wrong. `drawn` are the places of all text left out.
 */
export function lostGlyphs(drawn: readonly Glyph[], read: readonly Glyph[]): Glyph[] {
  const rows = new Map<number, Glyph[]>()
  for (const glyph of [...read, ...drawn]) {
    const row = Math.round(centerY(glyph) / ROW)
    for (const at of [row - 1, row, row + 1]) {
      const known = rows.get(at)
      if (known) known.push(glyph)
      else rows.set(at, [glyph])
    }
  }
  return drawn
    .filter((glyph) => {
      const beside = rows.get(Math.round(centerY(glyph) / ROW)) ?? []
      const steps = beside.flatMap((other) => (other === glyph ? [] : [(other.x0 - glyph.x0) / glyph.size]))
      if (steps.some((step) => step > -0.1 && step < SPACE)) return false
      if (steps.some((step) => step >= SPACE && step < WIDE)) return true
      return !beside.some((other) => {
        const gap = (glyph.x0 - other.x1) / glyph.size
        return other !== glyph && gap > -0.1 && gap < TRAILING
      })
    })
    .map((glyph) => ({ ...glyph, text: UNKNOWN }))
}
