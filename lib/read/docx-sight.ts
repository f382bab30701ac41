import { type Colour, colourIn, isUnseen } from './css-colour'

type Attribute = (name: string) => string | undefined
/** How a run is printed, as far as it decides whether it is seen; null where nothing is said. `auto` is always seen. */
export type RunLook = {
  readonly ink: string | null
  /** In half points. */
  readonly size: number | null
  readonly ground: Colour | null
  readonly gone: boolean
}
export const PLAIN_RUN: RunLook = { ink: null, size: null, ground: null, gone: false }

const PAPER: Colour = { rgb: [255, 255, 255], alpha: 1 }
/** In half points: smaller print is a speck. */
const SMALLEST = 4
/** In percent of the usual width of a character. */
const NARROWEST = 10

/** A run's look after one more of its properties. */
export function lookWith(look: RunLook, name: string, attribute: Attribute): RunLook {
  const val = attribute('val')
  if (name === 'w:color') return { ...look, ink: val ?? null }
  if (name === 'w:sz') return { ...look, size: Number(val) }
  if (name === 'w:shd') return { ...look, ground: shadeOf(attribute) ?? look.ground }
  // A highlighter lies over the shade.
  if (name === 'w:highlight') return { ...look, ground: (val && colourIn(val)) || look.ground }
  if (name === 'w:w') return { ...look, gone: look.gone || Number.parseFloat(val ?? '100') <= NARROWEST }
  return name === 'w14:noFill' ? { ...look, gone: true } : look
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
