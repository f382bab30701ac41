import { formCells } from '../catalogue/indicators'
import { statutoryForm } from '../catalogue/report-form'
import { columnName, rowName } from './cell-names'
import type { Equation } from './equation'
import {
  APPLICANTS,
  applicationCell,
  decisionRowsOf,
  PARTS,
  type PrintedTables,
  TOTAL_COLUMN,
  tableCells,
} from './report-cells'

/** Printed in table three: 第一项加第二项之和，等于第三项加第四项之和, for every column. */
export function stockEquations(report: PrintedTables): Equation[] {
  return overColumns(report, (column) => ({
    left: [applicationCell('received', column), applicationCell('carried_in', column)],
    right: [applicationCell('closed_total', column), applicationCell('carried_out', column)],
    relation: '=',
  }))
}

/** （七）总计 is the sum of the leaf rows above it, for every column. */
export function closedEquations(report: PrintedTables): Equation[] {
  const rows = decisionRowsOf(report)
  return overColumns(report, (column) => ({
    left: rows.map((row) => applicationCell(row.rowId, column)),
    right: [applicationCell('closed_total', column)],
    relation: '=',
  }))
}

function overColumns(
  report: PrintedTables,
  sides: (column: (typeof APPLICANTS)[number]) => Omit<Equation, 'name'>,
): Equation[] {
  if (!report.form || !report.tables.applications) return []
  return APPLICANTS.map((column) => ({
    name: columnName(applicationCell('received', column)),
    ...sides(column),
  }))
}

/** The last column of table three is the sum of the six before it, for every row. */
export function applicantEquations(report: PrintedTables): Equation[] {
  const rows = new Set(tableCells(report, 'applications').map((id) => id.split('.')[1] ?? ''))
  return [...rows].map((row) => ({
    name: rowName(applicationCell(row, TOTAL_COLUMN)),
    left: PARTS.map((column) => applicationCell(row, column)),
    right: [applicationCell(row, TOTAL_COLUMN)],
    relation: '=',
  }))
}

/** Table four: in each of the three kinds the four outcomes add up to the total. */
export function disputeEquations(report: PrintedTables): Equation[] {
  const form = statutoryForm(report.form)
  if (!form || !report.tables.disputes) return []
  const cells = formCells(form).filter((cell) => cell.table === 'disputes')
  return [...new Set(cells.map((cell) => cell.rowId))].map((row) => {
    const own = cells.filter((cell) => cell.rowId === row)
    return {
      name: own[0]?.rowLabel ?? row,
      left: own.filter((cell) => cell.columnId !== TOTAL_COLUMN).map((cell) => cell.id),
      right: own.filter((cell) => cell.columnId === TOTAL_COLUMN).map((cell) => cell.id),
      relation: '=',
    }
  })
}

/** Every identity of tables three and four: what S-11 and the doubt about the reading look at. */
export function allEquations(report: PrintedTables): Equation[] {
  return [
    ...stockEquations(report),
    ...closedEquations(report),
    ...applicantEquations(report),
    ...disputeEquations(report),
  ]
}
