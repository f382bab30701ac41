import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { CUT_SIGN, type PrintedBlock, type PrintedDocument } from '../printed'

/** A damaged document as a Word file. What is cut off is left out: half a .docx opens nowhere. */
export async function writeDocx(document: PrintedDocument): Promise<Uint8Array> {
  const children = document.blocks.map(written)
  return Packer.toBuffer(new Document({ title: document.title, sections: [{ children }] }))
}

const lines = (text: string) =>
  new Paragraph({
    children: text
      .replaceAll(CUT_SIGN, '')
      .split('\n')
      .map((line, at) => new TextRun({ text: line, ...(at > 0 ? { break: 1 } : {}) })),
  })

function written(block: PrintedBlock): Paragraph | Table {
  if (block.kind === 'paragraph') return lines(block.text)
  const rows = block.rows.map(
    ({ cells }) =>
      new TableRow({
        children: cells.map(
          ({ text, colspan, rowspan }) =>
            new TableCell({ columnSpan: colspan, rowSpan: rowspan, children: [lines(text)] }),
        ),
      }),
  )
  return new Table({ rows })
}
