import { describe, expect, it } from 'vitest'
import { readReport } from '../pipeline'

const TITLE = '青禾县水务局2023年政府信息公开工作年度报告'
const shell = (article: string) =>
  `<html><head><meta charset="utf-8"><title>${TITLE}</title></head><body><div class="nav"><a href="/nb/">政府信息公开年报</a></div>
<table><tr><td>索引号</td><td>QH0012</td><td>发布机构</td><td>青禾县水务局</td></tr></table>
<h1>${TITLE}</h1><div id="content">${article}</div><div>主办：青禾县人民政府</div></body></html>`
const PREAMBLE = `<p>${'根据《中华人民共和国政府信息公开条例》要求，编制本年度报告，统计期限为全年，如有疑问请与我局办公室联系。'.repeat(6)}</p>`
const read = (article: string) => readReport(new TextEncoder().encode(shell(article)), 'a.html')

describe('a page with no more than a title is no report, and what it holds instead is named', () => {
  it.each<[string, string, readonly string[]]>([
    ['nothing', '', ['只有标题', '没有报告的正文']],
    ['a frame with a document', '<iframe src="x.pdf"></iframe>', ['内嵌', '《x.pdf》（x.pdf）']],
    [
      'a viewer with an encoded address',
      '<iframe src="/pdfjs/web/viewer.html?file=%2Ffiles%2Fx.pdf&page=1"></iframe>',
      ['内嵌', '《x.pdf》', 'viewer.html?file=%2Ffiles%2Fx.pdf'],
    ],
    ['embed', '<embed src="/f/x.pdf" type="application/pdf">', ['内嵌', '/f/x.pdf']],
    ['object', '<object data="/f/x.pdf"></object>', ['内嵌', '/f/x.pdf']],
    ['a parameter', '<object><param name="src" value="/f/x.doc"></object>', ['内嵌', '/f/x.doc']],
    ['a click', '<p><a href="#" onclick="down(\'/f/x.wps\')">点击</a></p>', ['附件', '《点击》（/f/x.wps）']],
    ['a script', '<script>showPdf("/f/x.pdf?v=1")</script>', ['内嵌', '/f/x.pdf?v=1']],
    [
      'a button without an address',
      '<a href="javascript:;" onclick="down(8812)">年度报告</a><a onclick="down(8813)">附件二</a>',
      ['《年度报告》', '《附件二》'],
    ],
    [
      'all of several attachments',
      '<a href="1.pdf">正文</a><a href="2.xls">统计表</a><a href="3.zip">材料</a><a href="4.docx">2023年报</a>',
      ['《2023年报》（4.docx）、《正文》（1.pdf）、《统计表》（2.xls）、《材料》（3.zip）'],
    ],
    ['another page', `<p><a href="t2.html">${TITLE}</a></p>`, ['链接', `《${TITLE}》（t2.html）`]],
    ['a preamble', `${PREAMBLE}<p>附件：<a href="/f/x.pdf">${TITLE}</a></p>`, ['附件', '/f/x.pdf']],
  ])('%s', async (_, article, words) => {
    const outcome = await read(article)
    expect(outcome.ok).toBe(false)
    for (const word of words) expect(outcome.ok ? '' : outcome.reason).toContain(word)
  })

  it('six headings whose tables are pictures stay a report', async () => {
    const headings = ['总体情况', '主动公开政府信息情况', '收到和处理政府信息公开申请情况']
    for (const number of [
      ['一、', '二、', '三、'],
      ['', '', ''],
    ]) {
      const article = headings.map((each, at) => `<p>${number[at]}${each}</p><img src="${at}.png">`).join('')
      expect(await read(`${article}<a href="x.pdf">${TITLE}</a>`)).toMatchObject({ ok: true })
    }
  })
})
