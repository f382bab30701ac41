import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { Declarations } from './html-css'
import { attributeOf, INLINE } from './html-nodes'

/** Size of print where nothing is said, in pixels. */
export const USUAL_SIZE = 16
/** Pixels beyond the edge of its place from which on text is off the page; a margin moves whole boxes about. */
const FAR = 90
const FAR_MARGIN = 900
const WIDTH = 1000
/** Pixels by which characters laid over each other can no longer be told, and by which one stands out of its line. */
const OVERLAP = 5
const STEP = 3
const GAP = 8
const OFFSETS = ['left', 'top', 'right', 'bottom', 'inset']
const AWAY = [...OFFSETS, 'text-indent']
const SIGN_FONT = /wingdings|webdings/i
/** Values that hide, strike out, turn or replace what an element holds, by property. */
const SAYING: readonly (readonly [string, RegExp])[] = [
  ['clip', /^rect/],
  ['clip-path', /inset\((?:50|100)%|circle\(0|polygon\(0(?:px)?\s0/],
  ['transform', /scale[xy3d]*\((?:0(?:\.0\d*)?[,)]|-)|rotate|matrix|translate[^)]*-\d{3,}/],
  ['translate', /-\d{3,}/],
  ['rotate', /[1-9]/],
  ['scale', /^(?:0(?:\.0\d*)?(?![.\d])|-)/],
  ['zoom', /^0(?:\.0\d*)?(?![.\d])/],
  ['visibility', /hidden|collapse/],
  ['content-visibility', /hidden/],
  ['display', /^none/],
  ['text-decoration', /line-through/],
  ['text-decoration-line', /line-through/],
  ['unicode-bidi', /override/],
  ['mask', /gradient|url/],
  ['mask-image', /gradient|url/],
  ['-webkit-mask', /gradient|url/],
  ['-webkit-mask-image', /gradient|url/],
  ['content', /^(?!normal|none|initial|unset|inherit)./],
  ['font-family', SIGN_FONT],
]
const PIXELS = new Map(
  Object.entries({ px: 1, pt: 4 / 3, mm: 3.78, cm: 37.8, in: 96, rem: USUAL_SIZE, '': 1 }),
)

const LENGTH = /([+-]?(?:\d+\.?\d*|\.\d+))(px|pt|mm|cm|in|rem|em|ex|%|)(?![\w.])/g

/** Every length a value of CSS names, in pixels. `em` and `whole`: what em and % are measured by. */
function lengthsIn(value: string | undefined, em: number, whole = em): number[] {
  return [...(value ?? '').matchAll(LENGTH)].map(
    ([, number, unit = '']) => Number(number) * (unit === '%' ? whole / 100 : (PIXELS.get(unit) ?? em)),
  )
}

/** A length of CSS in pixels, the longest a function of CSS names; null where the value is none. */
export function lengthOf(value: string | undefined, em: number, whole = em): number | null {
  if (value === undefined || !/^(?:[+-]?[\d.]|(?:calc|min|max|clamp)\()/.test(value)) return null
  const lengths = lengthsIn(value, em, whole)
  return lengths.length === 0 ? null : /^\w+\(/.test(value) ? Math.max(...lengths) : (lengths[0] ?? null)
}

/** Whether style draws it where nobody sees it, not at all, as something else, struck out, raised, turned or in another order. */
export function isOutOfPlace(element: Tree.Element, style: Declarations): boolean {
  if (element.attrs.some(({ name }) => name === 'popover') || element.tagName === 'bdo') return true
  if (SIGN_FONT.test(attributeOf(element, 'face'))) return true
  if (style.size === 0) return false
  const said = (name: string, pattern: RegExp) => pattern.test(style.get(name) ?? '')
  const least = (name: string) => Math.min(0, ...lengthsIn(style.get(name), USUAL_SIZE, WIDTH))
  const most = (name: string) => lengthOf(style.get(name), USUAL_SIZE, WIDTH)
  const cut = said('overflow', /hidden|clip/)
  const flat = ['width', 'height', 'max-width', 'max-height'].some((name) => (most(name) ?? WIDTH) <= 1)
  return (
    isFaded(style) ||
    (cut && (flat || (most('text-indent') ?? 0) >= FAR)) ||
    AWAY.some((name) => least(name) <= -FAR) ||
    ['margin', 'margin-left', 'margin-top'].some((name) => least(name) <= -FAR_MARGIN) ||
    least('letter-spacing') <= -OVERLAP ||
    SAYING.some(([name, pattern]) => said(name, pattern)) ||
    (!/^su[bp]$/.test(element.tagName) && said('vertical-align', /^(?:super|sub)\b/))
  )
}

/**
 * Whether style may set a part of a number apart from the other parts: beside, above or in front of them. Said of a whole
 * number or paragraph it is layout.
 */
export function isMoved(element: Tree.Element, style: Declarations): boolean {
  if (style.size === 0) return false
  const said = (name: string, pattern: RegExp) => pattern.test(style.get(name) ?? '')
  const lengths = (name: string) => lengthsIn(style.get(name), USUAL_SIZE, WIDTH)
  const isOff = (name: string) => lengths(name).some((length) => Math.abs(length) >= STEP)
  return (
    said('float', /left|right|inline/) ||
    said('position', /absolute|fixed|sticky/) ||
    (said('position', /relative/) && OFFSETS.some(isOff)) ||
    said('order', /[1-9]/) ||
    ['grid-area', 'grid-row', 'grid-column'].some((name) => said(name, /./)) ||
    ['transform', 'translate', 'rotate', 'scale'].some((name) => said(name, /^(?!none|initial|unset)./)) ||
    said('vertical-align', /^(?:super|sub|text-top|text-bottom|top|bottom)\b/) ||
    isOff('vertical-align') ||
    said('font-variant-position', /su[bp]/) ||
    ['margin', 'margin-left', 'margin-right'].some((name) => Math.min(0, ...lengths(name)) <= -STEP) ||
    (INLINE.has(element.tagName) && isSpaced(style)) ||
    (INLINE.has(element.tagName) && said('display', /^(?:block|flex|grid|table|list-item|flow-root)/))
  )
}

/** Whether a gap as wide as a character lies beside it. */
function isSpaced(style: Declarations): boolean {
  const gaps = ['margin', 'margin-left', 'margin-right', 'padding', 'padding-left', 'padding-right']
  const isWide = gaps.some((name) => lengthsIn(style.get(name), USUAL_SIZE, WIDTH).some((gap) => gap >= GAP))
  return isWide || (/^inline-/.test(style.get('display') ?? '') && style.has('width'))
}

/** Whether lines run from the right in it; what is said of one element holds for those within. */
export const isFromRight = (element: Tree.Element, style: Declarations) =>
  /rtl/i.test(`${attributeOf(element, 'dir')} ${style.get('direction') ?? ''}`)

/** Whether it lays its children out by themselves, in any order and at any distance. */
export const laysOut = (style: Declarations) => /^(?:inline-)?(?:flex|grid)/.test(style.get('display') ?? '')

/** What covers less than this of its ground nobody sees. */
const FAINT = 0.12

function isFaded(style: Declarations): boolean {
  const opacity = style.get('opacity')
  const share = Number.parseFloat(opacity ?? '') / (opacity?.includes('%') ? 100 : 1)
  return share <= FAINT || /opacity\((?:0(?![.\d])|0\.0)|opacity=0\b|blur\(/.test(style.get('filter') ?? '')
}
