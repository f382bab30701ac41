/** Signs between the words of a tool bar. */
const SIGNS = /[\s|｜【】[\]（）()：:·,，、/<>«»‹›\-—…]/g
/** Words of tool bars, share lists and page numbers of publishing systems. */
const WORDS =
  /打印(?:本页|此页|文章|页面|正文|文档)?|关闭(?:窗口|本页|页面)?|收藏(?:本页)?|分享(?:到|至)?|(?:新浪|腾讯)?微博|微信|QQ空间|QQ好友|朋友圈|人人网|豆瓣|字号|字体(?:大小)?|大|中|小|默认|放大|缩小|恢复|[上下]一[页篇条]|首页|[尾末]页|共\d+页|第\d+页|\d+|转到|页|返回(?:顶部|列表|首页|上一页)?|我要纠错|纠错|朗读|语音(?:播报|朗读)|无障碍(?:浏览|阅读)?|长者(?:模式|版)|繁體|繁体|简体|下载|文字版|全真版|收起|展开/g
/** A line is furniture only with one of these in it: 大, 下载 or a number alone may be the report's. */
const TELLING =
  /打印|关闭(?:窗口|本页|页面)|收藏|分享(?:到|至)|QQ空间|字号|字体|[上下]一[页篇条]|[尾末]页|返回(?:顶部|列表|上一页)|纠错|长者|无障碍|文字版/
/** Lines that go on with words of their own. */
const WHOLE_LINE =
  /^(?:[上下]一[篇条]\s*[:：]|扫一扫|用?手机扫|分享到|当前位置\s*[:：]|您(?:现)?在的?位置\s*[:：]|您当前的位置|(?:责任)?编辑\s*[:：]|信息来源\s*[:：]|(?:浏览|阅读|点击)(?:次数|量)\s*[:：]|主办单位?\s*[:：]|承办单位?\s*[:：]|网站标识码|版权所有|Copyright|.{0,12}公网安备|.{0,6}ICP备)/i
/** A report says whole sentences; tool bars and notices at the foot do not. */
const LONGEST = 90

/** Whether a line of a page is the site's furniture rather than the report: print buttons, page numbers, share lists. */
export function isFurniture(line: string): boolean {
  if (line.length > LONGEST) return false
  if (WHOLE_LINE.test(line)) return !/。$/.test(line)
  return TELLING.test(line) && line.replace(SIGNS, '').replace(WORDS, '') === ''
}
