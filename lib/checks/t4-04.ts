import { exactSum } from '../figures/exact-sum'
import { numberOf } from '../model/cell-value'
import type { Check } from './check'
import { DISPUTE_ROWS, disputeCell } from './dispute-cells'
import { PRACTICE } from './legal-basis'

const TOTALS = Object.values(DISPUTE_ROWS).flatMap((rows) => rows.map((row) => disputeCell(row, 'total')))
const CLOSED = 'applications.closed_total.total'
const OUT = 'applications.carried_out.total'

export const T4_04: Check = {
  id: 'T4-04',
  severity: 'warn',
  title: '有争议应先有申请',
  basis: `由表格关系推得，${PRACTICE}`,
  explanation:
    '复议、诉讼多由答复申请引起。本年和上年都没有办理过申请而有复议、诉讼的，请核对；由主动公开引起的请在报告中说明。',
  run: ({ report, context }) => {
    if (!report.tables.disputes || !report.tables.applications) return []
    const counts = TOTALS.map((id) => numberOf(report.cells.get(id)))
    const [closed, open] = [numberOf(report.cells.get(CLOSED)), numberOf(report.cells.get(OUT))]
    if (counts.includes(null) || closed === null || open === null) return []
    const disputes = exactSum(counts.map((count) => count ?? 0))
    if (disputes === 0 || closed + open > 0) return []
    const cells = [...TOTALS, CLOSED, OUT] as const
    const before = numberOf(context.previousYear?.cells.get(CLOSED))
    const told = `复议、诉讼共${disputes}件，本年办结申请${closed}件、结转${open}件`
    if (before === null) {
      const message = `${told}，上年办结件数未知（未录入或未填数字），无法核对争议由何引起。`
      return [{ message, cells, quote: null, assessable: false }]
    }
    if (before > 0) return []
    const message = `${told}，上年办结${before}件，两年没有申请而有争议，请核对；由主动公开引起的请说明。`
    return [{ message, cells, quote: null, assessable: true }]
  },
  passing: {
    cells: { 'disputes.reconsideration.total': '1', 'disputes.reconsideration.upheld': '1' },
    previous: { [CLOSED]: '2' },
  },
  failing: {
    cells: { 'disputes.reconsideration.total': '1', 'disputes.reconsideration.upheld': '1' },
    previous: {},
  },
}
