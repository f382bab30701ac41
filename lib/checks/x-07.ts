import { numberOf } from '../model/cell-value'
import { BALANCED } from './applications-sample'
import type { Check } from './check'
import { ACCURACY } from './legal-basis'
import { statedCounts } from './stated-counts'

const RECEIVED = 'applications.received.total'

export const X_07: Check = {
  id: 'X-07',
  severity: 'warn',
  title: '正文“未收到申请”与表三',
  basis: ACCURACY,
  explanation: '正文称未收到政府信息公开申请的，表三本年新收总计应为0。',
  run: ({ report }) => {
    if (!report.tables.applications) return []
    const none = statedCounts(report, 'applications_received', true).find(
      (mention) => mention.implicit && mention.value === 0,
    )
    if (!none) return []
    const received = numberOf(report.cells.get(RECEIVED))
    if (received === 0) return []
    const base = { cells: [RECEIVED] as const, quote: none.quote }
    if (received === null) {
      const message = `正文称“${none.quote}”（0件），表格本年新收总计为空、非数字或未能识别，无法核对。`
      return [{ ...base, message, assessable: false }]
    }
    const message = `正文称“${none.quote}”（0件），表格本年新收为${received}件。`
    return [{ ...base, message, assessable: true }]
  },
  passing: {
    mentions: [{ indicator: 'applications_received', value: 0, quote: '未收到申请', implicit: true }],
  },
  failing: {
    cells: BALANCED,
    mentions: [{ indicator: 'applications_received', value: 0, quote: '未收到申请', implicit: true }],
  },
}
