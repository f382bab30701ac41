import type { TableId } from '../catalogue/form'
import type { CellIndicatorId } from '../catalogue/indicators'
import type { Report } from '../model/report'
import { columnName, listNames, rowName, tableName } from './cell-names'
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
  const marks = [...new Set(empty.map((id) => report.cells.get(id)?.raw.trim() ?? '').filter(Boolean))]
  const signs = marks.length > 0 ? `（其中有“${marks.slice(0, 4).join('”“')}”）` : ''
  const message =
    `${tableName(first)}有${empty.length}处数字栏为空或非数字${signs}：${byRow(empty)}。` +
    `请填写数字，无则填0。${ifZero(report, empty)}`
  return [{ message, cells: empty, quote: null, assessable: true }]
}

function byRow(cells: readonly CellIndicatorId[]): string {
  const rows = new Map<string, string[]>()
  for (const id of cells) rows.set(rowName(id), [...(rows.get(rowName(id)) ?? []), columnName(id)])
  return listNames(
    [...rows].map(([row, columns]) => `“${row}”${columns.join('、')}`),
    30,
  )
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
