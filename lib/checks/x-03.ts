import { exactSum } from '../figures/exact-sum'
import { BALANCED } from './applications-sample'
import { type Check, yearOf } from './check'
import { type CountedSentence, countedSentences, isOtherScope } from './counted-sentences'
import { ACCURACY } from './legal-basis'
import { rowTotal } from './outcome-counts'
import { shortened } from './report-text'

const CHANNEL =
  /(当面|现场|信函|邮寄|书面|信件|电子邮件|邮件|网络|网上|网站|在线|平台|传真|来函)[^，。；()、\d]{0,12}?(\d+)件/g

type Item = { readonly name: string; readonly count: number; readonly at: number }

/** The channels a sentence splits its applications into; nothing where it names one, or leaves the list open. */
function channelsOf({ text }: CountedSentence): Item[] {
  if (!/申请/.test(text) || /等(?:方式|渠道|途径|形式)[^，。；]{0,6}\d/.test(text)) return []
  if (/提案|建议|信访|投诉|热线|咨询/.test(text)) return []
  const items = [...text.matchAll(CHANNEL)].map((match) => ({
    name: match[1] ?? '',
    count: Number(match[2]),
    at: match.index,
  }))
  return new Set(items.map((item) => item.name)).size === items.length && items.length > 1 ? items : []
}

export const X_03: Check = {
  id: 'X-03',
  severity: 'warn',
  title: '申请渠道之和与收到申请数',
  basis: ACCURACY,
  explanation:
    '正文按当面、信函、网络等渠道分列申请件数的，各渠道之和应等于所述的收到申请数或者表三本年新收。',
  run: (input) => {
    const { report } = input
    const received = rowTotal(report, 'received')
    const carried = rowTotal(report, 'carried_in')
    return countedSentences(report).flatMap((sentence) => {
      const items = channelsOf(sentence)
      const [first] = items
      if (!first || isOtherScope(report, sentence.text, yearOf(input))) return []
      const stated = sentence.counts.filter(({ start, counter }) => start < first.at && counter === '件')
      const sum = exactSum(items.map((item) => item.count))
      const allowed = [
        ...stated.map((count) => count.value),
        ...(received === null ? [] : [received, received + (carried ?? 0)]),
      ]
      if (allowed.length === 0 || allowed.includes(sum)) return []
      const terms = items.map((item) => `${item.name}${item.count}件`).join('＋')
      const message = `正文按渠道列出${terms}＝${sum}件，与收到申请${stated.at(-1)?.value ?? received}件不一致，请核对。`
      return [
        {
          message,
          cells: ['applications.received.total'],
          quote: shortened(sentence.text),
          assessable: true,
        },
      ]
    })
  },
  passing: { cells: BALANCED, prose: { 一: '收到政府信息公开申请5件（其中网络申请2件，邮寄申请3件）。' } },
  failing: { cells: BALANCED, prose: { 一: '收到政府信息公开申请5件（其中网络申请2件，邮寄申请2件）。' } },
}
