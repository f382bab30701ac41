import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { childrenOf, INLINE, isElement } from './html-nodes'
import { headingPlaces } from './report-headings'

type Range = { readonly start: number; readonly end: number }
/** A page as one text without blanks, with the stretch every element prints. */
export type FlatPage = {
  readonly text: string
  readonly ranges: ReadonlyMap<Tree.Element, Range>
  /** The article among the site's furniture; the body where the page prints no report. */
  readonly root: Tree.Element
}

function flatten(body: Tree.Element) {
  const parts: string[] = []
  const ranges = new Map<Tree.Element, Range>()
  let length = 0
  const add = (text: string) => {
    parts.push(text)
    length += text.length
  }
  const visit = (node: Tree.Node) => {
    if (node.nodeName === '#text') return add((node as Tree.TextNode).value.replace(/[\s\u00a0]/g, ''))
    if (!isElement(node)) return
    const block = node.tagName === 'br' || !INLINE.has(node.tagName)
    if (block) add('\n')
    const start = length
    for (const child of childrenOf(node)) visit(child)
    ranges.set(node, { start, end: length })
    if (block) add('\n')
  }
  visit(body)
  return { text: parts.join(''), ranges }
}

/**
 * Finds the innermost element that still holds every section heading of the report: the article without the site around
 * it. Null where the page has no body.
 */
export function findArticle(tree: Tree.Document): FlatPage | null {
  const html = tree.childNodes.find(isElement)
  const body =
    html &&
    childrenOf(html)
      .filter(isElement)
      .find((each) => each.tagName === 'body')
  if (!body) return null
  const { text, ranges } = flatten(body)
  const headings = headingPlaces(text)
  const [first] = headings
  const last = headings.at(-1)
  if (headings.length < 3 || !first || !last) return { text, ranges, root: body }
  let root = body
  for (;;) {
    const inner = childrenOf(root)
      .filter(isElement)
      .find((child) => {
        const range = ranges.get(child)
        return child.tagName !== 'table' && range && range.start <= first.start && range.end >= last.end
      })
    if (!inner) return { text, ranges, root }
    root = inner
  }
}
