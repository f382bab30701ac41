import { SECTIONS } from '../catalogue/form'
import { pdfTable, pdfWrapped } from './pdf-lines'
import { type PlacedTable, placedTables } from './placed-tables'
import { printedCell, printedDate, type WrittenReport } from './written-report'

/**
 * tabs: tables copied from a word processor, one tab per grid column · pipes: Markdown tables
 * pdf: text as it comes out of a PDF, where a row is a label (often broken) and one line of numbers, so that
 * a blank cell leaves no trace and its row cannot be read back.
 */
export type TextLayout = 'tabs' | 'pipes' | 'pdf'

/** The report as plain text in one of the three layouts. */
export function reportToText(report: WrittenReport, layout: TextLayout): string {
  const prose = layout === 'pdf' ? pdfWrapped : (text: string) => [text]
  const lines: string[] = [...(layout === 'pipes' ? [`# ${report.title}`] : [report.title]), '']
  if (report.notice !== null) lines.push(report.notice, '')
  if (report.published !== null) lines.push(`（${printedDate(report.published)}）`, '')
  for (const text of report.intro) lines.push(...prose(text), '')
  const tables = placedTables(report.form)
  for (const { number, heading } of SECTIONS) {
    lines.push(layout === 'pipes' ? `## ${number}、${heading}` : `${number}、${heading}`, '')
    for (const text of report.sections[number] ?? []) lines.push(...prose(text), '')
    const table = tables.find((each) => each.section === number)
    if (table === undefined || report.pictured?.includes(table.id)) continue
    lines.push(...tableLines(table, report, layout), '')
  }
  return `${lines.join('\n')}\n`
}

function tableLines(table: PlacedTable, report: WrittenReport, layout: TextLayout): string[] {
  if (layout === 'pdf') return pdfTable(table, report)
  const rows = expanded(table, report)
  if (layout === 'tabs') return rows.map((cells) => cells.join('\t'))
  const lines = rows.map((cells) => `| ${cells.join(' | ')} |`)
  return [lines[0] ?? '', `|${'---|'.repeat(table.columns)}`, ...lines.slice(1)]
}

/** Every row with one text per grid column: a merged cell prints in its first column and its first row. */
function expanded(table: PlacedTable, report: WrittenReport): string[][] {
  return table.rows.map((row) => {
    const cells = Array.from({ length: table.columns }, () => '')
    for (const cell of row)
      cells[cell.column] = cell.indicator === null ? cell.text : printedCell(report.cells.get(cell.indicator))
    return cells
  })
}
