import { INTAKE_ROWS } from '../catalogue/application-rows'
import { DISPUTE_TABLE } from '../catalogue/dispute-table'
import type { SectionNumber } from '../catalogue/form'
import { FORM_2021 } from '../catalogue/form-2021'
import type { Mention, Section, SectionParagraph } from '../model/report'
import type { SourceDocument } from '../model/source-document'
import { chooseHeadings, findHeadings, type Heading } from './headings'
import { findMentions, findMentionsInParagraphs, type MentionContext } from './mentions'
import { reflow } from './reflow'

type Split = {
  readonly sections: Section[]
  /** The text before the first heading: title, preamble, site furniture. */
  readonly before: SectionParagraph[]
}

/** The words a table begins with where it is glued to the text of its section. */
const TABLE_STARTS: Readonly<Partial<Record<SectionNumber, readonly string[]>>> = {
  二: FORM_2021.tables[0].blocks.map((block) => block.label),
  三: ['（本列数据的勾稽关系', '(本列数据的勾稽关系', '申请人情况', INTAKE_ROWS[0].label],
  四: [
    `${DISPUTE_TABLE.blocks[0].rows[0].label}行政诉讼${DISPUTE_TABLE.blocks[0].columns[0].label}`,
    DISPUTE_TABLE.blocks[0].columns.map((column) => column.label).join(''),
  ],
}
/** Section five without its heading: the report goes on with （一）主要问题. */
const UNHEADED_PROBLEMS = /^[-\s]*[（(]\s*一\s*[)）].{0,16}问题/

function withoutGluedTable(number: SectionNumber, text: string): string {
  const starts = (TABLE_STARTS[number] ?? []).map((label) => text.indexOf(label)).filter((at) => at >= 0)
  return starts.length > 0 ? text.slice(0, Math.min(...starts)) : text
}

function readLines(document: SourceDocument, tableBlocks: ReadonlySet<number>): SectionParagraph[] {
  return document.blocks.flatMap((block, index) => {
    if (block.kind !== 'paragraph' || tableBlocks.has(index)) return []
    return block.text
      .split('\n')
      .filter((text) => text.trim() !== '')
      .map((text) => ({ text, block: index, ...(block.unsure ? { unsure: true as const } : {}) }))
  })
}

/** The lines from one heading to the next, the first and last cut where a heading stands inside them. */
function between(
  lines: readonly SectionParagraph[],
  from: Heading,
  to: Heading | undefined,
): SectionParagraph[] {
  const last = to ? to.line : lines.length
  return lines
    .map((line, index) => {
      const start = index === from.line ? from.end : 0
      const end = to && index === to.line ? to.start : line.text.length
      return { ...line, text: line.text.slice(start, end) }
    })
    .filter((line, index) => index >= from.line && index <= last && line.text.trim() !== '')
}

/** Gives section five its text where its heading is missing and （一）主要问题 stands under section four. */
function withUnheadedProblems(sections: Section[]): Section[] {
  const four = sections.find((section) => section.number === '四')
  if (!four || sections.some((section) => section.number === '五')) return sections
  const at = four.paragraphs.findIndex((paragraph) => UNHEADED_PROBLEMS.test(paragraph.text))
  if (at < 0) return sections
  const five: Section = { number: '五', heading: '', paragraphs: four.paragraphs.slice(at) }
  return sections.flatMap((section) =>
    section === four ? [{ ...four, paragraphs: four.paragraphs.slice(0, at) }, five] : [section],
  )
}

function split(document: SourceDocument, tableBlocks: ReadonlySet<number>): Split {
  const lines = readLines(document, tableBlocks)
  const headings = chooseHeadings(findHeadings(lines.map((line) => line.text)))
  const sections = headings.map((heading, index): Section => {
    const own = between(lines, heading, headings[index + 1])
    const text = own.map((line) => ({ ...line, text: withoutGluedTable(heading.section, line.text) }))
    return { number: heading.section, heading: heading.text, paragraphs: reflow(text) }
  })
  const first = headings[0]
  const before = lines
    .slice(0, first ? first.line + 1 : lines.length)
    .map((line, index) =>
      first && index === first.line ? { ...line, text: line.text.slice(0, first.start) } : line,
    )
  return { sections: withUnheadedProblems(sections), before: reflow(before) }
}

/**
 * The six sections as printed text without the tables (`tableBlocks`: the blocks the three tables were read from).
 * A section that has no heading is not there; only five may have an empty `heading`, where the report prints its text
 * without one. Paragraphs are logical ones: lines cut by a page are joined.
 */
export function splitSections(document: SourceDocument, tableBlocks: ReadonlySet<number>): Section[] {
  return split(document, tableBlocks).sections
}

/**
 * The counts a whole document states: those of its sections, and, where section one has no heading (or nothing has),
 * those of the text before the first heading. A preamble in front of section one is left out.
 */
export function findMentionsInDocument(
  document: SourceDocument,
  tableBlocks: ReadonlySet<number>,
  context: MentionContext,
): Mention[] {
  const { sections, before } = split(document, tableBlocks)
  const headless = !sections.some((section) => section.number === '一')
  const early = headless ? findMentionsInParagraphs(before, context) : []
  return [...early, ...findMentions(sections, context)]
}
