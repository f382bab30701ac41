export type Pen = CanvasRenderingContext2D
/** Where the chart begins on the screen, and what measures its text. */
type Origin = { readonly x: number; readonly y: number; readonly pen: Pen }

const SVG = 'http://www.w3.org/2000/svg'
/** What style sheets give a drawing; written out as attributes, because office programs read no style sheets. */
const LOOK = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
] as const

/** The parts of a chart as they are seen: its drawings, and the words and coloured boxes around them. */
export function drawnParts(element: Element, origin: Origin): Element[] {
  return [...element.childNodes].flatMap((node): Element[] => {
    if (node instanceof Text) return textParts(node, origin)
    if (!(node instanceof Element) || isUnseen(node)) return []
    if (node instanceof SVGSVGElement) return [drawing(node, origin)]
    return [...background(node, origin), ...drawnParts(node, origin)]
  })
}

function isUnseen(element: Element): boolean {
  const { display, visibility } = getComputedStyle(element)
  return display === 'none' || visibility === 'hidden' || element.classList.contains('visually-hidden')
}

function background(element: Element, { x, y }: Origin): Element[] {
  const colour = getComputedStyle(element).backgroundColor
  const { left, top, width, height } = element.getBoundingClientRect()
  if (/^rgba\(.*, 0\)$|^transparent$/.test(colour) || width === 0) return []
  const rect = document.createElementNS(SVG, 'rect')
  setAll(rect, { x: left - x, y: top - y, width, height, fill: colour })
  return [rect]
}

/** The lines a text is broken into, each where it stands. */
function textParts(node: Text, origin: Origin): Element[] {
  const parent = node.parentElement
  if (!parent || node.data.trim() === '') return []
  const style = getComputedStyle(parent)
  const { fontSize, fontWeight: weight, color: colour, fontFamily: family } = style
  origin.pen.font = `${weight} ${fontSize} ${family}`
  const ascent = origin.pen.measureText('国').fontBoundingBoxAscent
  const lines: { text: string; left: number; top: number }[] = []
  const range = document.createRange()
  for (let at = 0; at < node.length; at++) {
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    const [rect] = range.getClientRects()
    if (!rect || rect.width === 0) continue
    const line = lines.at(-1)
    if (line && Math.abs(line.top - rect.top) < 2) line.text += node.data[at]
    else lines.push({ text: node.data[at] ?? '', left: rect.left, top: rect.top })
  }
  return lines.map(({ text, left, top }) =>
    textNode(text, {
      x: left - origin.x,
      y: top - origin.y + ascent,
      size: Number.parseFloat(fontSize),
      weight,
      colour,
      family,
    }),
  )
}

type TextLook = {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly weight: string
  readonly colour: string
  readonly family: string
}

export function textNode(text: string, { x, y, size, weight, colour, family }: TextLook): Element {
  const node = document.createElementNS(SVG, 'text')
  setAll(node, { x, y, fill: colour, 'font-size': size, 'font-weight': weight, 'font-family': family })
  node.textContent = text
  return node
}

/** A drawing of the page with its looks written out, at the place and in the size it is seen. */
function drawing(source: SVGSVGElement, { x, y }: Origin): Element {
  const copy = source.cloneNode(true) as SVGSVGElement
  writeLooks(source, copy)
  const { left, top, width, height } = source.getBoundingClientRect()
  setAll(copy, { x: left - x, y: top - y, width, height, overflow: getComputedStyle(source).overflow })
  return copy
}

function writeLooks(source: Element, copy: Element): void {
  const style = getComputedStyle(source)
  for (const name of LOOK) {
    const value = style.getPropertyValue(name)
    if (value) copy.setAttribute(name, value)
  }
  for (const name of ['class', 'style', 'aria-hidden', 'focusable']) copy.removeAttribute(name)
  const copies = [...copy.children]
  for (const [at, child] of [...source.children].entries()) {
    const twin = copies[at]
    if (!twin) continue
    if (getComputedStyle(child).display === 'none' && !child.closest('defs')) twin.remove()
    else writeLooks(child, twin)
  }
}

function setAll(element: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes))
    element.setAttribute(name, typeof value === 'number' ? String(Number(value.toFixed(2))) : value)
}
