import type { Place } from '../model/cell-value'
import type { Section } from '../model/report'
import { findNumerals } from './counts'
import { printed } from './fold'
import { eachPassage } from './mentions'
import { blockAt } from './reflow'

export type DisputeKind = 'reconsideration' | 'lawsuit'
export type DisputeOutcome = 'upheld' | 'corrected' | 'other_outcome' | 'pending'
/** An outcome the prose gives to disputes. `count` null: all of them (均), their number not being stated. */
export type OutcomeMention = {
  readonly kind: DisputeKind
  readonly outcome: DisputeOutcome
  readonly count: number | null
  readonly quote: string
  readonly place: Place
}

/**
 * Which words mean which column of table four: 行政复议法 Art. 63–67, 行政诉讼法 Art. 70–77. 驳回复议请求 is left out:
 * practice books it both ways. The first pattern that fits a clause decides.
 */
const OUTCOMES: readonly { readonly outcome: DisputeOutcome; readonly words: RegExp }[] = [
  {
    outcome: 'pending',
    words: /尚未审结|未审结|正在审理|审理中|尚未(?:作出|下达)?(?:判决|裁决|结案)|未结案/,
  },
  { outcome: 'other_outcome', words: /撤诉|撤回|终止|驳回(?:其|原告)?起诉|不予受理|调解|移送|其他结果/ },
  { outcome: 'upheld', words: /驳回(?:其|原告)?(?:的)?诉讼请求|维持|胜诉/ },
  {
    outcome: 'corrected',
    words: /确认[^，]{0,8}(?:违法|无效)|撤销|责令[^，]{0,10}(?:履行|答复|公开)|纠正|纠错|败诉|变更/,
  },
]
const KIND =
  /(?:复议后(?:再|又|的|行政)*(?:起诉|诉讼)|行政复议|复议|行政诉讼|诉讼(?!请求)|直接起诉|(?<!驳回)起诉)/g
/** 撤销复议决定, 复议机关维持: the word belongs to the outcome. */
const ATTRIBUTE = /^(?:决定|机关|机构|委员会|审查机关|请求)/
const DENIED = /(?:未|没有|无|零|不|避免|降低|减少|防止)[^，]{0,8}$/
const NO_CASE = /^(?:率|风险|的风险)/
const CASES = /^(?:件|起|宗|案|例|次|个|项|)$/

type Case = { readonly kind: DisputeKind; readonly count: number | null; readonly start: number }
type Clause = { readonly text: string; readonly start: number }
type Found = {
  readonly kind: DisputeKind
  readonly outcome: DisputeOutcome
  readonly count: number | null
  readonly start: number
  readonly end: number
}

function outcomeIn(text: string): { outcome: DisputeOutcome; at: number; end: number } | null {
  for (const { outcome, words } of OUTCOMES) {
    const match = text.match(words)
    if (!match) continue
    const at = match.index ?? 0
    const end = at + match[0].length
    const plain = outcome === 'pending' || (!DENIED.test(text.slice(0, at)) && !NO_CASE.test(text.slice(end)))
    if (plain) return { outcome, at, end }
  }
  return null
}

function casesIn(clause: Clause): Case[] {
  const numerals = findNumerals(clause.text).filter((each) => CASES.test(each.counter))
  const named = [...clause.text.matchAll(KIND)].filter(
    (match) => !ATTRIBUTE.test(clause.text.slice(match.index + match[0].length)),
  )
  return named.map((match, index): Case => {
    const next = named[index + 1]?.index ?? clause.text.length
    const behind = numerals.find((each) => each.start >= match.index && each.start < next)
    const inFront = index === 0 ? numerals.findLast((each) => each.end <= match.index) : undefined
    const lawsuit = /诉/.test(match[0])
    return {
      kind: lawsuit ? 'lawsuit' : 'reconsideration',
      count: (behind ?? inFront)?.value ?? null,
      start: clause.start + (behind ? match.index : (inFront?.start ?? match.index)),
    }
  })
}

/** The cases an outcome clause speaks of, each with how many. */
function spokenOf(
  clause: Clause,
  at: number,
  cases: readonly Case[],
): { case: Case; count: number | null }[] {
  const numerals = findNumerals(clause.text).filter((each) => CASES.test(each.counter))
  const number = numerals.findLast((each) => each.end <= at) ?? numerals.find((each) => each.start > at)
  const last = cases.at(-1)
  if (!last) return []
  const all = /均|全部|都|皆/.test(clause.text)
  if (all) return cases.filter((each) => each.count !== 0).map((each) => ({ case: each, count: each.count }))
  if (number) return number.value === 0 ? [] : [{ case: last, count: number.value }]
  return last.count ? [{ case: last, count: last.count }] : []
}

function readSentence(text: string, start: number): Found[] {
  const found: Found[] = []
  let cases: Case[] = []
  let answered = false
  for (const match of text.matchAll(/[^，；：()、]+/g)) {
    const clause = { text: match[0], start: start + match.index }
    const named = casesIn(clause)
    if (named.length > 0) {
      cases = answered ? named : [...cases, ...named]
      answered = false
    }
    const said = outcomeIn(clause.text)
    if (!said) continue
    answered = true
    for (const { case: each, count } of spokenOf(clause, said.at, cases)) {
      found.push({
        kind: each.kind,
        outcome: said.outcome,
        count,
        start: each.start,
        end: clause.start + said.end,
      })
    }
  }
  return found
}

/**
 * The outcome words the prose says of reconsiderations and lawsuits, for comparison with table four: 均被确认程序违法
 * after 行政诉讼案件2件 is two lawsuits corrected. Words without a case, denied words and rates are left out.
 */
export function disputeOutcomes(sections: readonly Section[]): OutcomeMention[] {
  return sections.flatMap((section) =>
    eachPassage(section.paragraphs, { year: null }, (passage, paragraph, folded) =>
      passage.sentences
        .filter((sentence) => /复议|诉讼|起诉/.test(sentence.text))
        .flatMap((sentence) => readSentence(sentence.text, sentence.start))
        .map(({ kind, outcome, count, start, end }): OutcomeMention => {
          const at = folded.at[start] ?? 0
          const quote = printed(paragraph.text, folded, start, end)
          const place = { block: blockAt(paragraph, at), row: null, column: null, snippet: quote }
          return { kind, outcome, count, quote, place }
        }),
    ),
  )
}
