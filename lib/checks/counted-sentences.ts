import type { SectionNumber } from '../catalogue/form'
import type { Report } from '../model/report'
import { findNumerals, type Numeral } from '../narrative/counts'
import { fold } from '../narrative/fold'

/** A sentence of the prose in one spelling (half-width digits, no blanks), with its numbers in it. */
export type CountedSentence = {
  readonly section: SectionNumber
  readonly text: string
  /** Offsets are those of `text`. */
  readonly counts: readonly Numeral[]
}

/** Several rules go through the same sentences: each report is gone through once. */
const KNOWN = new WeakMap<Report, readonly CountedSentence[]>()

/** Every sentence of the sections that states a number. */
export function countedSentences(report: Report): readonly CountedSentence[] {
  const known = KNOWN.get(report) ?? readSentences(report)
  KNOWN.set(report, known)
  return known
}

function readSentences(report: Report): CountedSentence[] {
  return report.sections.flatMap((section) =>
    section.paragraphs.flatMap((paragraph) =>
      fold(paragraph.text)
        .text.split(/(?<=。)/)
        .flatMap((text) => {
          const counts = findNumerals(text)
          return counts.length > 0 ? [{ section: section.number, text, counts }] : []
        }),
    ),
  )
}

/** A sentence about another year, or about a whole area in the report of one unit: nothing to hold against its tables. */
export function isOtherScope(report: Report, text: string, year: number | null): boolean {
  const years = [...text.matchAll(/(20\d\d)年/g)].map((match) => Number(match[1]))
  if (year !== null && years.length > 0 && !years.includes(year)) return true
  return report.identity.scope !== 'government' && /全[县市区省州旗]|各(?:乡镇|部门|单位)/.test(text)
}
