import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { accepted, type Outcome, refused } from '../model/outcome'
import type { Block, Carrier, SourceDocument } from '../model/source-document'
import { articleRoot } from './article-root'
import { decodeText } from './decode-text'
import { childrenOf, INLINE, isElement, isUnprinted, nestingDepth, textOf, tidy } from './html-nodes'
import { tableGrid } from './html-table'

/** Far deeper than any real page nests; what is deeper is refused as a whole rather than read in part. */
const MAX_DEPTH = 1_000

/** Reads a saved web page: the article among the site's furniture, paragraphs and tables in order. */
export async function readHtml(bytes: Uint8Array): Promise<Outcome<SourceDocument>> {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  return htmlDocument(decoded.value.text, 'html', decoded.value.encoding)
}

/** The neutral model of an HTML text; also the second half of the Word reader. */
export function htmlDocument(
  html: string,
  carrier: Carrier,
  encoding: string | null,
): Outcome<SourceDocument> {
  const tree = parse(html)
  if (nestingDepth(tree) > MAX_DEPTH) {
    return refused('网页的标签嵌套过深，无法完整读取，请用浏览器打开后另存为文本或 Word 文件再导入。')
  }
  const body = articleRoot(tree)
  if (!body) return refused('网页没有正文。')
  const walk = new BlockWalk()
  walk.enter(body)
  walk.flush()
  return accepted({
    carrier,
    encoding,
    declaredTitle: declaredTitle(tree),
    blocks: walk.blocks,
    pictures: walk.pictures,
  })
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
    if (!isElement(node) || isUnprinted(node)) return
    if (node.tagName === 'br') {
      this.flush()
      return
    }
    if (node.tagName === 'img') this.pictures += 1
    if (node.tagName === 'table' && !holdsTable(node)) {
      this.flush()
      const grid = tableGrid(node)
      if (grid.rows.length > 0) this.blocks.push(grid)
      this.pictures += countPictures(node)
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
      if (line !== '') this.blocks.push({ kind: 'paragraph', text: line })
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

function holdsTable(node: Tree.Node): boolean {
  return childrenOf(node).some(
    (child) => (isElement(child) && child.tagName === 'table') || holdsTable(child),
  )
}

/** The title the page declares: its heading, else the `<title>`. */
function declaredTitle(tree: Tree.Document): string | null {
  for (const tag of ['h1', 'title']) {
    const found = firstText(tree, tag)
    if (found) return found
  }
  return null
}

function firstText(node: Tree.Node, tag: string): string | null {
  for (const child of childrenOf(node)) {
    if (isElement(child) && child.tagName === tag) {
      const text = tidy(childrenOf(child).map(textOf).join('')).replaceAll('\n', '')
      if (text.includes('信息公开')) return text
    }
    const inner = firstText(child, tag)
    if (inner) return inner
  }
  return null
}
