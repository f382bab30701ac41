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

/**
 * The reporting year: null when it is not known, then figures of other years cannot be told apart. The canonical name of
 * the unit: without it 全县 figures in a bureau's report cannot be told from its own.
 */
export type MentionContext = { readonly year: number | null; readonly unit?: string | null }

const RULES: readonly Rule[] = [publicationRule, documentRule, applicationRule, disputeRule, occasionRule]
const SNIPPET_LENGTH = 90
/** Three times the longest whole report: what stands behind it in one paragraph is no report's prose. Keeps time under 2 s. */
const LONGEST_PARAGRAPH = 200_000

/** The sentence around a place, cut to a length that fits beside a value. */
function snippetAround(text: string, start: number, end: number): string {
  const lead = text.slice(Math.max(0, start - 24), start)
  const from = start - lead.length + lead.lastIndexOf('。') + 1
  const most = Math.max(end, from + SNIPPET_LENGTH)
  const stop = text.slice(end, most).indexOf('。')
  return text.slice(from, stop < 0 ? most : end + stop + 1).trim()
}

/** Which characters drafts stand on, by a key: overlaps are found without comparing every two drafts. */
function coverage() {
  const places = new Map<string, Set<number>>()
  return {
    meets: (key: string, { start, end }: Draft) => {
      const taken = places.get(key)
      if (taken) for (let at = start; at < end; at++) if (taken.has(at)) return true
      return false
    },
    add: (key: string, { start, end }: Draft) => {
      const taken = places.get(key) ?? new Set()
      for (let at = start; at < end; at++) taken.add(at)
      places.set(key, taken)
    },
  }
}

/** Drops zeros in words that a printed number contradicts, and a count read twice from the same words. */
function settle(drafts: readonly Draft[]): Draft[] {
  const printedCounts = coverage()
  for (const draft of drafts) if (!draft.implicit) printedCounts.add(draft.indicator, draft)
  const earlier = coverage()
  return drafts.filter((draft) => {
    if (draft.implicit && draft.value === 0 && printedCounts.meets(draft.indicator, draft)) return false
    const key = `${draft.indicator} ${draft.value} ${draft.derived ?? false}`
    const repeated = earlier.meets(key, draft)
    earlier.add(key, draft)
    return !repeated
  })
}

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
    doubtful: (draft.doubtful ?? false) || (paragraph.unsure ?? false),
  }
}

/** Reads a paragraph for the rules; `topic` is the sub-heading above it. */
function passageOf(paragraph: SectionParagraph, topic: string, { year, unit = null }: MentionContext) {
  const folded = fold(paragraph.text.slice(0, LONGEST_PARAGRAPH))
  return { folded, passage: readPassage(folded.text, topic, { year, unit }) }
}
const isSubHeading = (text: string) =>
  text.length <= 32 && !/[。；]/.test(text) && !/\d+[条件篇份]/.test(text)

/** Calls `read` for each paragraph with the sub-heading it stands under. */
export function eachPassage<T>(
  paragraphs: readonly SectionParagraph[],
  context: MentionContext,
  read: (passage: Passage, paragraph: SectionParagraph, folded: ReturnType<typeof fold>) => T[],
): T[] {
  let topic = ''
  return paragraphs.flatMap((paragraph) => {
    const { folded, passage } = passageOf(paragraph, topic, context)
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
  return eachPassage(paragraphs, context, (passage, paragraph, folded) => {
    return settle(rules.flatMap((rule) => rule(passage)))
      .sort((one, other) => one.start - other.start)
      .map((draft) => toMention(draft, paragraph, folded))
  })
}

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
