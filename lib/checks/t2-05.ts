import type { CellIndicatorId } from '../catalogue/indicators'
import { exactSum } from '../figures/exact-sum'
import { numberOf } from '../model/cell-value'
import type { Cells } from '../model/report'
import type { Check } from './check'
import { ENFORCEMENT } from './enforcement-cells'
import { PRACTICE } from './legal-basis'

/** Bureaus that license or punish every year, wherever they are. */
const ENFORCING =
  /公安局|市场监督管理局|交通运输局|自然资源局|综合行政执法局|综合执法局|城市管理局|审批服务|行政审批/

export const T2_05: Check = {
  id: 'T2-05',
  severity: 'warn',
  title: '执法类部门的处理决定数',
  basis: `数字核对，${PRACTICE}`,
  explanation:
    '公安、市场监管、交通运输、自然资源、综合执法、行政审批等部门一般每年都有许可、处罚或者强制，三栏全部为0的疑似漏填；职权已经划转的请说明。',
  run: ({ report, context }) => {
    const name = context.unitName ?? report.identity.unit
    if (context.unitKind !== 'department' || !name || !ENFORCING.test(name)) return []
    if (!report.tables.disclosure || !allZero(report.cells, ENFORCEMENT)) return []
    const message =
      '行政许可0件、行政处罚0件、行政强制0件。执法类部门一般不会全为0，疑似漏填，职权已划转的请说明。'
    return [{ message, cells: [...ENFORCEMENT], quote: null, assessable: true }]
  },
  passing: { unit: '青禾县公安局', cells: { 'disclosure.penalties.decisions': '12' } },
  failing: { unit: '青禾县公安局' },
}

// A blank or unread cell leaves it open; S-11 and T2-03 speak of those.
function allZero(cells: Cells, ids: readonly CellIndicatorId[]): boolean {
  const values = ids.map((id) => numberOf(cells.get(id)))
  return !values.includes(null) && exactSum(values.map((value) => value ?? 0)) === 0
}
