import type { DefaultTreeAdapterTypes as Tree } from 'parse5'

export const INLINE = new Set(
  'a abbr b big cite code em font i ins label mark o:p q small span strong sub sup tt u var publishtime'.split(
    ' ',
  ),
)

export const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node
export const childrenOf = (node: Tree.Node): Tree.ChildNode[] => ('childNodes' in node ? node.childNodes : [])
export const attributeOf = (element: Tree.Element, name: string): string =>
  element.attrs.find((each) => each.name === name)?.value ?? ''

/** Printed text of a node: spans run together, line breaks and block ends become line ends, a note sign stands apart. */
export function textOf(node: Tree.Node): string {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value.replace(/[\s\u00a0]+/g, ' ')
  if (!isElement(node)) return childrenOf(node).map(textOf).join('')
  if (node.tagName === 'br') return '\n'
  if (node.tagName === 'pre') return `\n${linesOf(node)}\n`
  const inner = childrenOf(node).map(textOf).join('')
  if (isRaised(node)) return ` ${inner}`
  return INLINE.has(node.tagName) ? inner : `\n${inner}\n`
}

/** A note sign beside a number, by its tag or its style; glued to the number it would be a digit of it. */
function isRaised(element: Tree.Element): boolean {
  if (element.tagName === 'sup' || element.tagName === 'sub') return true
  return /vertical-align\s*:\s*(?:super|sub\b|-?[\d.]*[1-9])/i.test(attributeOf(element, 'style'))
}

/** Text whose line ends are printed as they stand in the file. */
function linesOf(node: Tree.Node): string {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value
  if (isElement(node) && node.tagName === 'br') return '\n'
  return childrenOf(node).map(linesOf).join('')
}

/** How deep the markup nests, counted without recursion: it may be built to exhaust the stack. */
export function nestingDepth(root: Tree.Node): number {
  let deepest = 0
  const open: [Tree.Node, number][] = [[root, 0]]
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, depth] = next
    deepest = Math.max(deepest, depth)
    for (const child of childrenOf(node)) open.push([child, depth + 1])
  }
  return deepest
}

/** All elements of a tree in document order. */
export function elementsIn(root: Tree.Node): Tree.Element[] {
  const found: Tree.Element[] = []
  const visit = (node: Tree.Node) => {
    if (isElement(node)) found.push(node)
    for (const child of childrenOf(node)) visit(child)
  }
  visit(root)
  return found
}

/** A cell's or paragraph's text without the line ends and spaces markup puts around it. */
export function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0\u3000]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}
