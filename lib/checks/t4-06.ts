import { exactSum } from '../figures/exact-sum'
import { numberOf } from '../model/cell-value'
import type { Check } from './check'
import { DISPUTE_ROWS, disputeCell } from './dispute-cells'
import { PRACTICE } from './legal-basis'
import { sentencesOf, shortened } from './report-text'

const SUITS = DISPUTE_ROWS.lawsuit.map((row) => disputeCell(row, 'total'))

export const T4_06: Check = {
  id: 'T4-06',
  severity: 'warn',
  title: '复议机关的共同被告案件',
  basis: `国办公开办函〔2016〕201号（旧《条例》时印发，是否继续适用待核）；${PRACTICE}`,
  explanation:
    '复议机关与原行为机关作共同被告的诉讼，通行做法只由原行为机关计入。正文说到作为复议机关或者共同被告应诉、表四又有诉讼件数的，提示核对。',
  run: ({ report }) => {
    if (!report.tables.disputes) return []
    const suits = exactSum(SUITS.map((id) => numberOf(report.cells.get(id)) ?? 0))
    if (suits === 0) return []
    const told = sentencesOf(report).find(
      (each) => /共同被告|作为复议机关|复议机关[^。]{0,6}被告/.test(each) && /诉/.test(each),
    )
    if (told === undefined) return []
    const message = `表四填报行政诉讼${suits}件，正文说到作为复议机关或者共同被告应诉，疑似重复计入，请核对由哪个机关计入。`
    return [{ message, cells: [...SUITS], quote: shortened(told), assessable: true }]
  },
  passing: {
    cells: { [disputeCell('direct_lawsuit', 'total')]: '1', [disputeCell('direct_lawsuit', 'upheld')]: '1' },
    prose: { 一: '被提起行政诉讼1件，结果维持。' },
  },
  failing: {
    cells: { [disputeCell('direct_lawsuit', 'total')]: '1', [disputeCell('direct_lawsuit', 'upheld')]: '1' },
    prose: { 一: '作为复议机关与下级部门共同被告的行政诉讼1件。' },
  },
}
