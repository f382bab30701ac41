import type { CellIndicatorId } from '../catalogue/indicators'
import { numberOf } from '../model/cell-value'
import type { Check } from './check'
import { FORMAT_2021, PRACTICE } from './legal-basis'
import { statedCounts } from './stated-counts'

const FEE: CellIndicatorId = 'disclosure.fees.amount_wan'

export const T2_04: Check = {
  id: 'T2-04',
  severity: 'warn',
  title: '收费金额的单位',
  basis: `${FORMAT_2021}表二收费金额的单位为万元；核对${PRACTICE}`,
  explanation:
    '表二的收费金额以万元计。填报的数与正文以元计的信息处理费相同，或者少于该金额时，疑似单位填错或者漏计。',
  run: ({ report }) => {
    const filled = numberOf(report.cells.get(FEE))
    if (!report.tables.disclosure || filled === null) return []
    return statedCounts(report, 'information_fee_yuan', false).flatMap(({ value, quote }) => {
      if (value <= 0) return []
      const base = { cells: [FEE], quote, assessable: true }
      if (value === filled) {
        const message = `表二收费金额填报${filled}万元，与正文信息处理费${value}元数字相同，疑似单位应为元，请核对。`
        return [{ ...base, message }]
      }
      if (filled * 10_000 >= value) return []
      const message = `正文收取信息处理费${value}元，表二收费金额填报${filled}万元，少于该金额，疑似漏计，请核对。`
      return [{ ...base, message }]
    })
  },
  passing: {
    cells: { [FEE]: '0.394' },
    mentions: [{ indicator: 'information_fee_yuan', value: 3940, quote: '收取信息处理费3940元' }],
  },
  failing: {
    cells: { [FEE]: '3940' },
    mentions: [{ indicator: 'information_fee_yuan', value: 3940, quote: '收取信息处理费3940元' }],
  },
}
