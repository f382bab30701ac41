import { type Box, type Glyph, turned } from './geometry'
import { lineText, type TextLine, toLines } from './text-lines'

/** Space between text and border that a word processor leaves at each side, in points (0.19 cm in Word). */
const PADDING = 5.7
/** Digits of a line that may go on below. */
const FEWEST = 3
const NUMBER = /^[\d.,]+$/

/** What stands in a cell: its lines, one below the other, and whether the last one is full, so that a word may go on. */
export type CellText = { readonly text: string; readonly full: boolean }

/**
 * The text of the glyphs in one cell. Turned text is read along its own lines. A number broken because the cell is too
 * narrow for it is put together; any other numbers one below the other stay apart. `spare`: the least room any line of
 * numbers leaves in the cells of the table, see `spareRoom`.
 */
export function cellText(glyphs: readonly Glyph[], box: Box, spare: number): CellText {
  let text = ''
  let full = false
  let broken = false
  for (const turn of [0, 1, 2, 3] as const) {
    const own = glyphs.filter((glyph) => glyph.turn === turn)
    if (own.length === 0) continue
    const lines = toLines(turn === 0 ? own : own.map((glyph) => ({ ...glyph, ...upright(glyph, turn) })))
    const room = upright(box, turn)
    for (const [at, line] of lines.entries()) {
      const next = lineText(line)
      const goesOn =
        broken &&
        sameType(lines[at - 1], line) &&
        NUMBER.test(next) &&
        NUMBER.test(text.slice(text.lastIndexOf('\n') + 1))
      text += text === '' || goesOn ? next : `\n${next}`
      full = fills(line, room)
      broken = full && isFilled(line, room, spare)
    }
  }
  return { text, full }
}

const upright = (box: Box, turn: number): Box => turned(box, (4 - turn) & 3, 0, 0)

/** A number goes on in the same size of print; smaller digits are those of a note. */
const sameType = (before: TextLine | undefined, line: TextLine): boolean =>
  before !== undefined && Math.abs(before.size - line.size) < line.size / 10

/** The least room a line of numbers leaves in its cell: a line with more than a digit above it is not full. */
export function spareRoom(
  cells: readonly { readonly glyphs: readonly Glyph[]; readonly box: Box }[],
): number {
  let least = 2 * PADDING
  for (const { glyphs, box } of cells) {
    if (glyphs.some(({ turn, text }) => turn !== 0 || !NUMBER.test(text))) continue
    for (const line of toLines(glyphs)) least = Math.min(least, box.x1 - box.x0 - (line.x1 - line.x0))
  }
  return least
}

/** A program breaks a number only behind the last digit that fits; two or less may as well be a number of their own. */
function isFilled(line: TextLine, room: Box, spare: number): boolean {
  const last = line.glyphs.at(-1)
  if (!last || line.glyphs.length < FEWEST) return false
  return room.x1 - room.x0 - (line.x1 - line.x0) - (last.x1 - last.x0) < spare - 0.1
}

/** Whether another character of the line's last size would not have fitted. */
function fills(line: TextLine, room: Box): boolean {
  const last = line.glyphs.at(-1)
  const width = last ? last.x1 - last.x0 : 0
  return room.x1 - room.x0 - (line.x1 - line.x0) < width + 2 * PADDING
}
