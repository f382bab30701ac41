import { balanceLines } from './balance-text'
import { ownReportNotes } from './own-report-text'
import { type SummaryDocument, summaryNotes } from './summary-document'

/** Everything a file says of its figures: how they are made, what does not balance, and how the county's own report compares. */
export function allNotes(document: SummaryDocument): string[] {
  return [...summaryNotes(document), ...balanceLines(document), ...ownReportNotes(document)]
}
