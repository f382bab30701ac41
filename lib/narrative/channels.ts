import type { PUBLICATION_CHANNELS } from '../catalogue/prose-indicators'

export type ChannelId = (typeof PUBLICATION_CHANNELS)[number]
type Hit = { readonly channel: ChannelId; readonly start: number; readonly end: number }

/** The words a channel goes by. Of words that touch (“…政府网”微信公众号) the last one names the channel. */
const CHANNELS: readonly { readonly channel: ChannelId; readonly words: RegExp }[] = [
  {
    channel: 'published_website',
    words:
      /(?:门户|政府|官方|部门|信息公开|政务公开|政务|互联|本局|局|委|县|区|市)*网(?:站群?|页)|门户网|信息网|政府网|政务网|公开网|官网|(?:政府信息公开|政务公开|信息公开)(?:基础)?(?:平台|专栏|栏目|系统|专网)|门户(?=发布|公开)|(?<=通过|依托|利用|在)[\u4e00-\u9fff]{2,8}(?<!人民|新华|央视|中新|新浪|腾讯|凤凰|光明|日报)网(?=上?(?:发布|公开|公布|推送|更新))/g,
  },
  {
    channel: 'published_wechat',
    words: /微信(?:公众(?:平台|账号|号)?|订阅号|平台|号)?(?!(?:工作)?群)|公众(?:平台|账号|号)/g,
  },
  { channel: 'published_weibo', words: /微博/g },
  {
    channel: 'published_other_channel',
    words:
      /两微(?:一端|一抖|多端)?|公开栏|公示栏|宣传栏|公告栏|橱窗|展板|电子(?:显示)?屏|显示屏|LED屏?|大屏|宣传册|手册|折页|宣传单|明白纸|横幅|条幅|新媒体|融媒体|[主传各官]?[流统大方级]?媒体|广播|大喇叭|村村响|电视台?|报纸|报刊|日报|晚报|时报|抖音|快手|视频号|头条号|今日头条|客户端|(?:手机)?APP|学习强国|短信|QQ群?|微信(?:工作)?群|网格群|小程序|西瓜视频|哔哩哔哩|B站|小红书|澎湃号|公开专区|其[他它](?:公开)?(?:形式|方式|渠道|途径|平台|载体|媒介)|查阅(?:点|场所|中心)|便民手册|微视频|简报/gi,
  },
]

const SOCIAL: ReadonlySet<ChannelId> = new Set(['published_wechat', 'published_weibo'])
/** The channels a text names, in order; touching words count once, by the last of them. */
export function channelsIn(text: string): Hit[] {
  const hits = CHANNELS.flatMap(({ channel, words }) =>
    [...text.matchAll(words)].map((match) => ({
      channel,
      start: match.index,
      end: match.index + match[0].length,
    })),
  ).sort((one, other) => one.start - other.start || other.end - one.end)
  return hits.filter((hit, index) => {
    const inside = hits.some(
      (other) =>
        other !== hit &&
        other.start <= hit.start &&
        other.end >= hit.end &&
        other.end - other.start > hit.end - hit.start,
    )
    const next = hits.slice(index + 1).find((other) => other.start >= hit.end)
    // 政务微博微信: two channels, neither the name of the other.
    const pair =
      next !== undefined &&
      SOCIAL.has(hit.channel) &&
      SOCIAL.has(next.channel) &&
      hit.channel !== next.channel
    if (pair && !inside) return true
    return !inside && !(next && /^[”』"》·]*(?:官方|政务)?$/.test(text.slice(hit.end, next.start)))
  })
}

/** 网站等平台, 网站、公报等多种渠道: more channels than the ones named. */
export const isOpenList = (text: string, end: number) =>
  /^[^，；]{0,30}?等[^，；]{0,8}?(?:平台|渠道|方式|途径|载体|媒介|形式|多种|媒体|方面|手段|账号)/.test(
    text.slice(end),
  )
