import { areaMarks } from './area'
import { findNumerals, type Numeral } from './counts'
import { blankTitles, isDifference, isElsewhere } from './elsewhere'
import { periodsOf } from './periods'

/** A count in its surroundings, ready for the rules. All texts are folded; offsets are those of the passage. */
export type Count = Numeral & {
  /** From the end of the count before it (or the start of the sentence) to the number. */
  readonly gap: string
  /** The last clause of the gap. */
  readonly clause: string
  readonly clauseStart: number
  /** The clause, with the one before it where the clause itself names nothing (共, 均为). */
  readonly phrase: string
  readonly phraseStart: number
  /** What follows up to the next comma, where the noun stands behind the number (5件…申请). */
  readonly tail: string
  readonly tailEnd: number
  /** The sentence up to the number. */
  readonly before: string
  /** Under 其中, 包括, 含: a part of what was counted before. */
  readonly part: boolean
  /** Over more than the year (自开通以来), of the whole county (全县) in a bureau's report, or cut off from such words. */
  readonly doubtful: boolean
  /** The year's own count told right behind such a stock: 其中本年200条. */
  readonly ofStock: boolean
}

export type Sentence = {
  readonly text: string
  readonly start: number
  readonly counts: readonly Count[]
  /** A later piece of an endless sentence: words in the pieces before it may govern it. */
  readonly cut: boolean
}
/** A paragraph for the rules; `topic` is the sub-heading it stands under. */
export type Passage = {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly topic: string
}

const FILLER =
  /^(?:[、和及与并且·]|其中|共计|共有|共|总计|合计|累计|均|都|各|分别|为|是|有|达到?|数量|总数|件数|数|全年|本年度?|今年|约|了)*$/
const BOUNDARY = /[，；：()]/
const PARTS = /其中|(?:^|[(，])(?:包括|包含|含)/g
/** Brackets that hold no count of their own are blanked, so that a clause reads through them. */
function blankAsides(text: string): string {
  return text.replace(/\([^()]*\)/g, (aside) =>
    /\d+(?:余|多|万)*[条件篇份宗例封起次期元]|其中|结转/.test(aside) ? aside : '·'.repeat(aside.length),
  )
}
/** 由上年的5件下降到2件: where the count came from is no count, and what it came to goes with the words in front. */
const ROSE_OR_FELL =
  /(?:由|从)[^，。；：()]{0,12}?\d[\d.,]*[余多万千]*[件条篇份起宗个次期](?:次)?(?:增加|增长|增|上升|提高|提升|下降|减少|降低|降|减|回落)(?:到|至|为)了?/g
const blankRises = (text: string) => text.replace(ROSE_OR_FELL, (words) => '·'.repeat(words.length))
/** What was blanked in front of a number hides the word before it from patterns that end at the number. */
const withoutBlanks = (text: string) => text.replace(/·+$/, '')

function lastBoundary(text: string): number {
  for (let index = text.length - 1; index >= 0; index--) if (BOUNDARY.test(text.charAt(index))) return index
  return -1
}

function isUnderParts(before: string): boolean {
  let last = -1
  for (const match of before.matchAll(PARTS)) last = match.index
  if (last < 0) return false
  const opened = before.slice(0, last + 1).split('(').length - before.slice(0, last + 1).split(')').length
  const after = before.slice(last + 1)
  return opened <= 0 || after.split(')').length - after.split('(').length < opened
}

function tailOf(text: string, end: number, next: number | null): string {
  const rest = text.slice(end, next ?? text.length)
  if (/^[、和及与以]/.test(rest)) return ''
  const stop = rest.search(BOUNDARY)
  if (stop >= 0) return rest.slice(0, stop)
  if (next === null) return rest
  const joint = rest.search(/[、和及与]/)
  return joint < 0 ? '' : rest.slice(0, joint)
}

const NOT_COUNTED =
  /^(?:人次|人|名|%|‰|个百分点|个工作日|个自然日|个小时|个月|天|日|月|年|号|时|分|小时|倍|岁|家|户)$/

/** Whose report it is and for which year; null where that is not known. */
export type Reporter = { readonly year: number | null; readonly unit: string | null }

function readSentence({ text, start, cut: isCut }: Piece, { year, unit }: Reporter): Sentence {
  const clear = blankRises(blankAsides(text))
  const numerals = findNumerals(clear).filter((each) => !NOT_COUNTED.test(each.counter))
  const counts: Count[] = []
  const periods = periodsOf(blankTitles(text), year)
  const isOfArea = areaMarks(text, unit)
  let previous = 0
  numerals.forEach((numeral, index) => {
    const gap = withoutBlanks(clear.slice(previous, numeral.start))
    const cut = lastBoundary(gap) + 1
    const clause = gap.slice(cut)
    const lead = FILLER.test(clause) && cut > 0 ? lastBoundary(gap.slice(0, cut - 1)) + 1 : cut
    const before = clear.slice(0, numeral.start)
    // 收到的申请比上年多4件，共13件: the difference does not cut the count off from its noun.
    if (isDifference(clause)) return
    const from = previous
    previous = numeral.end
    if (isElsewhere(before, clause, year)) return
    const tail = tailOf(clear, numeral.end, numerals[index + 1]?.start ?? null)
    const period = periods(numeral.start, numeral.end, clause, tail)
    counts.push({
      ...numeral,
      start: numeral.start + start,
      end: numeral.end + start,
      gap,
      clause,
      clauseStart: from + cut + start,
      phrase: gap.slice(lead),
      phraseStart: from + lead + start,
      tail,
      tailEnd: numeral.end + tail.length + start,
      before,
      // 累计8000条，其中本年200条: the year's own count is a part of the stock, not of another count of the year.
      part: isUnderParts(before.slice(period.since)),
      doubtful: period.cumulative || isCut || isOfArea(numeral.start),
      ofStock: period.since > 0 && period.since >= from,
    })
  })
  return { text: clear, start, counts, cut: isCut }
}

type Piece = { readonly text: string; readonly start: number; readonly cut: boolean }
/** No sentence of a report is this long; texts without stops are read in pieces, so that time grows with length only. */
const LONGEST = 2000
const PIECE = 500
/** Ten times the longest section seen: what is longer without a stop is no prose, and nothing in it would be sure. */
const LONGEST_READ = 50_000

/** Where a piece ends: behind its last comma, else in front of the number it would break. */
function endOfPiece(text: string): number {
  const comma = lastBoundary(text)
  if (comma >= PIECE / 2) return comma + 1
  const whole = text.match(/^[\s\S]*[^\d.,〇一二两三四五六七八九十百千万零余]/)?.[0].length ?? 0
  return whole >= PIECE / 2 ? whole : text.length
}

function piecesOf(text: string, start: number): Piece[] {
  if (text.length <= LONGEST) return [{ text, start, cut: false }]
  const pieces: Piece[] = []
  for (let at = 0; at < Math.min(text.length, LONGEST_READ); ) {
    const piece = text.slice(at, at + PIECE)
    const end = at + PIECE < text.length ? endOfPiece(piece) : piece.length
    pieces.push({ text: piece.slice(0, end), start: start + at, cut: at > 0 })
    at += end
  }
  return pieces
}

/** Cuts a folded paragraph into sentences and gives every count in it its surroundings. */
export function readPassage(text: string, topic: string, reporter: Reporter): Passage {
  const sentences = [...text.matchAll(/[^。\n]+/g)]
    .flatMap((match) => piecesOf(match[0], match.index))
    .map((piece) => readSentence(piece, reporter))
  return { text, sentences, topic }
}
