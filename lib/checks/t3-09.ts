import { type CellIndicatorId, indicator } from '../catalogue/indicators'
import { numberOf } from '../model/cell-value'
import { cellName } from './cell-names'
import type { Check } from './check'
import { PRACTICE } from './legal-basis'
import { limitFor } from './thresholds'

const REST: CellIndicatorId = 'applications.other_remaining.total'
const CLOSED: CellIndicatorId = 'applications.closed_total.total'
export const T3_09: Check = {
  id: 'T3-09',
  severity: 'warn',
  title: '其他处理占比',
  basis: `各项办理结果均有对应栏目，${PRACTICE}`,
  explanation: '办结件数达到界限时，“其他”一栏占总计的比例超过界限，疑似有申请可以归入前面的栏目，请核对。',
  run: (input) => {
    const { report } = input
    const [rest, closed] = [REST, CLOSED].map((id) => numberOf(report.cells.get(id)))
    if (rest == null || closed == null || closed < limitFor(input, 'T3-09.closed')) return []
    if (rest * 100 <= closed * limitFor(input, 'T3-09.share')) return []
    const share = ((rest / closed) * 100).toFixed(1)
    const message = `${cellName(REST)}${rest}件，占${indicator(CLOSED).rowLabel}${closed}件的${share}％，请核对能否归入其他办理结果。`
    return [{ message, cells: [REST, CLOSED], quote: null, assessable: true }]
  },
  passing: { cells: { [REST]: '2', [CLOSED]: '10' } },
  failing: { cells: { [REST]: '3', [CLOSED]: '10' } },
}
