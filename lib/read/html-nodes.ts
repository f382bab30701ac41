import type { DefaultTreeAdapterTypes as Tree } from 'parse5'

export const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'select',
  'iframe',
  'svg',
  'button',
  'nav',
])
export const INLINE = new Set(
  'a abbr b big cite code em font i ins label mark o:p q s small span strong sub sup tt u var publishtime'.split(
    ' ',
  ),
)
/** Deeper nesting than any real page has: the walk stops there instead of exhausting the stack. */
export const MAX_DEPTH = 400

export const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node
export const childrenOf = (node: Tree.Node): Tree.ChildNode[] => ('childNodes' in node ? node.childNodes : [])

/** Printed text of a node: spans run together, line breaks and block ends become line ends. */
export function textOf(node: Tree.Node, depth = 0): string {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value.replace(/[\s\u00a0]+/g, ' ')
  if (!isElement(node))
    return depth > MAX_DEPTH
      ? ''
      : childrenOf(node)
          .map((each) => textOf(each, depth + 1))
          .join('')
  if (SKIPPED.has(node.tagName) || depth > MAX_DEPTH) return ''
  if (node.tagName === 'br') return '\n'
  const inner = childrenOf(node)
    .map((each) => textOf(each, depth + 1))
    .join('')
  return INLINE.has(node.tagName) ? inner : `\n${inner}\n`
}

/** A cell's or paragraph's text without the line ends and spaces markup puts around it. */
export function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0\u3000]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}
