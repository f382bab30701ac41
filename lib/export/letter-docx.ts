import { AlignmentType, Document, Packer, Paragraph, TextRun } from 'docx'

/** A size of type in half points, as Word counts: 二号 for the title, 三号 below (党政机关公文格式, GB/T 9704). */
const TITLE_SIZE = 44
const BODY_SIZE = 32
/** Heads of sections: 一、… */
const HEAD = /^[一二三四五六七八九十]+、/

/** A letter as a Word file: the first paragraph is its title, the others are indented by two characters. */
export async function letterToDocx(paragraphs: readonly string[]): Promise<Uint8Array> {
  const [title = '', ...body] = paragraphs
  const children = [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 400 },
      children: [new TextRun({ text: title, bold: true, size: TITLE_SIZE })],
    }),
    ...body.map(
      (text) =>
        new Paragraph({
          indent: { firstLine: BODY_SIZE * 20 },
          spacing: { line: 560, lineRule: 'exact' },
          children: [new TextRun({ text, size: BODY_SIZE, bold: HEAD.test(text) })],
        }),
    ),
  ]
  const document = new Document({ title, sections: [{ children }] })
  return new Uint8Array(await Packer.toBuffer(document))
}
