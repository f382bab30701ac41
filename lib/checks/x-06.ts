import type { CellIndicatorId } from '../catalogue/indicators'
import { exactSum } from '../figures/exact-sum'
import { numberOf } from '../model/cell-value'
import type { Report } from '../model/report'
import { type Check, type RawFinding, yearOf } from './check'
import { isOtherScope } from './counted-sentences'
import { DISPUTE_ROWS, disputeCell } from './dispute-cells'
import { ACCURACY } from './legal-basis'
import { sentencesOf, shortened } from './report-text'

const SUITS_LOST = DISPUTE_ROWS.lawsuit.map((row) => disputeCell(row, 'corrected'))
const SUITS_PENDING = DISPUTE_ROWS.lawsuit.map((row) => disputeCell(row, 'pending'))
const REVIEWS_LOST = DISPUTE_ROWS.reconsideration.map((row) => disputeCell(row, 'corrected'))

/** What the prose claims, and the cells that must then be 0. */
const CLAIMS: readonly {
  readonly words: RegExp
  readonly told: string
  readonly cells: readonly CellIndicatorId[]
}[] = [
  {
    words: /零败诉|(?:无|没有|未发生|未出现|未有)[^，。；]{0,6}败诉|败诉率(?:为|是)?(?:0|零)/,
    told: '没有败诉',
    cells: SUITS_LOST,
  },
  {
    words: /(?:全部|均|都)(?:获得?)?胜诉/,
    told: '全部胜诉',
    cells: [...SUITS_LOST, ...SUITS_PENDING],
  },
  {
    words: /复议[^。]{0,20}(?:未|没有|无)(?:一件|1件)?被?[^，。；]{0,10}(?:纠错|纠正)/,
    told: '复议没有被纠错',
    cells: REVIEWS_LOST,
  },
]

function contradictions(report: Report, year: number | null): RawFinding[] {
  const sentences = sentencesOf(report).filter((each) => !isOtherScope(report, each, year))
  return CLAIMS.flatMap(({ words, told, cells }) => {
    const sentence = sentences.find((each) => words.test(each))
    const booked = exactSum(cells.map((id) => numberOf(report.cells.get(id)) ?? 0))
    if (sentence === undefined || booked === 0) return []
    const message = `正文称${told}，表四结果纠正或者尚未审结的栏目填报共${booked}件，前后矛盾，请核对。`
    return [{ message, cells, quote: shortened(sentence), assessable: true }]
  })
}

export const X_06: Check = {
  id: 'X-06',
  severity: 'warn',
  title: '正文胜诉、未纠错与表四',
  basis: ACCURACY,
  explanation:
    '正文称全部胜诉、零败诉、复议未被纠错的，表四不应有结果纠正（全部胜诉的也不应有尚未审结）。均维持等结果用语由复议、诉讼件数和结果的规则核对。',
  run: (input) => (input.report.tables.disputes ? contradictions(input.report, yearOf(input)) : []),
  passing: {
    cells: { [disputeCell('direct_lawsuit', 'upheld')]: '1', [disputeCell('direct_lawsuit', 'total')]: '1' },
    prose: { 一: '行政诉讼1件，继续保持零败诉。' },
  },
  failing: {
    cells: {
      [disputeCell('direct_lawsuit', 'corrected')]: '1',
      [disputeCell('direct_lawsuit', 'total')]: '1',
    },
    prose: { 一: '行政诉讼1件，继续保持零败诉。' },
  },
}
