import { numberOf } from '../model/cell-value'
import { BALANCED } from './applications-sample'
import type { Check } from './check'
import { judgeAll } from './equation'
import { FORMAT_2021 } from './legal-basis'
import { stockEquations } from './statutory-equations'

export const T3_01: Check = {
  id: 'T3-01',
  severity: 'error',
  title: '各列收办勾稽',
  basis: `${FORMAT_2021}表三印明的勾稽关系`,
  explanation:
    '每一列中，第一项（本年新收）加第二项（上年结转）之和，等于第三项（办理总计）加第四项（结转下年）之和。',
  run: ({ report }) =>
    judgeAll('收办勾稽', report.cells, stockEquations(report), ({ name, left, right }, sumIn, sumOut) => {
      const [a, b, c, d] = [...left, ...right].map((id) => numberOf(report.cells.get(id)))
      const gap = Math.abs(sumIn - sumOut)
      return `“${name}”列勾稽不平：本年新收${a}＋上年结转${b}＝${sumIn}，办理总计${c}＋结转下年${d}＝${sumOut}，相差${gap}件。`
    }),
  passing: { cells: BALANCED },
  failing: { cells: { ...BALANCED, 'applications.carried_in.total': '1' } },
}
