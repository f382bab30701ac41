import { type ChannelId, channelsIn, isOpenList } from './channels'
import { type Draft, type Rule, stated } from './draft'
import type { Count, Passage, Sentence } from './passage'
import { hasGeneralTail, PUBLISH, type Thing, thingOf } from './published-thing'

const ITEMS = /^(?:条|篇|件|份|条次|篇次|件次|条\(次\)|篇\(次\)|次|期|个|部|项|幅|则)$/
/** Counters under which items of information are surely counted; the others may count something else. */
const SURE = /^(?:条|篇|件|份|条次|篇次|件次|条\(次\)|篇\(次\)|则)$/
/** Films are counted in 个 as items are in 条. */
const VIDEO = /(?:视频|动漫|动画)(?:作品|共|信息)*$|作品$|^的?(?:短|微)?视频/
const STRONG_TOTAL =
  /主动公开(?!目录|栏|专栏|平台)|公开(?:各类|各项|了|的|共)*(?:政府|政务)信息|(?:发布|公布)(?:的?各类|公开|的)*(?:政府|政务)(?:公开)?信息|(?:发布|公布|公开)(?:的)?各类(?:政府|政务|公开)*信息|政府信息公开(?:数量|总数|总量)|公开信息总[数量]|^信息总[数量]/
const SUM = /^(?:合计|共计|总计|总共)$/
const SUMMED = /^(?:合计|共计|总计|总共)/
const SUMS_UP =
  /^，(?:以上|全年|累计|[两二三四五六七八]项)*(?:合计|共计|总计|总共|共|(?:发布|公开|信息)总[量数])(?:公开|发布|达到?|为)*(?:各类)?(?:信息)?$/
const BY_MEANS = /通过|依托|利用|借助|运用|凭借|使用|在[^，。；]*(?:上|中|平台|网站)?$|以[^，。；]*为/

/** A quote that starts at its channel is at most this long; else it starts at its own clause. */
const QUOTE_LENGTH = 90
type Placed = {
  readonly channels: ReadonlySet<ChannelId>
  /** As named, for 分别. */
  readonly order: readonly ChannelId[]
  readonly open: boolean
  readonly own: boolean
  readonly by: boolean
  readonly start: number
}

/** The channels a count stands under: of the clauses since the count before, the nearest that names any. */
function placeOf(sentence: Sentence, count: Count, since: number): Placed | null {
  const offset = since - sentence.start
  const words = sentence.text.slice(offset, count.start - sentence.start)
  for (const clause of [...words.matchAll(/[^，；：()]+/g)].reverse()) {
    const hits = channelsIn(clause[0])
    if (hits.length === 0) continue
    return {
      channels: new Set(hits.map((hit) => hit.channel)),
      order: hits.map((hit) => hit.channel),
      open: /公报/.test(clause[0]) || hits.some((hit) => isOpenList(clause[0], hit.end)),
      own: clause.index + clause[0].length >= words.length,
      by: BY_MEANS.test(clause[0].slice(0, hits[0]?.start)),
      start: since + clause.index,
    }
  }
  return null
}

function channelOf(place: Placed): ChannelId | 'many' {
  const [first, ...others] = place.channels
  if (first === undefined || others.length > 0) return 'many'
  return place.open && first === 'published_website' ? 'many' : place.open ? 'published_other_channel' : first
}

type Part = { readonly channel: ChannelId; readonly draft: Draft }

/** Several categories listed under one channel without a total add up to that channel's count. */
function sumParts(parts: readonly Part[], found: readonly Draft[], broken: ReadonlySet<ChannelId>): Draft[] {
  const drafts: Draft[] = parts.map((part) => ({ ...part.draft, doubtful: true }))
  for (const channel of new Set(parts.map((part) => part.channel))) {
    const own = parts.filter((part) => part.channel === channel).map((part) => part.draft)
    const first = own[0]
    if (!first || own.length < 2 || found.some((each) => each.indicator === channel)) continue
    drafts.push({
      indicator: channel,
      value: own.reduce((sum, each) => sum + each.value, 0),
      start: first.start,
      end: Math.max(...own.map((each) => each.end)),
      derived: true,
      ...(broken.has(channel) || own.some((each) => each.doubtful) ? { doubtful: true } : {}),
      ...(own.some((each) => each.approximate) ? { approximate: true } : {}),
    })
  }
  return drafts
}

/** The sentence before, and what its own says behind the count. */
type Around = { readonly earlier: string; readonly behind: string }

function totalDraft(count: Count, { earlier, behind }: Around): Draft[] {
  if (!PUBLISH.test(count.clause) && !/信息/.test(count.clause)) return []
  // 主动公开70条，工作动态66条，其他信息4条: the rest of a list.
  if (/其[他它](?:政府|政务)?信息/.test(count.clause)) return []
  const strong = STRONG_TOTAL.test(count.clause) || STRONG_TOTAL.test(count.clause + count.tail)
  const weak = /(?:共|累计|全年|总计|我.|本.)/.test(count.clause) && /发布|公布|公开/.test(count.clause)
  if (!strong && !/信息|内容/.test(count.clause + count.tail)) return []
  const led = new Set(channelsIn(earlier).map((hit) => hit.channel)).size === 1
  const column = /栏目|专栏|板块|版块|频道/.test(count.clause)
  const doubtful = column || !SURE.test(count.counter) || (!strong && (!weak || led))
  const tail = /信息|内容/.test(count.tail)
  return [stated('published_total', count, { tail, doubtful }), ...onlyChannel(count, behind)]
}

/** 公开信息94条，均通过县政府网站发布: the total is the count of its one channel too. */
const ALL_BY =
  /^，(?:均|全部|都)(?:为|是)?(?:通过|在|由|经|于|利用|依托)([^，。；]{2,24})(?:上)?(?:发布|公开|公布|推送)(?=[，。；]|$)/
function onlyChannel(count: Count, behind: string): Draft[] {
  const hits = channelsIn(ALL_BY.exec(behind)?.[1] ?? '')
  const [hit] = hits
  if (!hit || hits.length > 1 || isOpenList(behind, hit.end)) return []
  return [stated(hit.channel, count)]
}

/** What a sentence has said so far: the channel of the count before, what the count before 其中 was, and where it ends. */
type Said = {
  channel: ChannelId | null
  whole: ChannelId | 'total' | null
  since: number
  /** 微博、公众号分别发布337条、757条: the channels whose counts are still to come, and where their clause begins. */
  awaited: { channels: readonly ChannelId[]; start: number } | null
  /** Channels under which something was counted that is no published item: a sum of categories would leave it out. */
  readonly broken: Set<ChannelId>
}
type Reading = { readonly drafts: readonly Draft[]; readonly parts: readonly Part[] }
const NOTHING: Reading = { drafts: [], parts: [] }

/** A count without a channel of its own, or with several: a total, or one more category of the channel before. */
function readUnplaced(count: Count, thing: Thing, said: Said, several: boolean, around: Around): Reading {
  if (count.part) return NOTHING
  if (count.ofStock && !several && said.whole && thing === 'general') {
    const indicator = said.whole === 'total' ? 'published_total' : said.whole
    return { drafts: [stated(indicator, count, { tail: hasGeneralTail(count) })], parts: [] }
  }
  if (thing === 'specific') {
    if (!said.channel || several || !SURE.test(count.counter)) return NOTHING
    // 执法信息96条、环评信息41条，合计公开环境信息137条: their sum is no further part.
    if (SUMMED.test(count.clause)) {
      said.broken.add(said.channel)
      return { drafts: [stated(said.channel, count, { doubtful: true })], parts: [] }
    }
    return { drafts: [], parts: [{ channel: said.channel, draft: stated(said.channel, count) }] }
  }
  // 公开政府信息：机构职能3条、工作动态98条，共计101条: the sum at the end is the count.
  if (SUM.test(count.clause) && STRONG_TOTAL.test(count.before) && !said.whole)
    return { drafts: [stated(said.channel ?? 'published_total', count)], parts: [] }
  if (!several && said.channel && !STRONG_TOTAL.test(count.clause)) return NOTHING
  const earlier = several || said.channel ? '' : around.earlier
  const drafts = totalDraft(count, { ...around, earlier })
  // 网站9826条，微博微信共2.1万条: several channels beside one that was counted are not the total.
  const beside = several && said.whole !== null
  return { drafts: beside ? drafts.map((draft) => ({ ...draft, doubtful: true })) : drafts, parts: [] }
}

function readPlaced(count: Count, thing: Thing, said: Said, place: Placed, channel: ChannelId): Reading {
  // 各大媒体上稿90篇，其中学习强国15篇: a division of the channel itself.
  if (count.part && (said.whole === channel || !place.own)) return NOTHING
  const start = !place.own && count.start - place.start < QUOTE_LENGTH ? { start: place.start } : {}
  if (thing === 'specific') {
    return SURE.test(count.counter)
      ? { drafts: [], parts: [{ channel, draft: stated(channel, count, start) }] }
      : NOTHING
  }
  const sure = SURE.test(count.counter) || (count.counter === '个' && VIDEO.test(count.clause + count.tail))
  const doubtful = !sure || /上稿|(?<!刊)发稿|投稿/.test(count.clause)
  return {
    drafts: [stated(channel, count, { ...start, doubtful, tail: hasGeneralTail(count) })],
    parts: [],
  }
}

/** The channel a count has by its turn in 分别发布337条、757条; null where it has none. */
function readAwaited(count: Count, place: Placed | null, said: Said): Draft | null {
  if (place && place.channels.size > 1 && /分别/.test(count.phrase)) {
    said.awaited = { channels: place.order, start: place.start }
  } else if (place || !/^[、和及与，]*$/.test(count.gap)) said.awaited = null
  const [channel, ...others] = said.awaited?.channels ?? []
  if (!said.awaited || !channel) return null
  const { start } = said.awaited
  said.awaited = { channels: others, start }
  return stated(channel, count, { start })
}

function readCount(sentence: Sentence, count: Count, said: Said, earlier: string): Reading {
  if (!ITEMS.test(count.counter)) return NOTHING
  const place = placeOf(sentence, count, said.since)
  const awaited = readAwaited(count, place, said)
  if (awaited) return { drafts: [awaited], parts: [] }
  const channel = place ? channelOf(place) : null
  if (place) said.channel = channel === 'many' ? null : channel
  const thing = thingOf(count)
  if (thing === 'foreign' && said.channel && SURE.test(count.counter)) said.broken.add(said.channel)
  if (thing === 'foreign' || (place === null && count.part)) return NOTHING
  const detached = place !== null && !place.own && !place.by && STRONG_TOTAL.test(count.clause)
  if (!place || channel === null || channel === 'many' || detached) {
    const behind = sentence.text.slice(count.end - sentence.start)
    return readUnplaced(count, thing, said, place !== null, { earlier, behind })
  }
  return readPlaced(count, thing, said, place, channel)
}

/** 公开数据类82条、工作动态类91条，合计173条: the sum of what was listed before it, printed as such. */
function closesCategories(sentence: Sentence, count: Count): boolean {
  const listed = sentence.counts.filter((each) => each.start < count.start)
  return (
    /^，(?:合计|共计|总计|总共)$/.test(count.gap) &&
    listed.length > 1 &&
    /(?:公开|发布)[^，。；]{0,6}信息/.test(listed[0]?.clause ?? '') &&
    listed.every((each) => SURE.test(each.counter) && !each.doubtful) &&
    listed.reduce((sum, each) => sum + each.value, 0) === count.value
  )
}

/** 网站50条，公众号160条，两项合计210条: the sum of the channels before it, printed as such. */
function closesList(count: Count, found: readonly Draft[]): boolean {
  return (
    SUMS_UP.test(count.gap) &&
    found.length > 1 &&
    found.every((each) => each.indicator !== 'published_total') &&
    found.reduce((sum, each) => sum + each.value, 0) === count.value
  )
}

/** The sentence that ends in front of a place; '' where none does. */
function sentenceBefore(text: string, start: number): string {
  const end = start > 0 ? text.lastIndexOf('。', start - 1) : -1
  return end > 0 ? text.slice(text.lastIndexOf('。', end - 1) + 1, end) : ''
}

function readSentence(sentence: Sentence, passage: Passage): Draft[] {
  const earlier = sentenceBefore(passage.text, sentence.start)
  // 公开信息420条。其中，门户网站165条: the verb is that of the sentence before.
  if (!PUBLISH.test(/^其中/.test(sentence.text) ? earlier : sentence.text)) return []
  const found: Draft[] = []
  const parts: Part[] = []
  const said: Said = { channel: null, whole: null, since: sentence.start, awaited: null, broken: new Set() }
  for (const count of sentence.counts) {
    const whole = closesList(count, found) || (said.channel === null && closesCategories(sentence, count))
    const read = whole
      ? { drafts: [stated('published_total', count)], parts: [] }
      : readCount(sentence, count, said, earlier)
    if (SURE.test(count.counter)) said.since = count.end
    found.push(...read.drafts)
    parts.push(...read.parts)
    const [draft] = read.drafts
    if (!count.part)
      said.whole = draft?.indicator === 'published_total' ? 'total' : draft ? said.channel : said.whole
  }
  return [...found, ...sumParts(parts, found, said.broken)]
}

/** Items published: in total, by website, WeChat, Weibo and by other channels. */
export const publicationRule: Rule = (passage) =>
  passage.sentences.flatMap((sentence) => readSentence(sentence, passage))
