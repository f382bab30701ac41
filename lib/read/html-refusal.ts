import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { SECTIONS } from '../catalogue/form'
import { attributeOf, childrenOf, elementsIn, textOf, tidy } from './html-nodes'

/** Words of the three tables and of the report's own name: a page with one of these is left to the table reader. */
const OF_A_REPORT = /勾稽关系|本年新收政府信息公开申请|第二十条第|制发件数|统计指标|指标名称/
const EXTENSION = '\\.(?:pdf|docx?|wps|xlsx?|et|ofd|zip|rar|7z)'
const DOCUMENT_FILE = new RegExp(`${EXTENSION}(?=$|[?#&;'")\\s])`, 'i')
const FILE_NAME = new RegExp(`[^/\\\\=&?#]+${EXTENSION}(?![a-z])`, 'gi')
const REPORT_NAME = /年报|年度报告|信息公开/
/** The link to one report, not that of a menu to all of them. */
const ONE_REPORT = /20\d\d.*(?:年报|报告)/
/** Characters in sentences: a page with more is no mere frame around something else. */
const PROSE = 200
/** A preamble that says where the report can be had (条例, 统计期限, 联系方式) is longer, and still not the report. */
const PREAMBLE = 400
const MOST_NAMED = 10

type Link = { readonly text: string; readonly href: string }
/** What a page refers to, taken before page machinery is removed from it. */
export type PageLinks = {
  readonly attached: readonly Link[]
  /** Shown inside the page by a frame, a viewer or a plug-in, or fetched by a script. */
  readonly embedded: readonly Link[]
  readonly frames: readonly string[]
  readonly pictures: readonly string[]
  /** Other pages whose link is called a report. */
  readonly pages: readonly Link[]
  readonly scripts: number
}

/** Control characters and endless addresses do not belong into a message. */
const shown = (text: string) =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 120)

const isDocument = (text: string) => DOCUMENT_FILE.test(text)
const lineOf = (element: Tree.Element) => shown(tidy(textOf(element)).replaceAll('\n', ''))

/** The addresses written into a piece of script: a quoted text that ends like a document. */
const inScript = (script: string): string[] =>
  script.length > 1_000_000
    ? []
    : [...script.matchAll(/(["'])([^"'\n]{3,300})\1/g)].map((match) => match[2] ?? '').filter(isDocument)

/** Where an element leads: by its address, or by the script behind it. */
function documentsOf(element: Tree.Element): string[] {
  const values = ['href', 'src', 'data', 'value', 'data-src', 'data-url', 'data-href'].map((name) =>
    attributeOf(element, name),
  )
  const plain = values.filter((value) => isDocument(value) && !/^(?:javascript|data):/i.test(value))
  const script = [attributeOf(element, 'onclick'), ...values.filter((value) => /^javascript:/i.test(value))]
  return [...plain, ...script.flatMap(inScript)]
}

const EMBEDDING = ['iframe', 'frame', 'embed', 'object', 'param', 'div']
const unique = (links: readonly Link[]): Link[] =>
  [...new Map(links.toReversed().map((link) => [link.href || link.text, link])).values()].toReversed()

/** A link called after a document, or a button of a script called after the report, whose address is not in the page. */
function opensFile(element: Tree.Element, text: string): boolean {
  const target = attributeOf(element, 'href')
  const script = attributeOf(element, 'onclick') !== '' || /^javascript:/i.test(target)
  if (isDocument(text)) return script || target !== ''
  return script && !isAddress(target) && /附件|年报|年度报告/.test(text)
}

/** The documents, frames, pictures and other pages a page refers to. */
export function linksOf(tree: Tree.Node): PageLinks {
  const links = { attached: [] as Link[], embedded: [] as Link[], pages: [] as Link[] }
  const frames: string[] = []
  const pictures: string[] = []
  let scripts = 0
  for (const element of elementsIn(tree)) {
    const { tagName } = element
    if (tagName === 'link' || tagName === 'meta') continue
    if (tagName === 'script') {
      scripts += 1
      const found = childrenOf(element).flatMap((child) => ('value' in child ? inScript(child.value) : []))
      links.embedded.push(...found.map((href) => ({ text: '', href: shown(href) })))
      continue
    }
    const target = attributeOf(element, tagName === 'object' ? 'data' : tagName === 'a' ? 'href' : 'src')
    if (tagName === 'img') {
      if (target !== '') pictures.push(shown(target.startsWith('data:') ? '（内嵌图片）' : target))
      continue
    }
    const isEmbedding = EMBEDDING.includes(tagName)
    const text = (isEmbedding ? '' : lineOf(element)) || shown(attributeOf(element, 'title'))
    const found = documentsOf(element).map((href) => ({ text, href: shown(href) }))
    if (found.length > 0) links[isEmbedding ? 'embedded' : 'attached'].push(...found)
    else if (!isEmbedding && opensFile(element, text))
      links.attached.push({ text, href: isAddress(target) ? shown(target) : '' })
    else if ((tagName === 'frame' || tagName === 'iframe') && target !== '') frames.push(shown(target))
    else if (tagName === 'a' && ONE_REPORT.test(text) && isAddress(target))
      links.pages.push({ text, href: shown(target) })
  }
  const { attached, embedded, pages } = links
  return {
    attached: unique(attached),
    embedded: unique(embedded),
    pages: unique(pages),
    frames,
    pictures,
    scripts,
  }
}

const isAddress = (target: string) => target !== '' && !/^(?:#|javascript:)/i.test(target)

/** Links to files, those called a report first; beside a longer text only where it or they speak of a report. */
function attachments(links: readonly Link[], page: string, prose: number): readonly Link[] {
  const named = links.filter((link) => REPORT_NAME.test(link.text + link.href))
  if (named.length === 0 && prose >= PROSE && !/附件|详见|点击(?:查看|下载)/.test(page)) return []
  return [...named, ...links.filter((link) => !named.includes(link))]
}

function listed(links: readonly Link[]): string {
  const names = links
    .slice(0, MOST_NAMED)
    .map(({ text, href }) => `《${text || fileName(href)}》（${href || '点击后才有地址'}）`)
  return names.join('、') + (links.length > MOST_NAMED ? `等 ${links.length} 个` : '')
}
const fileName = (href: string): string => href.replaceAll(/%2F/gi, '/').match(FILE_NAME)?.at(-1) ?? '无标题'

/** Headings of the report that stand in a line by themselves. */
const headingLines = (lines: readonly string[]) =>
  SECTIONS.filter(({ heading, keys }) =>
    lines.some((line) => line === heading || keys.some((key) => key === line)),
  ).length

/**
 * Why a page without a report cannot be read: its article is only links to files or other pages, only pictures, in
 * another frame, or made by a script. Null where the page prints a report, or nothing tells what it is. `page`: its
 * printed text.
 */
export function missingReport(page: string, links: PageLinks): string | null {
  const lines = page.split('\n')
  const prose = lines.filter((line) => line.includes('。')).join('').length
  if (OF_A_REPORT.test(page.replace(/\s/g, '')) || prose >= PREAMBLE || headingLines(lines) >= 2) return null
  const files = attachments(links.attached, page, prose)
  const inside = prose < PROSE ? links.embedded : []
  if (inside.length > 0) {
    const others = files.length > 0 ? `，另有附件链接：${listed(files)}` : ''
    return `网页里没有报告的正文，正文在内嵌的文件里：${listed(inside)}${others}，请下载这些文件后导入。`
  }
  if (files.length > 0) return `正文只有附件链接：${listed(files)}，请下载附件后导入。`
  if (prose >= PROSE) return null
  if (links.frames.length > 0)
    return `这是框架网页，正文在另一个文件里：${links.frames.slice(0, 3).join('、')}，请单独打开正文页面，另存后导入。`
  if (links.pages.length > 0)
    return `网页里没有报告的正文，只有指向其他网页的链接：${listed(links.pages)}，请打开链接，把正文页面另存后导入。`
  const length = page.replace(/\s/g, '').length
  if (links.scripts > 0 && length < 100)
    return `网页的正文由脚本在浏览器里生成，保存的文件里没有正文（只有 ${length} 个字），请用浏览器打开后选中正文，复制到 Word 另存为 .docx 再导入。`
  if (links.pictures.length > 0 && length < 600 && !/[一二三四五六]、/.test(page))
    return `网页里没有报告的文字，正文可能是图片：${links.pictures.slice(0, 3).join('、')}，请把图片另存下来导入。`
  return null
}
