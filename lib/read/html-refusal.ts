import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { attributeOf, elementsIn, textOf, tidy } from './html-nodes'

/** Words of the three tables and of the report's own name: a page with one of these is left to the table reader. */
const OF_A_REPORT = /勾稽关系|本年新收政府信息公开申请|第二十条第|制发件数|统计指标/
const DOCUMENT_FILE = /\.(?:pdf|docx?|wps|xlsx?|et|ofd|zip|rar)(?=$|[?#&])/i
const REPORT_NAME = /年报|年度报告|信息公开/
/** Sentences of a report: a page with several is no mere frame around a link. */
const SENTENCES = 3

type Link = { readonly text: string; readonly href: string }
/** What a page refers to, taken before page machinery is removed from it. */
export type PageLinks = {
  readonly documents: readonly Link[]
  readonly frames: readonly string[]
  readonly pictures: readonly string[]
  readonly scripts: number
}

/** Control characters and endless addresses do not belong into a message. */
const shown = (text: string) =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 120)

/** The documents, frames and pictures a page refers to. */
export function linksOf(tree: Tree.Node): PageLinks {
  const documents: Link[] = []
  const frames: string[] = []
  const pictures: string[] = []
  let scripts = 0
  for (const element of elementsIn(tree)) {
    const { tagName } = element
    if (tagName === 'script') scripts += 1
    const target = attributeOf(element, tagName === 'a' ? 'href' : tagName === 'object' ? 'data' : 'src')
    if (target === '') continue
    const text = shown(tidy(textOf(element)).replaceAll('\n', ''))
    if (tagName === 'img') pictures.push(shown(target.startsWith('data:') ? '（内嵌图片）' : target))
    else if (
      ['a', 'iframe', 'embed', 'object'].includes(tagName) &&
      (DOCUMENT_FILE.test(target) || DOCUMENT_FILE.test(text))
    )
      documents.push({ text: text || attributeOf(element, 'title'), href: shown(target) })
    else if (tagName === 'frame' || tagName === 'iframe') frames.push(shown(target))
  }
  return { documents, frames, pictures, scripts }
}

function attachments(links: readonly Link[], page: string): readonly Link[] {
  const named = links.filter((link) => REPORT_NAME.test(link.text + link.href))
  return named.length > 0 || !/附件|详见|点击(?:查看|下载)/.test(page) ? named : links
}

/**
 * Why a page without a report cannot be read: its article is only a link to a file, only pictures, in another frame, or
 * made by a script. Null where the page prints a report, or nothing tells what it is. `page`: its printed text.
 */
export function missingReport(page: string, links: PageLinks): string | null {
  const sentences = page.split('\n').filter((line) => line.length >= 40 && /。/.test(line)).length
  if (OF_A_REPORT.test(page.replace(/\s/g, '')) || sentences >= SENTENCES) return null
  const files = attachments(links.documents, page)
  if (files.length > 0) {
    const list = files.slice(0, 3).map((file) => `《${file.text || '无标题'}》（${file.href}）`)
    return `正文只有附件链接：${list.join('、')}${files.length > 3 ? '等' : ''}，请下载附件后导入。`
  }
  if (links.frames.length > 0)
    return `这是框架网页，正文在另一个文件里：${links.frames.slice(0, 3).join('、')}，请单独打开正文页面，另存后导入。`
  const length = page.replace(/\s/g, '').length
  if (links.scripts > 0 && length < 100)
    return `网页的正文由脚本在浏览器里生成，保存的文件里没有正文（只有 ${length} 个字），请用浏览器打开后选中正文，复制到 Word 另存为 .docx 再导入。`
  if (links.pictures.length > 0 && length < 600 && !/[一二三四五六]、/.test(page))
    return `网页里没有报告的文字，正文可能是图片：${links.pictures.slice(0, 3).join('、')}，请把图片另存下来导入。`
  return null
}
