import type { SeededRandom } from '../../demo/seeded-random'
import { writePdf as pdfOfBlocks } from '../../fixtures/pdf-writer'
import type { Block } from '../../model/source-document'
import { placedRows } from '../grid-layout'
import { CUT_SIGN, type PrintedBlock, type PrintedDocument } from '../printed'

/** A damaged document as a PDF with ruled tables. What is cut off is left out: half a PDF opens nowhere. */
export function writePdf(document: PrintedDocument, random: SeededRandom): Uint8Array {
  return pdfOfBlocks(document.blocks.map(blockOf), {
    encoding: 'type3',
    borders: random.pick(['stroked', 'filled']),
    openAtPageEnd: random.chance(0.3),
    splitRows: random.chance(0.3),
    valuesBelow: random.chance(0.5),
    repeatedHead: 0,
    pageNumbers: random.chance(0.7),
    turnedLabels: random.chance(0.3),
    scattered: random.chance(0.3),
  })
}

const printed = (text: string) => text.replaceAll(CUT_SIGN, '').replaceAll('\n', '')

function blockOf(block: PrintedBlock): Block {
  if (block.kind === 'paragraph') return { kind: 'paragraph', text: printed(block.text) }
  const rows = placedRows(block).map((row) =>
    row.map(({ cell, column }) => ({
      text: printed(cell.text),
      column,
      colspan: cell.colspan,
      rowspan: cell.rowspan,
    })),
  )
  return { kind: 'grid', rows, structured: true }
}
