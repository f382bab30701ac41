import type { CellIndicatorId } from './indicators'
import { type OutcomeGroupId, outcomeCells } from './subtotals'

/** A derived indicator: a ratio of sums, never a mean of ratios. Ids and formulas: the derived indicators of the field. */
export type RateSpec = {
  readonly id: string
  readonly label: string
  /** How numerator and denominator read aloud, for tooltips and the data dictionary. */
  readonly formula: string
  readonly numerator: readonly Term[]
  readonly denominator: readonly Term[]
  /** What is said in place of a rate when the denominator is 0. */
  readonly empty: string
  readonly caution: string
}
/** A signed cell; a group term stands for all rows of that outcome on the report's own form. */
export type Term =
  | { readonly sign: 1 | -1; readonly cell: CellIndicatorId }
  | { readonly sign: 1 | -1; readonly group: OutcomeGroupId }

const plus = (...cells: CellIndicatorId[]): Term[] => cells.map((cell) => ({ sign: 1, cell }))
const minus = (...cells: CellIndicatorId[]): Term[] => cells.map((cell) => ({ sign: -1, cell }))
const CLOSED = plus('applications.closed_total.total')

export const RATES = [
  {
    id: 'closing_rate',
    label: '办结率',
    formula: '办理结果总计÷（本年新收＋上年结转）',
    numerator: CLOSED,
    denominator: plus('applications.received.total', 'applications.carried_in.total'),
    empty: '本年无应办件',
    caution: '12月收到的申请可依法结转下年办理，办结率低于100%不等于逾期。',
  },
  {
    id: 'disclosure_rate',
    label: '公开率',
    formula: '（予以公开＋部分公开）÷办理结果总计',
    numerator: plus('applications.disclosed.total', 'applications.partly_disclosed.total'),
    denominator: CLOSED,
    empty: '本年无办结件',
    caution: '申请人常向不掌握该信息的机关提出申请，公开率低不等于公开不力。',
  },
  {
    id: 'not_held_share',
    label: '不掌握占比',
    formula: '本机关不掌握相关政府信息÷办理结果总计',
    numerator: plus('applications.unavailable_not_held.total'),
    denominator: CLOSED,
    empty: '本年无办结件',
    caution: '申请人常常选错机关，占比高不是过错。',
  },
  {
    id: 'refusal_rate',
    label: '不予公开率',
    formula: '不予公开各项之和÷办理结果总计',
    numerator: [{ sign: 1, group: 'refused' }],
    denominator: CLOSED,
    empty: '本年无办结件',
    caution: '各项理由的法律性质不同，宜与具体理由一并看。',
  },
  {
    id: 'reconsideration_correction_rate',
    label: '复议纠错率',
    formula: '行政复议结果纠正÷（行政复议总计－尚未审结）',
    numerator: plus('disputes.reconsideration.corrected'),
    denominator: [...plus('disputes.reconsideration.total'), ...minus('disputes.reconsideration.pending')],
    empty: '本年无审结的行政复议',
    caution: '办理决定与争议审结可能不在同一年度。',
  },
  {
    id: 'lawsuit_correction_rate',
    label: '诉讼纠错率',
    formula: '行政诉讼结果纠正÷（行政诉讼总计－尚未审结）',
    numerator: plus('disputes.direct_lawsuit.corrected', 'disputes.lawsuit_after_reconsideration.corrected'),
    denominator: [
      ...plus('disputes.direct_lawsuit.total', 'disputes.lawsuit_after_reconsideration.total'),
      ...minus('disputes.direct_lawsuit.pending', 'disputes.lawsuit_after_reconsideration.pending'),
    ],
    empty: '本年无审结的行政诉讼',
    caution: '自2024年起对不予公开等行为不服须先申请行政复议，与以前年度不宜直接比较。',
  },
] as const satisfies readonly RateSpec[]

export type RateId = (typeof RATES)[number]['id']

/** A term written out as signed cells for a report of the given form. */
export function termCells(term: Term, form: '2021' | '2019'): { sign: 1 | -1; cell: CellIndicatorId }[] {
  if ('cell' in term) return [{ sign: term.sign, cell: term.cell }]
  return outcomeCells(form, term.group, 'total').map((cell) => ({ sign: term.sign, cell }))
}
