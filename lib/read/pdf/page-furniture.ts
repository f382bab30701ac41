import type { FlowLine, PageFlow } from './page-flow'

/** Heads and feet of pages stand in this share of the height at the top and at the bottom. */
const MARGIN = 0.12
const PAGE_NUMBER =
  /^(?:[-—–―·.~\s]*\d{1,4}[-—–―·.~\s]*|第?\s*\d{1,4}\s*页.*|\d{1,4}\s*\/\s*\d{1,4}|[-—–―\s]*[ivxⅠ-Ⅻ]{1,5}[-—–―\s]*)$/i

/** Takes page numbers, running heads and feet away, so that what a page break cut comes together again. */
export function withoutFurniture(pages: readonly PageFlow[]): PageFlow[] {
  const running = runningLines(pages)
  return pages.map((page) => ({
    ...page,
    items: page.items.filter(
      (item, at) =>
        item.kind === 'table' ||
        !inMargin(item, page) ||
        !(running.has(shape(item)) || (isOutermost(page, at) && PAGE_NUMBER.test(item.text.trim()))),
    ),
  }))
}

/** Lines at the edge of more than half of the pages (two at least), alike but for their digits. */
function runningLines(pages: readonly PageFlow[]): Set<string> {
  const seen = new Map<string, number>()
  for (const page of pages) {
    const shapes = new Set<string>()
    for (const item of page.items) if (item.kind === 'line' && inMargin(item, page)) shapes.add(shape(item))
    for (const each of shapes) seen.set(each, (seen.get(each) ?? 0) + 1)
  }
  return new Set(
    [...seen].filter(([, count]) => count >= 2 && count > pages.length / 2).map(([each]) => each),
  )
}

/** A line's words with every run of digits as one sign, and roughly its height on the page. */
const shape = ({ text, line }: FlowLine) => `${Math.round(line.y0 / 8)}:${text.replace(/\d+/g, '#')}`

const inMargin = ({ line }: FlowLine, page: PageFlow) =>
  line.y1 < page.height * MARGIN || line.y0 > page.height * (1 - MARGIN)

/** Nothing but other short lines stands between the line and the edge of the page. */
function isOutermost(page: PageFlow, at: number): boolean {
  const item = page.items[at]
  if (item?.kind !== 'line') return false
  const upper = item.line.y1 < page.height / 2
  return page.items.every((other) => {
    if (other === item) return true
    const box = other.kind === 'table' ? other.table : other.line
    const beyond = upper ? box.y1 <= item.line.y0 + 1 : box.y0 >= item.line.y1 - 1
    return !beyond || (other.kind === 'line' && other.text.length <= 40 && inMargin(other, page))
  })
}
