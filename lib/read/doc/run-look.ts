import type { Colour } from '../css-colour'
import { PLAIN_RUN, type RunLook } from '../docx-sight'
import { propertyChanges } from './property-changes'

/** How the characters of a run are printed ([MS-DOC] 2.6.1), and what they stand for. */
export type DocLook = {
  readonly run: RunLook
  readonly deleted: boolean
  /** Stands for something else: a character of a symbol font, a date, a picture. */
  readonly special: boolean
  /** Data of a form field: no picture. */
  readonly data: boolean
  /** The character style by its number; 10 is none. */
  readonly style: number | null
}
export const PLAIN_LOOK: DocLook = {
  run: PLAIN_RUN,
  deleted: false,
  special: false,
  data: false,
  style: null,
}

/** Colours by number, as sprmCIco and highlighters name them ([MS-DOC] 2.9.119); 0 is automatic. */
const PALETTE =
  'auto 000000 0000FF 00FFFF 00FF00 FF00FF FF0000 FFFF00 FFFFFF 000080 008080 008000 800080 800000 808000 808080 C0C0C0'.split(
    ' ',
  )
const ALIGNMENTS = [null, 'superscript', 'subscript'] as const

type Change = (operand: DataView, before: DocLook) => Partial<DocLook>
const byte = (operand: DataView) => (operand.byteLength > 0 ? operand.getUint8(0) : 0)
const word = (operand: DataView) => (operand.byteLength > 1 ? operand.getUint16(0, true) : byte(operand))
const signed = (operand: DataView) => (operand.byteLength > 1 ? operand.getInt16(0, true) : 0)

/** 0x80 means: as the style says; 0x81: unlike it, which switches on what hardly a style says. */
function toggle(operand: DataView): boolean | null {
  const value = byte(operand)
  return value === 0x80 ? null : value !== 0
}

const run =
  (change: (operand: DataView) => Partial<RunLook>): Change =>
  (operand, { run: before }) => ({ run: { ...before, ...change(operand) } })

/** Codes of properties with what they say. Narrower than a tenth or closer by five points, characters lie in a heap. */
const CHANGES = new Map<number, Change>([
  [0x0800, (operand) => ({ deleted: toggle(operand) === true })],
  [0x0855, (operand) => ({ special: toggle(operand) === true })],
  [0x6a09, () => ({ special: true })],
  [0x0806, (operand) => ({ data: toggle(operand) === true })],
  [0x4a30, (operand) => ({ style: word(operand) })],
  [0x0837, run((operand) => ({ struck: toggle(operand) }))],
  [0x2a53, run((operand) => ({ struckTwice: toggle(operand) }))],
  [0x083c, run((operand) => ({ hidden: toggle(operand) }))],
  [0x2a48, run((operand) => ({ align: ALIGNMENTS[byte(operand)] ?? null }))],
  [0x4845, run((operand) => ({ position: signed(operand) }))],
  [0x4a43, run((operand) => ({ size: word(operand) }))],
  [0x2a42, run((operand) => ({ ink: PALETTE[byte(operand)] ?? null }))],
  [0x6870, run((operand) => ({ ink: colourRef(operand, 0) }))],
  [0x2a0c, run((operand) => ({ ground: colourOf(PALETTE[byte(operand)] ?? null) }))],
  [0xca71, run((operand) => ({ ground: shade(operand) }))],
  [0x4852, run((operand) => (word(operand) <= 10 ? { gone: true } : {}))],
  [0x8840, run((operand) => (signed(operand) <= -100 ? { gone: true } : {}))],
])

/** Red, green, blue, and 255 for the automatic colour. */
function colourRef(operand: DataView, at: number): string | null {
  if (operand.byteLength < at + 4) return null
  if (operand.getUint8(at + 3) === 0xff) return 'auto'
  return [0, 1, 2]
    .map((each) =>
      operand
        .getUint8(at + each)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
}

function colourOf(hex: string | null): Colour | null {
  if (hex === null || hex === 'auto') return null
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  return { rgb: [red, green, blue], alpha: 1 }
}

/** The ground a shade lays: its front colour where it is solid, else the one behind ([MS-DOC] 2.9.245). */
function shade(operand: DataView): Colour | null {
  if (operand.byteLength < 10) return null
  const solid = operand.getUint16(8, true) === 1
  const named = colourRef(operand, solid ? 0 : 4)
  return solid && named === 'auto' ? colourOf('000000') : colourOf(named)
}

/** A look after the properties of a list. */
export function lookAfter(list: Uint8Array, before: DocLook): DocLook {
  if (list.length === 0) return before
  let look = before
  for (const { code, operand } of propertyChanges(list)) {
    const change = CHANGES.get(code)?.(operand, look)
    if (change) look = { ...look, ...change }
  }
  return look
}
