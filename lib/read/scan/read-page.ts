import type { Block, Grid, GridCell } from '../../model/source-document'
import { partOf, type Sheet } from '../page-part'
import { cellPng } from './cell-png'
import { hanCount } from './decide-cell'
import { DigitFellows } from './glyph-vote'
import { type Box, type GrayImage, quarterTurned } from './gray-image'
import { joinLines, type PlacedParagraph } from './join-lines'
import { findLattices, type Lattice } from './lattice'
import { proseStrips } from './prose-strips'
import { type ReadCell, readCells } from './read-cells'
import { type ProseLine, readProse } from './read-prose'
import { findRules } from './ruling-lines'
import { type StraightPage, straightPage } from './straight-page'

/** A page as read: its paragraphs and its tables, each with the height it begins at. */
export type PageRead = {
  readonly page: StraightPage
  readonly sheet: Sheet
  readonly paragraphs: readonly PlacedParagraph[]
  readonly tables: readonly { readonly lattice: Lattice; readonly cells: readonly ReadCell[] }[]
}

/** How certain a number is that one reading gave and the other digits of the document confirm. */
const CONFIRMED = 80
/** What stands for a value that was not read (see GridCell). */
const UNREAD = '？'

/**
 * Reads one page, counted from 1, also one that was fed sideways or upside down; `alive` is called before every further look at it.
 * Null: nothing is printed on it, or too little to measure its print and `printShare` (see straightPage) is not given.
 */
export async function readPage(
  picture: GrayImage,
  number: number,
  alive: () => void,
  printShare: number | null,
): Promise<PageRead | null> {
  const upright = await readTurned({ picture, number, quarters: 0 }, printShare)
  if (!upright || makesSense(upright)) return upright
  for (const quarters of [1, 3, 2]) {
    alive()
    const read = await readTurned({ picture, number, quarters }, printShare)
    if (read && makesSense(read)) return read
  }
  return upright
}

const LONE_NUMBER = /^[+-]?\d+(?:\.\d+)?$/
/** A page with this many words or more, of which no larger share is read as Chinese, lies the wrong way round. */
const [MANY, SHARE] = [6, 0.5]

/** Numbers say nothing, read with certainty or not: zeros stay zeros upside down. */
function makesSense({ paragraphs, tables }: PageRead): boolean {
  const isChinese = (text: string, confidence: number) => hanCount(text) >= 2 && confidence >= 45
  const words = tables
    .flatMap((table) => table.cells)
    .filter((each) => (each.unsure && !LONE_NUMBER.test(each.text)) || hanCount(each.text) > 0)
  const read = [
    ...paragraphs.map((each) => isChinese(each.block.text, each.confidence)),
    ...words.map((each) => isChinese(each.text, each.confidence)),
  ]
  return read.length < MANY || read.filter((each) => each).length > read.length * SHARE
}

type Turned = { readonly picture: GrayImage; readonly number: number; readonly quarters: number }

/** Reads a page after so many quarter turns clockwise. */
async function readTurned(
  { picture, number, quarters }: Turned,
  printShare: number | null,
): Promise<PageRead | null> {
  const page = straightPage(quarterTurned(picture, quarters), printShare)
  if (!page) return null
  const { width, height } = page.image
  const sheet = { page: number, width, height, quarters, skew: page.skew }
  const lattices = findLattices(findRules(page.ink, page.em), page.em)
  const cells = await readCells(
    page,
    lattices.flatMap((lattice) => lattice.cells),
  )
  return {
    page,
    sheet,
    paragraphs: await paragraphsOf(page, sheet, lattices),
    tables: lattices.map((lattice) => ({
      lattice,
      cells: cells.filter((each) => lattice.cells.includes(each.cell)),
    })),
  }
}

/** Lines beside a table have no edge that tells whether they go on: each stands alone, and its numbers are unsure. */
async function paragraphsOf(
  page: StraightPage,
  sheet: Sheet,
  lattices: readonly Lattice[],
): Promise<PlacedParagraph[]> {
  const { width, height } = page.image
  const whole = { left: 0, top: 0, right: width, bottom: height }
  const tables = lattices.map((each) => each.box)
  const { across, beside } = proseStrips(whole, tables, page.em)
  const lines = await readProse(page, [...across, ...beside])
  const isIn = (strip: Box, { box }: ProseLine) =>
    box.left >= strip.left && box.right <= strip.right && box.top >= strip.top && box.bottom <= strip.bottom
  const place = (box: Box) => partOf(sheet, edges(box))
  const apart = lines.filter((line) => beside.some((strip) => isIn(strip, line)))
  return [
    ...joinLines(
      lines.filter((line) => !apart.includes(line)),
      page.em,
      place,
    ),
    ...apart.flatMap((line) =>
      joinLines([{ ...line, unsure: line.unsure || /\d/.test(line.text) }], page.em, place),
    ),
  ]
}

const edges = ({ left, top, right, bottom }: Box) => ({ x0: left, y0: top, x1: right, y1: bottom })

/** The blocks of all pages in order; digits that look like another digit of the same document are taken back. */
export async function pagesToBlocks(pages: readonly PageRead[]): Promise<Block[]> {
  const cells = pages.flatMap((page) => page.tables.flatMap((table) => table.cells))
  const fellows = new DigitFellows(cells.filter((each) => !each.unsure).flatMap((each) => each.shapes))
  const blocks: Block[] = []
  for (const { page, sheet, paragraphs, tables } of pages) {
    const grids = await Promise.all(
      tables.map(async ({ lattice, cells }) => ({
        top: lattice.box.top,
        block: await toGrid({ page, sheet }, cells, fellows),
      })),
    )
    blocks.push(...[...paragraphs, ...grids].sort((a, b) => a.top - b.top).map((each) => each.block))
  }
  return blocks
}

/** A number stands when the document's own print does not deny it, or confirms one of those it may be and no other. */
function settled(cell: ReadCell, fellows: DigitFellows): Pick<ReadCell, 'text' | 'unsure' | 'confidence'> {
  if (!cell.unsure) return { ...cell, unsure: cell.shapes.some((shape) => fellows.denies(shape)) }
  const confirmed = cell.options.filter(
    ({ shapes }) => shapes.length > 0 && shapes.every((shape) => fellows.confirms(shape)),
  )
  const only = confirmed[0]
  if (!cell.cell.sure || !only || confirmed.length > 1) return cell
  return { text: only.text, unsure: false, confidence: CONFIRMED }
}

async function toGrid(
  { page, sheet }: Pick<PageRead, 'page' | 'sheet'>,
  cells: readonly ReadCell[],
  fellows: DigitFellows,
): Promise<Grid> {
  const rowStarts = [...new Set(cells.map((each) => each.cell.row))].sort((a, b) => a - b)
  const columnStarts = [...new Set(cells.map((each) => each.cell.column))].sort((a, b) => a - b)
  const spanned = (starts: readonly number[], from: number, span: number) =>
    Math.max(1, starts.filter((at) => at >= from && at < from + span).length)
  const rows = rowStarts.map((row) =>
    cells
      .filter((each) => each.cell.row === row)
      .sort((a, b) => a.cell.column - b.cell.column)
      .map(async (each): Promise<GridCell> => {
        const { text, unsure, confidence } = settled(each, fellows)
        const picture = unsure ? await cellPng(page.image, each.cell.inside, page.em) : null
        return {
          text: unsure && hanCount(text) < 2 ? UNREAD : text,
          ...(unsure || text === '' ? {} : { confidence: Math.round(confidence) }),
          column: columnStarts.indexOf(each.cell.column),
          colspan: spanned(columnStarts, each.cell.column, each.cell.colspan),
          rowspan: spanned(rowStarts, each.cell.row, each.cell.rowspan),
          parts: [partOf(sheet, edges(each.cell.inside))],
          ...(unsure ? { unsure } : {}),
          ...(picture ? { picture } : {}),
        }
      }),
  )
  return { kind: 'grid', rows: await Promise.all(rows.map((row) => Promise.all(row))), structured: true }
}
