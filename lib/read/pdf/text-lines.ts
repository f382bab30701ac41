import { around, type Box, centerX, centerY, type Glyph, UNKNOWN } from './geometry'

/** Glyphs on one baseline, left to right. */
export type TextLine = Box & { readonly glyphs: readonly Glyph[]; readonly size: number }

/** Glyphs whose middles are nearer than this, in heights, stand on one line. */
const SAME_LINE = 0.45
/** The same character printed again this near, in widths, is one character made bold. */
const OVERPRINTED = 0.3
/** Another character that covers this share of a narrower one stands in its place: neither can be read. */
const COVERED = 0.5
/** Gaps, in heights of print, from which two characters are two words: digits and Latin, other pairs, Chinese pairs. */
const GAP = { word: 0.25, mixed: 0.5, chinese: 1 }
const NOTE_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** A digit this much smaller than its neighbour and raised is the number of a note. */
const RAISED = 0.8

/** Puts glyphs of upright text into lines, top to bottom; reading order is by place, not by order in the file. */
export function toLines(glyphs: readonly Glyph[]): TextLine[] {
  const sorted = [...glyphs].sort((a, b) => centerY(a) - centerY(b))
  const lines: Glyph[][] = []
  let current: Glyph[] = []
  for (const glyph of sorted) {
    const reference = current[0]
    const near =
      reference !== undefined &&
      centerY(glyph) - middleOf(current) <= SAME_LINE * Math.min(glyph.size, reference.size)
    if (near) current.push(glyph)
    else {
      current = [glyph]
      lines.push(current)
    }
  }
  return lines.map(toLine)
}

const middleOf = (glyphs: readonly Glyph[]): number => {
  const last = glyphs.at(-1)
  const first = glyphs[0]
  return first && last ? (centerY(first) + centerY(last)) / 2 : 0
}

function toLine(glyphs: readonly Glyph[]): TextLine {
  const kept: Glyph[] = []
  for (const glyph of [...glyphs].sort((a, b) => a.x0 - b.x0)) {
    const near = kept.slice(-3)
    if (near.some((other) => isOverprint(glyph, other))) continue
    const under = near.filter((other) => isCovered(glyph, other))
    for (const other of under) kept[kept.indexOf(other)] = { ...other, text: UNKNOWN }
    if (under.length === 0) kept.push(glyph)
  }
  return {
    ...around(kept),
    glyphs: kept,
    size: kept.map((glyph) => glyph.size).sort((a, b) => a - b)[kept.length >> 1] ?? 0,
  }
}

const isOverprint = (glyph: Glyph, other: Glyph): boolean =>
  glyph.text === other.text &&
  Math.abs(centerX(glyph) - centerX(other)) < OVERPRINTED * (glyph.x1 - glyph.x0) &&
  Math.abs(centerY(glyph) - centerY(other)) < OVERPRINTED * glyph.size

/** Chinese characters and brackets set closely overlap where PDFium has to guess their widths; of two, one is no such. */
function isCovered(glyph: Glyph, other: Glyph): boolean {
  if (isSetClose(glyph) || isSetClose(other)) return false
  const shared = Math.min(glyph.x1, other.x1) - Math.max(glyph.x0, other.x0)
  return shared > COVERED * Math.min(glyph.x1 - glyph.x0, other.x1 - other.x0)
}

/** The text of a line with a space where its words stand apart. */
export function lineText(line: TextLine): string {
  let text = ''
  for (const [at, glyph] of line.glyphs.entries()) {
    const before = line.glyphs[at - 1]
    if (before && standsApart(before, glyph)) text += ' '
    text += isNoteNumber(glyph, line.glyphs) ? (NOTE_DIGITS[Number(glyph.text)] ?? '') : glyph.text
  }
  return text
}

const isSetClose = ({ text }: Glyph) => /[\p{Script=Han}\p{Ps}\p{Pe}\p{Pi}\p{Pf}，。、；：]/u.test(text)
const isWide = (glyph: Glyph) => /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(glyph.text)

export function standsApart(left: Glyph, right: Glyph): boolean {
  const gap = right.x0 - left.x1
  const size = Math.min(left.size, right.size)
  const wide = Number(isWide(left)) + Number(isWide(right))
  return gap > size * (wide === 2 ? GAP.chinese : wide === 1 ? GAP.mixed : GAP.word)
}

/** A small raised digit beside a larger one must not become part of the number. */
function isNoteNumber(glyph: Glyph, line: readonly Glyph[]): boolean {
  if (!/^\d$/.test(glyph.text)) return false
  return line.some(
    (other) =>
      glyph.size < other.size * RAISED &&
      centerY(glyph) < centerY(other) - other.size * 0.1 &&
      Math.min(Math.abs(glyph.x0 - other.x1), Math.abs(other.x0 - glyph.x1)) < other.size,
  )
}
