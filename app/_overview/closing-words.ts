import { changeText, numberText } from '@/lib/chart/describe-number'
import type { ClosingGap } from '@/lib/figures/closing-gap'

/** Sentences on why the outcomes and what is printed as closed differ, with the units and their numbers; [] where they agree. */
export function closingWords(gap: ClosingGap, nameOf: (unit: number) => string): string[] {
  const list = <T extends { readonly unit: number }>(each: readonly T[], tell: (one: T) => string) =>
    each.map((one) => `${nameOf(one.unit)}${tell(one)}`).join('、')
  return [
    ...(gap.differing.length === 0
      ? []
      : [
          `所填总计与各项结果之和不等的有 ${gap.differing.length} 家：${list(
            gap.differing,
            ({ total, outcomes }) =>
              `总计 ${numberText(total)} 件、各项之和 ${numberText(outcomes)} 件（总计减各项之和 ${changeText(total - outcomes)}）`,
          )}。`,
        ]),
    ...(gap.totalOnly.length === 0
      ? []
      : [
          `填了总计而各项结果有空白或未能识别，只计入办结、未计入各项结果：${list(
            gap.totalOnly,
            ({ total }) => `（总计 ${numberText(total)} 件）`,
          )}。`,
        ]),
    ...(gap.outcomesOnly.length === 0
      ? []
      : [
          `各项结果齐全而总计没有数，只计入各项结果、未计入办结：${list(
            gap.outcomesOnly,
            ({ outcomes }) => `（各项之和 ${numberText(outcomes)} 件）`,
          )}。`,
        ]),
    ...(gap.neither.length === 0
      ? []
      : [`总计和各项结果都不全，两处均未计入：${gap.neither.map(nameOf).join('、')}。`]),
  ]
}
