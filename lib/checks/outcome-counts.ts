import { exactSum } from '../figures/exact-sum'
import { numberOf } from '../model/cell-value'
import type { Report } from '../model/report'
import { applicationCell, decisionRowsOf, PARTS, TOTAL_COLUMN } from './report-cells'

/** The six ways an application ends, by the ids their rows begin with. */
export type OutcomePrefix = 'disclosed' | 'partly' | 'refused' | 'unavailable' | 'declined' | 'other'

/** How many applications ended in one of these ways; null where a row has neither a total nor all its parts. */
export function outcomeCount(report: Report, prefixes: readonly OutcomePrefix[]): number | null {
  const rows = decisionRowsOf(report).filter(({ rowId }) => prefixes.some((each) => rowId.startsWith(each)))
  const counts = rows.map(({ rowId }) => rowTotal(report, rowId))
  return counts.length === 0 || counts.includes(null) ? null : exactSum(counts.map((count) => count ?? 0))
}

/** The 总计 of a row; where that is left blank the sum of its columns, if each holds a number. */
export function rowTotal(report: Report, rowId: string): number | null {
  const printed = numberOf(report.cells.get(applicationCell(rowId, TOTAL_COLUMN)))
  if (printed !== null) return printed
  const parts = PARTS.map((column) => numberOf(report.cells.get(applicationCell(rowId, column))))
  return parts.includes(null) ? null : exactSum(parts.map((part) => part ?? 0))
}
