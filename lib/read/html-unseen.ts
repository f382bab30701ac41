import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { type Colour, colourIn, isUnseen } from './css-colour'
import { type Declarations, StyleRules } from './html-css'
import { unreadParts } from './html-generated'
import { attributeOf, childrenOf, INLINE, isElement, textOf } from './html-nodes'
import { isFromRight, isMoved, isOutOfPlace, laysOut, lengthOf, USUAL_SIZE } from './html-place'
import { lineOfRow } from './html-rows'
import { UNKNOWN, withoutValues } from './unseen-text'
import { OBJECT } from './word-table'

const PAPER: Colour = { rgb: [255, 255, 255], alpha: 1 }
const INK: Colour = { rgb: [0, 0, 0], alpha: 1 }
/** In pixels: smaller print is a speck. */
const SMALLEST = 2
/** Longer text is no value of a cell; what is put out of sight at this length may be brought back by a script. */
const LONG = 100
const PROPERTIES =
  /color|background|font|opacity|filter|indent|left|right|top|bottom|inset|margin|clip|visibility|display|overflow|transform|decoration|vertical|bidi|content|float|position|order|flex|grid|direction|translate|rotate|scale|zoom|mask|spacing|list-style|width|height/i

/** `none`: the size of this very element is 0; `cell`: the short cell it stands in; `rtl`: lines run from the right. */
type Sight = {
  readonly ink: Colour
  readonly ground: Colour
  readonly size: number
  readonly none: boolean
  readonly gone: boolean
  readonly cell: Tree.Element | null
  readonly rtl: boolean
}

/** The rules of a page's style sheets that decide what its reader sees. */
export const sightRules = (sheet: string) => new StyleRules(sheet, PROPERTIES)

/**
 * Puts U+FFFD where the page holds digits and signs its reader cannot see, or perhaps not, or sees in another place: in
 * the colour of the ground they stand on, minute, out of sight, moved away from the number they are part of. Such a digit
 * must not join a number, and a number printed white on a ground this reader does not know of must not be lost: both become
 * illegible. So does what only the style sheet prints. Words are kept. What has no size at all is left out.
 */
export function markUnseen(root: Tree.Node, rules: StyleRules): void {
  const visit = (node: Tree.Node, above: Sight) => {
    if (!isElement(node)) {
      visitAll(node, above)
      return
    }
    const style = rules.declarations(node)
    const sight = sightOf(node, style, rules, above)
    if (node.tagName === 'img') withoutOldSize(node, style)
    const inCell = sight.cell !== null
    const unread = unreadParts(node, style, rules, inCell)
    visitAll(node, sight)
    for (const part of unread) putUnknown(node, part, inCell)
  }
  const visitAll = (node: Tree.Node, sight: Sight) => {
    for (const child of childrenOf(node)) {
      if (child.nodeName === '#text') markText(child as Tree.TextNode, sight)
      else visit(child, sight)
    }
  }
  const page = { ink: INK, ground: PAPER, size: USUAL_SIZE, none: false, gone: false, cell: null, rtl: false }
  visit(root, page)
}

/** A size said by style sets the one among the attributes aside: a picture of a point by these may be a digit. */
function withoutOldSize(picture: Tree.Element, style: Declarations): void {
  const isLarge = ['width', 'height'].some((side) => (lengthOf(style.get(side), USUAL_SIZE) ?? 0) > 3)
  if (isLarge) picture.attrs = picture.attrs.filter(({ name }) => name !== 'width' && name !== 'height')
}

function putUnknown(element: Tree.Element, part: string, inCell: boolean): void {
  const text: Tree.TextNode = {
    nodeName: '#text',
    value: inCell ? OBJECT : UNKNOWN,
    parentNode: element,
  }
  if (part === 'after') element.childNodes.push(text)
  else element.childNodes.unshift(text)
}

function markText(text: Tree.TextNode, { ink, ground, size, none, gone, cell }: Sight): void {
  if (none) text.value = ''
  else if (gone || size <= SMALLEST || isUnseen(ink, ground))
    text.value = withoutValues(text.value, cell !== null)
}

function sightOf(element: Tree.Element, style: Declarations, rules: StyleRules, above: Sight): Sight {
  const sight = sightWith(element, style, above)
  const isCut = ['first-letter', 'first-line'].some((part) => {
    const own = rules.declarations(element, part)
    const seen = own.size > 0 ? sightWith(element, own, sight) : null
    return seen !== null && (seen.gone || seen.size <= SMALLEST || isUnseen(seen.ink, seen.ground))
  })
  return isCut && textOf(element).length < LONG ? { ...sight, gone: true } : sight
}

function sightWith(element: Tree.Element, style: Declarations, above: Sight): Sight {
  const size = sizeOf(style, above.size)
  const cell = cellOf(element, above)
  const rtl = above.rtl || isFromRight(element, style)
  const isAway = isOutOfPlace(element, style) || (isMoved(element, style) && isPartOfNumber(element, cell))
  return {
    ink: inkOf(element, style) ?? above.ink,
    ground: groundOf(element, style) ?? above.ground,
    size: size ?? above.size,
    none: size === 0,
    gone:
      above.gone ||
      (isAway && textOf(element).length < LONG) ||
      ((rtl || laysOut(style)) && cell !== null && isInPieces(element)),
    cell,
    rtl,
  }
}

function cellOf(element: Tree.Element, above: Sight): Tree.Element | null {
  if (!/^t[dh]$/.test(element.tagName)) return above.cell
  return textOf(element).length < LONG ? element : null
}

const isInPieces = (element: Tree.Element) =>
  childrenOf(element).filter((child) => /\d/.test(textOf(child))).length > 1

/** Whether an element holds digits of a number that has more: in its cell, or right beside it in its paragraph. */
function isPartOfNumber(element: Tree.Element, cell: Tree.Element | null): boolean {
  const text = textOf(element).trim()
  if (!/\d/.test(text) || element === cell) return false
  const row = cell === null ? element.parentNode : null
  if (row && isElement(row) && lineOfRow(row) !== null) return false
  const { before, behind } = textAround(element, cell ?? blockOf(element))
  if (cell) return /\d/.test(before + behind)
  return (/\d$/.test(before) && /^\d/.test(text)) || (/\d$/.test(text) && /^\d/.test(behind))
}

function blockOf(element: Tree.Element): Tree.Element {
  const parent = element.parentNode
  return parent && isElement(parent) && (INLINE.has(element.tagName) || element.tagName === 'li')
    ? INLINE.has(parent.tagName)
      ? blockOf(parent)
      : parent
    : element
}

function textAround(element: Tree.Element, within: Tree.Element) {
  const found = { before: '', behind: '' }
  let passed = false
  const visit = (node: Tree.Node) => {
    if (node === element) passed = true
    else if (node.nodeName === '#text') found[passed ? 'behind' : 'before'] += textOf(node)
    else for (const child of childrenOf(node)) visit(child)
  }
  visit(within)
  return found
}

function inkOf(element: Tree.Element, style: Declarations): Colour | null {
  const said = style.get('-webkit-text-fill-color') ?? style.get('color')
  if (said !== undefined) return colourIn(said)
  if (element.tagName === 'font') return colourIn(attributeOf(element, 'color'))
  return element.tagName === 'body' ? colourIn(attributeOf(element, 'text')) : null
}

/** The ground an element lays under its text; a picture alone is none, it may be as white as paper. */
function groundOf(element: Tree.Element, style: Declarations): Colour | null {
  const said = [
    style.get('background-color'),
    style.get('background')?.replace(/url\([^)]*\)/g, ' '),
    attributeOf(element, 'bgcolor'),
  ]
  const ground = said.map((value) => colourIn(value ?? '')).find((colour) => colour !== null)
  return ground && ground.alpha > 0.5 ? ground : null
}

function sizeOf(style: Declarations, above: number): number | null {
  const short = /(?:^|\s)((?:\d+\.?\d*|\.\d+)(?:px|pt|mm|cm|in|rem|em|%))/.exec(style.get('font') ?? '')?.[1]
  return lengthOf(style.get('font-size') ?? short, above)
}
