import { exactSum } from '../figures/exact-sum'
import type { Report } from '../model/report'
import { BALANCED } from './applications-sample'
import { listNames } from './cell-names'
import { type Check, type CheckInput, type RawFinding, yearOf } from './check'
import { type CountedSentence, countedSentences, isOtherScope } from './counted-sentences'
import { ACCURACY } from './legal-basis'
import { type OutcomePrefix, outcomeCount, rowTotal } from './outcome-counts'
import { shortened } from './report-text'
import { limitFor } from './thresholds'

const STATED =
  /(予以公开(?:及|和|与|、)部分公开|予以公开|同意公开|部分公开|不予公开|无法提供|不予处理|其他处理)(?:答复|申请|决定|信息|的|共|为|有|数)*(\d+)件(?:[，(]?占(?:比|总数的?|办结总数的?|答复总数的?)?(?:为|约|达)?(\d+(?:\.\d+)?)%)?/g
const GROUPS: readonly { readonly words: RegExp; readonly prefixes: readonly OutcomePrefix[] }[] = [
  { words: /^予以公开.部分公开$/, prefixes: ['disclosed', 'partly'] },
  { words: /^(?:予以|同意)公开$/, prefixes: ['disclosed'] },
  { words: /^部分公开$/, prefixes: ['partly'] },
  { words: /^不予公开$/, prefixes: ['refused'] },
  { words: /^无法提供$/, prefixes: ['unavailable'] },
  { words: /^不予处理$/, prefixes: ['declined'] },
  { words: /^其他处理$/, prefixes: ['other'] },
]

type Stated = {
  readonly name: string
  readonly count: number
  readonly percent: number | null
  readonly prefixes: readonly OutcomePrefix[]
}

/** Sentences that go through the outcomes: one outcome alone may be an example. */
function outcomesIn({ text }: CountedSentence): Stated[] {
  const found = [...text.matchAll(STATED)].map(
    ([, name = '', count, percent]): Stated => ({
      name,
      count: Number(count),
      percent: percent === undefined ? null : Number(percent),
      prefixes: GROUPS.find((group) => group.words.test(name))?.prefixes ?? [],
    }),
  )
  return found.length > 1 ? found : []
}

function countFinding(report: Report, stated: readonly Stated[], quote: string): RawFinding[] {
  const wrong = stated.flatMap((each) => {
    const table = outcomeCount(report, each.prefixes)
    return table === null || table === each.count ? [] : [`${each.name}${each.count}件（表三${table}件）`]
  })
  if (wrong.length === 0) return []
  const message = `正文所述办理结果与表三不一致：${listNames(wrong)}，请核对。`
  return [{ message, cells: ['applications.closed_total.total'], quote, assessable: true }]
}

/** A share may be of what was closed, of what came in, or of the numbers the sentence itself gives. */
function shareFinding(input: CheckInput, sentence: CountedSentence, stated: readonly Stated[]): RawFinding[] {
  const { report } = input
  const closed = rowTotal(report, 'closed_total')
  const received = rowTotal(report, 'received')
  const wholes = [
    closed,
    received,
    (received ?? 0) + (rowTotal(report, 'carried_in') ?? 0),
    exactSum(stated.map((each) => each.count)),
    ...sentence.counts.filter(({ counter }) => counter === '件').map((count) => count.value),
  ].filter((whole): whole is number => whole !== null && whole > 0)
  const tolerance = limitFor(input, 'X-04.points') + 1e-9
  const wrong = stated.flatMap(({ name, count, percent }) => {
    if (percent === null) return []
    const fits = wholes.some((whole) => Math.abs((count / whole) * 100 - percent) <= tolerance)
    const own =
      closed === null || closed === 0 ? '' : `，按办结${closed}件为${((count / closed) * 100).toFixed(1)}％`
    return fits ? [] : [`${name}${count}件占${percent}％${own}`]
  })
  if (wrong.length === 0) return []
  const message = `正文所述占比与件数不符：${listNames(wrong)}，请核对。`
  return [
    {
      message,
      cells: ['applications.closed_total.total'],
      quote: shortened(sentence.text),
      assessable: true,
    },
  ]
}

export const X_04: Check = {
  id: 'X-04',
  severity: 'warn',
  title: '正文办理结果和占比与表三',
  basis: ACCURACY,
  explanation:
    '正文分列予以公开、不予公开、无法提供等件数的，应与表三各类结果之和一致；所述百分比应能由件数算得，允许尾数相差。',
  run: (input) => {
    const { report } = input
    if (!report.tables.applications) return []
    return countedSentences(report).flatMap((sentence) => {
      const stated = outcomesIn(sentence)
      if (stated.length === 0 || isOtherScope(report, sentence.text, yearOf(input))) return []
      return [
        ...countFinding(report, stated, shortened(sentence.text)),
        ...shareFinding(input, sentence, stated),
      ]
    })
  },
  passing: {
    cells: BALANCED,
    prose: { 一: '办结4件，其中予以公开3件，占75％；无法提供1件，占25％。' },
  },
  failing: {
    cells: BALANCED,
    prose: { 一: '办结4件，其中予以公开2件，占50％；无法提供2件，占50％。' },
  },
}
