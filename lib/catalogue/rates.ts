import type { CellIndicatorId } from './indicators'
import { type OutcomeGroupId, outcomeCells } from './subtotals'

/**
 * A derived indicator: a ratio of sums, never a mean of ratios; `sum` and `difference`: its numerator as it is, in 件,
 * without a denominator. Ids and formulas: the derived indicators of the field.
 */
export type RateSpec = {
  readonly id: string
  readonly kind?: 'sum' | 'difference'
  readonly label: string
  /** How numerator and denominator read aloud, for tooltips and the data dictionary. */
  readonly formula: string
  readonly numerator: readonly Term[]
  readonly denominator: readonly Term[]
  /** What is said in place of a rate when the denominator is 0. */
  readonly empty: string
  readonly caution: string
}
/**
 * A signed cell, of the year before where `before` is set; a group term stands for all rows of that outcome on the
 * report's own form.
 */
export type Term =
  | { readonly sign: 1 | -1; readonly cell: CellIndicatorId; readonly before?: true }
  | { readonly sign: 1 | -1; readonly group: OutcomeGroupId }

const plus = (...cells: CellIndicatorId[]): Term[] => cells.map((cell) => ({ sign: 1, cell }))
const minus = (...cells: CellIndicatorId[]): Term[] => cells.map((cell) => ({ sign: -1, cell }))
const lastYear = (sign: 1 | -1, cell: CellIndicatorId): Term => ({ sign, cell, before: true })
const CLOSED = plus('applications.closed_total.total')

const INTAKE = plus('applications.received.total', 'applications.carried_in.total')
const LAWSUITS = plus('disputes.direct_lawsuit.total', 'disputes.lawsuit_after_reconsideration.total')
const DISPUTES = [...plus('disputes.reconsideration.total'), ...LAWSUITS]
const PENDING = [
  'disputes.reconsideration.pending',
  'disputes.direct_lawsuit.pending',
  'disputes.lawsuit_after_reconsideration.pending',
] as const
const NO_CLOSED = '本年无办结件'
const NO_RECEIVED = '本年无新收申请'
const NO_REFUSED = '本年无不予公开的决定'
const WRONG_ORGAN = '申请人常常选错机关，占比高不是过错。'
const OTHER_YEAR = '办理决定与争议审结可能不在同一年度。'
const RECONSIDERATION_FIRST = '自2024年起对不予公开等行为不服须先申请行政复议，与以前年度不宜直接比较。'

export const RATES = [
  {
    id: 'closing_rate',
    label: '办结率',
    formula: '办理结果总计÷（本年新收＋上年结转）',
    numerator: CLOSED,
    denominator: INTAKE,
    empty: '本年无应办件',
    caution: '12月收到的申请可依法结转下年办理，办结率低于100%不等于逾期。',
  },
  {
    id: 'disclosure_rate',
    label: '公开率',
    formula: '（予以公开＋部分公开）÷办理结果总计',
    numerator: plus('applications.disclosed.total', 'applications.partly_disclosed.total'),
    denominator: CLOSED,
    empty: NO_CLOSED,
    caution: '申请人常向不掌握该信息的机关提出申请，公开率低不等于公开不力。',
  },
  {
    id: 'not_held_share',
    label: '不掌握占比',
    formula: '本机关不掌握相关政府信息÷办理结果总计',
    numerator: plus('applications.unavailable_not_held.total'),
    denominator: CLOSED,
    empty: NO_CLOSED,
    caution: WRONG_ORGAN,
  },
  {
    id: 'refusal_rate',
    label: '不予公开率',
    formula: '不予公开各项之和÷办理结果总计',
    numerator: [{ sign: 1, group: 'refused' }],
    denominator: CLOSED,
    empty: NO_CLOSED,
    caution: '各项理由的法律性质不同，宜与具体理由一并看。',
  },
  {
    id: 'lawsuits',
    kind: 'sum',
    label: '行政诉讼案件',
    formula: '未经复议直接起诉总计＋复议后起诉总计',
    numerator: LAWSUITS,
    denominator: [],
    empty: '',
    caution: RECONSIDERATION_FIRST,
  },
  {
    id: 'reconsideration_correction_rate',
    label: '复议纠错率',
    formula: '行政复议结果纠正÷（行政复议总计－尚未审结）',
    numerator: plus('disputes.reconsideration.corrected'),
    denominator: [...plus('disputes.reconsideration.total'), ...minus('disputes.reconsideration.pending')],
    empty: '本年无审结的行政复议',
    caution: OTHER_YEAR,
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
  {
    id: 'carry_over_rate',
    label: '结转率',
    formula: '结转下年度继续办理÷（本年新收＋上年结转）',
    numerator: plus('applications.carried_out.total'),
    denominator: INTAKE,
    empty: '本年无应办件',
    caution: '12月收到的申请可依法结转下年办理。',
  },
  {
    id: 'full_disclosure_rate',
    label: '全部公开率',
    formula: '予以公开÷办理结果总计',
    numerator: plus('applications.disclosed.total'),
    denominator: CLOSED,
    empty: NO_CLOSED,
    caution: WRONG_ORGAN,
  },
  {
    id: 'partial_disclosure_rate',
    label: '部分公开率',
    formula: '部分公开÷办理结果总计',
    numerator: plus('applications.partly_disclosed.total'),
    denominator: CLOSED,
    empty: NO_CLOSED,
    caution: '区分处理的只计部分公开，不计其他情形。',
  },
  {
    id: 'unavailable_rate',
    label: '无法提供率',
    formula: '无法提供各项之和÷办理结果总计',
    numerator: [{ sign: 1, group: 'unavailable' }],
    denominator: CLOSED,
    empty: NO_CLOSED,
    caution: WRONG_ORGAN,
  },
  {
    id: 'declined_rate',
    label: '不予处理率',
    formula: '不予处理各项之和÷办理结果总计',
    numerator: [{ sign: 1, group: 'declined' }],
    denominator: CLOSED,
    empty: NO_CLOSED,
    caution: '信访举报投诉、重复申请等由申请人提出的内容决定。',
  },
  {
    id: 'other_handling_rate',
    label: '其他处理率',
    formula: '其他处理各项之和÷办理结果总计',
    numerator: [{ sign: 1, group: 'other' }],
    denominator: CLOSED,
    empty: NO_CLOSED,
    caution: '包括逾期不补正、逾期未缴费和申请人撤回等。',
  },
  {
    id: 'substantive_disclosure_rate',
    label: '实质办理公开率',
    formula: '（予以公开＋部分公开）÷（办理结果总计－不予处理－其他处理）',
    numerator: plus('applications.disclosed.total', 'applications.partly_disclosed.total'),
    denominator: [...CLOSED, { sign: -1, group: 'declined' }, { sign: -1, group: 'other' }],
    empty: '本年无实质办理的申请',
    caution: '扣除不属于信息公开申请和未实质办理的件，单位之间较为可比。',
  },
  {
    id: 'statutory_ground_share',
    label: '法定理由占比',
    formula: '不予公开第1至7项之和÷（不予公开＋无法提供）',
    numerator: [
      { sign: 1, group: 'refused' },
      { sign: -1, cell: 'applications.refused_administrative_query.total' },
    ],
    denominator: [
      { sign: 1, group: 'refused' },
      { sign: 1, group: 'unavailable' },
    ],
    empty: '本年无不予公开和无法提供的决定',
    caution: '其余为不掌握、需另行制作、属于行政查询事项等事实理由。',
  },
  {
    id: 'discretionary_ground_share',
    label: '裁量性理由占比',
    formula: '不予公开第5至7项之和÷不予公开各项之和',
    numerator: plus(
      'applications.refused_internal_affairs.total',
      'applications.refused_process_information.total',
      'applications.refused_enforcement_files.total',
    ),
    denominator: [{ sign: 1, group: 'refused' }],
    empty: NO_REFUSED,
    caution: '第5至7项依《条例》第十六条“可以不予公开”。',
  },
  {
    id: 'natural_person_share',
    label: '自然人申请占比',
    formula: '新收申请中自然人÷新收申请总计',
    numerator: plus('applications.received.natural_person'),
    denominator: plus('applications.received.total'),
    empty: NO_RECEIVED,
    caution: '申请人类别由受理机关登记。',
  },
  {
    id: 'business_share',
    label: '商业企业申请占比',
    formula: '新收申请中商业企业÷新收申请总计',
    numerator: plus('applications.received.business'),
    denominator: plus('applications.received.total'),
    empty: NO_RECEIVED,
    caution: '申请人类别由受理机关登记。',
  },
  {
    id: 'legal_service_share',
    label: '法律服务机构申请占比',
    formula: '新收申请中法律服务机构÷新收申请总计',
    numerator: plus('applications.received.legal_service'),
    denominator: plus('applications.received.total'),
    empty: NO_RECEIVED,
    caution: '申请人类别由受理机关登记。',
  },
  {
    id: 'reconsideration_rate',
    label: '复议率',
    formula: '行政复议总计÷办理结果总计',
    numerator: plus('disputes.reconsideration.total'),
    denominator: CLOSED,
    empty: NO_CLOSED,
    caution: `${OTHER_YEAR}${RECONSIDERATION_FIRST}`,
  },
  {
    id: 'lawsuit_rate',
    label: '诉讼率',
    formula: '行政诉讼总计÷办理结果总计',
    numerator: LAWSUITS,
    denominator: CLOSED,
    empty: NO_CLOSED,
    caution: `${OTHER_YEAR}${RECONSIDERATION_FIRST}`,
  },
  {
    id: 'reconsideration_upheld_rate',
    label: '复议维持率',
    formula: '行政复议结果维持÷（行政复议总计－尚未审结）',
    numerator: plus('disputes.reconsideration.upheld'),
    denominator: [...plus('disputes.reconsideration.total'), ...minus('disputes.reconsideration.pending')],
    empty: '本年无审结的行政复议',
    caution: OTHER_YEAR,
  },
  {
    id: 'direct_lawsuit_correction_rate',
    label: '直接起诉纠错率',
    formula: '未经复议直接起诉结果纠正÷（其总计－尚未审结）',
    numerator: plus('disputes.direct_lawsuit.corrected'),
    denominator: [...plus('disputes.direct_lawsuit.total'), ...minus('disputes.direct_lawsuit.pending')],
    empty: '本年无审结的直接起诉案件',
    caution: RECONSIDERATION_FIRST,
  },
  {
    id: 'later_lawsuit_correction_rate',
    label: '复议后起诉纠错率',
    formula: '复议后起诉结果纠正÷（其总计－尚未审结）',
    numerator: plus('disputes.lawsuit_after_reconsideration.corrected'),
    denominator: [
      ...plus('disputes.lawsuit_after_reconsideration.total'),
      ...minus('disputes.lawsuit_after_reconsideration.pending'),
    ],
    empty: '本年无审结的复议后起诉案件',
    caution: RECONSIDERATION_FIRST,
  },
  {
    id: 'dispute_correction_rate',
    label: '争议纠错率',
    formula: '（复议结果纠正＋诉讼结果纠正）÷（复议总计＋诉讼总计－尚未审结）',
    numerator: plus(
      'disputes.reconsideration.corrected',
      'disputes.direct_lawsuit.corrected',
      'disputes.lawsuit_after_reconsideration.corrected',
    ),
    denominator: [...DISPUTES, ...minus(...PENDING)],
    empty: '本年无审结的复议和诉讼',
    caution: '同一争议先复议后起诉的，会计两次。',
  },
  {
    id: 'pending_share',
    label: '未决占比',
    formula: '（复议尚未审结＋诉讼尚未审结）÷（复议总计＋诉讼总计）',
    numerator: plus(...PENDING),
    denominator: DISPUTES,
    empty: '本年无复议和诉讼',
    caution: '年末受理的案件多在下年审结。',
  },
  {
    id: 'in_force_difference',
    kind: 'difference',
    label: '规范性文件勾稽差',
    formula: '本年现行有效件数－（上年现行有效件数＋本年制发件数－本年废止件数）',
    numerator: [
      ...plus('disclosure.normative_documents.in_force'),
      lastYear(-1, 'disclosure.normative_documents.in_force'),
      ...minus('disclosure.normative_documents.issued'),
      ...plus('disclosure.normative_documents.repealed'),
    ],
    denominator: [],
    empty: '',
    caution:
      '一般应为0。因到期失效、职能划转等不为0的，以年报说明为准。各单位的差额有正有负，合计为0不等于各单位都为0。',
  },
  {
    id: 'repeal_rate',
    label: '规范性文件清理率',
    formula: '本年废止件数÷（上年现行有效件数＋本年制发件数）',
    numerator: plus('disclosure.normative_documents.repealed'),
    denominator: [
      lastYear(1, 'disclosure.normative_documents.in_force'),
      ...plus('disclosure.normative_documents.issued'),
    ],
    empty: '上年无现行有效的文件，本年未制发',
    caution: '文件多在集中清理的年份废止，单个年份的高低不说明工作好坏。',
  },
] as const satisfies readonly RateSpec[]

export type RateId = (typeof RATES)[number]['id']

/** Whether it is a number of 件, not a ratio. */
export const isCount = (spec: RateSpec): boolean => spec.kind !== undefined

/** Whether a rate needs cells of the year before. */
export function looksBack(spec: RateSpec): boolean {
  return [...spec.numerator, ...spec.denominator].some((term) => 'cell' in term && term.before === true)
}

/** A term written out as signed cells for a report of the given form. */
export function termCells(term: Term, form: '2021' | '2019'): { sign: 1 | -1; cell: CellIndicatorId }[] {
  if ('cell' in term) return [{ sign: term.sign, cell: term.cell }]
  return outcomeCells(form, term.group, 'total').map((cell) => ({ sign: term.sign, cell }))
}
