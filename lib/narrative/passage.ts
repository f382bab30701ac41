import { findNumerals, type Numeral } from './counts'
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
  /** Counted over more than the year (自开通以来, 截至…累计), or cut off from words that may say so. */
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
const OTHER_YEAR = /去年|上一?年度?|前年|往年|历年|以往/g
/** Behind 上年: these words make it the carried-over count of this year. */
const CARRIED = /^(?:度|末|底)*(?:的)?(?:结转|转结|转入|转来|转接|遗留|未办结|顺延|跨年|留存|接转)/
const COMPARED = /(?:比|较|与|同|相较于|相比|对比|跟)(?:[^，。；]{0,3})$/
const THIS_YEAR = /今年|本年|年内|当年|(?<!\d年)(?<!\d)全年/g
const PLAN =
  /将(?:进一步|继续|组织|开展|举办|加强|加大|全面|着力)|计划(?:于|在|开展|举办|组织)|拟(?:于|定|开展|举办|组织)|力争|争取|每(?:年|季|个?月|半年|周)/
const CHANGE = /(?:增加|减少|增长|下降|上升|降低|(?<!新)增|减|回落|净增|净减|多出?|少|高于|低于)了?$/

/** 未发生一起, 没有1件: the number belongs to a denial, which the rules of zeros read. */
const DENIED = /(?:未(?!经)|没有|不存在|(?<!有)无(?!法))[^，。；、]{0,6}$/

/** Brackets that hold no count of their own are blanked, so that a clause reads through them. */
function blankAsides(text: string): string {
  return text.replace(/\([^()]*\)/g, (aside) =>
    /\d+(?:余|多|万)*[条件篇份宗例封起次期元]|其中|结转/.test(aside) ? aside : '·'.repeat(aside.length),
  )
}
const blankTitles = (text: string) =>
  text.replace(/《[^》]*》|〔[^〕]*〕|“[^”]*”/g, (title) => '·'.repeat(title.length))

/** Whether the words before a count put it into another year than the report's, into a plan, or make it a difference. */
function isElsewhere(before: string, clause: string, year: number | null): boolean {
  if (CHANGE.test(clause) || PLAN.test(clause) || DENIED.test(clause)) return true
  if (/(?:比|较)(?:去年|上年|上一年|往年|20\d\d年)/.test(clause) && !/(?:至|达|达到|到)$/.test(clause))
    return true
  const text = blankTitles(before)
  let governing = { at: -1, other: false }
  const note = (at: number, other: boolean) => {
    if (at > governing.at && !COMPARED.test(text.slice(Math.max(0, at - 5), at))) governing = { at, other }
  }
  for (const match of text.matchAll(THIS_YEAR)) note(match.index, false)
  for (const match of text.matchAll(OTHER_YEAR)) {
    if (!CARRIED.test(text.slice(match.index + match[0].length))) note(match.index, true)
  }
  for (const match of text.matchAll(/(20\d\d)年/g)) {
    const named = Number(match[1])
    const carried =
      /(?:结转|转)[入至到]?$/.test(text.slice(0, match.index)) || CARRIED.test(text.slice(match.index + 5))
    if (year !== null && !carried) note(match.index, named !== year)
  }
  return governing.other
}

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

const NOT_COUNTED = /^(?:人次|人|名|%|‰|个百分点|天|日|月|年|号|时|分|小时|倍|岁|家|户)$/

function readSentence({ text, start, cut: isCut }: Piece, year: number | null): Sentence {
  const clear = blankAsides(text)
  const numerals = findNumerals(clear).filter((each) => !NOT_COUNTED.test(each.counter))
  const counts: Count[] = []
  const periods = periodsOf(blankTitles(text), year)
  numerals.forEach((numeral, index) => {
    const previous = numerals[index - 1]?.end ?? 0
    const gap = clear.slice(previous, numeral.start)
    const cut = lastBoundary(gap) + 1
    const clause = gap.slice(cut)
    const lead = FILLER.test(clause) && cut > 0 ? lastBoundary(gap.slice(0, cut - 1)) + 1 : cut
    const before = clear.slice(0, numeral.start)
    if (isElsewhere(before, clause, year)) return
    const tail = tailOf(clear, numeral.end, numerals[index + 1]?.start ?? null)
    const period = periods(numeral.start, numeral.end, clause, tail)
    counts.push({
      ...numeral,
      start: numeral.start + start,
      end: numeral.end + start,
      gap,
      clause,
      clauseStart: previous + cut + start,
      phrase: gap.slice(lead),
      phraseStart: previous + lead + start,
      tail,
      tailEnd: numeral.end + tail.length + start,
      before,
      // 累计8000条，其中本年200条: the year's own count is a part of the stock, not of another count of the year.
      part: isUnderParts(before.slice(period.since)),
      doubtful: period.cumulative || isCut,
      ofStock: period.since > 0 && period.since >= previous,
    })
  })
  return { text: clear, start, counts, cut: isCut }
}

type Piece = { readonly text: string; readonly start: number; readonly cut: boolean }
/** No sentence of a report is this long; texts without stops are read in pieces, so that time grows with length only. */
const LONGEST = 2000
const PIECE = 500

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
  for (let at = 0; at < text.length; ) {
    const piece = text.slice(at, at + PIECE)
    const end = at + PIECE < text.length ? endOfPiece(piece) : piece.length
    pieces.push({ text: piece.slice(0, end), start: start + at, cut: at > 0 })
    at += end
  }
  return pieces
}

/** Cuts a folded paragraph into sentences and gives every count in it its surroundings. */
export function readPassage(text: string, topic: string, year: number | null): Passage {
  const sentences = [...text.matchAll(/[^。\n]+/g)]
    .flatMap((match) => piecesOf(match[0], match.index))
    .map((piece) => readSentence(piece, year))
  return { text, sentences, topic }
}
