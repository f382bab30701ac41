import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { SECTIONS } from '../catalogue/form'
import { childrenOf, isElement, textOf } from './html-nodes'

const HEADING = new RegExp(
  `[一二三四五六]\\s*[、.．]\\s*(?:${SECTIONS.flatMap((each) => each.keys).join('|')})`,
  'g',
)

/**
 * The innermost element that still holds every section heading of the report: the article without the site around it.
 * The title often stands outside it, so the element before it that names a report is taken along by the caller's title.
 */
export function articleRoot(tree: Tree.Document): Tree.Element | null {
  const html = tree.childNodes.find(isElement)
  const body =
    html &&
    childrenOf(html)
      .filter(isElement)
      .find((each) => each.tagName === 'body')
  if (!body) return null
  let root = body
  const total = headings(body)
  if (total < 3) return body
  for (;;) {
    const inner = childrenOf(root)
      .filter(isElement)
      .find((child) => child.tagName !== 'table' && headings(child) === total)
    if (!inner) return root
    root = inner
  }
}

function headings(node: Tree.Node): number {
  return (
    textOf(node)
      .replace(/[^\S\n]/g, '')
      .match(HEADING)?.length ?? 0
  )
}
