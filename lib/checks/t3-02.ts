import { indicator, shortRowLabel } from '../catalogue/indicators'
import { BALANCED } from './applications-sample'
import type { Check } from './check'
import { judgeAll } from './equation'
import { FORMAT_2021, PRACTICE } from './legal-basis'
import { closedEquations } from './statutory-equations'

const TOTAL = indicator('applications.closed_total.total').rowLabel

export const T3_02: Check = {
  id: 'T3-02',
  severity: 'error',
  title: `各列办理结果之和与${shortRowLabel(TOTAL)}`,
  basis: `${FORMAT_2021}表三的总计行；合计${PRACTICE}`,
  explanation: '每一列的办理结果总计应等于其上各项办理结果之和，每件办结申请只计入一项结果。',
  run: ({ report }) =>
    judgeAll(
      '办理结果合计',
      report.cells,
      closedEquations(report),
      ({ name }, sum, total) =>
        `“${name}”列${TOTAL}应为各项办理结果之和${sum}，填报为${total}，相差${Math.abs(sum - total)}件。`,
    ),
  passing: { cells: BALANCED },
  failing: {
    cells: {
      ...BALANCED,
      'applications.partly_disclosed.natural_person': '1',
      'applications.partly_disclosed.total': '1',
    },
  },
}
