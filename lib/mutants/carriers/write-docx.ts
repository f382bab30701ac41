import { Document, ImageRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { CUT_SIGN, type PrintedBlock, type PrintedDocument, type PrintedObject } from '../printed'

/** A damaged document as a Word file. What is cut off is left out: half a .docx opens nowhere. */
export async function writeDocx(document: PrintedDocument): Promise<Uint8Array> {
  const children = document.blocks.map(written)
  return Packer.toBuffer(new Document({ title: document.title, sections: [{ children }] }))
}

/** A picture of one dot. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
)

const lines = (text: string, object?: PrintedObject) =>
  new Paragraph({
    children: [
      ...(object ? drawn(object) : []),
      ...text
        .replaceAll(CUT_SIGN, '')
        .split('\n')
        .map((line, at) => new TextRun({ text: line, ...(at > 0 ? { break: 1 } : {}) })),
    ],
  })

function drawn({ kind, number }: PrintedObject): (ImageRun | TextRun)[] {
  if (kind === 'picture')
    return [new ImageRun({ type: 'png', data: DOT, transformation: { width: 20, height: 12 } })]
  if (kind === 'moved')
    return [
      new TextRun({ text: number.slice(0, -1) }),
      new TextRun({ text: number.slice(-1), position: '5pt' }),
    ]
  return [new TextRun({ text: number, ...(kind === 'unseen' ? { color: 'FFFFFF' } : { strike: true }) })]
}

function written(block: PrintedBlock): Paragraph | Table {
  if (block.kind === 'paragraph') return lines(block.text)
  const rows = block.rows.map(
    ({ cells }) =>
      new TableRow({
        children: cells.map(
          ({ text, colspan, rowspan, object }) =>
            new TableCell({ columnSpan: colspan, rowSpan: rowspan, children: [lines(text, object)] }),
        ),
      }),
  )
  return new Table({ rows })
}
