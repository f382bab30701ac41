import type { SectionNumber } from '../../catalogue/form'
import type { Section } from '../../model/report'
import type { ComparedText } from './similarity'

/** The sections that are compared: 总体情况, and problems and improvement. */
const COMPARED: readonly SectionNumber[] = ['一', '五']

/** What of a report is compared with others, paragraphs by line; offsets of passages refer to its `text`. */
export function comparedText(
  sections: readonly Section[],
  unit: string | null,
  numbers: readonly SectionNumber[] = COMPARED,
): ComparedText {
  const text = sections
    .filter((section) => numbers.includes(section.number))
    .flatMap((section) => section.paragraphs.map((each) => each.text))
    .join('\n')
  return { names: unit === null ? [] : [unit], text }
}
