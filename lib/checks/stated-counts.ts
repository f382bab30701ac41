import type { ProseIndicatorId } from '../catalogue/prose-indicators'
import type { Mention, Report } from '../model/report'
import type { RawFinding } from './check'

/** Counts the prose states for certain: neither doubtful nor 余/约. `implicit` ones (未收到) only when asked for. */
export function statedCounts(report: Report, id: ProseIndicatorId, implicit: boolean): Mention[] {
  return report.mentions.filter(
    (each) => each.indicator === id && !each.doubtful && !each.approximate && (implicit || !each.implicit),
  )
}

/** The sentence a quote stands in, as printed; the quote itself where the prose does not have it. */
export function sentenceOf(report: Report, mention: Mention): string {
  for (const section of report.sections) {
    for (const { text } of section.paragraphs) {
      const at = text.indexOf(mention.quote)
      if (at < 0) continue
      const start = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('；', at)) + 1
      const end = text.slice(at + mention.quote.length).search(/[。；]/)
      return end < 0 ? text.slice(start) : text.slice(start, at + mention.quote.length + end + 1)
    }
  }
  return mention.quote
}

/** A hint for a sentence that counts a whole area (全县) in the report of one unit; '' otherwise. */
function areaHint(report: Report, mention: Mention): string {
  const wide = /全[县市区省州旗]|全系统/.test(sentenceOf(report, mention))
  return wide && report.identity.scope !== 'government' ? '正文所述可能是全县（市、区）口径，请注明。' : ''
}

/** One statement of the prose against the table: what it may equal, and what to say when it does not. */
export type Comparison = {
  readonly id: ProseIndicatorId
  readonly cells: RawFinding['cells']
  /** The numbers the prose may state; null: the table has a blank or unread cell. */
  readonly allowed: (mention: Mention) => readonly number[] | null
  readonly tell: (mention: Mention) => string
  readonly implicit: boolean
}

/**
 * Compares what the prose states with the table. Where one statement agrees the prose has said it right once and
 * other numbers are about something else; so at most one finding per comparison, with the first statement's quote.
 */
export function compareStated(report: Report, comparison: Comparison): RawFinding[] {
  const stated = statedCounts(report, comparison.id, comparison.implicit)
  const judged = stated.map((mention) => ({ mention, allowed: comparison.allowed(mention) }))
  if (judged.some(({ mention, allowed }) => allowed?.includes(mention.value))) return []
  const [first] = judged
  if (!first) return []
  const { cells } = comparison
  const { quote } = first.mention
  if (first.allowed === null) {
    const message = `正文称“${quote}”（${first.mention.value}），表格对应栏为空、非数字或未能识别，无法核对。`
    return [{ message, cells, quote, assessable: false }]
  }
  const message = comparison.tell(first.mention) + areaHint(report, first.mention)
  return [{ message, cells, quote, assessable: true }]
}
