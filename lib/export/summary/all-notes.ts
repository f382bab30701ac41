import { balanceLines } from './balance-text'
import { type SummaryDocument, summaryNotes } from './summary-document'

/** Everything a file says of its figures: how they are made, and what does not balance. */
export function allNotes(document: SummaryDocument): string[] {
  return [...summaryNotes(document), ...balanceLines(document)]
}
