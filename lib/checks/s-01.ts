import { SECTIONS, type SectionNumber } from '../catalogue/form'
import { FORMS } from '../catalogue/indicators'
import { listNames } from './cell-names'
import { type Check, type CheckInput, type RawFinding, yearOf } from './check'
import { CONTENT_ARTICLE, FORMAT_2021 } from './legal-basis'

// The six sections are those of the two forms; a report without tables is held to them by its year.
function owesSixSections(input: CheckInput): boolean {
  const { form } = input.report
  return form !== 'before-2019' && (form !== null || (yearOf(input) ?? 0) >= FORMS['2019'].from)
}

/** A sentence that names this many headings lists them (本报告包括…等六部分). */
const LISTED = 3
/** Whether a heading's words stand in the source: at the start of a line or sentence, or the whole of its long heading. */
function isPrinted({ report }: CheckInput, number: SectionNumber): boolean {
  const section = SECTIONS.find((each) => each.number === number)
  if (!section) return false
  const opening = new RegExp(`^[\\s#*（(]*[一二三四五六\\d]*[）)、.．\\s]*${section.heading}`)
  return report.source.blocks.some(
    (block) =>
      block.kind === 'paragraph' &&
      block.text.split(/[。；\n]/).some((sentence) => {
        const words = sentence.replace(/[\s*]/g, '')
        if (SECTIONS.filter((each) => words.includes(each.heading)).length >= LISTED) return false
        return opening.test(sentence) || (section.heading.length > 8 && words.includes(section.heading))
      }),
  )
}
const isIncomplete = ({ report }: CheckInput) =>
  report.warnings.some((each) => each.code === 'section-missing')

const TABLE_OF = { 二: 'disclosure', 三: 'applications', 四: 'disputes' } as const
const named = (number: string) =>
  `“${number}、${SECTIONS.find((each) => each.number === number)?.heading ?? ''}”`

export const S_01: Check = {
  id: 'S-01',
  severity: 'error',
  title: '六个部分齐全有序',
  basis: `${FORMAT_2021}；${CONTENT_ARTICLE}`,
  explanation: '年度报告按格式分六个部分，依次写明，不能遗漏。',
  run: (input) => {
    if (!owesSixSections(input)) return []
    const { sections, tables } = input.report
    const found = sections.map((section) => section.number)
    const missing = SECTIONS.map((each) => each.number).filter((number) => !found.includes(number))
    // A section whose table was read is there; only its heading was not recognised.
    const unseen = missing.filter(
      (number) => number in TABLE_OF && tables[TABLE_OF[number as keyof typeof TABLE_OF]],
    )
    const printed = missing.filter((number) => !unseen.includes(number) && isPrinted(input, number))
    const lost = missing.filter((number) => !unseen.includes(number) && !printed.includes(number))
    const base = { cells: [], quote: null, assessable: true }
    const findings: RawFinding[] = []
    if (lost.length > 0) {
      const message = `应有6个部分，识别到${6 - missing.length}个，缺少${listNames(lost.map(named))}。`
      findings.push({ ...base, message, ...(isIncomplete(input) ? { kind: 'extraction' } : {}) })
    }
    if (printed.length > 0) {
      const message = `应有6个部分，${listNames(printed.map(named))}的标题文字在原文中，但未能识别为标题，请对照原文。`
      findings.push({ ...base, message, kind: 'extraction' })
    }
    if (unseen.length > 0) {
      const message = `${listNames(unseen.map(named))}的表格已识别，标题未识别到，请对照原文。`
      findings.push({ ...base, message, kind: 'extraction', severity: 'info' })
    }
    const order = SECTIONS.map((each) => each.number).filter((number) => found.includes(number))
    if (missing.length === 0 && order.join('') !== found.join('')) {
      const message = `六个部分的次序为${found.join('、')}，应为${order.join('、')}。`
      findings.push({ ...base, message, quote: sections.map((section) => section.heading).join('；') })
    }
    return findings
  },
  passing: {},
  failing: { prose: { 五: null } },
}
