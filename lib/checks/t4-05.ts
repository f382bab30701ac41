import type { CellIndicatorId } from '../catalogue/indicators'
import { numberOf } from '../model/cell-value'
import { type Check, yearOf } from './check'
import { PRACTICE } from './legal-basis'

const DIRECT: CellIndicatorId = 'disputes.direct_lawsuit.total'
/** 行政复议法 in force since 2024-01-01: disputes over refused applications go to reconsideration first. */
const SINCE = 2024

export const T4_05: Check = {
  id: 'T4-05',
  severity: 'info',
  title: '未经复议直接起诉',
  basis: `《中华人民共和国行政复议法》（2023年修订）第二十三条；栏目核对${PRACTICE}`,
  explanation:
    '2024年起，不服不予公开的，先申请行政复议，再提起诉讼。直接起诉不为0时请核对案件类型；上年已经起诉、在审的案件不在此列。',
  run: (input) => {
    const suits = numberOf(input.report.cells.get(DIRECT))
    const year = yearOf(input)
    if (!input.report.tables.disputes || suits === null || suits === 0 || (year ?? 0) < SINCE) return []
    const message = `${year}年未经复议直接起诉${suits}件，${SINCE}年起不服不予公开的应先申请行政复议，请核对案件类型。`
    return [{ message, cells: [DIRECT], quote: null, assessable: true }]
  },
  passing: { year: 2023, cells: { [DIRECT]: '1' } },
  failing: { year: 2024, cells: { [DIRECT]: '1' } },
}
