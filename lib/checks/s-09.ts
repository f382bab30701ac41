import { SECTIONS } from '../catalogue/form'
import { listNames } from './cell-names'
import type { Check, RawFinding } from './check'
import { PRACTICE } from './legal-basis'
import { introOf, shortened } from './report-text'

/** Words by which an introduction names the six sections, in their order. */
const NAMED = [
  /总体情况|概述/,
  /主动公开/,
  /收到和处理|依申请公开/,
  /行政复议|行政诉讼/,
  /问题/,
  /其[他它]/,
] as const
/** Parts of the reports before 2019. */
const OLD = /收费(?:及|和|与)?减免|附表/
const LISTS = /包括|包含|分为|组成|构成|内容为|内容是|部分/
/** A sentence that names fewer of them speaks of them and does not list them. */
const LISTED = 3
const DIGITS: Readonly<Record<string, number>> = { 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }

function judge(sentence: string): string | null {
  const absent = SECTIONS.filter((_, at) => !NAMED[at]?.test(sentence))
  const listed = SECTIONS.length - absent.length
  const said = /([五六七八九5-9])个?(?:部分|方面|章节)/.exec(sentence)?.[1]
  const count = said === undefined ? SECTIONS.length : (DIGITS[said] ?? Number(said))
  const old = OLD.exec(sentence)?.[0]
  if (old !== undefined)
    return `前言所列的部分有“${old}”，不在现行格式的${SECTIONS.length}个部分之内，疑似沿用以前的文字，请核对。`
  if (absent.length === 0 && count === SECTIONS.length) return null
  if (absent.length === 0) return `前言称报告有${count}个部分，现行格式为${SECTIONS.length}个部分，请核对。`
  const names = listNames(absent.map((each) => `“${each.heading}”`))
  return `前言所列的部分只有${listed}个，未列${names}，与格式的${SECTIONS.length}个部分不一致，请核对。`
}

export const S_09: Check = {
  id: 'S-09',
  severity: 'info',
  title: '前言所列部分与正文一致',
  basis: `核对文字，${PRACTICE}`,
  explanation:
    '前言列出报告由哪几部分组成的，应与正文的六个部分一致。前言没有列出的不核对；只核对2019年度及以后表式的报告。',
  run: ({ report }): RawFinding[] => {
    if (report.form === null || report.form === 'before-2019') return []
    const sentence = introOf(report)
      .split('。')
      .find((each) => LISTS.test(each) && NAMED.filter((words) => words.test(each)).length >= LISTED)
    const message = sentence === undefined ? null : judge(sentence)
    return message === null
      ? []
      : [{ message, cells: [], quote: shortened(sentence ?? ''), assessable: true }]
  },
  passing: {
    intro:
      '本报告由总体情况、主动公开政府信息情况、收到和处理申请情况、行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。',
  },
  failing: {
    intro:
      '本报告由总体情况、主动公开政府信息情况、收到和处理申请情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。',
  },
}
