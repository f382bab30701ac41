import { around, type Box, type InkMap } from './gray-image'
import type { InkPiece } from './ink-pieces'

/** What a piece of print in a value cell can be, from its shape alone. */
export type GlyphKind = 'tall' | 'point' | 'dash' | 'plus' | 'other'
export type Glyph = Box & { readonly kind: GlyphKind }

/**
 * The characters of one line of digits, left to right: pieces that stand above each other are one character. Tall ones
 * are digits or slashes, low dots are points or commas, flat strokes at half height are dashes.
 */
export function glyphsOf(pieces: readonly InkPiece[]): Glyph[] {
  const groups: { left: number; right: number; top: number; bottom: number }[] = []
  for (const piece of [...pieces].sort((a, b) => a.left - b.left)) {
    const last = groups.at(-1)
    const shared = last ? Math.min(last.right, piece.right) - Math.max(last.left, piece.left) : 0
    const narrower = last ? Math.min(last.right - last.left, piece.right - piece.left) : 1
    if (last && shared > narrower * 0.5) {
      last.left = Math.min(last.left, piece.left)
      last.right = Math.max(last.right, piece.right)
      last.top = Math.min(last.top, piece.top)
      last.bottom = Math.max(last.bottom, piece.bottom)
    } else groups.push({ left: piece.left, right: piece.right, top: piece.top, bottom: piece.bottom })
  }
  const top = Math.min(...groups.map((each) => each.top))
  const bottom = Math.max(...groups.map((each) => each.bottom))
  return halvesJoined(groups, bottom - top).map((box) => ({ ...box, kind: kindOf(box, top, bottom) }))
}

/** A pale digit may be broken in two halves: close together they are no wider than one digit, as no two digits are. */
function halvesJoined(boxes: readonly Box[], line: number): Box[] {
  const joined: Box[] = []
  for (const box of boxes) {
    const last = joined.at(-1)
    const isHalf =
      last !== undefined &&
      [last, box].every((each) => each.bottom - each.top >= line * 0.6) &&
      box.left - last.right <= Math.max(2, line * 0.12) &&
      box.right - last.left <= line * 0.75
    if (isHalf) joined.splice(-1, 1, around([last, box]) ?? box)
    else joined.push(box)
  }
  return joined
}

function kindOf(box: Box, top: number, bottom: number): GlyphKind {
  const line = bottom - top
  const [width, height] = [box.right - box.left, box.bottom - box.top]
  if (height <= line * 0.3 && width >= height * 1.7 && box.bottom <= top + line * 0.85) return 'dash'
  if (height >= line * 0.72) return height < line * 0.85 && width >= height * 0.8 ? 'plus' : 'tall'
  if (height <= line * 0.4 && width <= line * 0.4 && box.bottom >= top + line * 0.7) return 'point'
  return height >= line * 0.4 && width >= height * 0.7 ? 'plus' : 'other'
}

/** What a shape may stand for. Some types print a plus nearly as high as a digit, and a 4 nearly as wide as a plus. */
const SHAPES: Record<GlyphKind, RegExp> = {
  tall: /[\d/]/,
  point: /[.,]/,
  dash: /-/,
  plus: /[+\d]/,
  other: /[^\s\S]/,
}

/**
 * Whether the shapes of a cell can be this text: one tall shape for every digit, a dot for every point, a flat stroke for
 * every minus. Digits that touch make one wide shape; its width must then be that of as many digits (`pitch` wide each).
 * Shapes far apart are no one number: recognition leaves spaces out, and a digit between them may be lost.
 */
export function fitsShapes(text: string, glyphs: readonly Glyph[], pitch: number | null): boolean {
  if (hasWideGap(glyphs, pitch)) return false
  let at = 0
  const characters = [...text]
  for (const glyph of glyphs) {
    const character = characters[at]
    if (character === undefined) return false
    if (!SHAPES[glyph.kind].test(character)) return false
    at += glyph.kind === 'tall' ? digitsWide(glyph, pitch) : 1
  }
  return at === characters.length && touchingAreDigits(characters, glyphs.length)
}

/** From one digit to the next, in heights of a digit, where the page does not tell, and the most types set: 0.98. */
const [USUAL_PITCH, WIDEST_PITCH] = [0.75, 1.05]
/** Digits are a space apart at 1.45 pitches, signs and points stand closer than a digit is wide. */
const [DIGIT_STEP, SIGN_GAP] = [1.35, 0.85]

/** Whether two neighbours stand further apart than characters of one number do. */
function hasWideGap(glyphs: readonly Glyph[], pitch: number | null): boolean {
  const height = Math.max(0, ...glyphs.map((each) => each.bottom - each.top))
  const step = Math.min(pitch ?? height * USUAL_PITCH, height * WIDEST_PITCH)
  const width = (glyph: Glyph) => Math.min(glyph.right - glyph.left, step)
  return glyphs.some((glyph, at) => {
    const next = glyphs[at + 1]
    if (!next) return false
    const isPair = glyph.kind === 'tall' && next.kind === 'tall'
    const most = isPair ? step * DIGIT_STEP - (width(glyph) + width(next)) / 2 : step * SIGN_GAP
    return next.left - glyph.right > most
  })
}

/** How many digits a tall shape is wide: one, unless clearly wider than a digit. */
function digitsWide(glyph: Glyph, pitch: number | null): number {
  const [width, height] = [glyph.right - glyph.left, glyph.bottom - glyph.top]
  if (pitch === null) return width > height * 0.95 ? 0 : 1
  return Math.max(1, Math.round((width + pitch * 0.12) / pitch))
}

const touchingAreDigits = (characters: readonly string[], shapes: number) =>
  characters.length === shapes || characters.every((each) => /\d/.test(each))

/** The usual distance from one digit to the next on a page: the median over neighbouring tall shapes. */
export function digitPitch(cells: readonly (readonly Glyph[])[]): number | null {
  const distances = cells.flatMap((glyphs) =>
    glyphs.flatMap((glyph, at) => {
      const next = glyphs[at + 1]
      const isPair =
        next?.kind === 'tall' &&
        glyph.kind === 'tall' &&
        [glyph, next].every((each) => each.right - each.left < (each.bottom - each.top) * 0.9)
      const distance = next ? (next.left + next.right - glyph.left - glyph.right) / 2 : 0
      return isPair && distance > (glyph.bottom - glyph.top) * 0.5 ? [distance] : []
    }),
  )
  distances.sort((a, b) => a - b)
  return distances.length < 3 ? null : (distances[Math.floor(distances.length / 2)] ?? null)
}

/** Whether a tall shape is one stroke from the lower left to the upper right: its rows of ink move left all the way down. */
export function isSlanted(ink: InkMap, box: Box): boolean {
  const height = box.bottom - box.top
  if (box.right - box.left < height * 0.22) return false
  const middles: number[] = []
  for (let y = box.top; y < box.bottom; y += 1) {
    let [sum, count, first, last] = [0, 0, box.right, box.left]
    for (let x = box.left; x < box.right; x += 1) {
      if (ink.data[y * ink.width + x] !== 1) continue
      ;[sum, count, first, last] = [sum + x, count + 1, Math.min(first, x), x]
    }
    if (count === 0 || last - first + 1 > Math.max(4, height * 0.3)) return false
    middles.push(sum / count)
  }
  const mean = (from: number, to: number) => {
    const part = middles.slice(Math.floor(from * middles.length), Math.ceil(to * middles.length))
    return part.reduce((total, each) => total + each, 0) / Math.max(1, part.length)
  }
  const [upper, middle, lower] = [mean(0, 0.25), mean(0.375, 0.625), mean(0.75, 1)]
  const step = height * 0.06
  return upper - middle > step && middle - lower > step
}

/** A cell whose only print is flat strokes as wide as a dash: the sign for nothing to report. */
export function isDashOnly(glyphs: readonly Box[], em: number): boolean {
  return (
    glyphs.length > 0 &&
    glyphs.length <= 2 &&
    glyphs.every(
      (each) =>
        each.bottom - each.top <= em * 0.22 &&
        each.right - each.left >= Math.max(em * 0.25, 2.5 * (each.bottom - each.top)),
    )
  )
}
