import type { SectionParagraph } from '../model/report'

/** Where later blocks begin inside a paragraph put together from several lines. */
type Joined = SectionParagraph & { joins: { at: number; block: number }[] }

/** What opens a paragraph of its own: section and list numbers, bullets, Markdown and table signs. */
const OPENING =
  /^(?:[#>|]|[-•·●]\s|\*(?!\*)|[（(]?[一二三四五六七八九十]{1,3}[)）、.．]|[（(]\s*[一二三四五六七八九十\d]{1,3}\s*[)）]|\d{1,2}(?:、|[.．](?!\d))|第[一二三四五六七八九十]+[章节条]|[一二三四五六七八九]是|附件)/
const CLOSED = /[。！？!?；;]["”’』」)）*]*$/
const LEADING = /[、，,（(《〈“‘—-]$/
/** Shorter lines are headings or signatures: they tell nothing about the width. */
const LONG_ENOUGH = 18
/** Where lines are whole paragraphs, one this long that does not close its sentence was cut by a page. */
const CUT_BY_PAGE = 30
/** Lines up to this width are taken for a page's lines, not for paragraphs. */
const PAGE_WIDTH = 60

function usualWidth(lines: readonly SectionParagraph[]): number {
  const lengths = lines.map((line) => line.text.trim().length).filter((length) => length >= LONG_ENOUGH)
  lengths.sort((one, other) => one - other)
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0
}

function goesOn(line: string, next: string, width: number): boolean {
  if (line === '' || next === '' || OPENING.test(next)) return false
  if (CLOSED.test(line)) return width <= PAGE_WIDTH && line.length >= width * 0.95 && !/^\s/.test(next)
  return (
    LEADING.test(line) ||
    line.length >= (width <= PAGE_WIDTH ? Math.max(width * 0.7, LONG_ENOUGH) : CUT_BY_PAGE)
  )
}

function glue(line: string, next: string): string {
  const words = /[A-Za-z]$/.test(line) && /^[A-Za-z]/.test(next)
  const numbers = /\d$/.test(line) && /^\d/.test(next)
  return words || numbers ? `${line} ${next}` : `${line}${next}`
}

/**
 * Joins physical lines into logical paragraphs. Texts taken from pages cut sentences at about thirty characters, often
 * with blank lines between, and every page break cuts one. `block` stays that of the first line; `joins` tells where
 * the others begin, so that a quote can still be shown where it is printed.
 */
export function reflow(lines: readonly SectionParagraph[]): SectionParagraph[] {
  const width = usualWidth(lines)
  const joined: Joined[] = []
  for (const { text, block, unsure } of lines) {
    const doubt = unsure ? { unsure } : {}
    const line = text.trim()
    if (line === '') continue
    const last = joined.at(-1)
    const lastLine = last?.text.slice(last.joins.at(-1)?.at ?? 0) ?? ''
    if (!last || !goesOn(lastLine, line, width)) {
      joined.push({ text: line, block, joins: [], ...doubt })
      continue
    }
    const text2 = glue(last.text, line)
    last.joins.push({ at: text2.length - line.length, block })
    joined[joined.length - 1] = { ...last, ...doubt, text: text2 }
  }
  return joined.map(({ joins, ...rest }) => (joins.length > 0 ? { ...rest, joins } : rest))
}

/** The block in which a character of a paragraph stands. */
export function blockAt(paragraph: SectionParagraph, index: number): number {
  return paragraph.joins?.findLast((join) => join.at <= index)?.block ?? paragraph.block
}
