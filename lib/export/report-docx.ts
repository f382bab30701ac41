import {
  AlignmentType,
  Document,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { SECTIONS, type SectionNumber } from '../catalogue/form'
import { type PlacedCell, type PlacedTable, placedTables } from './placed-tables'
import { printedCell, printedDate, type WrittenReport } from './written-report'

/**
 * The report as a Word file with the statutory tables, merged heads and all; `sections` leaves the others out.
 * Same report, same bytes.
 */
export async function reportToDocx(
  report: WrittenReport,
  sections: readonly SectionNumber[] = SECTIONS.map(({ number }) => number),
): Promise<Uint8Array> {
  const children = [
    ...opening(report),
    ...sections.flatMap((number) => section(report, number)),
    ...closing(report),
  ]
  const document = new Document({
    title: report.title,
    creator: report.unit,
    sections: [{ children }],
  })
  return withoutClock(await Packer.toBuffer(document), report)
}

function opening(report: WrittenReport): Paragraph[] {
  const centred = (text: string) => new Paragraph({ text, alignment: AlignmentType.CENTER })
  const title = new Paragraph({
    text: report.title,
    heading: HeadingLevel.TITLE,
    alignment: AlignmentType.CENTER,
  })
  const lines = [
    ...(report.notice === null ? [] : [report.notice]),
    ...(report.published === null ? [] : [`（${printedDate(report.published)}）`]),
  ]
  return [title, ...lines.map(centred), ...report.intro.map((text) => new Paragraph(text))]
}

function closing(report: WrittenReport): Paragraph[] {
  return (report.notes ?? []).map((text) => new Paragraph(text))
}

function section(report: WrittenReport, number: SectionNumber): (Paragraph | Table)[] {
  const heading = SECTIONS.find((each) => each.number === number)?.heading ?? ''
  const found: (Paragraph | Table)[] = [
    new Paragraph({ children: [new TextRun({ text: `${number}、${heading}`, bold: true })] }),
    ...(report.sections[number] ?? []).map((text) => new Paragraph(text)),
  ]
  const table = placedTables(report.form).find((each) => each.section === number)
  if (table === undefined) return found
  found.push(
    report.pictured?.includes(table.id) ? picture(number) : tableOf(table, report),
    new Paragraph(''),
  )
  return found
}

function tableOf(table: PlacedTable, report: WrittenReport): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: table.rows.map(
      (row, index) =>
        new TableRow({
          ...(index < table.headRows ? { tableHeader: true } : {}),
          children: row.map((cell) => cellOf(cell, report)),
        }),
    ),
  })
}

function cellOf(cell: PlacedCell, report: WrittenReport): TableCell {
  const text = cell.indicator === null ? cell.text : printedCell(report.cells.get(cell.indicator))
  const remark = cell.indicator === null ? undefined : report.remarks?.get(cell.indicator)
  const beside = remark === undefined ? [] : [new TextRun({ text: `（${remark}）`, superScript: true })]
  return new TableCell({
    columnSpan: cell.colspan,
    rowSpan: cell.rowspan,
    children: [new Paragraph({ children: [new TextRun(text), ...beside], alignment: AlignmentType.CENTER })],
  })
}

/** One grey pixel: stands for a table that was put in as a picture. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='

function picture(name: string): Paragraph {
  const data = Uint8Array.from(atob(PIXEL), (character) => character.charCodeAt(0))
  return new Paragraph({
    children: [
      new ImageRun({
        type: 'png',
        data,
        transformation: { width: 480, height: 240 },
        // Without an id the library counts up over all documents of a run.
        altText: { id: `${name.charCodeAt(0)}`, name },
      }),
    ],
  })
}

const CORE = 'docProps/core.xml'

/** The library stamps the current time into the package; a report is dated by its publication instead. */
function withoutClock(bytes: Uint8Array, report: WrittenReport): Uint8Array {
  const parts = unzipSync(bytes)
  const day = report.published ?? `${report.year + 1}-01-31`
  const core = strFromU8(parts[CORE] ?? new Uint8Array())
  parts[CORE] = strToU8(core.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${day}T08:00:00Z`))
  // Local time on purpose: a ZIP entry stores the fields of the local date, so they are the same everywhere.
  const mtime = new Date(report.year + 1, 0, 31)
  const dated: Zippable = Object.fromEntries(
    Object.entries(parts).map(([name, data]) => [name, [data, { mtime, level: 6 }]]),
  )
  return zipSync(dated)
}
