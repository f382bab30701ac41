import { channelsIn } from './channels'
import type { Count } from './passage'

export const PUBLISH =
  /公开|发布|公布|推送|更新|刊发|刊登|编发|编辑|上传|推发|发文|播放|播发|投放|张贴|推出|公示|刊载|登载|宣传|制作|发送(?!短信)|录入(?=信息|政府信息)|新增|上稿|发稿|信息量|发表|推介|报道/
/** Verbs of passing on, receiving or looking at: what they count is not published by the unit. */
const FOREIGN_VERB =
  /报送|上报|采用|采纳|录用|答复|回复|受理|收到|接收|办理|征集|审查|监测|整改|清理|纠正|删除|下架|下载|访问|点击|浏览|阅读|关注|订阅|回应|转发|转载|印发|印制|发放|采购|制定|制发|备案|已录入|直播|废止|有效|培训/
/** Things that are counted beside channels, but are no items of published information. */
const FOREIGN_NOUN =
  /粉丝|留言|咨询|建议|提案|信件|来信|意见|问卷|栏目|专栏|专题|错|链接|事项|服务|群众|申请|复议|诉讼|解读|公报|信箱|舆情|投诉|工单|许可|处罚|目录|清单|处理费|草案|互动|访谈|评论|公众$/
const FILLERS =
  /(?:总数量|总数|总量|数量|信息量|共计|累计|合计|总计|总共|共有|共|计|达到|达|突破|为|了|有|是|量|数|约|近|逾|：|余|的|“|”|·|\(|\))+$/
const GENERAL_WORD =
  /(?:图文信息|信息稿|信息|文章|稿件|推文|图文|消息|新闻|内容|资讯|博文|推送|作品|短?视频|微博|原创|贴文|帖文|帖子|笔记|政务)$/
/** Before 信息 these words leave it general; any other word (财政信息, 重点领域信息, 动态信息) makes it a category. */
const OPEN_WORD =
  /(?:^|发布|公开|公布|推送|更新|上传|编发|刊发|刊登|发表|播发|刊播|制作|播放|录入|新增|政府|政务|各类|各种|各项|各|方面|相关|有关|其他|其它|等|党务|宣传|原创|图文|公众|的|共|了|该|种|工作|社会|上稿|这些|便民|惠民|涉农)$/
const GENERAL_TAIL =
  /^的?(?:各类|政府|政务|公开|相关|有关|原创|工作|主动)*(?:信息|文章|稿件|推文|图文|内容|消息|资讯|短?视频|作品)/
/** A list closed by 等…信息, 各类信息: the number holds for the whole list. */
const COLLECTIVE = /(?:等|各类|各方面|各项)[^、]{0,8}?(?:信息|内容|文章)$/
const VERB_AT_END = new RegExp(`(?:${PUBLISH.source})$`)

/** Names of channels and rules that hold a foreign word without meaning it. */
const blankNames = (text: string) =>
  text.replace(
    /“[^”]*”|《[^》]*》|按照?[^，]*?(?:目录|规定|要求|清单)|信息公开(?:目录)?(?:网|平台|专栏|栏目)|(?:专栏|栏目)(?=发布|公开|推送|主动)|政务服务网|公共服务/g,
    '',
  )

/** general: items of information as such · specific: one category of them · foreign: something else. */
export type Thing = 'general' | 'specific' | 'foreign'

/** What a count among publications counts. */
export function thingOf(count: Count): Thing {
  const words = blankNames(count.clause).replace(/^[、和及与]+/, '')
  const bare = words.replace(FILLERS, '')
  const segments = words.split('、')
  const list = COLLECTIVE.test(bare) && segments.length > 1 && PUBLISH.test(segments[0] ?? '')
  if (!list && FOREIGN_VERB.test(words)) return 'foreign'
  const foreign = !list && FOREIGN_NOUN.test(segments.at(-1) ?? '')
  // 许可信息, 目录信息: information all the same, of one category.
  if (foreign) return /信息$/.test(bare) ? 'specific' : 'foreign'
  const tail = count.tail.replace(/^的/, '')
  if (FOREIGN_VERB.test(tail) || FOREIGN_NOUN.test(tail)) return 'foreign'
  if (GENERAL_TAIL.test(tail)) return 'general'
  if (/^[\u4e00-\u9fff]/.test(tail) && !/^(?:以上|左右|次)/.test(tail)) return 'specific'
  const noun = bare.match(GENERAL_WORD)
  if (!noun)
    return VERB_AT_END.test(bare) || /^·*$/.test(bare) || endsWithChannel(bare) ? 'general' : 'specific'
  const before = bare.slice(0, -noun[0].length)
  return OPEN_WORD.test(before) || endsWithChannel(before) ? 'general' : 'specific'
}
function endsWithChannel(text: string): boolean {
  const last = channelsIn(text).at(-1)
  return (
    last !== undefined &&
    /^[”》·]*(?:平台|账号|端|号)?(?:等?(?:线[上下]|传统|其[他它]|各类|各种|多种|基层)*(?:渠道|方式|途径|平台|载体|媒介|形式|阵地))?(?:全年|共|上|累计|年度|今年|本年)*$/.test(
      text.slice(last.end),
    )
  )
}

/** Whether the noun behind the number belongs to the quote (5条信息). */
export const hasGeneralTail = (count: Count) => GENERAL_TAIL.test(count.tail)
