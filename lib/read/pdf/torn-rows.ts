import { type ValueLine, valueLine } from './columns'
import { type Glyph, UNKNOWN } from './geometry'
import type { FlowLine, PageFlow } from './page-flow'
import { lineText, type TextLine } from './text-lines'

/** Lines of a label that may stand between its values and the end of the page, and how long they are. */
const LABEL_LINES = 4
const LABEL_LENGTH = 32

type Row = { readonly item: FlowLine; readonly values: ValueLine }

/**
 * Where a page of a table without lines begins with fewer values than the last row before it has, or with one that has no
 * label below one, the end of that page may have cut a number in two: the numbers of both lines become U+FFFD.
 */
export function withoutTornNumbers(pages: readonly PageFlow[]): PageFlow[] {
  const torn = new Set<FlowLine>()
  for (const [at, page] of pages.entries()) {
    const above = firstRow(page.items.toReversed())
    const below = firstRow(pages[at + 1]?.items ?? [])
    if (!above || !below) continue
    const [many, few] = [above.values.values.length, below.values.values.length]
    if (few < many || (many === 1 && below.values.label === '')) torn.add(above.item).add(below.item)
  }
  if (torn.size === 0) return [...pages]
  return pages.map((page) => ({
    ...page,
    items: page.items.map((item) => (item.kind === 'line' && torn.has(item) ? unread(item) : item)),
  }))
}

/** The first line with values, with nothing but the lines of a label before it. */
function firstRow(items: PageFlow['items']): Row | null {
  for (const item of items.slice(0, LABEL_LINES + 1)) {
    if (item.kind === 'table') return null
    const values = valueLine(item.line, 0)
    if (values.values.length > 0) return { item, values }
    if (item.text.length > LABEL_LENGTH || /[。；]/.test(item.text)) return null
  }
  return null
}

/** The line with U+FFFD for the digits of its values: its row is read by nobody. */
export function unread(item: FlowLine): FlowLine {
  const from = valueLine(item.line, 0).values[0]?.x0 ?? Number.POSITIVE_INFINITY
  const glyphs = item.line.glyphs.map(
    (glyph): Glyph => (glyph.x0 >= from && /\d/.test(glyph.text) ? { ...glyph, text: UNKNOWN } : glyph),
  )
  const line: TextLine = { ...item.line, glyphs }
  return { ...item, line, text: lineText(line) }
}
