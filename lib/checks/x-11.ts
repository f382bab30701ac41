import type { UnitKind } from '../catalogue/unit-kinds'
import type { Check } from './check'
import { ACCURACY } from './legal-basis'
import { sentencesOf, shortened } from './report-text'

/** How units of a kind never speak of themselves. Quoted words belong to others. */
const FOREIGN: Partial<Record<UnitKind, RegExp>> = {
  township: /[我本](?:局|委|街道|县|区)(?![域级])/,
  subdistrict: /[我本](?:局|委|乡|镇|县)(?!级)/,
  department: /[我本](?:乡|镇|街道|中心)(?!级)/,
}

export const X_11: Check = {
  id: 'X-11',
  severity: 'warn',
  title: '自称与单位相符',
  basis: ACCURACY,
  explanation: '报告应以本单位自称。乡镇的报告出现“我局”、部门的报告出现“我镇”等，疑似沿用了其他单位的文字。',
  run: ({ report, context }) => {
    const foreign = context.unitKind === null ? undefined : FOREIGN[context.unitKind]
    if (!foreign) return []
    const found = sentencesOf(report).flatMap((sentence) => {
      const words = foreign.exec(sentence.replace(/“[^”]*”|《[^》]*》/g, ''))?.[0]
      return words && !/我县|我区|本县|本区/.test(words) ? [{ words, sentence }] : []
    })
    const [first] = found
    if (!first) return []
    const message = `正文有${found.length}处以“${first.words}”自称，与报告单位不符，疑似沿用其他单位的文字，请核对。`
    return [{ message, cells: [], quote: shortened(first.sentence), assessable: true }]
  },
  passing: { unit: '青禾县河口镇', prose: { 一: '我镇主动公开信息。“我局”一词出自来信。' } },
  failing: { unit: '青禾县河口镇', prose: { 一: '我局主动公开信息。' } },
}
