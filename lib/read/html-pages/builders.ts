/**
 * The furniture five kinds of publishing systems put around an article, in own wording: what stands in front of it, what
 * behind it, and what a click counter, print button or page switch leaves inside.
 */
export type Builder = {
  readonly name: string
  readonly wrap: (title: string, article: string) => string
  /** What the page says it was published. */
  readonly published: string | null
}

const related = '<ul><li><a href="/a.html">关于做好年报编制工作的通知</a> 2020-05-06</li></ul>'

export const BUILDERS: readonly Builder[] = [
  {
    name: '元数据表在正文之前',
    published: '2024-01-26',
    wrap: (
      title,
      article,
    ) => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}_云泽县人民政府</title>
<meta name="SiteName" content="云泽县人民政府"/><meta name="PubDate" content="2024-01-26 09:30"/></head><body>
<div class="crumb">您当前的位置：首页 &gt; 政务公开 &gt; 政府信息公开年报</div>
<table class="m"><tr><td>索引号：</td><td>YZ005/2024-00012</td><td>主题分类：</td><td>政府信息公开</td></tr>
<tr><td>发布机构：</td><td>云泽县教育局</td><td>发布日期：</td><td>2024-01-26</td></tr>
<tr><td>成文日期：</td><td>2024-01-20</td><td>文&nbsp;&nbsp;号：</td><td>无</td></tr></table>
<h1>${title}</h1><div id="UCAP-CONTENT"><div class="TRS_Editor">${article}</div></div>
<div class="tool">【字体：大 中 小】 打印本页 关闭窗口</div>${related}</body></html>`,
  },
  {
    name: '来源与浏览次数在标题之下',
    published: '2024-01-30',
    wrap: (
      title,
      article,
    ) => `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>政府信息公开</title>
<style>.qr{display:none} @media print{.con{display:none}}</style></head><body><div class="nav"><ul><li>首页</li><li>政务公开</li></ul></div>
<div class="con"><h2>${title}</h2><p class="info">来源：县教育局 发布时间：2024年1月30日 浏览次数：<span id="hits"></span>次 字号：[大 中 小]</p>
<div class="con" id="zoom">${article}</div><p>扫一扫在手机打开当前页</p><div class="qr">一、总体情况页面二维码</div>
<p>上一篇：关于公布权责清单的公告</p><p>下一篇：没有了</p></div></body></html>`,
  },
  {
    name: '页码与分享按钮在正文里',
    published: null,
    wrap: (title, article) => `<html><body><div id="wrap"><div class="article"><div class="tit">${title}</div>
<div class="share">分享到：<a>新浪微博</a> <a>QQ空间</a> <a>微信</a></div>${article}
<div class="pages">共1页 第1页 首页 上一页 1 下一页 尾页</div><div><a>打印</a> | <a>收藏</a> | <a>我要纠错</a></div></div></div></body></html>`,
  },
  {
    name: '整页用表格排版',
    published: '2024-02-02',
    wrap: (
      title,
      article,
    ) => `<html><body><table width="980"><tr><td width="180"><table><tr><td>机构职能</td></tr><tr><td>信息公开年报</td></tr></table></td>
<td><table><tr><td align="center"><b>${title}</b></td></tr><tr><td>信息来源：办公室&nbsp;&nbsp;公布日期：2024/2/2</td></tr><tr><td>${article}</td></tr></table></td></tr></table>
<table><tr><td>主办：云泽县人民政府</td><td>网站标识码：0000000001</td></tr></table></body></html>`,
  },
  {
    name: '手机版隐藏副本与脚本',
    published: '2024-01-31',
    wrap: (
      title,
      article,
    ) => `<!DOCTYPE html><html><head><meta charset="utf-8"><meta property="article:published_time" content="2024-01-31T10:00:00+08:00"><title>${title}</title></head>
<body><div style="display:none">${article.replace(/>(\d+)</g, '>9$1<')}</div><script>var tpl='<td>5</td>'</script>
<article><h1>${title}</h1><section>${article}</section></article><textarea hidden><p>一、总体情况</p></textarea><noscript>请启用脚本</noscript></body></html>`,
  },
]
