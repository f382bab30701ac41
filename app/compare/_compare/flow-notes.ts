import { changeText } from '@/lib/chart/describe-number'
import type { FlowOfYear } from './load-flow'
import { leftOutWords } from './load-stack'

/** Sentences under the title: what is in it, what differs, who is left out, and what the disputes are not. */
export function flowNotes({ flow, year, unitOf }: FlowOfYear, several: boolean): string[] {
  const name = (id: number) => unitOf(id)?.shortName ?? ''
  const disputes = flow.disputes.map(
    (each) => `${each.label} ${each.value === null ? '无数' : `${each.value} 件`}`,
  )
  return [
    `计入 ${flow.counted.length} 家${several ? '，显示所选最后一年' : ''}。流向与所选指标无关。`,
    ...(flow.differing.length === 0
      ? ['两边相等：新收＋上年结转＝办理结果＋结转下年。']
      : [
          `勾稽差：${flow.differing.map((each) => `${name(each.unit)} ${changeText(each.difference)} 件`).join('、')}（收入一边减去办理一边），按单位单列，不相互抵消。`,
        ]),
    `同一批单位的争议：${disputes.join('，')}。争议与办理可能不在同一年度，不从办理结果中分出。`,
    ...(flow.withoutDisputes.length > 0
      ? [`争议数不全、未计入：${flow.withoutDisputes.map(name).join('、')}。`]
      : []),
    ...leftOutWords(year, flow.missing.map(name), flow.incomplete.map(name)),
  ]
}
