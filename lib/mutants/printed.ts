import { SECTIONS, type SectionNumber, type TableId } from '../catalogue/form'
import type { CellIndicatorId } from '../catalogue/indicators'
import { formLayout, type LayoutCell } from '../export/form-layout'
import { printedCell, printedDate, type WrittenReport } from '../export/written-report'
import type { RandomReport } from '../fixtures/random-report'
import type { CellValue } from '../model/cell-value'

/** A printed cell. `indicator` names what was printed here before any damage; it is never written into the document. */
export type PrintedCell = {
  kind: LayoutCell['kind']
  text: string
  colspan: number
  rowspan: number
  indicator: CellIndicatorId | null
  /** What stands before the text and is no text. */
  object?: PrintedObject
}
/**
 * `picture`: nobody knows what it shows. `field`: a field of a form with this number in it. `struck`: this number, struck
 * out. `covered`: this number, with a white box over it. `unseen`: this number in white or in minute print.
 * `sheet`: this number, which only the style sheet of the page holds. `moved`: this number, its last digit out of its line
 * or its order.
 */
export type PrintedObject = {
  readonly kind: 'picture' | 'field' | 'struck' | 'covered' | 'unseen' | 'sheet' | 'moved'
  readonly number: string
}
export type PrintedRow = {
  head: boolean
  cells: PrintedCell[]
  /** A line that stands in the middle of this row where the carrier has lines: a page number at a page break. */
  inside?: string
}
/** foreign: a table that is none of the three. */
export type PrintedTable = { kind: 'table'; id: TableId | 'foreign'; rows: PrintedRow[] }
/** `section`: the paragraph is the heading of that section. */
export type PrintedParagraph = { kind: 'paragraph'; text: string; section: SectionNumber | null }
export type PrintedBlock = PrintedParagraph | PrintedTable

/** What of a row has been damaged: a second damage of the same part would leave nobody a truth to hold the reader to. */
export type Part = 'label' | 'values'

/**
 * A document as printed, before it is written in a carrier, and the truth about it. Mutations change both together.
 * `truth`: for each cell of the form the values a careful person may read there. More than one where the print leaves it
 * open, none where nobody can tell: then only a flag is right.
 */
export type PrintedDocument = {
  readonly title: string
  blocks: PrintedBlock[]
  readonly truth: Map<CellIndicatorId, readonly CellValue[]>
  readonly touched: Map<PrintedRow, Set<Part>>
  /** The document ends before its end; it must not look complete. */
  cut: boolean
}

/** Stands where a file breaks off: carriers of text are cut here, in the middle of whatever follows. */
export const CUT_SIGN = '\ue000'

/** A report laid out as the form prints it, undamaged. */
export function printedDocument({ report, expected }: RandomReport): PrintedDocument {
  return {
    title: report.title,
    blocks: blocksOf(report),
    truth: new Map([...expected].map(([id, value]) => [id, [value]])),
    touched: new Map(),
    cut: false,
  }
}

const paragraph = (text: string, section: SectionNumber | null = null): PrintedParagraph => ({
  kind: 'paragraph',
  text,
  section,
})

function blocksOf(report: WrittenReport): PrintedBlock[] {
  const blocks: PrintedBlock[] = [paragraph(report.title)]
  if (report.published !== null) blocks.push(paragraph(`（${printedDate(report.published)}）`))
  blocks.push(...report.intro.map((text) => paragraph(text)))
  const layouts = formLayout(report.form)
  for (const { number, heading } of SECTIONS) {
    blocks.push(paragraph(`${number}、${heading}`, number))
    blocks.push(...(report.sections[number] ?? []).map((text) => paragraph(text)))
    const layout = layouts.find((each) => each.section === number)
    if (!layout) continue
    const rows = layout.rows.map((row) => ({
      head: row.head,
      cells: row.cells.map((cell) => ({
        ...cell,
        text: cell.indicator === null ? cell.text : printedCell(report.cells.get(cell.indicator)),
      })),
    }))
    blocks.push({ kind: 'table', id: layout.id, rows })
  }
  return blocks
}

/** The cells of a row that hold, or held, a value of the form. */
export const valuesOf = (row: PrintedRow): PrintedCell[] =>
  row.cells.filter((cell) => cell.indicator !== null)
/** The cell that holds the row's label. */
export const labelOf = (row: PrintedRow): PrintedCell | undefined =>
  row.cells.find((cell) => cell.kind === 'label')

export const isTable = (block: PrintedBlock): block is PrintedTable => block.kind === 'table'
