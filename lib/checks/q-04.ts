import type { Report } from '../model/report'
import type { Check, RawFinding } from './check'
import { ACCURACY } from './legal-basis'
import { isExcerpt, shortened } from './report-text'

/** Shorter paragraphs may be said twice: headings of lists, 无. */
const SHORTEST = 40

const found = (message: string, quote: string): RawFinding => ({
  message,
  cells: [],
  quote: shortened(quote),
  assessable: true,
})

function repeated(report: Report): RawFinding[] {
  const seen = new Set<string>()
  const twice = report.sections.flatMap((section) =>
    section.paragraphs.flatMap(({ text }) => {
      const words = text.replace(/\s/g, '')
      if (words.length < SHORTEST) return []
      if (seen.has(words)) return [words]
      seen.add(words)
      return []
    }),
  )
  const [first] = twice
  return first === undefined
    ? []
    : [found(`正文有${twice.length}段文字与前文完全相同，疑似重复粘贴。`, first)]
}

const ORDINALS = '一二三四五六七八九'

/** 一是…三是: a list that began with 一是 and leaves one out. Lists may go on in the next paragraph. */
function brokenNumbers(report: Report): RawFinding[] {
  return report.sections.flatMap((section) => {
    const text = section.paragraphs.map((each) => each.text.replace(/[\s*]/g, '')).join('\n')
    let last = 0
    for (const match of text.matchAll(/(?<=^|[。；：，:;,\n）)])([一二三四五六七八九])是/g)) {
      const number = ORDINALS.indexOf(match[1] ?? '') + 1
      if (number === 1 || last === 0) last = number === 1 ? 1 : 0
      else if (number === last + 1) last = number
      else if (number === last + 2) {
        const missing = ORDINALS[last] ?? ''
        const message = `第${section.number}部分的序号在“${ORDINALS[last - 1]}是”之后为“${match[1]}是”，缺“${missing}是”（第${last + 1}项），请核对。`
        return [found(message, text.slice(match.index, match.index + 40))]
      } else last = 0
    }
    return []
  })
}

/** A section that ends in the middle of a sentence. */
function cutShort(report: Report): RawFinding[] {
  return report.sections.flatMap((section) => {
    const text = section.paragraphs.at(-1)?.text.replace(/\s+$/, '') ?? ''
    if (text.length < SHORTEST || !/[，、]$/.test(text)) return []
    return [
      found(`第${section.number}部分的最后一句没有写完（共${text.length}个字），请核对。`, text.slice(-40)),
    ]
  })
}

export const Q_04: Check = {
  id: 'Q-04',
  severity: 'info',
  title: '段落不重复、序号连续、句子完整',
  basis: ACCURACY,
  explanation:
    '同一段文字在报告中出现两次，“一是、二是、三是”的序号中间有缺，或者一个部分以逗号、顿号结束的，疑似编辑时重复粘贴或者漏了文字。',
  run: ({ report }) => [
    ...repeated(report),
    ...(isExcerpt(report) ? [] : [...brokenNumbers(report), ...cutShort(report)]),
  ],
  passing: {},
  failing: {
    prose: {
      一: '本镇按照要求主动公开各类信息，规范办理申请，加强平台建设和监督保障，全年没有发生错误。',
      六: '本镇按照要求主动公开各类信息，规范办理申请，加强平台建设和监督保障，全年没有发生错误。',
    },
  },
}
