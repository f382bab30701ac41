import type { FlowLine, PageFlow } from './page-flow'

/** Heads and feet of pages stand in this share of the height at the top and at the bottom. */
const MARGIN = 0.12
const PAGE_NUMBER =
  /^(?:[-—–―·.~\s]*\d{1,4}[-—–―·.~\s]*|第?\s*\d{1,4}\s*页.*|\d{1,4}\s*\/\s*\d{1,4}|[-—–―\s]*[ivxⅠ-Ⅻ]{1,5}[-—–―\s]*)$/i

/** Signs or words around a number that a value does not have. */
const MARKED = /页|\/|^[-—–―·.~]+\s*[\divxⅠ-Ⅻ]+\s*[-—–―·.~]+$/i
/** A page number with its signs is no wider, in heights of print: wider apart they are three values of a row. */
const NARROW = 8
/** A bare number this far from the text, in heights of print, may be the page's. */
const APART = 1
/** Values at the end of a line, standing apart: a row of a table. */
const ROW_VALUES = /(?:^|\s)(?:[+-]?\d[\d,.]*|[-—–/]|无)\s(?:[+-]?\d[\d,.]*|[-—–/]|无)$/
const LAST_VALUE = /\s\d[\d,.]*$/
const YEAR = /\s(?:19|20)\d\d$/

/** A line of text and the index of its page. */
type Placed = { readonly item: FlowLine; readonly at: number }

/**
 * Takes page numbers, running heads and feet away, so that what a page break cut comes together again. What may be a row of
 * a table or its value stays: a line too many breaks a table at worst, a line too few is a number lost.
 */
export function withoutFurniture(pages: readonly PageFlow[]): PageFlow[] {
  const outer = pages.map((page) => outermost(page))
  const gone = new Set([...runningLines(outer), ...pageNumbers(pages, outer)])
  return pages.map((page) => ({
    ...page,
    items: page.items.filter((item) => item.kind === 'table' || !gone.has(item)),
  }))
}

/** Lines at the edge of more than half of the pages (two at least), alike but for numbers that count the pages. */
function runningLines(outer: readonly (readonly FlowLine[])[]): FlowLine[] {
  const groups = new Map<string, Placed[]>()
  for (const [at, lines] of outer.entries()) {
    for (const item of lines) {
      if (ROW_VALUES.test(item.text) || PAGE_NUMBER.test(item.text.trim())) continue
      const group = groups.get(shape(item)) ?? []
      groups.set(shape(item), group)
      if (group.at(-1)?.at !== at) group.push({ item, at })
    }
  }
  return [...groups.values()]
    .filter((group) => group.length >= 2 && group.length > outer.length / 2 && countsPages(group))
    .flatMap((group) => group.map(({ item }) => item))
}

/** Every number of the lines is the same on all pages, or one more on each; at the end of a line only a year is the same. */
function countsPages(group: readonly Placed[]): boolean {
  const numbers = group.map(({ item }) => (item.text.match(/\d+/g) ?? []).map(Number))
  const [first] = numbers
  return (first ?? []).every((number, place) => {
    const grows = group.every(
      ({ at }, line) => (numbers[line]?.[place] ?? 0) - at === number - (group[0]?.at ?? 0),
    )
    const isLast = place === (first?.length ?? 0) - 1
    const fixed = !isLast || group.every(({ item }) => !LAST_VALUE.test(item.text) || YEAR.test(item.text))
    return grows || (fixed && numbers.every((each) => each[place] === number))
  })
}

/** A line's words with every run of digits as one sign, and roughly its height on the page. */
const shape = ({ text, line }: FlowLine) => `${Math.round(line.y0 / 8)}:${text.replace(/\d+/g, '#')}`

/** Page numbers: with signs around them, or bare ones that count the pages and stand apart from the text. */
function pageNumbers(pages: readonly PageFlow[], outer: readonly (readonly FlowLine[])[]): FlowLine[] {
  const found = outer.flatMap((lines, at) =>
    lines.filter(({ text }) => PAGE_NUMBER.test(text.trim())).map((item) => ({ item, at })),
  )
  return found
    .filter(({ item, at }) => {
      const text = item.text.trim()
      if (MARKED.test(text) && item.line.x1 - item.line.x0 <= NARROW * item.line.size) return true
      if (!/^\d+$/.test(text)) return !/\d/.test(text)
      const ahead = Number(text) - at
      const inLine = found.some(
        (other) => other.at !== at && Number(other.item.text.trim()) - other.at === ahead,
      )
      return (ahead === 1 || inLine) && pages[at] !== undefined && standsAlone(item, pages[at])
    })
    .map(({ item }) => item)
}

function standsAlone(item: FlowLine, page: PageFlow): boolean {
  const { y0, y1, size } = item.line
  return page.items.every((other) => {
    const box = other.kind === 'table' ? other.table : other.line
    return other === item || box.y1 <= y0 - APART * size || box.y0 >= y1 + APART * size
  })
}

const inMargin = ({ line }: FlowLine, page: PageFlow) =>
  line.y1 < page.height * MARGIN || line.y0 > page.height * (1 - MARGIN)

/** Lines in the margins between which and the edge of the page stand nothing but other short lines. */
const outermost = (page: PageFlow): FlowLine[] =>
  page.items.filter((item) => item.kind === 'line').filter((item) => isOutermost(item, page))

function isOutermost(item: FlowLine, page: PageFlow): boolean {
  if (!inMargin(item, page)) return false
  const upper = item.line.y1 < page.height / 2
  return page.items.every((other) => {
    if (other === item) return true
    const box = other.kind === 'table' ? other.table : other.line
    const beyond = upper ? box.y1 <= item.line.y0 + 1 : box.y0 >= item.line.y1 - 1
    return !beyond || (other.kind === 'line' && other.text.length <= 40 && inMargin(other, page))
  })
}
