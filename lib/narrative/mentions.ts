import type { Mention, Section, SectionParagraph } from '../model/report'
import { applicationRule } from './application-rules'
import { disputeRule } from './dispute-rules'
import { documentRule } from './document-rules'
import type { Draft, Rule } from './draft'
import { fold, printed } from './fold'
import { zeroRule } from './negation-rules'
import { occasionRule } from './occasion-rules'
import { type Passage, readPassage } from './passage'
import { publicationRule } from './publication-rules'
import { blockAt } from './reflow'

/** The reporting year; null when it is not known: then figures of other years cannot be told apart. */
export type MentionContext = { readonly year: number | null }

const RULES: readonly Rule[] = [publicationRule, documentRule, applicationRule, disputeRule, occasionRule]
const SNIPPET_LENGTH = 90

/** The sentence around a place, cut to a length that fits beside a value. */
function snippetAround(text: string, start: number, end: number): string {
  const from = Math.max(text.lastIndexOf('。', start - 1) + 1, start - 24)
  const stop = text.indexOf('。', end)
  const to = Math.min(stop < 0 ? text.length : stop + 1, Math.max(end, from + SNIPPET_LENGTH))
  return text.slice(from, to).trim()
}

const nothingElse = (draft: Draft, drafts: readonly Draft[]) =>
  !draft.implicit ||
  draft.value !== 0 ||
  !drafts.some(
    (each) =>
      !each.implicit &&
      each.indicator === draft.indicator &&
      each.start < draft.end &&
      each.end > draft.start,
  )

function toMention(draft: Draft, paragraph: SectionParagraph, folded: ReturnType<typeof fold>): Mention {
  const at = folded.at[draft.start] ?? 0
  const quote = printed(paragraph.text, folded, draft.start, draft.end)
  return {
    indicator: draft.indicator,
    value: draft.value,
    quote,
    place: {
      block: blockAt(paragraph, at),
      row: null,
      column: null,
      snippet: snippetAround(paragraph.text, at, at + quote.length),
    },
    approximate: draft.approximate ?? false,
    implicit: draft.implicit ?? false,
    derived: draft.derived ?? false,
    doubtful: draft.doubtful ?? false,
  }
}

/** Reads a paragraph for the rules; `topic` is the sub-heading above it. */
function passageOf(paragraph: SectionParagraph, topic: string, year: number | null) {
  const folded = fold(paragraph.text)
  return { folded, passage: readPassage(folded.text, topic, year) }
}
const isSubHeading = (text: string) =>
  text.length <= 32 && !/[。；]/.test(text) && !/\d+[条件篇份]/.test(text)

/** Calls `read` for each paragraph with the sub-heading it stands under. */
export function eachPassage<T>(
  paragraphs: readonly SectionParagraph[],
  year: number | null,
  read: (passage: Passage, paragraph: SectionParagraph, folded: ReturnType<typeof fold>) => T[],
): T[] {
  let topic = ''
  return paragraphs.flatMap((paragraph) => {
    const { folded, passage } = passageOf(paragraph, topic, year)
    if (isSubHeading(folded.text)) {
      topic = `${folded.text}。`
      // A short line may still be a statement: 无收取信息处理费情况.
      return read(passage, paragraph, folded)
    }
    return read(passage, paragraph, folded)
  })
}

/** The counts stated in paragraphs outside any section. */
export function findMentionsInParagraphs(
  paragraphs: readonly SectionParagraph[],
  context: MentionContext,
): Mention[] {
  const rules = [...RULES, zeroRule(context.year)]
  return eachPassage(paragraphs, context.year, (passage, paragraph, folded) => {
    const drafts = rules.flatMap((rule) => rule(passage))
    return drafts
      .filter((draft) => nothingElse(draft, drafts))
      .filter((draft, index, all) => all.findIndex((each) => isSame(each, draft)) === index)
      .sort((one, other) => one.start - other.start)
      .map((draft) => toMention(draft, paragraph, folded))
  })
}
const isSame = (one: Draft, other: Draft) =>
  one.indicator === other.indicator &&
  one.value === other.value &&
  one.start < other.end &&
  one.end > other.start &&
  (one.derived ?? false) === (other.derived ?? false)

/**
 * The counts the prose of the six sections states, each with the printed words and their place, in text order.
 * Figures of other years, differences, percentages, people and shares of a count are left out; nothing is guessed.
 */
export function findMentions(sections: readonly Section[], context: MentionContext): Mention[] {
  return sections.flatMap((section) => findMentionsInParagraphs(section.paragraphs, context))
}

/** The counts a single text states (blocks are lines from 0); for texts that are no document. */
export function findMentionsInText(text: string, context: MentionContext): Mention[] {
  const paragraphs = text.split('\n').map((line, block) => ({ text: line, block }))
  return findMentionsInParagraphs(paragraphs, context)
}
