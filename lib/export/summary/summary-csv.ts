import { csvRow } from '../csv'
import { allNotes } from './all-notes'
import { ownReportDifferences } from './own-report-text'
import { SUMMARY_HEADS, type SummaryDocument, summaryRows } from './summary-document'

const HEAD = [...SUMMARY_HEADS, '指标编号']

/** The summary as CSV in long form, one row a cell, with the notes below; UTF-8 with BOM, as WPS and Excel want it. */
export function summaryCsv(document: SummaryDocument): string {
  const rows = summaryRows(document).map((each) =>
    csvRow([
      each.section,
      each.row,
      each.column,
      each.unit,
      each.sum,
      each.counted,
      each.asked,
      each.uncounted,
      each.doubtful,
      each.approximate,
      each.derived,
      each.zeroed,
      each.indicator,
    ]),
  )
  const notes = [...allNotes(document), ...ownReportDifferences(document)].map((note) => csvRow([note]))
  return `\uFEFF${csvRow(HEAD)}${rows.join('')}${csvRow([])}${notes.join('')}`
}
