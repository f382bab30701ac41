import type { CellIndicatorId } from './indicators'

/**
 * How the cells of the 2019 form continue in the 2021 form.
 * `same`: one id in both forms, one series (labels may differ). `sum`: one cell of one form answers a sum of the other.
 * `break`: no continuation; a chart draws the break line and never joins the two.
 * Source: the printed labels of 国办公开办函〔2019〕60号 and 〔2021〕30号 reports.
 */
export type Crosswalk =
  | {
      readonly kind: 'sum'
      readonly from: CellIndicatorId
      readonly to: readonly CellIndicatorId[]
      readonly note: string
    }
  | {
      readonly kind: 'break'
      readonly only: '2019' | '2021'
      /** Every id that starts with this prefix, or is it. */
      readonly ids: readonly string[]
      readonly note: string
    }

const APPLICANTS = [
  'natural_person',
  'business',
  'research_institute',
  'public_welfare',
  'legal_service',
  'other_organisation',
  'total',
] as const

const OTHER_HANDLING: Crosswalk[] = APPLICANTS.map((column) => ({
  kind: 'sum',
  from: `applications.other_handling.${column}`,
  to: [
    `applications.other_not_supplemented.${column}`,
    `applications.other_fee_unpaid.${column}`,
    `applications.other_remaining.${column}`,
  ],
  note: '2019年表式“（六）其他处理”只有一行，与2021年表式三项之和可比；“逾期未缴费”自2021年1月1日信息处理费办法施行后才会发生。',
}))

const BREAKS: Crosswalk[] = [
  {
    kind: 'break',
    only: '2019',
    ids: ['disclosure.regulations.newly_published', 'disclosure.normative_documents.newly_published'],
    note: '2021年表式不再统计“本年新公开数量”。',
  },
  {
    kind: 'break',
    only: '2019',
    ids: ['disclosure.regulations.public_total', 'disclosure.normative_documents.public_total'],
    note: '“对外公开总数量”是全部上网的文件，“现行有效件数”是年末有效的文件，两者不可比。',
  },
  {
    kind: 'break',
    only: '2021',
    ids: [
      'disclosure.regulations.repealed',
      'disclosure.normative_documents.repealed',
      'disclosure.regulations.in_force',
      'disclosure.normative_documents.in_force',
    ],
    note: '2019年表式没有“本年废止件数”“现行有效件数”，2019、2020年无此项。',
  },
  {
    kind: 'break',
    only: '2019',
    ids: [
      'disclosure.licences.items_',
      'disclosure.penalties.items_',
      'disclosure.compulsion.items_',
      'disclosure.fees.items_',
      'disclosure.other_services.',
      'disclosure.procurement.',
    ],
    note: '2021年表式不再统计事项（项目）数量、其他对外管理服务事项和政府集中采购。',
  },
  {
    kind: 'break',
    only: '2021',
    ids: ['disclosure.fees.amount_wan'],
    note: '2019年表式统计收费项目数量，2021年表式统计收费金额（万元），两者不可比。',
  },
]

/** All statements between the two forms. Ids that both forms carry are `same` and need no entry. */
export const CROSSWALK: readonly Crosswalk[] = [...OTHER_HANDLING, ...BREAKS]

/** The break an indicator stands at, with its reason; undefined when the series runs through both forms. */
export function breakOf(id: string): Extract<Crosswalk, { kind: 'break' }> | undefined {
  return CROSSWALK.find(
    (each): each is Extract<Crosswalk, { kind: 'break' }> =>
      each.kind === 'break' && each.ids.some((prefix) => id === prefix || id.startsWith(prefix)),
  )
}
