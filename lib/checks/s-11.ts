import type { TableId } from '../catalogue/form'
import type { CellIndicatorId } from '../catalogue/indicators'
import type { Cell } from '../model/cell-value'
import type { Report } from '../model/report'
import { columnName, rowName, tableName } from './cell-names'
import type { Check, RawFinding } from './check'
import { equationCells, ifZeroInWords, judge } from './equation'
import { PRACTICE } from './legal-basis'
import { cellState, tableCells } from './report-cells'
import { allEquations } from './statutory-equations'

const TABLES: readonly TableId[] = ['disclosure', 'applications', 'disputes']

function findingFor(report: Report, table: TableId): RawFinding[] {
  const empty = tableCells(report, table).filter((id) => cellState(report.cells.get(id)) === 'empty')
  const [first] = empty
  if (!first) return []
  const marks = [...new Set(empty.map((id) => sign(report.cells.get(id))).filter(Boolean))]
  const signs = marks.length > 0 ? `（其中有“${marks.slice(0, 4).join('”“')}”）` : ''
  const message =
    `${tableName(first)}有${empty.length}处数字栏为空或非数字${signs}：${byRow(empty)}。` +
    `请填写数字，无则填0。${ifZero(report, empty)}`
  return [{ message, cells: empty, quote: null, assessable: true }]
}

// Of a cell a person has corrected the text is what was misread.
function sign(cell: Cell | undefined): string {
  if (cell?.settled) return cell.value.status === 'mark' ? cell.value.mark : ''
  return cell?.raw.trim() ?? ''
}

// Rows that lack the same columns are told together; long lists give the first row and the count.
function byRow(cells: readonly CellIndicatorId[]): string {
  const columnsOf = new Map<string, string[]>()
  for (const id of cells) columnsOf.set(rowName(id), [...(columnsOf.get(rowName(id)) ?? []), columnName(id)])
  const rowsOf = new Map<string, string[]>()
  for (const [row, columns] of columnsOf) {
    const key = columns.join('、')
    rowsOf.set(key, [...(rowsOf.get(key) ?? []), row])
  }
  const told = [...rowsOf].map(([columns, rows]) => {
    const named = rows.length <= 4 ? rows.map((row) => `“${row}”`).join('') : `“${rows[0]}”等${rows.length}行`
    return `${named}的${columns}`
  })
  return told.join('；')
}

// Every identity that one of these cells stands in, judged as if blanks were 0.
function ifZero(report: Report, empty: readonly CellIndicatorId[]): string {
  const verdicts = allEquations(report).flatMap((equation) => {
    if (!equationCells(equation).some((id) => empty.includes(id))) return []
    const verdict = judge(report.cells, equation)
    return verdict.state === 'open' ? [{ name: equation.name, ifZero: verdict.ifZero }] : []
  })
  return ifZeroInWords(verdicts)
}

export const S_11: Check = {
  id: 'S-11',
  severity: 'warn',
  title: '数字栏未填数字',
  basis: PRACTICE,
  explanation: '没有发生的应填0。空白和“/”“—”等符号不是0，所在的行列无法核对，也不计入合计。',
  run: ({ report }) => TABLES.flatMap((table) => findingFor(report, table)),
  passing: {},
  failing: {
    cells: { 'applications.carried_in.natural_person': '', 'applications.carried_in.business': '/' },
  },
}
