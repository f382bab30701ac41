import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { Declarations } from './html-css'

/** Size of print where nothing is said, in pixels. */
export const USUAL_SIZE = 16
/** Pixels beyond the edge of its place from which on text is off the page; a margin moves whole boxes about. */
const FAR = 90
const FAR_MARGIN = 900
const WIDTH = 1000
const PIXELS = new Map(
  Object.entries({ px: 1, pt: 4 / 3, mm: 3.78, cm: 37.8, in: 96, rem: USUAL_SIZE, '': 1 }),
)

/** A length of CSS in pixels; null where the value is none. `em` and `whole`: what em and % are measured by. */
export function lengthOf(value: string | undefined, em: number, whole = em): number | null {
  const [, number, unit = ''] =
    /^([+-]?(?:\d+\.?\d*|\.\d+))(px|pt|mm|cm|in|rem|em|ex|%|)(?![\w.])/.exec(value ?? '') ?? []
  if (number === undefined) return null
  return Number(number) * (unit === '%' ? whole / 100 : (PIXELS.get(unit) ?? em))
}

/** Whether style draws it where nobody sees it, not at all, struck out, raised, or in another order. */
export function isOutOfPlace(element: Tree.Element, style: Declarations): boolean {
  if (style.size === 0) return false
  const said = (name: string, pattern: RegExp) => pattern.test(style.get(name) ?? '')
  const pixels = (name: string) => lengthOf(style.get(name), USUAL_SIZE, WIDTH) ?? 0
  const cut = said('overflow', /hidden|clip/)
  const flat = ['width', 'height', 'max-width', 'max-height'].some(
    (name) => (lengthOf(style.get(name), USUAL_SIZE, WIDTH) ?? WIDTH) <= 1,
  )
  return (
    isFaded(style) ||
    (cut && (flat || pixels('text-indent') >= FAR)) ||
    ['left', 'top', 'right', 'text-indent'].some((name) => pixels(name) <= -FAR) ||
    ['margin-left', 'margin-top'].some((name) => pixels(name) <= -FAR_MARGIN) ||
    said('clip', /^rect/) ||
    said('clip-path', /inset\((?:50|100)%|circle\(0|polygon\(0(?:px)?\s0/) ||
    said('transform', /scale[xy3d]*\(0[,)]/) ||
    said('visibility', /hidden|collapse/) ||
    said('display', /^none/) ||
    said('text-decoration', /line-through/) ||
    said('text-decoration-line', /line-through/) ||
    said('unicode-bidi', /override/) ||
    (!/^su[bp]$/.test(element.tagName) && said('vertical-align', /^(?:super|sub)\b/))
  )
}

/** What covers less than this of its ground nobody sees. */
const FAINT = 0.12

function isFaded(style: Declarations): boolean {
  const opacity = style.get('opacity')
  const share = Number.parseFloat(opacity ?? '') / (opacity?.includes('%') ? 100 : 1)
  return share <= FAINT || /opacity\((?:0(?![.\d])|0\.0)|opacity=0\b/.test(style.get('filter') ?? '')
}
