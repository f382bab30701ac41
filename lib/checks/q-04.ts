import type { Check } from './check'
import { ACCURACY } from './legal-basis'
import { shortened } from './report-text'

/** Shorter paragraphs may be said twice: headings of lists, 无. */
const SHORTEST = 40

export const Q_04: Check = {
  id: 'Q-04',
  severity: 'info',
  title: '段落不重复',
  basis: ACCURACY,
  explanation: '同一段文字在报告中出现两次，疑似编辑时重复粘贴。',
  run: ({ report }) => {
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
    if (first === undefined) return []
    const message = `正文有${twice.length}段文字与前文完全相同，疑似重复粘贴。`
    return [{ message, cells: [], quote: shortened(first), assessable: true }]
  },
  passing: {},
  failing: {
    prose: {
      一: '本镇按照要求主动公开各类信息，规范办理申请，加强平台建设和监督保障，全年没有发生错误。',
      六: '本镇按照要求主动公开各类信息，规范办理申请，加强平台建设和监督保障，全年没有发生错误。',
    },
  },
}
