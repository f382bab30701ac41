import type { PlacedCell, PlacedTable } from './placed-tables'
import { printedCell, type WrittenReport } from './written-report'

/** Characters on a printed line of prose, in a label cell of table three, and in a narrow head cell. */
const LINE = 30
const LABEL = 18
const HEAD = 2
/** Rows of table three on one page. */
const PAGE = 14

/** A paragraph as a PDF extractor gives it: one line per printed line. */
export function pdfWrapped(text: string): string[] {
  return broken(text, LINE)
}

/** A table as a PDF extractor gives it: fragments of heads and labels each on a line, then numbers on one line. */
export function pdfTable(layout: PlacedTable, report: WrittenReport): string[] {
  const lines: string[] = []
  for (const [index, row] of layout.rows.entries()) {
    if (layout.id === 'applications' && index > layout.headRows && (index - layout.headRows) % PAGE === 0)
      lines.push(`- ${3 + (index - layout.headRows) / PAGE} -`)
    lines.push(...rowLines(layout, row, report, index))
  }
  return lines
}

function rowLines(
  layout: PlacedTable,
  row: readonly PlacedCell[],
  report: WrittenReport,
  index: number,
): string[] {
  const values = row.filter((cell) => cell.indicator !== null).map((cell) => text(cell, report))
  const numbers = values.filter((each) => each !== '').join(' ')
  const labels = row.filter((cell) => cell.indicator === null)
  if (layout.id === 'disclosure') return [[...labels.map((cell) => cell.text), numbers].join(' ').trim()]
  if (index < layout.headRows) return labels.flatMap((cell) => headLines(cell))
  if (layout.id === 'disputes') return [numbers]
  const outer = labels.slice(0, -1).flatMap((cell) => broken(cell.text, 4))
  return [...outer, ...labelled(labels.at(-1)?.text ?? '', numbers, index)]
}

/** A long label is broken; its numbers follow on a line of their own or stand in the middle, as columns are centred. */
function labelled(label: string, numbers: string, index: number): string[] {
  const parts = broken(label, LABEL)
  const [first = ''] = parts
  if (parts.length === 1) return [`${first} ${numbers}`.trim()]
  if (index % 2 === 0) return [...parts, numbers]
  return [first, numbers, ...parts.slice(1)]
}

function headLines(cell: PlacedCell): string[] {
  if (cell.colspan > 1) return broken(cell.text, LINE)
  return broken(cell.text, HEAD)
}

const text = (cell: PlacedCell, report: WrittenReport) =>
  cell.indicator === null ? cell.text : printedCell(report.cells.get(cell.indicator))

/** Breaks after `length` characters, but never inside a run of digits or letters: no typesetter does. */
function broken(whole: string, length: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const [run] of whole.matchAll(/[\dA-Za-z]+|[\s\S]/gu)) {
    if (line !== '' && line.length + run.length > length) {
      lines.push(line)
      line = ''
    }
    line += run
  }
  return line === '' ? lines : [...lines, line]
}
