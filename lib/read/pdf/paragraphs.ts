import type { PagePart, PrintedLine } from '../../model/source-document'
import type { TextLine } from './text-lines'

/** A paragraph with its first and last printed line, so that the next page can tell whether it goes on. */
export type PrintedParagraph = {
  readonly text: string
  readonly first: TextLine
  readonly last: TextLine
  readonly lines: readonly PrintedLine[]
}
/** Where the text of a page begins and ends at its sides. */
export type Margins = { readonly left: number; readonly right: number }
/** `part`: where it stands on its page; null where that is not known. */
type Printed = { readonly line: TextLine; readonly text: string; readonly part: PagePart | null }

const OPENING =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）、.．]|[（(]\s*\d{1,2}\s*[)）]|\d{1,2}[、.．](?!\d)|附件)/
const CLOSED = /[。！？；：]["”’）)]*$/
/** Characters of room at the end of a line from which its paragraph has ended there. */
const ROOM = 1.6
/** Characters of indent from which a line begins a paragraph. */
const INDENT = 1.2
/** Heights of print between two lines' tops from which they are two paragraphs. */
const LEADING = 2.6

/** The margins most lines keep to. */
export function marginsOf(lines: readonly TextLine[]): Margins {
  const lefts = lines.map((line) => line.x0).sort((a, b) => a - b)
  const rights = lines.map((line) => line.x1).sort((a, b) => a - b)
  return {
    left: lefts[Math.floor(lefts.length * 0.1)] ?? 0,
    right: rights[Math.floor(lefts.length * 0.95)] ?? 0,
  }
}

/** Puts printed lines together to paragraphs: one ends where its line stops early or the next one is indented. */
export function toParagraphs(lines: readonly Printed[], margins: Margins): PrintedParagraph[] {
  const paragraphs: PrintedParagraph[] = []
  for (const { line, text, part } of lines) {
    const alone = { text, first: line, last: line, lines: part ? [{ at: 0, part }] : [] }
    const last = paragraphs.at(-1)
    const near = last !== undefined && line.y0 - last.last.y0 <= LEADING * line.size
    if (last && near && goesOn(last, line, text, margins, margins))
      paragraphs[paragraphs.length - 1] = joined(last, alone)
    else paragraphs.push(alone)
  }
  return paragraphs
}

/** Whether a line continues a paragraph; the two may stand on different pages with margins of their own. */
export function goesOn(
  before: PrintedParagraph,
  line: TextLine,
  text: string,
  margins: Margins,
  next: Margins,
): boolean {
  if (Math.abs(before.last.size - line.size) > line.size * 0.15) return false
  if (margins.right - before.last.x1 > ROOM * line.size) return false
  if (line.x0 - next.left > INDENT * line.size) return false
  return !(OPENING.test(text) && CLOSED.test(before.text))
}

/** Two parts of one paragraph. */
export function joined(before: PrintedParagraph, next: PrintedParagraph): PrintedParagraph {
  const text = glued(before.text, next.text)
  const from = text.length - next.text.length
  const lines = [...before.lines, ...next.lines.map(({ at, part }) => ({ at: from + at, part }))]
  return { text, first: before.first, last: next.last, lines }
}

function glued(before: string, next: string): string {
  return /[A-Za-z\d]$/.test(before) && /^[A-Za-z]/.test(next) ? `${before} ${next}` : `${before}${next}`
}
