import { numberOf } from '../model/cell-value'
import { BALANCED } from './applications-sample'
import type { Check } from './check'
import { judgeAll } from './equation'
import { FORMAT_2021 } from './legal-basis'
import { stockEquations } from './statutory-equations'

export const T3_06: Check = {
  id: 'T3-06',
  severity: 'error',
  title: '结转下年不超过应办件',
  basis: `由${FORMAT_2021}表三印明的勾稽关系推得`,
  explanation: '结转下年度的件数不能大于本年新收与上年结转之和。',
  run: ({ report }) => {
    const limits = stockEquations(report).map((each) => ({
      ...each,
      left: each.right.slice(-1),
      right: each.left,
      relation: '≤' as const,
    }))
    return judgeAll('结转下年与应办件', report.cells, limits, ({ name, right }, out, due) => {
      const [received, carried] = right.map((id) => numberOf(report.cells.get(id)))
      return `“${name}”列结转下年${out}件，多于本年新收${received}＋上年结转${carried}＝${due}件。`
    })
  },
  passing: { cells: BALANCED },
  failing: { cells: { ...BALANCED, 'applications.carried_out.total': '6' } },
}
