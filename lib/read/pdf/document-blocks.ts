import type { Block, Grid, GridCell } from '../../model/source-document'
import { partOf } from '../page-part'
import { findColumns } from './columns'
import { joinTables } from './join-tables'
import type { FlowLine, PageFlow } from './page-flow'
import { withoutFurniture } from './page-furniture'
import type { PageTable } from './page-tables'
import { goesOn, joined, type Margins, marginsOf, type PrintedParagraph, toParagraphs } from './paragraphs'
import { withoutTornNumbers } from './torn-rows'

type Piece =
  | { readonly kind: 'paragraph'; readonly paragraph: PrintedParagraph; readonly margins: Margins }
  | { readonly kind: 'table'; readonly table: PageTable }
  | { readonly kind: 'grid'; readonly grid: Grid }
  | { readonly kind: 'note'; readonly text: string }

/** All pages as one run of paragraphs and grids: what page breaks cut is put together. */
export function documentBlocks(pages: readonly PageFlow[]): Block[] {
  const pieces: Piece[] = []
  for (const [at, page] of withoutTornNumbers(withoutFurniture(pages)).entries()) {
    const own = piecesOf(page, at)
    const [before, next] = [pieces.at(-1), own[0]]
    const whole = before && next ? joinedPieces(before, next) : null
    if (whole) pieces.splice(-1, 1, whole)
    pieces.push(...(whole ? own.slice(1) : own))
  }
  return pieces.map(toBlock)
}

function piecesOf(page: PageFlow, at: number): Piece[] {
  if (page.items.length === 0 && page.pictures > 0)
    return [{ kind: 'note', text: `〔原文件第${at + 1}页是图片，没有可以读取的文字〕` }]
  const lines = page.items.filter((item) => item.kind === 'line')
  const margins = marginsOf(lines.map((item) => item.line))
  const pieces: Piece[] = []
  let run: FlowLine[] = []
  const endRun = () => {
    let text: FlowLine[] = []
    const endText = () => {
      const printed = text.map((item) => ({ ...item, part: item.sideways ? null : partOf(page, item.line) }))
      for (const paragraph of toParagraphs(printed, margins))
        pieces.push({ kind: 'paragraph', paragraph, margins })
      text = []
    }
    for (const item of findColumns(run, (box) => partOf(page, box))) {
      if (item.kind === 'line') text.push(item)
      else {
        endText()
        pieces.push(item)
      }
    }
    endText()
    run = []
  }
  for (const item of page.items) {
    if (item.kind === 'line') run.push(item)
    else {
      endRun()
      pieces.push(item)
    }
  }
  endRun()
  return pieces
}

function joinedPieces(before: Piece, next: Piece): Piece | null {
  if (before.kind === 'table' && next.kind === 'table') {
    const table = joinTables(before.table, next.table)
    return table && { kind: 'table', table }
  }
  if (before.kind !== 'paragraph' || next.kind !== 'paragraph') return null
  const { first, text } = next.paragraph
  if (!goesOn(before.paragraph, first, text, before.margins, next.margins)) return null
  return { kind: 'paragraph', paragraph: joined(before.paragraph, next.paragraph), margins: next.margins }
}

function toBlock(piece: Piece): Block {
  if (piece.kind === 'paragraph') {
    const { text, lines } = piece.paragraph
    return { kind: 'paragraph', text, lines }
  }
  if (piece.kind === 'grid') return piece.grid
  return piece.kind === 'note' ? { kind: 'paragraph', text: piece.text } : tableGrid(piece.table)
}

function tableGrid(table: PageTable): Grid {
  const rows = Array.from({ length: table.rows }, (): GridCell[] => [])
  for (const { row, column, colspan, rowspan, text, parts } of table.cells)
    rows[row]?.push({ text, column, colspan, rowspan, parts })
  for (const row of rows) row.sort((a, b) => a.column - b.column)
  return { kind: 'grid', rows: rows.filter((row) => row.length > 0), structured: true }
}
