import type { SeededRandom } from '../../demo/seeded-random'
import type { PdfPage } from '../../fixtures/pdf-file'
import { type PdfStyle, writePdf as pdfOfBlocks } from '../../fixtures/pdf-writer'
import type { Block, GridCell } from '../../model/source-document'
import type { Box } from '../../read/pdf/geometry'
import { placedRows } from '../grid-layout'
import { CUT_SIGN, type PrintedBlock, type PrintedDocument, type PrintedObject } from '../printed'

/** A damaged document as a PDF with ruled tables. What is cut off is left out: half a PDF opens nowhere. */
export function writePdf(document: PrintedDocument, random: SeededRandom): Uint8Array {
  const objects = new Map<GridCell, PrintedObject>()
  const style: PdfStyle = {
    encoding: 'type3',
    borders: random.pick(['stroked', 'filled']),
    openAtPageEnd: random.chance(0.3),
    splitRows: random.chance(0.3),
    valuesBelow: random.chance(0.5),
    repeatedHead: 0,
    pageNumbers: random.chance(0.7),
    turnedLabels: random.chance(0.3),
    scattered: random.chance(0.3),
  }
  const blocks = document.blocks.map((block) => blockOf(block, objects))
  return pdfOfBlocks(blocks, style, (page, cell, room) => {
    const object = objects.get(cell)
    // The operators of a scattered page come out last first.
    if (object) draw(object, page, room, cell.text !== '', style.scattered)
  })
}

const printed = (text: string) => text.replaceAll(CUT_SIGN, '').replaceAll('\n', '')

const SIZE = 9
function draw(
  { kind, number }: PrintedObject,
  page: PdfPage,
  room: Box,
  beside: boolean,
  last: boolean,
): void {
  const [x, y] = [room.x0 + 2, (room.y0 + room.y1) / 2 + 4]
  const end = x + (number.length * SIZE) / 2
  if (kind === 'picture') page.picture(room.x0 + 1, y - 9, beside ? room.x0 + 5 : end, y + 1)
  if (kind === 'field') page.field(room.x0 + 1, y - 9, room.x1 - 1, y + 2, number)
  const cover = () => page.box(x - 1, y - 10, end + 1, y + 3, 1)
  if (kind === 'covered' && last) cover()
  if (kind === 'struck' || kind === 'covered') page.text(x, y, SIZE, number)
  if (kind === 'covered' && !last) cover()
  if (kind === 'struck') page.stroke(x - 1, y - 3, end + 1, y - 3)
}

function blockOf(block: PrintedBlock, objects: Map<GridCell, PrintedObject>): Block {
  if (block.kind === 'paragraph') return { kind: 'paragraph', text: printed(block.text) }
  const rows = placedRows(block).map((row) =>
    row.map(({ cell: { text, colspan, rowspan, object }, column }) => {
      const cell: GridCell = { text: printed(text), column, colspan, rowspan }
      if (object) objects.set(cell, object)
      return cell
    }),
  )
  return { kind: 'grid', rows, structured: true }
}
