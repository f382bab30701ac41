import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { attributeOf, childrenOf, isElement, textOf, tidy } from './html-nodes'

const ROW_NAME = /(?:^|[-_\s])(?:tr|table-row|tablerow)(?:$|[-_\s\d])/i
const CELL_NAME = /(?:^|[-_\s])(?:td|th|table-cell|tablecell|cell)(?:$|[-_\s\d])/i
/** Longer pieces are columns of a page's layout, not cells. */
const LONGEST_CELL = 60

function isLike(element: Tree.Element, name: RegExp, role: RegExp, display: RegExp): boolean {
  return (
    name.test(attributeOf(element, 'class')) ||
    role.test(attributeOf(element, 'role')) ||
    display.test(attributeOf(element, 'style'))
  )
}

/**
 * The line a row made of div or span elements prints, its cells a blank apart; null where the element is no such row.
 * Without this, cells that are spans would run together and cells that are blocks would lose their row.
 */
export function lineOfRow(element: Tree.Element): string | null {
  const children = childrenOf(element)
  const cells = children.filter(isElement)
  const loose = children.some((child) => !isElement(child) && textOf(child).trim() !== '')
  if (cells.length < 2 || loose) return null
  const isRow = isLike(element, ROW_NAME, /^row$/i, /display\s*:\s*table-row/i)
  const isCell = (cell: Tree.Element) =>
    isLike(cell, CELL_NAME, /^(?:grid)?cell$|^(?:column|row)header$/i, /display\s*:\s*table-cell/i)
  if (!isRow && !cells.every(isCell)) return null
  const texts = cells.map((cell) => tidy(textOf(cell)).replaceAll('\n', ' '))
  if (texts.some((text) => text.length > LONGEST_CELL)) return null
  return texts.filter((text) => text !== '').join(' ')
}
