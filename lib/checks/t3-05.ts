import { exactSum } from '../figures/exact-sum'
import { numberOf } from '../model/cell-value'
import { BALANCED } from './applications-sample'
import { listNames } from './cell-names'
import type { Check } from './check'
import { PRACTICE } from './legal-basis'
import { cellState } from './report-cells'
import { applicantEquations } from './statutory-equations'

export const T3_05: Check = {
  id: 'T3-05',
  severity: 'warn',
  title: '有分项的行总计不得空',
  basis: PRACTICE,
  explanation: '一行的分项有大于0的数字时，该行总计应当填写，否则全表总计无从取数。',
  run: ({ report }) => {
    const empty = applicantEquations(report).flatMap(({ name, left, right }) => {
      const parts = left.filter((id) => (numberOf(report.cells.get(id)) ?? 0) > 0)
      const [total] = right
      if (!total || parts.length === 0 || cellState(report.cells.get(total)) !== 'empty') return []
      const sum = exactSum(parts.map((id) => numberOf(report.cells.get(id)) ?? 0))
      return [{ name: `“${name}”（分项合计${sum}件）`, cells: [total, ...parts] }]
    })
    if (empty.length === 0) return []
    const message = `以下${empty.length}行有分项而总计未填数字：${listNames(empty.map((each) => each.name))}。`
    return [{ message, cells: empty.flatMap((each) => each.cells), quote: null, assessable: true }]
  },
  passing: { cells: BALANCED },
  failing: { cells: { ...BALANCED, 'applications.received.total': '' } },
}
