import type { PagePart, Paragraph, PrintedLine } from '../../model/source-document'
import type { Box } from './gray-image'
import type { ProseLine } from './read-prose'

/** A paragraph and the height on the page it begins at. */
export type PlacedParagraph = {
  readonly top: number
  readonly block: Paragraph
  /** Of its first line, 0 to 100: the word least certain. */
  readonly confidence: number
}

/**
 * Joins the lines of a page into paragraphs by how they lie: a line belongs to the one above when that one runs to the
 * right edge of the text and this one begins at its left edge, not indented and not far below. `place` tells where a
 * box lies on the page as it is seen.
 */
export function joinLines(
  lines: readonly ProseLine[],
  em: number,
  place: (box: Box) => PagePart,
): PlacedParagraph[] {
  const ordered = [...lines].sort((a, b) => a.box.top - b.box.top)
  const left = Math.min(...ordered.map((line) => line.box.left))
  const right = Math.max(...ordered.map((line) => line.box.right))
  const paragraphs: (Omit<ProseLine, 'box' | 'text' | 'unsure'> & {
    top: number
    text: string
    unsure: boolean
    last: ProseLine
    lines: PrintedLine[]
  })[] = []
  for (const line of ordered) {
    const open = paragraphs.at(-1)
    const goesOn =
      open !== undefined &&
      open.last.box.right >= right - em * 1.6 &&
      line.box.left <= left + em * 0.8 &&
      line.box.top - open.last.box.bottom <= em * 1.8
    if (!goesOn) {
      paragraphs.push({ ...line, top: line.box.top, last: line, lines: [{ at: 0, part: place(line.box) }] })
      continue
    }
    open.lines.push({ at: open.text.length, part: place(line.box) })
    open.text += line.text
    open.unsure ||= line.unsure
    open.last = line
  }
  return paragraphs.map(({ top, text, unsure, confidence, lines: printed }) => ({
    top,
    confidence,
    block: { kind: 'paragraph', text, lines: printed, ...(unsure ? { unsure } : {}) },
  }))
}
