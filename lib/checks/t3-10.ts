import type { CellIndicatorId } from '../catalogue/indicators'
import { numberOf } from '../model/cell-value'
import { cellName } from './cell-names'
import type { Check } from './check'
import { isExcerpt, paragraphsOf } from './report-text'

const UNPAID: CellIndicatorId = 'applications.other_fee_unpaid.total'

export const T3_10: Check = {
  id: 'T3-10',
  severity: 'warn',
  title: '逾期不缴费与收费说明',
  basis:
    '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）；国办公开办函〔2021〕30号所附年度报告格式第六部分的说明',
  explanation: '有申请因逾期不缴纳费用而不再处理的，说明发出过收费通知，报告应说明信息处理费情况。',
  run: ({ report }) => {
    const unpaid = numberOf(report.cells.get(UNPAID))
    if (unpaid === null || unpaid === 0 || isExcerpt(report)) return []
    const none = /(?:未|没有|无|不存在|未发生|未产生)[^。；]{0,20}(?:收取|收费|处理费)/
    const told = paragraphsOf(report).some((text) => {
      const words = text.replace(/\s/g, '')
      return /处理费|收费通知|缴费/.test(words) && !none.test(words)
    })
    if (told) return []
    const message = `${cellName(UNPAID)}填报${unpaid}件，正文没有说明发出收费通知或者收取信息处理费的情况，疑似不一致，请核对。`
    return [{ message, cells: [UNPAID], quote: null, assessable: true }]
  },
  passing: { cells: { [UNPAID]: '1' }, prose: { 六: '全年发出收费通知1份，申请人逾期没有缴纳。' } },
  failing: { cells: { [UNPAID]: '1' }, prose: { 六: '本年没有收取信息处理费。' } },
}
