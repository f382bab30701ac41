import { OLD_ITEMS, type OldItemId, oldItemLabel } from './form-before-2019'
import type { CellIndicatorId } from './indicators'

/**
 * How the rows of the statistics tables of 2008–2018 continue in the forms of 2019 and 2021.
 * same: one row is one later cell · sum: the rows of `from` add up to what the cells of `to` add up to ·
 * break: nothing later counts the same; `to` names the later cells that might be taken for it.
 * Judged by what the labels count; only `same`, and `sum` with a single later cell, enter a series.
 */
export type OldCrosswalk = {
  readonly kind: 'same' | 'sum' | 'break'
  readonly from: readonly OldItemId[]
  readonly to: readonly CellIndicatorId[]
  /** Chinese: what is and what is not comparable. */
  readonly note: string
}

const COMPARABLE: readonly OldCrosswalk[] = [
  {
    kind: 'same',
    from: ['received'],
    to: ['applications.received.total'],
    note: '统计表“收到申请数”与“本年新收”可比；统计表没有“上年结转”。',
  },
  {
    kind: 'sum',
    from: ['already_public', 'agreed'],
    to: ['applications.disclosed.total'],
    note: '统计表“属于已主动公开范围数”与“同意公开答复数”之和，与“予以公开”可比。',
  },
  {
    kind: 'same',
    from: ['partly_agreed'],
    to: ['applications.partly_disclosed.total'],
    note: '统计表“同意部分公开答复数”与“部分公开”可比。',
  },
  {
    kind: 'same',
    from: ['state_secret'],
    to: ['applications.refused_state_secret.total'],
    note: '统计表“涉及国家秘密”与“属于国家秘密”可比。',
  },
  {
    kind: 'same',
    from: ['security'],
    to: ['applications.refused_security_and_stability.total'],
    note: '统计表“危及国家安全、公共安全、经济安全和社会稳定”与“三安全一稳定”可比。',
  },
  {
    kind: 'sum',
    from: ['trade_secret', 'privacy'],
    to: ['applications.refused_third_party_rights.total'],
    note: '统计表“涉及商业秘密”与“涉及个人隐私”之和，与“保护第三方合法权益”可比。',
  },
  {
    kind: 'sum',
    from: ['not_this_organ', 'not_existing'],
    to: ['applications.unavailable_not_held.total'],
    note: '统计表“不属于本行政机关公开数”与“申请信息不存在数”之和，与“本机关不掌握相关政府信息”可比。',
  },
  {
    kind: 'same',
    from: ['reconsiderations_upheld'],
    to: ['disputes.reconsideration.upheld'],
    note: '统计表行政复议“维持具体行政行为数”与“结果维持”可比；统计表没有“尚未审结”。',
  },
  {
    kind: 'same',
    from: ['reconsiderations_corrected'],
    to: ['disputes.reconsideration.corrected'],
    note: '统计表行政复议“被依法纠错数”与“结果纠正”可比。',
  },
  {
    kind: 'same',
    from: ['reconsiderations_other'],
    to: ['disputes.reconsideration.other_outcome'],
    note: '统计表行政复议“其他情形数”与“其他结果”可比。',
  },
]

/** The old table has one figure per outcome of a suit, the later forms two: their sum is comparable, neither part is. */
const LAWSUITS: readonly OldCrosswalk[] = (
  [
    ['lawsuits_upheld', 'upheld', '结果维持'],
    ['lawsuits_corrected', 'corrected', '结果纠正'],
    ['lawsuits_other', 'other_outcome', '其他结果'],
  ] as const
).map(([from, column, label]) => ({
  kind: 'sum',
  from: [from],
  to: [`disputes.direct_lawsuit.${column}`, `disputes.lawsuit_after_reconsideration.${column}`],
  note: `统计表行政诉讼不分是否经过复议，只与两类行政诉讼“${label}”之和可比，不能接到其中一类后面。`,
}))

const BREAKS: readonly OldCrosswalk[] = [
  {
    kind: 'break',
    from: ['reconsiderations', 'lawsuits'],
    to: [
      'disputes.reconsideration.total',
      'disputes.direct_lawsuit.total',
      'disputes.lawsuit_after_reconsideration.total',
    ],
    note: '统计表的复议、诉讼数量不含“尚未审结”一栏，与总计不直接可比。',
  },
  {
    kind: 'break',
    from: ['closed', 'closed_in_time', 'closed_extended', 'answered', 'other_answer'],
    to: ['applications.closed_total.total'],
    note: '统计表的办结数、答复数没有结转，与“（七）总计”只大体相当，不接成一条线。',
  },
  {
    kind: 'break',
    from: ['other_law'],
    to: ['applications.refused_prohibited_by_law.total'],
    note: '统计表“法律法规规定的其他情形”与“其他法律行政法规禁止公开”只大体相当，不接成一条线。',
  },
  {
    kind: 'break',
    from: ['not_information'],
    to: [
      'applications.declined_petition.total',
      'applications.declined_reconfirmation.total',
      'applications.refused_administrative_query.total',
    ],
    note: '统计表“不是《条例》所指政府信息”后来分属几项，不可比。',
  },
  {
    kind: 'break',
    from: ['to_amend', 'other_route'],
    to: ['applications.unavailable_still_unclear.total'],
    note: '统计表的更改补充、其他途径是办理中的告知，不是办理结果，不可比。',
  },
  {
    kind: 'break',
    from: ['refused'],
    to: [],
    note: '统计表“不同意公开答复数”只是其下各项的合计，后来的表式不印这一行。',
  },
  {
    kind: 'break',
    from: ['issued_normative', 'published_normative'],
    to: ['disclosure.normative_documents.issued'],
    note: '统计表的规范性文件数与“本年制发件数”只大体相当，不接成一条线。',
  },
  {
    kind: 'break',
    from: ['fees', 'fees_waived'],
    to: ['disclosure.fees.amount_wan'],
    note: '统计表的费用是依申请提供信息的成本费，与行政事业性收费、信息处理费都不可比。',
  },
  {
    kind: 'break',
    from: ['in_person', 'by_fax', 'by_web', 'by_email', 'by_letter', 'by_letter_or_fax', 'by_other_way'],
    to: [],
    note: '2019年起的表式不再分申请渠道，只在正文叙述。',
  },
]

const stated = new Set([...COMPARABLE, ...LAWSUITS, ...BREAKS].flatMap((each) => each.from))
/** What is only told in prose since 2019: channels of publication, responses, means. */
const PROSE_SINCE: OldCrosswalk = {
  kind: 'break',
  from: OLD_ITEMS.map((item) => item.id).filter((id) => !stated.has(id)),
  to: [],
  note: '2019年起的表式没有这一项，只在正文叙述。',
}

/** What is said of every known row of the old tables. */
export const OLD_CROSSWALK: readonly OldCrosswalk[] = [...COMPARABLE, ...LAWSUITS, ...BREAKS, PROSE_SINCE]

/** The rows that add up to one later cell: what a report of an old table contributes to a series. */
export const OLD_SERIES: readonly {
  readonly from: readonly OldItemId[]
  readonly to: CellIndicatorId
  readonly note: string
}[] = OLD_CROSSWALK.flatMap(({ kind, from, to, note }) => {
  const [only, ...others] = to
  return kind !== 'break' && only && others.length === 0 ? [{ from, to: only, note }] : []
})

/** What the crosswalk says of a row; every known row has an answer. */
export function oldCrosswalkOf(item: OldItemId): OldCrosswalk | undefined {
  return OLD_CROSSWALK.find((each) => each.from.includes(item))
}

/** What is to be said where the series of a later cell begins after the old tables. */
export function oldBreakNote(id: string): string {
  const stated = OLD_CROSSWALK.find((each) => each.to.some((cell) => cell === id))
  if (!stated) return '2018年以前的统计表没有此项。'
  const rows = stated.from.map(oldItemLabel).join('”“')
  return stated.kind === 'break' ? `${stated.note}（统计表栏目：“${rows}”）` : stated.note
}
