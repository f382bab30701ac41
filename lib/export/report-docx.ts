import {
  AlignmentType,
  Document,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { SECTIONS, type SectionNumber, type TableId } from '../catalogue/form'
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
    // 小二, so that the title of a county's report stands on one line.
    styles: { default: { title: { run: { size: 36 } } } },
    sections: [{ properties: { page: { size: A4, margin: MARGIN } }, children }],
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

const A4 = { width: 11906, height: 16838 }
const MARGIN = { top: 1134, right: 1134, bottom: 1134, left: 1134 }
/** Between the margins; all in twentieths of a point. */
const TEXT_WIDTH = A4.width - MARGIN.left - MARGIN.right
/** Left and right of what stands in a cell. */
const BESIDE = 40
/** Columns that are not of one width with the others: names of rows need room, numbers do not. */
const LEADING: Readonly<Record<TableId, readonly number[]>> = {
  disclosure: [2600],
  applications: [700, 900, 2900],
  disputes: [],
}

function columnWidths({ id, columns }: PlacedTable): number[] {
  const leading = LEADING[id]
  const left = TEXT_WIDTH - leading.reduce((sum, width) => sum + width, 0)
  const each = Math.floor(left / (columns - leading.length))
  return Array.from({ length: columns }, (_, at) => leading[at] ?? each)
}

function tableOf(table: PlacedTable, report: WrittenReport): Table {
  const widths = columnWidths(table)
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    margins: { left: BESIDE, right: BESIDE },
    rows: table.rows.map(
      (row, index) =>
        new TableRow({
          cantSplit: true,
          ...(index < table.headRows ? { tableHeader: true } : {}),
          children: row.map((cell) => cellOf(cell, report, widths)),
        }),
    ),
  })
}

function cellOf(cell: PlacedCell, report: WrittenReport, widths: readonly number[]): TableCell {
  const text = cell.indicator === null ? cell.text : printedCell(report.cells.get(cell.indicator))
  const remark = cell.indicator === null ? undefined : report.remarks?.get(cell.indicator)
  // On a line of its own: beside its number it would break that in two.
  const below = remark === undefined ? [] : [new TextRun({ text: `（${remark}）`, size: 14, break: 1 })]
  const own = widths.slice(cell.column, cell.column + cell.colspan)
  return new TableCell({
    columnSpan: cell.colspan,
    rowSpan: cell.rowspan,
    width: { size: own.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        children: [new TextRun(text), ...below],
        alignment: cell.kind === 'label' ? AlignmentType.LEFT : AlignmentType.CENTER,
      }),
    ],
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
