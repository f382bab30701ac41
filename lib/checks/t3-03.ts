import { BALANCED } from './applications-sample'
import type { Check } from './check'
import { judgeAll } from './equation'
import { FORMAT_2021, PRACTICE } from './legal-basis'
import { applicantEquations } from './statutory-equations'

export const T3_03: Check = {
  id: 'T3-03',
  severity: 'error',
  title: '各行申请人之和与总计',
  basis: `${FORMAT_2021}表三的总计列；合计${PRACTICE}`,
  explanation: '每一行的总计应等于自然人与五类法人或其他组织之和。',
  run: ({ report }) =>
    judgeAll(
      '各类申请人合计',
      report.cells,
      applicantEquations(report),
      ({ name }, sum, total) =>
        `“${name}”总计应为各类申请人之和${sum}，填报为${total}，相差${Math.abs(sum - total)}件。`,
    ),
  passing: { cells: BALANCED },
  failing: { cells: { ...BALANCED, 'applications.received.business': '2' } },
}
