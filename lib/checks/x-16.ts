import type { SectionNumber } from '../catalogue/form'
import type { Report } from '../model/report'
import { fold } from '../narrative/fold'
import { publishedItems } from '../narrative/published-items'
import type { Check, RawFinding } from './check'
import { PRACTICE } from './legal-basis'
import { shortened } from './report-text'

/** “…”公众号发布信息n条: what a named channel published. */
const NAMED = /[“"]([^“”"]{2,20})[”"]([^。；“”"]{0,30}?)(?<![\d.,])(\d+)(余|多)?(条|篇)/g
/** Counts over other times than the year, and of readers. */
const OTHER_COUNT = /累计|截至|以来|关注|粉丝|阅读|浏览/

type Statement = {
  readonly section: SectionNumber
  readonly key: string
  readonly value: number
  readonly quote: string
}

function statementsOf(report: Report): Statement[] {
  return report.sections.flatMap((section) => {
    const text = section.paragraphs.map((each) => fold(each.text).text).join('\n')
    return [...text.matchAll(NAMED)].flatMap(([quote, name, between = '', digits, about, counter]) => {
      if (about !== undefined || OTHER_COUNT.test(between) || !/发布|公开|推送|录入|信息/.test(between))
        return []
      return [{ section: section.number, key: `${name}/${counter}`, value: Number(digits), quote }]
    })
  })
}

function channelFindings(report: Report): RawFinding[] {
  const statements = statementsOf(report)
  return [...new Set(statements.map((each) => each.key))].flatMap((key) => {
    const own = statements.filter((each) => each.key === key)
    const [first] = own
    const other = own.find((each) => each.section !== first?.section)
    if (!first || !other) return []
    const here = own.filter((each) => each.section === first.section).map((each) => each.value)
    if (own.some((each) => each.section !== first.section && here.includes(each.value))) return []
    const [name = '', counter = ''] = key.split('/')
    const message = `“${name}”公开的信息第${first.section}部分写${first.value}${counter}，第${other.section}部分写${other.value}${counter}，同一数量疑似前后不一致，请核对。`
    return [{ message, cells: [], quote: shortened(`${first.quote}；${other.quote}`, 120), assessable: true }]
  })
}

/** Two totals of the year; counts of channels may be of different things. */
function totalFindings(report: Report): RawFinding[] {
  const totals = report.mentions.filter(({ indicator, quote }) => {
    return indicator === 'published_total' && /条$/.test(quote.trim()) && !OTHER_COUNT.test(quote)
  })
  const items = publishedItems(totals)
  if (items.status !== 'conflict') return []
  const message = `正文对主动公开信息的总数有${items.quotes.length}种说法，疑似前后不一致，请核对。`
  return [{ message, cells: [], quote: shortened(items.quotes.join('；'), 120), assessable: true }]
}

export const X_16: Check = {
  id: 'X-16',
  severity: 'info',
  title: '同一数量前后一致',
  basis: `核对文字，${PRACTICE}`,
  explanation:
    '同一渠道、同一事项的数量在报告不同部分应当一致。只比较主动公开信息的总数和有名称的渠道，约数和累计数不比较。',
  run: ({ report }) => [...channelFindings(report), ...totalFindings(report)],
  passing: {
    prose: { 一: '“河口发布”公众号发布信息162条。', 六: '通过“河口发布”公众号发布信息162条。' },
  },
  failing: {
    prose: { 一: '“河口村务”小程序公开信息276条。', 六: '“河口村务”小程序已录入信息386条。' },
  },
}
