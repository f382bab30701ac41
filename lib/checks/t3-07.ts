import { numberOf } from '../model/cell-value'
import { BALANCED } from './applications-sample'
import type { Check } from './check'
import { equationCells, judge } from './equation'
import { FORMAT_2021 } from './legal-basis'
import { APPLICANTS, applicationCell } from './report-cells'
import { closedEquations } from './statutory-equations'

export const T3_07: Check = {
  id: 'T3-07',
  severity: 'warn',
  title: '部分公开不重复计入',
  basis: `${FORMAT_2021}表三“部分公开”栏的说明`,
  explanation:
    '区分处理的申请只计入部分公开，不再计入其他办理结果。各项之和恰好比总计多出部分公开的件数时，疑似重复计入。',
  run: ({ report }) =>
    closedEquations(report).flatMap((equation, at) => {
      const column = APPLICANTS[at]
      const verdict = judge(report.cells, equation)
      if (column === undefined || verdict.state !== 'fails') return []
      const part = numberOf(report.cells.get(applicationCell('partly_disclosed', column)))
      if (part === null || part === 0 || verdict.left - verdict.right !== part) return []
      const message = `“${equation.name}”列各项之和${verdict.left}比总计${verdict.right}多${part}件，差额等于“部分公开”件数，疑似区分处理的申请被重复计入。`
      return [{ message, cells: equationCells(equation), quote: null, assessable: true }]
    }),
  passing: { cells: BALANCED },
  failing: {
    cells: {
      ...BALANCED,
      'applications.partly_disclosed.natural_person': '1',
      'applications.partly_disclosed.total': '1',
    },
  },
}
