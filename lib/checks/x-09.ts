import { exactSum } from '../figures/exact-sum'
import type { Numeral } from '../narrative/counts'
import type { Check, RawFinding } from './check'
import { type CountedSentence, countedSentences } from './counted-sentences'
import { PRACTICE } from './legal-basis'
import { shortened } from './report-text'

/** Counters of things that are added up; applications and cases have rules of their own. */
const COUNTERS = ['条', '篇', '期', '份', '次', '场', '场次', '人次', '件', '个']
const DISPUTED = /申请|复议|诉讼|案件|提案|建议/
/** A list that says itself that it is not complete. */
const OPEN = /等|主要|包括|包含|重点|特别是|仅|最多|同比|增长|占/
/** Words that begin something else than the parts. */
const OTHER_MATTER = /另|此外|同时|累计|办结|结转|上年|较|比上|粉丝|关注|阅读|浏览|观看/
const LEVELS = /(?:中央|国家|省|自治区|区|市|县|乡|镇)级/g
const CHANNELS = /网站|公众号|微信|微博|公开栏|宣传栏|电子屏|小程序|短视频|抖音|客户端|报纸|电视/g

type Split = {
  readonly total: Numeral
  readonly parts: readonly Numeral[]
  readonly words: string
}

/** 共n条，其中a条、b条: the number in front of 其中 and those behind it with the same counter. */
function splitsIn({ text, counts }: CountedSentence): Split[] {
  const marks = [...text.matchAll(/其中/g)].map((match) => match.index)
  return marks.flatMap((mark, index) => {
    const total = counts.findLast((each) => each.end <= mark && COUNTERS.includes(each.counter))
    if (!total || mark - total.end > 4 || total.approximate) return []
    const next = marks[index + 1]
    const end = endOfList(text, mark)
    const words = text.slice(mark, next === undefined ? end : Math.min(end, next))
    const listed = counts.filter((each) => each.start > mark && each.end <= mark + words.length)
    const inside = untilNextMatter(text, listed)
    // What stands right before the next 其中 is split up itself.
    const own = next !== undefined && next < end ? inside.slice(0, -1) : inside
    const parts = own.filter((each) => each.counter === total.counter && !isAside(text, mark, each.start))
    return [{ total, parts, words }]
  })
}

/** Parts with commas between them end at a semicolon: what follows is another matter. */
function untilNextMatter(text: string, listed: readonly Numeral[]): readonly Numeral[] {
  const [first, second] = listed
  if (!first || !second || text.slice(first.end, second.start).includes('；')) return listed
  const end = text.indexOf('；', first.end)
  return end < 0 ? listed : listed.filter((each) => each.start < end)
}

/** A list in brackets ends with them. */
function endOfList(text: string, mark: number): number {
  const opened = text.slice(0, mark).lastIndexOf('(')
  const closed = text.slice(0, mark).lastIndexOf(')')
  if (opened <= closed) return text.length
  const end = text.indexOf(')', mark)
  return end < 0 ? text.length : end
}

/** (含学习强国5篇): a part of a part. */
function isAside(text: string, mark: number, at: number): boolean {
  const between = text.slice(mark, at)
  return between.lastIndexOf('(') > between.lastIndexOf(')')
}

/** Whether the parts seem to be all there are: by level, by channel, or with a rest. */
function isComplete(words: string): boolean {
  const levels = new Set(words.match(LEVELS) ?? [])
  const channels = new Set(words.match(CHANNELS) ?? [])
  return levels.size > 2 || channels.size > 2 || /其[他它](?!部门|单位)/.test(words)
}

function judge(sentence: CountedSentence): RawFinding[] {
  return splitsIn(sentence).flatMap(({ total, parts, words }) => {
    if (parts.length < 2 || OPEN.test(words) || OTHER_MATTER.test(words)) return []
    if (parts.some((part) => part.approximate)) return []
    const values = parts.map((part) => part.value)
    const sum = exactSum(values)
    // What follows a list that adds up is about something else.
    if (values.some((_, at) => exactSum(values.slice(0, at + 1)) === total.value)) return []
    if (sum < total.value && (parts.length < 3 || !isComplete(words))) return []
    const relation = sum > total.value ? '大于' : '小于'
    const message = `正文所列各项${values.join('＋')}＝${sum}，${relation}总数${total.value}${total.counter}，请核对，没有列全或者重复计数的请注明。`
    const quote = shortened(sentence.text.slice(Math.max(0, total.start - 12)), 80)
    return [{ message, cells: [], quote, assessable: true }]
  })
}

export const X_09: Check = {
  id: 'X-09',
  severity: 'info',
  title: '正文分项之和与总数',
  basis: `算术核对，${PRACTICE}`,
  explanation:
    '正文写“共n条，其中……”并分项列数的，各项之和应等于总数。分项之和较小的，只在按层级、按渠道或者列有“其他”时提示；约数、未列全的不核对；申请和案件另有规则。',
  run: ({ report }) =>
    countedSentences(report)
      .filter(({ text }) => !DISPUTED.test(text))
      .flatMap(judge),
  passing: { prose: { 一: '上稿47篇，其中：区级6篇，市级10篇，县级31篇。' } },
  failing: { prose: { 一: '上稿90篇，其中：区级6篇，市级10篇，县级31篇。' } },
}
