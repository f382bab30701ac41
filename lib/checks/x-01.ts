import { numberOf } from '../model/cell-value'
import { BALANCED } from './applications-sample'
import type { Check } from './check'
import { ACCURACY } from './legal-basis'
import { compareStated, sentenceOf } from './stated-counts'

const RECEIVED = 'applications.received.total'
const CARRIED_IN = 'applications.carried_in.total'

export const X_01: Check = {
  id: 'X-01',
  severity: 'warn',
  title: '正文收到申请数与表三',
  basis: ACCURACY,
  explanation:
    '正文所述收到的申请件数应与表三本年新收一致；写明含上年结转的，可为新收与结转之和。余数、约数不作比较。',
  run: ({ report }) => {
    if (!report.tables.applications) return []
    const received = numberOf(report.cells.get(RECEIVED))
    const carried = numberOf(report.cells.get(CARRIED_IN))
    return compareStated(report, {
      id: 'applications_received',
      cells: [RECEIVED],
      implicit: false,
      allowed: (mention) => {
        if (received === null) return null
        const both = /[含括].{0,8}结转/.test(sentenceOf(report, mention))
        return both && carried !== null ? [received, received + carried] : [received]
      },
      tell: ({ value }) => `正文称收到申请${value}件，表格本年新收为${received}件。`,
    })
  },
  passing: {
    cells: BALANCED,
    mentions: [{ indicator: 'applications_received', value: 5, quote: '收到政府信息公开申请5件' }],
  },
  failing: {
    cells: BALANCED,
    mentions: [{ indicator: 'applications_received', value: 6, quote: '收到政府信息公开申请6件' }],
  },
}
