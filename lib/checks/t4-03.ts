import { numberOf } from '../model/cell-value'
import type { Check } from './check'
import { openInWords } from './equation'
import { PRACTICE } from './legal-basis'

const AFTER = 'disputes.lawsuit_after_reconsideration.total'
const FIRST = 'disputes.reconsideration.total'

export const T4_03: Check = {
  id: 'T4-03',
  severity: 'warn',
  title: '复议后起诉须先有复议',
  basis: `由栏目名称推得，${PRACTICE}`,
  explanation: '复议后起诉的案件先经过行政复议，所以本年或者上年应有行政复议。上年报告未录入时不能断定。',
  run: ({ report, context }) => {
    if (!report.tables.disputes) return []
    const [after, first] = [AFTER, FIRST].map((id) => report.cells.get(id as typeof AFTER | typeof FIRST))
    const suits = numberOf(after)
    const now = numberOf(first)
    if (suits === 0 || (now !== null && now > 0)) return []
    const cells = [AFTER, FIRST] as const
    const base = { cells, quote: null }
    if (suits === null || now === null) {
      const open = cells.filter((id) => numberOf(report.cells.get(id)) === null)
      const message = `复议后起诉与行政复议的先后关系无法核对：${openInWords(report.cells, open)}。`
      return [{ ...base, cells: open, message, assessable: false }]
    }
    const before = numberOf(context.previousYear?.cells.get(FIRST))
    const counts = `复议后起诉${suits}件，本年行政复议${now}件`
    if (before === null) {
      const message = `${counts}，上年行政复议件数未知（未录入或未填数字），无法核对先后关系。`
      return [{ ...base, message, assessable: false }]
    }
    if (before > 0) return []
    return [
      {
        ...base,
        message: `${counts}，上年行政复议${before}件，复议后起诉缺少在先的复议。`,
        assessable: true,
      },
    ]
  },
  passing: { cells: { [AFTER]: '1' }, previous: { [FIRST]: '1' } },
  failing: { cells: { [AFTER]: '1' }, previous: {} },
}
