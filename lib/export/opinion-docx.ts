import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import {
  basisText,
  itemText,
  type Opinion,
  opinionOpening,
  opinionTitle,
  SIGNATURES,
} from '../desk/return-opinion'

/** The letter that sends a report back (退回修改单) as a Word file: findings with basis, and space for signatures. */
export async function opinionDocx(opinion: Opinion): Promise<Uint8Array> {
  const items = opinion.items.flatMap((item, at) => [
    new Paragraph({ spacing: { before: 160 }, children: [new TextRun(`${at + 1}. ${itemText(item)}`)] }),
    new Paragraph({
      children: [new TextRun({ text: basisText(item), color: '5a6876', size: 20 })],
    }),
  ])
  const document = new Document({
    title: opinionTitle(opinion),
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 } } },
        children: [
          new Paragraph({
            text: opinionTitle(opinion),
            heading: HeadingLevel.TITLE,
            alignment: AlignmentType.CENTER,
          }),
          new Paragraph(`${opinion.unit}：`),
          new Paragraph({ text: opinionOpening(opinion), indent: { firstLine: 480 } }),
          ...items,
          new Paragraph(''),
          ...SIGNATURES.map((text) => new Paragraph({ text, spacing: { before: 200 } })),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
