import { numberOf } from '../model/cell-value'
import type { Check } from './check'
import { judgeAll } from './equation'
import { FORMAT_2021, PRACTICE } from './legal-basis'
import { disputeEquations } from './statutory-equations'

export const T4_01: Check = {
  id: 'T4-01',
  severity: 'error',
  title: '复议、诉讼结果之和与总计',
  basis: `${FORMAT_2021}表四的总计栏；合计${PRACTICE}`,
  explanation: '行政复议、未经复议直接起诉、复议后起诉三组，各自的四种结果之和应等于总计。',
  run: ({ report }) =>
    judgeAll('复议、诉讼结果合计', report.cells, disputeEquations(report), ({ name, left }, sum, total) => {
      const [a, b, c, d] = left.map((id) => numberOf(report.cells.get(id)))
      return `${name}：维持${a}＋纠正${b}＋其他${c}＋尚未审结${d}＝${sum}，总计填报为${total}。`
    }),
  passing: {
    cells: { 'disputes.direct_lawsuit.upheld': '2', 'disputes.direct_lawsuit.total': '2' },
  },
  failing: {
    cells: { 'disputes.direct_lawsuit.upheld': '2', 'disputes.direct_lawsuit.total': '3' },
  },
}
