import { exactSum } from '../figures/exact-sum'
import { numberOf } from '../model/cell-value'
import type { Report } from '../model/report'
import type { Check, RawFinding } from './check'
import { DISPUTE_ROWS, disputeCell } from './dispute-cells'
import { ACCURACY, PRACTICE } from './legal-basis'
import { compareStated, statedCounts } from './stated-counts'
import { outcomeFindings } from './stated-outcomes'

const RECONSIDERATION = 'disputes.reconsideration.total'
const LAWSUITS = DISPUTE_ROWS.lawsuit.map((row) => disputeCell(row, 'total'))

function numberFindings(report: Report): RawFinding[] {
  const reconsiderations = numberOf(report.cells.get(RECONSIDERATION))
  const suits = LAWSUITS.map((id) => numberOf(report.cells.get(id)))
  const total = suits.includes(null) ? null : exactSum(suits.flatMap((suit) => suit ?? []))
  return [
    ...compareStated(report, {
      id: 'reconsiderations',
      cells: [RECONSIDERATION],
      implicit: true,
      allowed: () => (reconsiderations === null ? null : [reconsiderations]),
      tell: ({ value }) => `正文称行政复议${value}件，表四总计为${reconsiderations}件。`,
    }),
    ...compareStated(report, {
      id: 'lawsuits',
      cells: [...LAWSUITS],
      implicit: true,
      allowed: () => (total === null ? null : allowedSuits(report, suits, total)),
      tell: ({ value }) =>
        `正文称行政诉讼${value}件，表四未经复议直接起诉${suits[0]}件＋复议后起诉${suits[1]}件＝${total}件。`,
    }),
  ]
}

// The prose may count both kinds of suit together, or give them one by one.
function allowedSuits(report: Report, suits: readonly (number | null)[], total: number): number[] {
  const stated = statedCounts(report, 'lawsuits', true).map((mention) => mention.value)
  const parts =
    stated.length === suits.length && suits.every((suit) => suit !== null && stated.includes(suit))
  return parts ? [total, ...stated] : [total]
}

export const X_05: Check = {
  id: 'X-05',
  severity: 'warn',
  title: '正文复议、诉讼件数与结果和表四',
  basis: `${ACCURACY}；结果归类${PRACTICE}`,
  explanation:
    '正文所述行政复议、行政诉讼的件数和结果用语应与表四一致：维持、驳回诉讼请求归结果维持，撤销、确认违法、责令履行归结果纠正，撤诉、终止、驳回起诉归其他结果，正在审理归尚未审结。',
  run: ({ report }) =>
    report.tables.disputes ? [...numberFindings(report), ...outcomeFindings(report)] : [],
  passing: {
    cells: { 'disputes.reconsideration.upheld': '1', [RECONSIDERATION]: '1' },
    mentions: [{ indicator: 'reconsiderations', value: 1, quote: '行政复议1件' }],
  },
  failing: {
    cells: { 'disputes.reconsideration.upheld': '1', [RECONSIDERATION]: '1' },
    mentions: [{ indicator: 'reconsiderations', value: 2, quote: '行政复议2件' }],
  },
}
