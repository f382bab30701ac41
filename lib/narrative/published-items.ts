import { PUBLICATION_CHANNELS } from '../catalogue/prose-indicators'
import type { Mention } from '../model/report'
import { type ChannelId, channelsIn } from './channels'
import { fold } from './fold'

/** A unit's published items of a year: a number, a contradiction in its own text, or not stated. */
export type PublishedItems =
  | {
      readonly status: 'number'
      readonly value: number
      readonly approximate: boolean
      /** 推算: no total is stated, the separate channels were added up. */
      readonly derived: boolean
      readonly quotes: readonly string[]
    }
  | { readonly status: 'conflict'; readonly quotes: readonly string[] }
  | { readonly status: 'absent' }

/** 700余 and 701 say the same: an approximate count holds for exact ones up to a tenth above it, 约 also below. */
const APPROXIMATION = 0.1
function agree(one: Mention, other: Mention): boolean {
  if (one.value === other.value) return true
  if (!one.approximate && !other.approximate) return false
  return Math.abs(one.value - other.value) <= Math.min(one.value, other.value) * APPROXIMATION
}

/** Mentions that say different things; of those that agree, the exact one stays. */
function distinct(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = []
  for (const mention of [...mentions].sort(
    (one, other) => Number(one.approximate) - Number(other.approximate),
  )) {
    if (!kept.some((each) => agree(each, mention))) kept.push(mention)
  }
  return kept
}

const namesIn = (text: string) => [...fold(text).text.matchAll(/“([^”]+)”/g)].map((match) => match[1] ?? '')
/** Two accounts of one channel, told apart by their names in quotation marks. */
function areSeparate(mentions: readonly Mention[]): boolean {
  const names = mentions.map((mention) => namesIn(mention.quote).join('、'))
  return names.every((name) => name !== '') && new Set(names).size === names.length
}

/** The words for a channel of the rest (宣传栏, 抖音 …): the same words twice are the same count twice. */
const channelWords = (mention: Mention) => {
  const text = fold(mention.quote).text
  return channelsIn(text)
    .map((hit) => text.slice(hit.start, hit.end))
    .join('、')
}
function distinctOthers(mentions: readonly Mention[]): Mention[] {
  return mentions.filter(
    (mention, index) =>
      mentions.findIndex(
        (each) => each.value === mention.value && channelWords(each) === channelWords(mention),
      ) === index,
  )
}

type Channel = { readonly id: ChannelId; readonly mentions: readonly Mention[]; readonly conflict: boolean }

function readChannel(id: ChannelId, all: readonly Mention[]): Channel {
  const named = all.filter((mention) => mention.indicator === id)
  // A sum of categories stands in only where the text gives the channel no count of its own.
  const outright = named.filter((mention) => !mention.derived)
  const own = outright.length > 0 ? outright : named
  if (id === 'published_other_channel') {
    const mentions = distinctOthers(own)
    const words = mentions.map(channelWords)
    return { id, mentions, conflict: new Set(words).size < words.length }
  }
  const mentions = distinct(own)
  return { id, mentions, conflict: mentions.length > 1 && !areSeparate(mentions) }
}

const sumOf = (mentions: readonly Mention[]) => mentions.reduce((sum, mention) => sum + mention.value, 0)

/** 新媒体 532条 beside 微信 300条: the first holds the second unless it is smaller or called 其他. */
function withoutContained(channels: readonly Channel[]): Mention[] {
  const mentions = channels.flatMap((channel) => channel.mentions)
  const social = mentions.filter(
    (each) => each.indicator === 'published_wechat' || each.indicator === 'published_weibo',
  )
  const holder = mentions.find((each) => /(?<!其[他它])(?:政务)?新媒体/.test(fold(each.quote).text))
  if (!holder || social.length === 0 || sumOf(social) > holder.value) return mentions
  return mentions.filter((each) => !social.includes(each))
}

/**
 * How many items a unit published in the year, from the mentions of its report. The stated total; else the sum of the
 * separate channels, marked derived. A count repeated elsewhere in the text counts once, parts listed under a channel
 * count as their sum, doubtful mentions do not count. Two totals, or two counts of one channel, that differ are a
 * conflict with both quotes: no choice is made for the unit.
 */
export function publishedItems(mentions: readonly Mention[]): PublishedItems {
  const sure = mentions.filter((mention) => !mention.doubtful)
  const totals = distinct(sure.filter((mention) => mention.indicator === 'published_total'))
  const [total] = totals
  if (totals.length > 1) return { status: 'conflict', quotes: totals.map((each) => each.quote) }
  if (total) {
    const { value, approximate, derived, quote } = total
    return { status: 'number', value, approximate, derived, quotes: [quote] }
  }
  const channels = PUBLICATION_CHANNELS.map((id) => readChannel(id, sure))
  const contradictory = channels.find((channel) => channel.conflict)
  if (contradictory) {
    return { status: 'conflict', quotes: contradictory.mentions.map((each) => each.quote) }
  }
  const separate = withoutContained(channels)
  if (separate.length === 0) return { status: 'absent' }
  return {
    status: 'number',
    value: sumOf(separate),
    approximate: separate.some((each) => each.approximate),
    derived: true,
    quotes: separate.map((each) => each.quote),
  }
}
