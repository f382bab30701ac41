import { type Colour, colourIn, isUnseen } from './css-colour'
import { isOn } from './docx-xml'

type Attribute = (name: string) => string | undefined
/** How a run or the text of a style is printed, as far as it decides whether and where it is seen; null where nothing is said. */
export type RunLook = {
  /** Colour as w:color says it; `auto` is always seen. */
  readonly ink: string | null
  /** In half points. */
  readonly size: number | null
  readonly ground: Colour | null
  readonly gone: boolean | null
  readonly hidden: boolean | null
  readonly struck: boolean | null
  readonly struckTwice: boolean | null
  /** Raised or lowered: by w:vertAlign, and by half points in w:position. */
  readonly align: string | null
  readonly position: number | null
}
export const PLAIN_RUN: RunLook = {
  ink: null,
  size: null,
  ground: null,
  gone: null,
  hidden: null,
  struck: null,
  struckTwice: null,
  align: null,
  position: null,
}

const PAPER: Colour = { rgb: [255, 255, 255], alpha: 1 }
/** In half points: smaller print is a speck. */
const SMALLEST = 4
/** In percent of the usual width of a character. */
const NARROWEST = 10
/** In twips: characters this much closer lie over each other. */
const OVERLAP = -100
/** In half points: less is an adjustment nobody sees. */
const STEP = 4
/** In thousandths of a percent. */
const CLEAR = 88_000

/** A look after one more property of a run; w14 properties are those inside w14:textFill. */
export function lookWith(look: RunLook, name: string, attribute: Attribute): RunLook {
  const val = attribute('val')
  const change = CHANGES[name]
  if (change) return { ...look, ...change(val, attribute) }
  if (name === 'w:shd') return { ...look, ground: shadeOf(attribute) ?? look.ground }
  // A highlighter lies over the shade.
  if (name === 'w:highlight') return { ...look, ground: (val && colourIn(val)) || look.ground }
  return isGone(name, attribute) ? { ...look, gone: true } : look
}

const CHANGES: Readonly<Record<string, (val: string | undefined, attribute: Attribute) => Partial<RunLook>>> =
  {
    'w:color': (val, attribute) => ({ ink: inkOf(val, attribute('themeColor')) }),
    'w:sz': (val) => ({ size: halfPoints(val) }),
    'w:vanish': (val) => ({ hidden: isOn(val) }),
    'w:strike': (val) => ({ struck: isOn(val) }),
    'w:dstrike': (val) => ({ struckTwice: isOn(val) }),
    'w:vertAlign': (val) => ({ align: val ?? null }),
    'w:position': (val) => ({ position: halfPoints(val) }),
    'w14:srgbClr': (_, attribute) => ({ ink: attribute('w14:val') ?? null }),
    'w14:schemeClr': (_, attribute) => ({ ink: inkOf(undefined, attribute('w14:val')) }),
  }

const POINTS = new Map(Object.entries({ pt: 1, pc: 12, pi: 12, in: 72, cm: 28.35, mm: 2.835 }))

/** A measure in half points, given as such (`bare`: in parts of one) or with its unit (ISO 29500, 22.9.2.15). */
function halfPoints(val: string | undefined, bare = 1): number | null {
  const [, number, unit = ''] = /^(-?[\d.]+)(pt|pc|pi|in|cm|mm)?$/.exec(val?.trim() ?? '') ?? []
  if (number === undefined) return null
  const points = POINTS.get(unit)
  return points === undefined ? Number(number) * bare : Number(number) * points * 2
}

/** The colour of the paper by its name in the theme; what others look like the file says beside them. */
function inkOf(val: string | undefined, theme: string | undefined): string | null {
  const isPaper = theme !== undefined && /^(?:background1|light1|bg1|lt1)$/.test(theme)
  return isPaper && (val === undefined || val === 'auto') ? 'FFFFFF' : (val ?? null)
}

function isGone(name: string, attribute: Attribute): boolean {
  const val = attribute('val')
  if (name === 'w:w') return Number.parseFloat(val ?? '100') <= NARROWEST
  if (name === 'w:spacing') return (halfPoints(val, 0.1) ?? 0) * 10 <= OVERLAP
  if (name === 'w:eastAsianLayout') return ['combine', 'vert'].some((each) => isOn(attribute(each) ?? '0'))
  if (name === 'w:rFonts') return /wingdings|webdings/i.test(attribute('ascii') ?? '')
  if (name === 'w14:alpha') return Number(attribute('w14:val')) >= CLEAR
  return name === 'w14:noFill'
}

/** The look of a run with what the styles around it say, the nearest first. */
export function lookWithin(looks: readonly RunLook[]): RunLook {
  return looks.reduce(within, PLAIN_RUN)
}

function within(inner: RunLook, outer: RunLook): RunLook {
  if (outer === PLAIN_RUN || inner === outer) return inner
  if (inner === PLAIN_RUN) return outer
  return {
    ink: inner.ink ?? outer.ink,
    size: inner.size ?? outer.size,
    ground: inner.ground ?? outer.ground,
    gone: inner.gone ?? outer.gone,
    hidden: inner.hidden ?? outer.hidden,
    struck: inner.struck ?? outer.struck,
    struckTwice: inner.struckTwice ?? outer.struckTwice,
    align: inner.align ?? outer.align,
    position: inner.position ?? outer.position,
  }
}

/** Hidden or struck-out words are no part of the report. */
export const isUnprinted = ({ hidden, struck, struckTwice }: RunLook): boolean =>
  hidden === true || struck === true || struckTwice === true

/** How far it stands above or below its line: signs of one height are read together. */
export function heightOf({ align, position }: RunLook): string {
  const raised = Math.abs(position ?? 0) >= STEP ? position : 0
  return `${align === 'baseline' ? '' : (align ?? '')}${raised}`
}

/** The ground w:shd lays under a run, a paragraph, a cell or a table; null where it leaves the paper. */
export function shadeOf(attribute: Attribute): Colour | null {
  const solid = attribute('val') === 'solid'
  const fill = (solid ? attribute('color') : attribute('fill')) ?? 'auto'
  if (attribute('val') === 'nil') return null
  if (fill === 'auto') return solid ? { rgb: [0, 0, 0], alpha: 1 } : null
  return colourIn(fill)
}

/** Whether a run cannot be told from the ground it is printed on: the innermost of `grounds` that is known, or paper. */
export function isRunUnseen(look: RunLook, grounds: readonly (Colour | null)[]): boolean {
  if (look.gone || (look.size !== null && look.size <= SMALLEST)) return true
  const ink = look.ink === null || look.ink === 'auto' ? null : colourIn(look.ink)
  return ink !== null && isUnseen(ink, [look.ground, ...grounds].find((ground) => ground !== null) ?? PAPER)
}
