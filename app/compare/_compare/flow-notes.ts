import { type IndicatorId, indicator, tableName } from '@/lib/catalogue/indicators'
import { changeText } from '@/lib/chart/describe-number'
import type { FlowOfYear } from './load-flow'
import { leftOutWords } from './load-stack'

const brief = (id: IndicatorId) => indicator(id).brief
const IN_WORDS = [brief('applications.received.total'), brief('applications.carried_in.total')].join('＋')
const OUT_WORDS = [brief('applications.closed_total.total'), brief('applications.carried_out.total')].join(
  '＋',
)

/** Where the numbers of the flow stand: 表三、表四. */
export const FLOW_TABLES = [tableName('applications'), tableName('disputes')].join('、')

/** Sentences under the title: what is in it, what differs, who is left out, and what the disputes are not. */
export function flowNotes({ flow, year, unitOf, noReport }: FlowOfYear, several: boolean): string[] {
  const name = (id: number) => unitOf(id)?.shortName ?? ''
  const count = (units: readonly number[]) => `${units.length}/${flow.asked.length} 家`
  const disputes = flow.disputes.map(
    (each) => `${each.label} ${each.value === null ? '无数' : `${each.value} 件`}`,
  )
  const stated = flow.counted.filter((unit) => !flow.withoutDisputes.includes(unit))
  return [
    `计入 ${count(flow.counted)}${several ? `，显示所选最后一年（${year}年）` : ''}。流向与所选指标无关。`,
    ...(flow.differing.length === 0
      ? [`两边相等：${IN_WORDS}＝${OUT_WORDS}。`]
      : [
          `勾稽差：${flow.differing.map((each) => `${name(each.unit)} ${changeText(each.difference)} 件`).join('、')}（收入一边减去办理一边），按单位单列，不相互抵消。`,
        ]),
    `同一批单位的争议（计入 ${count(stated)}）：${disputes.join('，')}。争议与办理可能不在同一年度，不从办理结果中分出。`,
    ...(flow.withoutDisputes.length > 0
      ? [`争议数不全、未计入：${flow.withoutDisputes.map(name).join('、')}。`]
      : []),
    ...leftOutWords(noReport, year, flow.missing.map(name), flow.incomplete.map(name)),
  ]
}
