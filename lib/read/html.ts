import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { accepted, type Outcome, refused } from '../model/outcome'
import type { Block, SourceDocument } from '../model/source-document'
import { type FlatPage, findArticle } from './article-root'
import { decodeText } from './decode-text'
import { styleSheetOf } from './html-css'
import { declaredDate, publicationDate } from './html-date'
import { isFurniture } from './html-furniture'
import { childrenOf, INLINE, isElement, nestingDepth, textOf, tidy } from './html-nodes'
import { linksOf, missingReport } from './html-refusal'
import { lineOfRow } from './html-rows'
import { isTableOfTables, tableGrid } from './html-table'
import { headTitle, pageTitle } from './html-title'
import { removeUnprinted } from './html-unprinted'
import { markUnseen, sightRules } from './html-unseen'
import { headingPlaces } from './report-headings'

/** Far deeper than any real page nests; what is deeper is refused as a whole rather than read in part. */
const MAX_DEPTH = 1_000
const MEGABYTE = 1_000_000
const LARGEST_FILE = 50 * MEGABYTE
/** Markup left after pictures inside the page are taken out: of tags alone it takes about ten seconds. Real pages have less than one. */
const LARGEST_PAGE = 10 * MEGABYTE

/** Reads a saved web page: the article among the site's furniture, paragraphs and tables in order. */
export async function readHtml(bytes: Uint8Array): Promise<Outcome<SourceDocument>> {
  if (bytes.length > LARGEST_FILE) return refused(tooLarge(bytes.length))
  const decoded = decodeText(bytes, declaredCharset(bytes))
  if (!decoded.ok) return decoded
  return htmlDocument(decoded.value.text, decoded.value.encoding)
}

/** The encoding a page says it is in: not believed where the bytes say otherwise. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  return head.match(/(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i)?.[1]?.toLowerCase() ?? null
}

const tooLarge = (size: number) =>
  `网页有 ${Math.round(size / MEGABYTE)} MB，超过 ${Math.round((size > LARGEST_FILE ? LARGEST_FILE : LARGEST_PAGE) / MEGABYTE)} MB 的上限，没有读取，请用浏览器打开后把报告正文复制到 Word 另存为 .docx 再导入。`

/** Pictures written into the page are no text; without a regular expression, which megabytes of base64 exhaust. */
function withoutInlinePictures(html: string): string {
  let kept = ''
  let from = 0
  for (let at = html.indexOf('data:'); at >= 0; at = html.indexOf('data:', from)) {
    const quote = html.charAt(at - 1)
    const end = html.indexOf(quote === '(' ? ')' : quote, at)
    const isValue = /["'(]/.test(quote) && end >= 0
    kept += html.slice(from, at + 'data:'.length)
    from = isValue ? end : at + 'data:'.length
  }
  return kept + html.slice(from)
}

/** The neutral model of an HTML text. */
export function htmlDocument(source: string, encoding: string | null): Outcome<SourceDocument> {
  const html = withoutInlinePictures(source)
  if (html.length > LARGEST_PAGE) return refused(tooLarge(html.length))
  const tree = parse(html)
  if (nestingDepth(tree) > MAX_DEPTH) {
    return refused('网页的标签嵌套过深，无法完整读取，请用浏览器打开后另存为文本或 Word 文件再导入。')
  }
  const title = headTitle(tree)
  const links = linksOf(tree)
  const declared = declaredDate(tree)
  const sheet = styleSheetOf(tree)
  const rules = sightRules(sheet)
  removeUnprinted(tree, sheet, rules)
  markUnseen(tree, rules)
  const page = findArticle(tree)
  const missing =
    page && headingPlaces(page.text).length >= 2
      ? null
      : missingReport(page ? tidy(textOf(page.root)) : '', links)
  if (missing) return refused(missing)
  if (!page) return refused('网页没有正文。')
  const walk = new BlockWalk()
  walk.enter(page.root)
  walk.flush()
  return accepted({
    carrier: 'html',
    encoding,
    declaredTitle: pageTitle(page, tree, title),
    blocks: walk.blocks,
    pictures: walk.pictures,
    publishedAt: publicationDate(aroundReport(page), declared),
  })
}

/** The text in front of the first heading and behind the article: where publishing systems print their dates. */
function aroundReport({ text, ranges, root }: FlatPage): string[] {
  const [first] = headingPlaces(text)
  if (!first) return [text]
  return [text.slice(0, first.start), text.slice(ranges.get(root)?.end ?? text.length)]
}

class BlockWalk {
  readonly blocks: Block[] = []
  pictures = 0
  private inline = ''

  enter(node: Tree.Node): void {
    if (node.nodeName === '#text') {
      this.inline += textOf(node)
      return
    }
    if (!isElement(node)) return
    if (node.tagName === 'br') {
      this.flush()
      return
    }
    if (node.tagName === 'img') this.pictures += 1
    if (node.tagName === 'table' && !isTableOfTables(node)) {
      this.flush()
      const grid = tableGrid(node)
      if (grid.rows.length > 0) this.blocks.push(grid)
      this.pictures += countPictures(node)
      return
    }
    const lines = node.tagName === 'pre' ? textOf(node) : lineOfRow(node)
    if (lines !== null) {
      this.flush()
      this.inline = lines
      this.flush()
      return
    }
    const block = !INLINE.has(node.tagName)
    if (node.tagName === 'sup' || node.tagName === 'sub') this.inline += ' '
    if (block) this.flush()
    for (const child of childrenOf(node)) this.enter(child)
    if (block) this.flush()
  }

  flush(): void {
    for (const line of tidy(this.inline).split('\n')) {
      if (line !== '' && !isFurniture(line)) this.blocks.push({ kind: 'paragraph', text: line })
    }
    this.inline = ''
  }
}

function countPictures(node: Tree.Node): number {
  return childrenOf(node).reduce(
    (sum, child) => sum + (isElement(child) && child.tagName === 'img' ? 1 : 0) + countPictures(child),
    0,
  )
}
