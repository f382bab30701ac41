import { type ChannelId, channelsIn, isOpenList } from './channels'
import { type Draft, type Rule, stated } from './draft'
import type { Count, Passage, Sentence } from './passage'

const ITEMS = /^(?:条|篇|件|份|条次|篇次|件次|条\(次\)|篇\(次\)|次|期|个|部|项|幅|则)$/
/** Counters under which items of information are surely counted; the others may count something else. */
const SURE = /^(?:条|篇|件|份|条次|篇次|件次|条\(次\)|篇\(次\)|则)$/
const PUBLISH =
  /公开|发布|公布|推送|更新|刊发|刊登|编发|编辑|上传|推发|发文|播放|播发|投放|张贴|推出|公示|刊载|登载|宣传|制作|录入(?=信息|政府信息)|新增|上稿|发稿|信息量|发表|推介|报道/
/** What is counted is no item of publication, or an item passed on to somebody. */
const FOREIGN =
  /报送|上报|采用|采纳|录用|答复|回复|受理|收到|接收|办理|征集|审查|监测|整改|清理|纠正|删除|下架|下载|访问|点击|浏览|阅读|关注|订阅|粉丝|留言|咨询|建议|提案|信件|来信|意见|问卷|栏目|专栏|专题|错|链接|事项|服务|群众|培训|申请|复议|诉讼|解读|公报|备案|废止|有效|回应|信箱|转发|转载|直播|舆情|投诉|工单|账号|许可|处罚|目录|清单|会议次|处理费|依申请|已录入|草案|征求|意见稿|发放|印发|印制|采购|互动|访谈|评论|制发|制定/
const FILLERS =
  /(?:总数量|总数|总量|数量|信息量|共计|累计|合计|总计|总共|共有|共|达到|达|突破|为|了|有|是|量|数|约|近|逾|：|余|的|“|”|·|\(|\))+$/
const GENERAL_WORD =
  /(?:信息|文章|稿件|推文|图文|消息|内容|资讯|博文|推送|作品|短?视频|图文信息|微博|信息稿|原创|贴文|政务)$/
/** Before 信息 these words leave it general; any other word (财政信息, 重点领域信息, 动态信息) makes it a category. */
const OPEN_WORD =
  /(?:^|发布|公开|公布|推送|更新|上传|编发|刊发|刊登|制作|播放|录入|新增|政府|政务|各类|各种|各项|各|相关|有关|其他|其它|等|党务|宣传|原创|图文|公众|的|共|了|该|类政府|种|工作|社会|上稿|这些|便民|惠民|涉农)$/
const STRONG_TOTAL =
  /主动公开(?!目录|栏|专栏|平台)|公开(?:各类|各项|了|的|共)*(?:政府|政务)信息|(?:发布|公布)(?:的?各类|公开|的)*(?:政府|政务)(?:公开)?信息|(?:发布|公布|公开)(?:的)?各类(?:政府|政务|公开)*信息|政府信息公开(?:数量|总数|总量)|公开信息总[数量]/
const BY_MEANS = /通过|依托|利用|借助|运用|凭借|使用|在[^，。；]*(?:上|中|平台|网站)?$|以[^，。；]*为/

/** A quote that starts at its channel is at most this long; else it starts at its own clause. */
const QUOTE_LENGTH = 90
const GENERAL_TAIL =
  /^的?(?:各类|政府|政务|公开|相关|有关|原创|工作|主动)*(?:信息|文章|稿件|推文|图文|内容|消息|资讯|短?视频|作品)/

type Thing = 'general' | 'specific' | 'foreign'

/** What is counted: information as such, one category of it, or something else. */
function thingOf(count: Count): Thing {
  const words = count.clause.replace(/“[^”]*”|《[^》]*》/g, '')
  if (
    FOREIGN.test(
      words.replace(
        /信息公开(?:目录|申请)?(?:网|平台|专栏|栏目)|公开目录(?:网|平台|系统)|(?:专栏|栏目)(?=发布|公开|推送|主动)|政府服务|政务服务网|公共服务/g,
        '',
      ),
    )
  )
    return 'foreign'
  const tail = count.tail.replace(/^的/, '')
  if (tail !== '') {
    if (FOREIGN.test(tail)) return 'foreign'
    if (GENERAL_TAIL.test(tail)) return 'general'
    if (/^[\u4e00-\u9fff]/.test(tail) && !/^(?:以上|左右|次|信息|，)/.test(tail)) return 'specific'
  }
  const bare = count.clause.replace(FILLERS, '')
  const noun = bare.match(GENERAL_WORD)
  if (!noun) {
    const verb = new RegExp(`(?:${PUBLISH.source})$`).test(bare) || /^(?:约|近|·)*$/.test(bare)
    return verb || channelEnds(bare) ? 'general' : 'specific'
  }
  const before = bare.slice(0, -noun[0].length)
  return OPEN_WORD.test(before) || channelEnds(before) ? 'general' : 'specific'
}
const channelEnds = (text: string) => {
  const last = channelsIn(text).at(-1)
  return (
    last !== undefined &&
    /^[”》·]*(?:平台|账号|端)?(?:全年|共|上|累计|年度|今年|本年)*$/.test(text.slice(last.end))
  )
}

type Placed = {
  readonly channels: ReadonlySet<ChannelId>
  readonly open: boolean
  readonly own: boolean
  readonly by: boolean
  readonly start: number
}

/** The channels a count stands under: named in its clause, or in the nearest clause before it in the gap. */
function placeOf(count: Count): Placed | null {
  const end = count.phraseStart + count.phrase.length
  const clauses = [...count.gap.matchAll(/[^，；：()]+/g)]
  for (const clause of clauses.reverse()) {
    const hits = channelsIn(clause[0])
    if (hits.length === 0) continue
    return {
      channels: new Set(hits.map((hit) => hit.channel)),
      open: hits.some((hit) => isOpenList(clause[0], hit.end)),
      own: clause.index + clause[0].length >= count.gap.length,
      by: BY_MEANS.test(clause[0].slice(0, hits[0]?.start)),
      start: end - count.gap.length + clause.index,
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
function sumParts(parts: readonly Part[], found: readonly Draft[]): Draft[] {
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
      ...(own.some((each) => each.approximate) ? { approximate: true } : {}),
    })
  }
  return drafts
}

function totalDraft(count: Count, earlier: string): Draft[] {
  if (!PUBLISH.test(count.clause) && !/信息/.test(count.clause)) return []
  const strong = STRONG_TOTAL.test(count.clause) || STRONG_TOTAL.test(count.clause + count.tail)
  const weak = /(?:共|累计|全年|总计)/.test(count.clause) && /发布|公布|公开/.test(count.clause)
  if (!strong && !/信息|内容/.test(count.clause + count.tail)) return []
  const led = new Set(channelsIn(earlier).map((hit) => hit.channel)).size === 1
  const doubtful = !SURE.test(count.counter) || (!strong && (!weak || led))
  return [stated('published_total', count, { tail: /信息|内容/.test(count.tail), doubtful })]
}

/** What a sentence has said so far: the channel of the count before, and what the count before 其中 was. */
type Said = { channel: ChannelId | null; whole: ChannelId | 'total' | null }
type Reading = { readonly drafts: readonly Draft[]; readonly parts: readonly Part[] }
const NOTHING: Reading = { drafts: [], parts: [] }

/** A count without a channel of its own, or with several: a total, or one more category of the channel before. */
function readUnplaced(count: Count, thing: Thing, said: Said, several: boolean, earlier: string): Reading {
  if (count.part) return NOTHING
  if (thing === 'specific') {
    if (!said.channel || several || !SURE.test(count.counter)) return NOTHING
    return { drafts: [], parts: [{ channel: said.channel, draft: stated(said.channel, count) }] }
  }
  if (!several && said.channel && !STRONG_TOTAL.test(count.clause)) return NOTHING
  return { drafts: totalDraft(count, several || said.channel ? '' : earlier), parts: [] }
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
  const doubtful = !SURE.test(count.counter) || /上稿|发稿|投稿/.test(count.clause)
  return {
    drafts: [stated(channel, count, { ...start, doubtful, tail: GENERAL_TAIL.test(count.tail) })],
    parts: [],
  }
}

function readCount(count: Count, said: Said, earlier: string): Reading {
  if (!ITEMS.test(count.counter)) return NOTHING
  const place = placeOf(count)
  const channel = place ? channelOf(place) : null
  if (place) said.channel = channel === 'many' ? null : channel
  const thing = thingOf(count)
  if (thing === 'foreign' || (place === null && count.part)) return NOTHING
  const detached = place !== null && !place.own && !place.by && STRONG_TOTAL.test(count.clause)
  if (!place || channel === null || channel === 'many' || detached) {
    return readUnplaced(count, thing, said, place !== null, earlier)
  }
  return readPlaced(count, thing, said, place, channel)
}

function readSentence(sentence: Sentence, passage: Passage): Draft[] {
  if (!PUBLISH.test(sentence.text)) return []
  const found: Draft[] = []
  const parts: Part[] = []
  const said: Said = { channel: null, whole: null }
  const earlier = passage.text.slice(0, sentence.start).split('。').at(-2) ?? ''
  for (const count of sentence.counts) {
    const read = readCount(count, said, earlier)
    found.push(...read.drafts)
    parts.push(...read.parts)
    const [draft] = read.drafts
    if (!count.part)
      said.whole = draft?.indicator === 'published_total' ? 'total' : draft ? said.channel : said.whole
  }
  return [...found, ...sumParts(parts, found)]
}

/** Items published: in total, by website, WeChat, Weibo and by other channels. */
export const publicationRule: Rule = (passage) =>
  passage.sentences.flatMap((sentence) => readSentence(sentence, passage))
