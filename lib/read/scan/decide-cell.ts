import { fitsShapes, type Glyph, isDashOnly } from './glyphs'
import { around } from './gray-image'

/** One reading of a cell: text without spaces and the lowest confidence of its words, 0–100. */
export type Reading = { readonly text: string; readonly confidence: number }
/** What the cell of a scan says. Unsure: print is there, but what it says must be decided by a person. */
export type CellText = {
  readonly text: string
  readonly unsure: boolean
  /** 0–100; 100 for a cell without ink. */
  readonly confidence: number
  /** Numbers single readings gave and the shapes allow: the print of the rest of the document may confirm one. */
  readonly candidates?: readonly string[]
}
/** How a cell was read: freely with the Chinese model, as digits with the Latin one, as digits with the Chinese one. */
export type Readings = {
  readonly free: Reading | null
  readonly digits: Reading | null
  readonly second: Reading | null
}

/** What is known of a cell's print beside its shapes: height of the page's print, width of a digit, a stroke like `/`. */
export type CellPrint = { readonly em: number; readonly pitch: number | null; readonly slanted: boolean }

/** Confidences of two readings of one number, 0–100: of the better one, of the worse one, and of both together. */
const [STRONG, WEAK, TOGETHER] = [70, 30, 120]
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/
const SLASH = /^[/／]$/

/**
 * A number is believed only when two independent readings say the same, each with confidence, and the shapes in the cell
 * can be these characters. Everything else with print in it is text (Chinese characters), a sign, or unsure.
 */
export function decideCell(
  readings: Readings,
  glyphs: readonly Glyph[],
  { em, pitch, slanted }: CellPrint,
): CellText {
  if (glyphs.length === 0) return { text: '', unsure: false, confidence: 100 }
  if (isDashOnly(glyphs, em)) return { text: '—'.repeat(glyphs.length), unsure: false, confidence: 95 }
  const { free, digits, second } = readings
  if (readsSlash(readings) && glyphs.length === 1 && slanted)
    return { text: '/', unsure: false, confidence: 90 }
  const candidates = numbersRead([free, digits, second], glyphs, pitch)
  for (const candidate of candidates) {
    const agreeing = [free, second].filter((each) => each !== null && plainNumber(each.text) === candidate)
    const best = Math.max(0, ...agreeing.map((each) => each?.confidence ?? 0))
    if (digits?.text === candidate && agree(digits.confidence, best))
      return { text: candidate, unsure: false, confidence: Math.min(digits.confidence, best) }
  }
  if (candidates.length > 0) return { text: candidates[0] ?? '', unsure: true, confidence: 0, candidates }
  return freeText(readings, glyphs, em)
}

/** Some reading gives a slash and none is sure of a digit: `1`, `7` and a slash are told apart by their slant as well. */
function readsSlash({ free, digits, second }: Readings): boolean {
  const all = [free, digits, second].filter((each) => each !== null)
  return all.some((each) => SLASH.test(each.text))
}

/** Two readings by different models that say the same: one may be weak when the other is strong. */
const agree = (one: number, other: number) =>
  Math.max(one, other) >= STRONG && Math.min(one, other) >= WEAK && one + other >= TOGETHER

const plainNumber = (text: string) => text.normalize('NFKC')

/** The different numbers the readings give that the shapes in the cell can be. */
function numbersRead(
  readings: readonly (Reading | null)[],
  glyphs: readonly Glyph[],
  pitch: number | null,
): string[] {
  const numbers = readings.flatMap((each) =>
    each && each.confidence >= WEAK ? [plainNumber(each.text)] : [],
  )
  return [...new Set(numbers)].filter((text) => NUMBER.test(text) && fitsShapes(text, glyphs, pitch))
}

/** Han characters in a reading. */
export const hanCount = (text: string): number =>
  [...text].filter((each) => /\p{Script=Han}/u.test(each)).length

/** A reading that begins as a value does: a number with a remark is believed no sooner than the number alone. */
const LEADS_WITH_NUMBER = /^\s*[+-]?\d(?!\s*[.、．])/

/** Words less certain than this, or narrower for each character, in heights of print, may be digits taken for words. */
const [POOR, NARROW] = [45, 0.75]

/** Whether the print of a cell has room for the Chinese characters read; digits are half as wide. */
function hasRoom(han: number, glyphs: readonly Glyph[], em: number): boolean {
  const box = around(glyphs)
  if (!box || box.bottom - box.top > em * 1.4) return true
  return box.right - box.left >= han * em * NARROW
}

/** A text of Chinese characters is taken as read; signs and digits that were not confirmed are unsure. */
function freeText({ free, digits, second }: Readings, glyphs: readonly Glyph[], em: number): CellText {
  const best = free ?? digits ?? second ?? { text: '', confidence: 0 }
  const han = hanCount(best.text)
  const isNone = best.text === '无' && best.confidence >= 85
  const hasDigits = /\d/.test(best.text.normalize('NFKC'))
  const valued = LEADS_WITH_NUMBER.test(best.text.normalize('NFKC'))
  const isWords = han >= 2 && best.confidence >= POOR && hasRoom(han, glyphs, em)
  const sure = isNone || (!valued && isWords && (!hasDigits || han >= 4))
  return { text: best.text, unsure: !sure, confidence: Math.max(0, best.confidence) }
}
