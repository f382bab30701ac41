import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { Grid, GridCell } from '../model/source-document'
import { attributeOf, childrenOf, elementsIn, isElement, textOf, tidy } from './html-nodes'
import { OBJECT, withoutOrnaments } from './word-table'

const MAX_SPAN = 200

/** Whether a table only lays out others. Tables of one cell inside a table of data are what some editors put around a text. */
export function isTableOfTables(table: Tree.Element): boolean {
  const inner = elementsIn(table).filter((each) => each !== table && each.tagName === 'table')
  if (inner.length === 0) return false
  const isSingle = (each: Tree.Element) => rowsOf(each).flatMap(cellsOf).length <= 1
  return !inner.every(isSingle) || !rowsOf(table).some((row) => cellsOf(row).length > 2)
}
const cellsOf = (row: Tree.Element) =>
  childrenOf(row)
    .filter(isElement)
    .filter((cell) => cell.tagName === 'td' || cell.tagName === 'th')

/** A table without tables inside, its cells with the columns they really cover once rowspans are laid out. */
export function tableGrid(table: Tree.Element): Grid {
  const rows: GridCell[][] = []
  /** For every column, how many further rows a cell from above still covers. */
  const covered: number[] = []
  for (const row of rowsOf(table)) {
    const cells: GridCell[] = []
    let column = 0
    const fresh: { column: number; colspan: number; rowspan: number }[] = []
    for (const cell of cellsOf(row)) {
      while ((covered[column] ?? 0) > 0) column += 1
      const colspan = span(cell, 'colspan')
      const rowspan = span(cell, 'rowspan')
      cells.push({
        text: cellText(cell),
        column,
        colspan,
        rowspan,
      })
      fresh.push({ column, colspan, rowspan })
      column += colspan
    }
    for (const [at, left] of covered.entries()) covered[at] = Math.max(0, (left ?? 0) - 1)
    for (const each of fresh) {
      for (let at = each.column; at < each.column + each.colspan; at += 1) covered[at] = each.rowspan - 1
    }
    rows.push(cells)
  }
  return { kind: 'grid', rows: rows.filter((row) => row.length > 0), structured: true }
}

/** What a cell prints. A picture or field among digits, or alone, may be a number nobody has read: a sign stands for it. */
function cellText(cell: Tree.Element): string {
  const text = tidy(childrenOf(cell).map(textOf).join(''))
  return withoutOrnaments(elementsIn(cell).some(mayShowNumber) ? `${text}${OBJECT}` : text)
}

/** Spacers of old layouts are pictures of a few points; hidden fields show nothing. */
function mayShowNumber(element: Tree.Element): boolean {
  if (element.tagName === 'input') return !/^(?:hidden|checkbox|radio)$/i.test(attributeOf(element, 'type'))
  if (element.tagName !== 'img') return false
  return !['width', 'height'].some((side) => /^[0-3](?:px)?$/.test(attributeOf(element, side)))
}

function rowsOf(node: Tree.Node): Tree.Element[] {
  return childrenOf(node)
    .filter(isElement)
    .flatMap((child) => (child.tagName === 'tr' ? [child] : child.tagName === 'table' ? [] : rowsOf(child)))
}

function span(cell: Tree.Element, name: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(cell.attrs.find((each) => each.name === name)?.value ?? '1', 10)
  return Number.isInteger(value) ? Math.min(Math.max(value, 1), MAX_SPAN) : 1
}
