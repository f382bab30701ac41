import { listNames } from './cell-names'
import type { Check } from './check'
import { countyComparison } from './county-units'

export const A_02: Check = {
  id: 'A-02',
  severity: 'info',
  title: '汇总所含单位收录齐全',
  basis: '比对范围的说明，汇总口径为通行做法',
  explanation:
    '应报单位的年报没有收齐时，政府报告与各单位合计的差额可能就是未收录的单位，比对只作提示，不能判断汇总有误。',
  run: (input) => {
    const comparison = countyComparison(input)
    const missing = comparison?.county.missing ?? []
    if (missing.length === 0) return []
    const message = `有${missing.length}个应报单位的年报未收录（${listNames(missing, 6)}），汇总数与各单位合计的差额可能由此产生，暂不能判断。`
    return [{ message, cells: [], quote: null, assessable: true }]
  },
  passing: { unit: '青禾县人民政府', county: { units: [{ unit: '青禾县河口镇' }] } },
  failing: {
    unit: '青禾县人民政府',
    county: { units: [{ unit: '青禾县河口镇' }], missing: ['青禾县民政局'] },
  },
}
