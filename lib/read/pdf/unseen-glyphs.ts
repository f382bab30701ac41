import { type Box, centerX, centerY, type Glyph, type Ruling, type Rulings, UNKNOWN } from './geometry'
import { mergeRulings } from './merge-rulings'

/** What lies on a page and hides what was drawn before it. */
export type Cover = Box & { readonly order: number }
type Drawn = {
  readonly rulings: Rulings
  readonly covers: readonly Cover[]
  /** The place of every object in the order of drawing. */
  readonly order: ReadonlyMap<number, number>
}

/** A line strikes a character out that runs through this part of its height; lower it underlines. */
const [HIGH, LOW] = [0.3, 0.78]
/** And over this share of its width. */
const ACROSS = 0.6
const STEP = 8
/** A line longer than this, in points, is a border whatever stands on it. */
const BORDER = 200

/**
 * The characters with U+FFFD for those of numbers that something lies over or a line runs through, and the ruling lines
 * without such lines: one from border to border would cut its cell in two.
 */
export function withoutUnseen(
  glyphs: readonly Glyph[],
  { rulings, covers, order }: Drawn,
): { readonly glyphs: Glyph[]; readonly rulings: Rulings } {
  const struck = strikes(rulings)
  const strokes = new Set<Ruling>()
  let first = Number.POSITIVE_INFINITY
  for (const { object } of glyphs) first = Math.min(first, order.get(object ?? 0) ?? first)
  const later = covers.filter((cover) => cover.order > first)
  const seen = glyphs.map((glyph) => {
    if (!/[\d+\-—–/无]/u.test(glyph.text)) return glyph
    const drawn = order.get(glyph.object ?? 0)
    const hidden = drawn !== undefined && later.some((cover) => cover.order > drawn && lies(cover, glyph))
    const stroke = struck(glyph)
    if (stroke) strokes.add(stroke)
    return hidden || stroke ? { ...glyph, text: UNKNOWN } : glyph
  })
  if (strokes.size === 0) return { glyphs: seen, rulings }
  const borders = mergeRulings(rulings.horizontal)
  const horizontal = rulings.horizontal.filter(
    (ruling) => !strokes.has(ruling) || borders.some((border) => goesFarther(border, ruling)),
  )
  return { glyphs: seen, rulings: { ...rulings, horizontal } }
}

/** A border that happens to run through a digit goes on beside it, a stroke stands alone. */
const goesFarther = (border: Ruling, { at, from, to }: Ruling): boolean =>
  Math.abs(border.at - at) <= 1 &&
  border.from <= from &&
  border.to >= to &&
  (border.to - border.from > 1.2 * (to - from) || to - from > BORDER)

const lies = (cover: Box, glyph: Box) =>
  centerX(glyph) > cover.x0 &&
  centerX(glyph) < cover.x1 &&
  centerY(glyph) > cover.y0 &&
  centerY(glyph) < cover.y1

function strikes({ horizontal }: Rulings): (glyph: Glyph) => Ruling | null {
  const rows = new Map<number, Ruling[]>()
  for (const ruling of horizontal) {
    const row = Math.floor(ruling.at / STEP)
    const known = rows.get(row)
    if (known) known.push(ruling)
    else rows.set(row, [ruling])
  }
  return ({ x0, x1, y0, y1, turn, text }) => {
    if (turn !== 0 || !/[\d无]/u.test(text)) return null
    const [from, to] = [y0 + HIGH * (y1 - y0), y0 + LOW * (y1 - y0)]
    for (let row = Math.floor(from / STEP); row <= Math.floor(to / STEP); row += 1) {
      for (const ruling of rows.get(row) ?? []) {
        if (ruling.at < from || ruling.at > to) continue
        if (Math.min(ruling.to, x1) - Math.max(ruling.from, x0) > ACROSS * (x1 - x0)) return ruling
      }
    }
    return null
  }
}
