import { partOf, type Sheet } from '../page-part'
import { valueLine } from './columns'
import { centerY, type Glyph, type PageContent, type Rulings, type Stain, turned } from './geometry'
import { findLattices } from './lattice'
import { fillTables, type PageTable } from './page-tables'
import { lineText, type TextLine, toLines } from './text-lines'
import { unread } from './torn-rows'

export type FlowLine = {
  readonly kind: 'line'
  readonly line: TextLine
  readonly text: string
  /** Printed across the page: its box tells its order and not its place. */
  readonly sideways?: true
}
export type FlowTable = { readonly kind: 'table'; readonly table: PageTable }
/** A page as its tables and lines of text from top to bottom. */
export type PageFlow = Sheet & {
  readonly pictures: number
  readonly items: readonly (FlowLine | FlowTable)[]
}

/** Reads the order of a page, counted from 1, off the places of glyphs and lines. One printed sideways is turned first. */
export function pageFlow(content: PageContent, page: number): PageFlow {
  const { quarters, ...upright } = turnedUpright(content)
  const { width, height, glyphs, rulings, pictures } = upright
  const sheet = { page, width, height, quarters }
  const { tables, rest } = fillTables(findLattices(rulings), glyphs, upright, (box) => partOf(sheet, box))
  const items = [
    ...tables.map((table): FlowTable => ({ kind: 'table', table })),
    ...toLines(rest.filter((glyph) => glyph.turn === 0)).map((line) => withoutStained(line, upright.stains)),
  ].sort((a, b) => topOf(a) - topOf(b))
  const sideways = rest
    .filter((glyph) => glyph.turn !== 0)
    .map((glyph) => ({ ...glyph, ...turned(glyph, (4 - glyph.turn) & 3, width, height) }))
  const across = toLines(sideways).map((line): FlowLine => ({ ...flowLine(line), sideways: true }))
  return { ...sheet, pictures, items: [...items, ...across] }
}

const flowLine = (line: TextLine): FlowLine => ({ kind: 'line', line, text: lineText(line) })
/** No picture and no larger shape stands in a line. */
const [WIDEST, HIGHEST] = [200, 40]

/** A line of text; one with values, and something drawn beside or between them, has values nobody has read. */
function withoutStained(line: TextLine, stains: readonly Stain[]): FlowLine {
  const item = flowLine(line)
  const from = valueLine(line, 0).values[0]?.x0
  if (from === undefined) return item
  const stained = stains.some(
    (stain) =>
      stain.kind !== 'block' &&
      stain.x1 - stain.x0 <= WIDEST &&
      stain.y1 - stain.y0 <= HIGHEST &&
      centerY(stain) > line.y0 &&
      centerY(stain) < line.y1 &&
      stain.x1 > from - WIDEST / 2,
  )
  return stained ? unread(item) : item
}

const topOf = (item: FlowLine | FlowTable) => (item.kind === 'table' ? item.table.y0 : item.line.y0)

/**
 * When most of the text runs sideways, the paper was turned: the page is looked at the way its text stands, `quarters`
 * turns clockwise from the way it is seen.
 */
function turnedUpright(content: PageContent): PageContent & { readonly quarters: number } {
  const count = [0, 0, 0, 0]
  for (const glyph of content.glyphs) count[glyph.turn] = (count[glyph.turn] ?? 0) + 1
  const turn = count.indexOf(Math.max(...count))
  if (turn === 0) return { ...content, quarters: 0 }
  const { width, height } = content
  const quarters = (4 - turn) & 3
  const glyphs = content.glyphs.map(
    (glyph): Glyph => ({
      ...glyph,
      ...turned(glyph, quarters, width, height),
      turn: ((glyph.turn + quarters) & 3) as Glyph['turn'],
    }),
  )
  const sideways = quarters % 2 === 1
  return {
    ...content,
    quarters,
    width: sideways ? height : width,
    height: sideways ? width : height,
    glyphs,
    stains: content.stains.map((stain) => ({ ...stain, ...turned(stain, quarters, width, height) })),
    rulings: turnedRulings(content.rulings, quarters, width, height),
  }
}

function turnedRulings(rulings: Rulings, quarters: number, width: number, height: number): Rulings {
  const boxes = [
    ...rulings.horizontal.map(({ at, from, to }) => ({ x0: from, y0: at, x1: to, y1: at })),
    ...rulings.vertical.map(({ at, from, to }) => ({ x0: at, y0: from, x1: at, y1: to })),
  ].map((box) => turned(box, quarters, width, height))
  return {
    horizontal: boxes
      .filter((box) => box.y0 === box.y1)
      .map(({ x0, x1, y0 }) => ({ at: y0, from: x0, to: x1 })),
    vertical: boxes
      .filter((box) => box.x0 === box.x1 && box.y0 !== box.y1)
      .map(({ x0, y0, y1 }) => ({ at: x0, from: y0, to: y1 })),
  }
}
