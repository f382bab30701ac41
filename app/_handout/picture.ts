import { dateText } from '@/lib/chart/describe-number'
import { drawnParts, type Pen, textNode } from './drawn-parts'

/** A chart as a drawing that stands by itself. */
export type Picture = {
  readonly svg: string
  readonly width: number
  readonly height: number
  /** For the file: the title without signs file systems refuse. */
  readonly name: string
}

const PADDING = 24
const INK = '#1b2733'
const MUTED = '#5a6876'
type Line = { readonly size: number; readonly weight: string; readonly colour: string; readonly text: string }

/** Draws the chart of a figure with its title, source, coverage and date inside, in the colours of the page. */
export function drawPicture(figure: HTMLElement, note: string): Picture {
  const chart = figure.querySelector<HTMLElement>('[data-part="chart"]')
  if (!chart) throw new Error('the figure has no chart')
  if (chart.getClientRects().length === 0)
    figure.querySelector<HTMLInputElement>('input[type="radio"]')?.click()
  const box = chart.getBoundingClientRect()
  const pen = document.createElement('canvas').getContext('2d')
  if (!pen) throw new Error('the browser draws no pictures')
  const family = getComputedStyle(figure).fontFamily
  // Away from its page a chart called 全县合计逐年变化 would not say of what.
  const title = [document.querySelector('h1'), figure.querySelector('h2, h3')].map(words).join('：')
  const subtitle = words(figure.querySelector('[data-part="subtitle"]'))
  const source = words(figure.querySelector('figcaption'))
  const made = dateText(new Date().toISOString())
  const unsaid = note.split('　').filter((part) => !source.includes(part))
  const head: Line[] = [
    { text: title, size: 20, weight: '700', colour: INK },
    { text: subtitle, size: 14, weight: '400', colour: MUTED },
  ]
  const foot: Line[] = [source, [...unsaid, `本图生成于${made}`].join('　')].map((text) => ({
    text,
    size: 13,
    weight: '400',
    colour: MUTED,
  }))
  const above = setLines(head, { pen, family, width: box.width, top: PADDING })
  const chartTop = above.bottom + 12
  const below = setLines(foot, { pen, family, width: box.width, top: chartTop + box.height + 8 })
  const width = Math.ceil(box.width + 2 * PADDING)
  const height = Math.ceil(below.bottom + PADDING)
  const parts = drawnParts(chart, { x: box.left - PADDING, y: box.top - chartTop, pen })
  const root = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  for (const [key, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }))
    root.setAttribute(key, String(value))
  const named = document.createElementNS(root.namespaceURI, 'title')
  named.textContent = title
  const paper = document.createElementNS(root.namespaceURI, 'rect')
  for (const [key, value] of Object.entries({ width, height, fill: '#ffffff' }))
    paper.setAttribute(key, String(value))
  root.append(named, paper, ...above.nodes, ...parts, ...below.nodes)
  const name = title.replaceAll(/[\\/:*?"<>|\s]+/g, '_').slice(0, 80)
  return { svg: new XMLSerializer().serializeToString(root), width, height, name }
}

/** Words as they are read, parts set apart by a full-width space. */
function words(element: Element | null): string {
  if (!element) return ''
  const copy = element.cloneNode(true) as Element
  for (const hidden of copy.querySelectorAll('.visually-hidden')) hidden.remove()
  for (const part of copy.querySelectorAll('span')) {
    part.before('　')
    part.after('　')
  }
  return copy.textContent
    .replace(/\s*　[　\s]*/g, '　')
    .replace(/^　+|　+$/g, '')
    .trim()
}

type Setting = { readonly pen: Pen; readonly family: string; readonly width: number; readonly top: number }

/** Lines of text broken to the width, from `top` down. */
function setLines(lines: readonly Line[], { pen, family, width, top }: Setting) {
  let bottom = top
  const nodes: Element[] = []
  for (const { text, size, weight, colour } of lines) {
    pen.font = `${weight} ${size}px ${family}`
    for (const part of broken(text, width, pen)) {
      nodes.push(textNode(part, { x: PADDING, y: bottom + size, size, weight, colour, family }))
      bottom += Math.round(size * 1.6)
    }
  }
  return { nodes, bottom }
}

/** Signs no line begins with; the margin has room for one more. */
const CLOSING = /[、，。；：）》”]/

function broken(text: string, width: number, pen: Pen): string[] {
  const parts: string[] = []
  let line = ''
  // A number or a word of letters is not cut.
  for (const sign of text.match(/[\dA-Za-z.,%]+|./gsu) ?? []) {
    if (line === '' && parts.length > 0 && sign.trim() === '') continue
    if (line !== '' && !CLOSING.test(sign) && pen.measureText(line + sign).width > width) {
      parts.push(line)
      line = ''
    }
    line += sign
  }
  return line === '' ? parts : [...parts, line]
}
