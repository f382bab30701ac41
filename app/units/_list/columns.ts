import { placeInReport } from '@/app/_components/addresses'
import {
  type CellIndicatorId,
  type IndicatorId,
  indicator,
  PUBLISHED_ITEMS,
  shortRowLabel,
} from '@/lib/catalogue/indicators'
import { RATES, type RateId } from '@/lib/catalogue/rates'
import type { ListColumn } from './list-row'

/** A column and what it is computed from: one indicator, two printed rows added, a rate, or the findings. */
export type ColumnSource = ListColumn & {
  readonly ids: readonly [IndicatorId, ...IndicatorId[]] | null
  readonly rate: RateId | null
}

type Words = { readonly head: string; readonly group?: string; readonly usual?: true }
type Ids = readonly [IndicatorId, ...IndicatorId[]]

function count(id: string, ids: Ids, { head, group, usual }: Words): ColumnSource {
  const first = indicator(ids[0])
  return {
    id,
    kind: 'count',
    head,
    group: group ?? null,
    unit: first.unit,
    title: ids.map((each) => `${indicator(each).label}：${indicator(each).definition}`).join(' '),
    place: placeInReport(ids[0]),
    indicator: ids[0],
    usual: usual ?? false,
    ids,
    rate: null,
  }
}

function rate(id: RateId, group: string, place: CellIndicatorId, usual = false): ColumnSource {
  const spec = RATES.find((each) => each.id === id)
  if (!spec) throw new Error(`unknown rate ${id}`)
  return {
    id,
    kind: 'rate',
    head: spec.label,
    group,
    unit: '%',
    title: `${spec.label}＝${spec.formula}。${spec.caution}`,
    place: `#${place}`,
    indicator: id,
    usual,
    ids: null,
    rate: id,
  }
}

const row = (id: CellIndicatorId) => shortRowLabel(indicator(id).rowLabel)
const CLOSED = 'applications.closed_total.total'
const APPLICATIONS = '依申请公开'
const DOCUMENTS = row('disclosure.normative_documents.issued')
const RECONSIDERATION = row('disputes.reconsideration.total')
const LAWSUIT = indicator('disputes.direct_lawsuit.total').group ?? ''
const WORK = '主动公开'
const LAWSUITS: Ids = ['disputes.direct_lawsuit.total', 'disputes.lawsuit_after_reconsideration.total']
const LAWSUITS_CORRECTED: Ids = [
  'disputes.direct_lawsuit.corrected',
  'disputes.lawsuit_after_reconsideration.corrected',
]

/** Every column the list can show, in the order it shows them. */
export const COLUMNS: readonly ColumnSource[] = [
  count('received', ['applications.received.total'], { head: '收到', group: APPLICATIONS, usual: true }),
  count('carried_in', ['applications.carried_in.total'], {
    head: indicator('applications.carried_in.total').brief,
    group: APPLICATIONS,
  }),
  count('closed', [CLOSED], { head: '办结', group: APPLICATIONS, usual: true }),
  count('carried_out', ['applications.carried_out.total'], {
    head: indicator('applications.carried_out.total').brief,
    group: APPLICATIONS,
  }),
  count('disclosed', ['applications.disclosed.total'], {
    head: row('applications.disclosed.total'),
    group: APPLICATIONS,
  }),
  count('partly', ['applications.partly_disclosed.total'], {
    head: indicator('applications.partly_disclosed.total').brief,
    group: APPLICATIONS,
  }),
  rate('disclosure_rate', APPLICATIONS, CLOSED, true),
  rate('closing_rate', APPLICATIONS, CLOSED),
  rate('refusal_rate', APPLICATIONS, CLOSED),
  rate('not_held_share', APPLICATIONS, CLOSED),
  count('reconsiderations', ['disputes.reconsideration.total'], {
    head: '总计',
    group: RECONSIDERATION,
    usual: true,
  }),
  count('reconsiderations_corrected', ['disputes.reconsideration.corrected'], {
    head: '纠正',
    group: RECONSIDERATION,
  }),
  count('lawsuits', LAWSUITS, { head: '总计', group: LAWSUIT, usual: true }),
  count('lawsuits_corrected', LAWSUITS_CORRECTED, { head: '纠正', group: LAWSUIT }),
  count('issued', ['disclosure.normative_documents.issued'], { head: '制发', group: DOCUMENTS, usual: true }),
  count('repealed', ['disclosure.normative_documents.repealed'], { head: '废止', group: DOCUMENTS }),
  count('in_force', ['disclosure.normative_documents.in_force'], {
    head: '有效',
    group: DOCUMENTS,
    usual: true,
  }),
  count('licences', ['disclosure.licences.decisions'], {
    head: row('disclosure.licences.decisions'),
    group: WORK,
    usual: true,
  }),
  count('penalties', ['disclosure.penalties.decisions'], {
    head: row('disclosure.penalties.decisions'),
    group: WORK,
    usual: true,
  }),
  count('compulsion', ['disclosure.compulsion.decisions'], {
    head: row('disclosure.compulsion.decisions'),
    group: WORK,
  }),
  count('fees', ['disclosure.fees.amount_wan'], { head: '收费', group: WORK }),
  count('published', [PUBLISHED_ITEMS], { head: '公开信息', group: WORK, usual: true }),
  count('published_website', ['prose.published_website'], { head: '网站', group: WORK }),
  count('interpretations', ['prose.policy_interpretations'], { head: '政策解读', group: WORK }),
  count('trainings', ['prose.trainings'], { head: '培训', group: WORK }),
  {
    id: 'findings',
    kind: 'findings',
    head: '问题',
    group: null,
    unit: '处',
    title: '核对发现的问题',
    place: '',
    indicator: null,
    usual: true,
    ids: null,
    rate: null,
  },
]
