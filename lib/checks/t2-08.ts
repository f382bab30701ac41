import type { CellIndicatorId } from '../catalogue/indicators'
import { numberOf } from '../model/cell-value'
import type { Check } from './check'
import { PRACTICE } from './legal-basis'
import { statedCounts } from './stated-counts'

const FEE: CellIndicatorId = 'disclosure.fees.amount_wan'

export const T2_08: Check = {
  id: 'T2-08',
  severity: 'warn',
  title: '收费金额包括信息处理费',
  basis: `《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）；核对${PRACTICE}`,
  explanation: '信息处理费属于行政事业性收费，表二的收费金额不应少于正文所述的信息处理费。',
  run: ({ report }) => {
    const filled = numberOf(report.cells.get(FEE))
    if (!report.tables.disclosure || filled === null) return []
    return statedCounts(report, 'information_fee_yuan', false).flatMap(({ value, quote }) => {
      // The same digits are an amount in the wrong unit: T2-04 says so.
      if (value <= 0 || value === filled || filled * 10_000 >= value) return []
      const message = `正文收取信息处理费${value}元，表二收费金额填报${filled}万元，少于该金额，疑似漏计，请核对。`
      return [{ message, cells: [FEE], quote, assessable: true }]
    })
  },
  passing: {
    cells: { [FEE]: '0.394' },
    mentions: [{ indicator: 'information_fee_yuan', value: 3940, quote: '收取信息处理费3940元' }],
  },
  failing: {
    mentions: [{ indicator: 'information_fee_yuan', value: 3940, quote: '收取信息处理费3940元' }],
  },
}
