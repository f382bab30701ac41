import type { TableId } from '../catalogue/form'
import { type CellIndicatorId, indicator } from '../catalogue/indicators'
import type { Report } from '../model/report'
import { type Equation, judge } from './equation'
import { cellState } from './report-cells'
import { applicantEquations, closedEquations, disputeEquations, stockEquations } from './statutory-equations'

/**
 * Tables whose pattern of failures tells of the reading rather than of the author. Only tables that were not placed
 * by markup are suspected: columns of a Word or web table cannot slip.
 * - half of all rows, or of all column identities, fail at once
 * - two neighbouring columns miss by the same amount with opposite signs: a row has slipped by one column
 * - all three kinds of table four fail
 */
export function doubtfulTables(report: Report): ReadonlySet<TableId> {
  const doubtful = new Set<TableId>()
  const families = [stockEquations(report), closedEquations(report)]
  const applications =
    families.some((family) => slipped(report, family)) ||
    mostFail(report, families.flat()) ||
    mostFail(report, applicantEquations(report))
  if (applications && !isStructured(report, 'applications')) doubtful.add('applications')
  const disputes = disputeEquations(report)
  const allFail = disputes.length > 0 && disputes.every((each) => judge(report.cells, each).state === 'fails')
  if (allFail && !isStructured(report, 'disputes')) doubtful.add('disputes')
  return doubtful
}

function mostFail(report: Report, equations: readonly Equation[]): boolean {
  const verdicts = equations.map((each) => judge(report.cells, each).state)
  const judged = verdicts.filter((state) => state !== 'open').length
  const failing = verdicts.filter((state) => state === 'fails').length
  return failing >= 4 && failing * 2 >= judged
}

// Equations of one family come in column order; the last one is the total column and stands apart.
function slipped(report: Report, family: readonly Equation[]): boolean {
  const gaps = family.slice(0, -1).map((each) => {
    const verdict = judge(report.cells, each)
    return verdict.state === 'open' ? 0 : verdict.left - verdict.right
  })
  return gaps.some((gap, index) => gap !== 0 && gap === -(gaps[index + 1] ?? 0))
}

/** Whether every cell of a table that has a place was read from table markup. */
function isStructured(report: Report, table: TableId): boolean {
  for (const [id, cell] of report.cells) {
    if (!cell.place || indicator(id).table !== table) continue
    const block = report.source.blocks[cell.place.block]
    if (block?.kind !== 'grid' || !block.structured) return false
  }
  return true
}

/** Whether the reading of one of these cells is itself in doubt. */
export function anyDoubtful(report: Report, ids: readonly CellIndicatorId[]): boolean {
  return ids.some((id) => report.cells.get(id)?.doubtful || cellState(report.cells.get(id)) === 'unread')
}
