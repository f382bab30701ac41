import type { Block, Grid, GridCell } from '../../model/source-document'
import { cellPng } from './cell-png'
import { hanCount } from './decide-cell'
import { DigitFellows } from './glyph-vote'
import { type Box, type GrayImage, quarterTurned } from './gray-image'
import { joinLines } from './join-lines'
import { findLattices, type Lattice } from './lattice'
import { type ReadCell, readCells } from './read-cells'
import { readProse } from './read-prose'
import { findRules } from './ruling-lines'
import { type StraightPage, straightPage } from './straight-page'

/** A page as read: its paragraphs and its tables, each with the height it begins at. */
export type PageRead = {
  readonly page: StraightPage
  readonly paragraphs: ReturnType<typeof joinLines>
  readonly tables: readonly { readonly lattice: Lattice; readonly cells: readonly ReadCell[] }[]
}

/** How certain a number is that one reading gave and the other digits of the document confirm. */
const CONFIRMED = 80
/** What stands for a value that was not read (see GridCell). */
const UNREAD = '？'

/**
 * Reads one page, also one that was fed sideways or upside down; `alive` is called before every further look at it.
 * Null: nothing is printed on it.
 */
export async function readPage(picture: GrayImage, alive: () => void): Promise<PageRead | null> {
  const upright = await readTurned(picture)
  if (!upright || makesSense(upright)) return upright
  for (const quarters of [1, 3, 2]) {
    alive()
    const read = await readTurned(quarterTurned(picture, quarters))
    if (read && makesSense(read)) return read
  }
  return upright
}

/** A page with this many words or more, of which no larger share is read as Chinese, lies the wrong way round. */
const [MANY, SHARE] = [6, 0.5]

/** Numbers say nothing: zeros stay zeros upside down. */
function makesSense({ paragraphs, tables }: PageRead): boolean {
  const isChinese = (text: string, confidence: number) => hanCount(text) >= 2 && confidence >= 45
  const words = tables
    .flatMap((table) => table.cells)
    .filter((each) => each.unsure || hanCount(each.text) > 0)
  const read = [
    ...paragraphs.map((each) => isChinese(each.block.text, each.confidence)),
    ...words.map((each) => isChinese(each.text, each.confidence)),
  ]
  return read.length < MANY || read.filter((each) => each).length > read.length * SHARE
}

async function readTurned(picture: GrayImage): Promise<PageRead | null> {
  const page = straightPage(picture)
  if (!page) return null
  const lattices = findLattices(findRules(page.ink, page.em), page.em)
  const cells = await readCells(
    page,
    lattices.flatMap((lattice) => lattice.cells),
  )
  const lines = await readProse(page, stripsBetween(page, lattices))
  return {
    page,
    paragraphs: lines.length > 0 ? joinLines(lines, page.em) : [],
    tables: lattices.map((lattice) => ({
      lattice,
      cells: cells.filter((each) => lattice.cells.includes(each.cell)),
    })),
  }
}

/** The parts of a page above, between and below its tables. */
function stripsBetween(page: StraightPage, lattices: readonly Lattice[]): Box[] {
  const { width, height } = page.image
  const margin = Math.round(page.em * 0.3)
  const strips: Box[] = []
  let top = 0
  for (const { box } of lattices) {
    if (box.top - margin > top) strips.push({ left: 0, right: width, top, bottom: box.top - margin })
    top = Math.max(top, box.bottom + margin)
  }
  if (height > top) strips.push({ left: 0, right: width, top, bottom: height })
  return strips
}

/** The blocks of all pages in order; digits that look like another digit of the same document are taken back. */
export async function pagesToBlocks(pages: readonly PageRead[]): Promise<Block[]> {
  const cells = pages.flatMap((page) => page.tables.flatMap((table) => table.cells))
  const fellows = new DigitFellows(cells.filter((each) => !each.unsure).flatMap((each) => each.shapes))
  const blocks: Block[] = []
  for (const { page, paragraphs, tables } of pages) {
    const grids = await Promise.all(
      tables.map(async ({ lattice, cells }) => ({
        top: lattice.box.top,
        block: await toGrid(page, cells, fellows),
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

async function toGrid(page: StraightPage, cells: readonly ReadCell[], fellows: DigitFellows): Promise<Grid> {
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
          ...(unsure ? { unsure } : {}),
          ...(picture ? { picture } : {}),
        }
      }),
  )
  return { kind: 'grid', rows: await Promise.all(rows.map((row) => Promise.all(row))), structured: true }
}
