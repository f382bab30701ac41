import type { SectionNumber } from '../catalogue/form'
import type { Report } from '../model/report'

/** The text of one section without its tables, paragraphs by line; null where the report lacks it. */
export function sectionText(report: Report, number: SectionNumber): string | null {
  const section = report.sections.find((each) => each.number === number)
  return section ? section.paragraphs.map((each) => each.text).join('\n') : null
}

/** The sentences of all sections as printed, without blanks and list marks in front. */
export function sentencesOf(report: Report): string[] {
  return report.sections.flatMap((section) =>
    section.paragraphs.flatMap(({ text }) =>
      text
        .split(/(?<=[。；！？])|\n/)
        .map((each) => each.replace(/^[\s\-*#·]+/, '').trim())
        .filter((each) => each.length > 0),
    ),
  )
}

/** Every printed paragraph with its words joined, cells of tables left out. */
export function paragraphsOf(report: Report): string[] {
  const blocks = report.source.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
  const own = report.sections.flatMap((section) => section.paragraphs.map((each) => each.text))
  return blocks.length > 0 ? blocks : own
}

/** A quote short enough to stand in a finding. */
export function shortened(text: string, most = 60): string {
  return text.length > most ? `${text.slice(0, most)}……` : text
}

/** Everything the sections say, their tables left out. */
export function proseOf(report: Report): string {
  return report.sections.flatMap((section) => section.paragraphs.map((each) => each.text)).join('\n')
}

/** What stands in front of the first section, its lines joined without blanks. */
export function introOf(report: Report): string {
  const first = Math.min(...report.sections.flatMap((each) => each.paragraphs.map(({ block }) => block)))
  const lines = report.source.blocks.flatMap((block, at) =>
    block.kind === 'paragraph' && at < first ? [block.text] : [],
  )
  return lines.join('').replace(/\s/g, '')
}

/** Whether the document itself marks that text was left out: what is not in it may still be in the report. */
export function isExcerpt(report: Report): boolean {
  return paragraphsOf(report).some((text) => /〔(?:…+|\.{3,}|略|节录)〕/.test(text))
}
