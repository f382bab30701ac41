import { changeText, numberText } from '../../chart/describe-number'
import { type SummaryImbalance, summaryBalance, type UnitShare } from '../../checks/summary-balance'
import type { SummaryDocument } from './summary-document'

/** The identities of the three tables, judged on the sums of this document. */
export function balanceOf({ form, cells, values, units }: SummaryDocument) {
  return summaryBalance(
    form,
    cells,
    values,
    units.map(({ id }) => id),
  )
}

/** Longer sums are given as their result: the parts stand in the table above. */
const WRITTEN_OUT = 3

/** `251＋8＝259，250＋10＝260，左减右 −1`. */
export function arithmetic({ leftTerms, rightTerms, left, right, difference }: SummaryImbalance): string {
  return `${side('左边', leftTerms, left)}，${side('右边', rightTerms, right)}，左减右 ${changeText(difference)}`
}

function side(label: string, terms: readonly number[], sum: number): string {
  if (terms.length === 1) return `${label} ${numberText(sum)}`
  if (terms.length <= WRITTEN_OUT) return `${label} ${terms.map(numberText).join('＋')}＝${numberText(sum)}`
  return `${label} ${terms.length} 项之和 ${numberText(sum)}`
}

/** What a unit adds to the difference, without its name. */
export function shareText({ left, right, difference, without }: UnitShare): string {
  const gap = without > 0 ? `，${without} 格没有数，其余各格` : ''
  return `左边 ${numberText(left)}、右边 ${numberText(right)}${gap || '，'}相差 ${changeText(difference)}`
}

/** The section 勾稽不平 as sentences, for files; never empty. */
export function balanceLines(document: SummaryDocument): string[] {
  const { failing, holding, open } = balanceOf(document)
  const names = new Map(document.units.map(({ id, name }) => [id, name]))
  const list = (shares: readonly UnitShare[]) =>
    shares.map((share) => `${names.get(share.unit) ?? ''}（${shareText(share)}）`).join('、')
  const unjudged = open > 0 ? `，${open} 条有格没有数，无法核对` : ''
  if (failing.length === 0) return [`勾稽核对：合计数符合表内勾稽关系 ${holding} 条${unjudged}。`]
  return [
    `勾稽不平：合计数不符合表内勾稽关系 ${failing.length} 条（符合 ${holding} 条${unjudged}），差额来自下列单位所填的数，合计未作调整。`,
    ...failing.map((each) => {
      const causes = [
        ...(each.unbalanced.length > 0 ? [`本身不平：${list(each.unbalanced)}`] : []),
        ...(each.partial.length > 0 ? [`有格没有数、只计入一部分：${list(each.partial)}`] : []),
      ]
      return `勾稽不平·${each.words}（${each.name}）：${arithmetic(each)}。${causes.join('；')}。`
    }),
  ]
}
