import type { ProseIndicatorId } from '../catalogue/prose-indicators'
import type { Count, Passage } from './passage'

/** A mention in the making: offsets are those of the folded passage. */
export type Draft = {
  readonly indicator: ProseIndicatorId
  readonly value: number
  readonly start: number
  readonly end: number
  readonly approximate?: boolean
  readonly implicit?: boolean
  readonly derived?: boolean
  readonly doubtful?: boolean
}
/** One family of counts: all it finds in a paragraph. */
export type Rule = (passage: Passage) => Draft[]

/** Where the quote begins: the clause without the comma-like signs and joints before it. */
function quoteStart(count: Count, tail: boolean): number {
  // 2起行政复议，1起行政诉讼: where the noun stands behind, the clause before belongs to another count.
  const text = tail ? count.clause : count.phrase
  const joints = text.match(/^(?:[、和及与以并且，·：；()”]|〔[^〕]*〕)*/)?.[0].length ?? 0
  return Math.min((tail ? count.clauseStart : count.phraseStart) + joints, count.start)
}

/** A mention that says its count outright; `tail`: the noun stands behind the number and belongs to the quote. */
export function stated(
  indicator: ProseIndicatorId,
  count: Count,
  more: { tail?: boolean; doubtful?: boolean; start?: number } = {},
): Draft {
  return {
    indicator,
    value: count.value,
    start: more.start ?? quoteStart(count, more.tail ?? false),
    end: more.tail ? count.tailEnd : count.end,
    ...(count.approximate ? { approximate: true } : {}),
    ...(more.doubtful || count.doubtful ? { doubtful: true } : {}),
  }
}

/** Whether the counter, or a count that plainly needs none (…数为 0), fits. */
export function hasCounter(count: Count, counters: RegExp): boolean {
  if (count.counter !== '') return counters.test(count.counter)
  return /(?:为|是|：|数|数量|共计|总数|申请|案件|复议|诉讼)$/.test(count.gap) && count.tail === ''
}
