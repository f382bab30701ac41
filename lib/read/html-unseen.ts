import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { type Colour, colourIn, isUnseen } from './css-colour'
import { type Declarations, StyleRules } from './html-css'
import { attributeOf, childrenOf, isElement, textOf } from './html-nodes'
import { isOutOfPlace, lengthOf, USUAL_SIZE } from './html-place'
import { withoutValues } from './unseen-text'

const PAPER: Colour = { rgb: [255, 255, 255], alpha: 1 }
const INK: Colour = { rgb: [0, 0, 0], alpha: 1 }
/** In pixels: smaller print is a speck. */
const SMALLEST = 2
/** Longer text is no value of a cell; what is put out of sight at this length may be brought back by a script. */
const LONG = 100
const PROPERTIES =
  /color|background|font|opacity|filter|indent|left|right|top|margin|clip|visibility|display|overflow|transform|decoration|vertical|bidi/i

/** `none`: the size of this very element is 0. */
type Sight = {
  readonly ink: Colour
  readonly ground: Colour
  readonly size: number
  readonly none: boolean
  readonly gone: boolean
  readonly inCell: boolean
}

/**
 * Puts U+FFFD where the page holds digits and signs its reader cannot see, or perhaps not: in the colour of the ground
 * they stand on, minute, out of sight. Such a digit must not join a number, and a number printed white on a ground this
 * reader does not know of must not be lost: both become illegible. Words are kept. What has no size at all is left out.
 */
export function markUnseen(root: Tree.Node, sheet: string): void {
  const rules = new StyleRules(sheet, PROPERTIES)
  const visit = (node: Tree.Node, above: Sight) => {
    const sight = isElement(node) ? sightOf(node, rules.declarations(node), above) : above
    for (const child of childrenOf(node)) {
      if (child.nodeName === '#text') markText(child as Tree.TextNode, sight)
      else visit(child, sight)
    }
  }
  visit(root, { ink: INK, ground: PAPER, size: USUAL_SIZE, none: false, gone: false, inCell: false })
}

function markText(text: Tree.TextNode, { ink, ground, size, none, gone, inCell }: Sight): void {
  if (none) text.value = ''
  else if (gone || size <= SMALLEST || isUnseen(ink, ground)) text.value = withoutValues(text.value, inCell)
}

function sightOf(element: Tree.Element, style: Declarations, above: Sight): Sight {
  const size = sizeOf(style, above.size)
  return {
    ink: inkOf(element, style) ?? above.ink,
    ground: groundOf(element, style) ?? above.ground,
    size: size ?? above.size,
    none: size === 0,
    gone: above.gone || (isOutOfPlace(element, style) && textOf(element).length < LONG),
    inCell: /^t[dh]$/.test(element.tagName) ? textOf(element).length < LONG : above.inCell,
  }
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
