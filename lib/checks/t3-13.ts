import { BALANCED } from './applications-sample'
import type { Check } from './check'
import { equationCells, judge } from './equation'
import { FORMAT_2021 } from './legal-basis'
import { PARTS } from './report-cells'
import { stockEquations } from './statutory-equations'

export const T3_13: Check = {
  id: 'T3-13',
  severity: 'warn',
  title: '相邻两列差额相反',
  basis: `由${FORMAT_2021}表三印明的勾稽关系推得`,
  explanation: '相邻两列的勾稽差额大小相等、方向相反时，疑似有数字填到了旁边一列。',
  run: ({ report }) => {
    const columns = stockEquations(report).slice(0, PARTS.length)
    const off = columns.map((equation) => {
      const verdict = judge(report.cells, equation)
      return verdict.state === 'fails' ? verdict.left - verdict.right : 0
    })
    return columns.flatMap((equation, at) => {
      const next = columns[at + 1]
      const delta = off[at] ?? 0
      if (!next || delta === 0 || off[at + 1] !== -delta) return []
      const message = `“${equation.name}”列与“${next.name}”列的勾稽差额各为${Math.abs(delta)}件，方向相反，疑似有数字填错了列。`
      return [
        {
          message,
          cells: [...equationCells(equation), ...equationCells(next)],
          quote: null,
          assessable: true,
        },
      ]
    })
  },
  passing: { cells: BALANCED },
  failing: {
    cells: {
      ...BALANCED,
      'applications.received.natural_person': '4',
      'applications.received.business': '1',
    },
  },
}
