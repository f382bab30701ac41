import { type Box, centerX, centerY, type Glyph, UNKNOWN } from './geometry'
import type { NativeMemory } from './native-memory'
import type { PageFrame } from './page-frame'
import type { Pdfium } from './pdfium'
import { withoutRadicals } from './radicals'

/** What all characters of one text object share. */
type TextObject = {
  readonly visible: boolean
  readonly faint: boolean
  /** Filled with white or nearly so. */
  readonly white: boolean
  /** Quarter turns clockwise; null when it is slanted. */
  readonly turn: 0 | 1 | 2 | 3 | null
  /** Where the baseline runs in PDF's coordinates, as a unit vector. */
  readonly along: readonly [x: number, y: number]
  /** Size of print in points. */
  readonly size: number
}

/** Text drawn not to be seen (PDF 32000-1, table 106): neither filled nor stroked, or only clipped. */
export const INVISIBLE_MODES = [3, 7]
const FAINT_ALPHA = 128
const NEAR_WHITE = 245
/** How far a Chinese character reaches above and below the baseline, in sizes of print. */
const [ASCENT, DESCENT] = [0.88, 0.12]
/** PDFium's sign for a hyphen at the end of a line. */
const LINE_HYPHEN = 2
/** Text up to this much off the axes is upright text of a slightly turned page. */
const SLANT = Math.tan((3 * Math.PI) / 180)

/** `seen`: the text objects the characters and those left out are of. */
type PageGlyphs = { readonly glyphs: readonly Glyph[]; readonly seen: ReadonlySet<number> }

/**
 * The characters seen on a page. Left out: hidden text (what an OCR program put behind a scan is no print), slanted or
 * pale text much larger than the rest (watermarks), and spaces. A character whose meaning the file does not tell is U+FFFD.
 */
export function readGlyphs(pdfium: Pdfium, page: number, frame: PageFrame, memory: NativeMemory): PageGlyphs {
  const text = pdfium.FPDFText_LoadPage(page)
  if (text === 0) return { glyphs: [], seen: new Set() }
  try {
    return glyphsOf(pdfium, text, frame, memory)
  } finally {
    pdfium.FPDFText_ClosePage(text)
  }
}

function glyphsOf(pdfium: Pdfium, text: number, frame: PageFrame, memory: NativeMemory): PageGlyphs {
  const objects = new Map<number, TextObject>()
  const glyphs: Glyph[] = []
  const apart: Glyph[] = []
  const count = pdfium.FPDFText_CountChars(text)
  for (let index = 0; index < count; index += 1) {
    if (pdfium.FPDFText_IsGenerated(text, index) === 1) continue
    const handle = pdfium.FPDFText_GetTextObject(text, index)
    let object = objects.get(handle)
    if (object === undefined) {
      object = sharedBy(pdfium, text, index, handle, frame, memory)
      objects.set(handle, object)
    }
    if (!object.visible) continue
    const read = readGlyph(pdfium, text, index, object, frame, memory)
    if (read === null) continue
    const glyph = { ...read, object: handle }
    if (object.turn === null || object.faint) apart.push(glyph)
    else glyphs.push(glyph)
  }
  const usual = median(glyphs.map((glyph) => glyph.size))
  const kept = [...glyphs, ...apart.filter((glyph) => glyph.size < usual * 1.5)]
  return { glyphs: kept, seen: new Set(objects.keys()) }
}

function sharedBy(
  pdfium: Pdfium,
  text: number,
  index: number,
  handle: number,
  frame: PageFrame,
  memory: NativeMemory,
): TextObject {
  const visible = handle === 0 || !INVISIBLE_MODES.includes(pdfium.FPDFTextObj_GetTextRenderMode(handle))
  const coloured =
    handle !== 0 &&
    pdfium.FPDFPageObj_GetFillColor(handle, memory.at(0), memory.at(1), memory.at(2), memory.at(3)) === 1
  const faint = coloured && memory.integer(3) < FAINT_ALPHA
  const white = coloured && [0, 1, 2].every((part) => memory.integer(part) >= NEAR_WHITE)
  pdfium.FPDFText_GetMatrix(text, index, memory.pointer)
  const [a, b, c, d] = [memory.float(0), memory.float(1), memory.float(2), memory.float(3)]
  const length = Math.hypot(a, b) || 1
  const size = pdfium.FPDFText_GetFontSize(text, index) * Math.hypot(c, d)
  return { visible, faint, white, turn: turnOf(a, b, frame.quarters), along: [a / length, b / length], size }
}

/** Quarter turns clockwise of a baseline running along (a, b) in upward coordinates; null when it is slanted. */
function turnOf(a: number, b: number, quarters: number): TextObject['turn'] {
  if (a === 0 && b === 0) return 0
  if (Math.min(Math.abs(a), Math.abs(b)) > Math.max(Math.abs(a), Math.abs(b)) * SLANT) return null
  const clockwise = Math.abs(a) >= Math.abs(b) ? (a > 0 ? 0 : 2) : b > 0 ? 3 : 1
  return ((clockwise + quarters) & 3) as 0 | 1 | 2 | 3
}

function readGlyph(
  pdfium: Pdfium,
  text: number,
  index: number,
  object: TextObject,
  frame: PageFrame,
  memory: NativeMemory,
): Glyph | null {
  const code = pdfium.FPDFText_GetUnicode(text, index)
  if (code === 0x20 || code === 0xa0 || code === 0x3000) return null
  // White on paper is not seen, white on a dark ground is: which of the two the reader does not tell.
  const unknown =
    code === 0 ||
    (code < 0x20 && code !== LINE_HYPHEN) ||
    object.white ||
    pdfium.FPDFText_HasUnicodeMapError(text, index) === 1
  const printed = unknown ? UNKNOWN : characterOf(code)
  if (printed === '') return null
  const box = boxOf(pdfium, text, index, object, printed, frame, memory)
  const glyph = { ...box, text: printed, size: object.size, turn: object.turn ?? 0 }
  const beyond = Math.max(
    -centerX(box),
    centerX(box) - frame.width,
    -centerY(box),
    centerY(box) - frame.height,
  )
  if (beyond <= 0) return glyph
  // The edge of the page cuts a number: what is left of it must not pass for the whole.
  return beyond < object.size && /\d/.test(printed) ? { ...glyph, text: UNKNOWN } : null
}

function characterOf(code: number): string {
  if (code === LINE_HYPHEN) return '-'
  if (code < 0x20 || code > 0x10ffff) return ''
  return withoutRadicals(String.fromCodePoint(code)).trim()
}

/**
 * The box of a character from its place on the baseline, its size and its width. PDFium's own boxes are as high as the font
 * claims (three lines, with some fonts) or as the ink (nothing, when the font is not embedded); their width is right, but
 * for upright text only.
 */
function boxOf(
  pdfium: Pdfium,
  text: number,
  index: number,
  { along: [ux, uy], size }: TextObject,
  printed: string,
  frame: PageFrame,
  memory: NativeMemory,
): Box {
  pdfium.FPDFText_GetLooseCharBox(text, index, memory.pointer)
  const loose = memory.float(2) - memory.float(0)
  const upright = ux > 0.99 && loose > 0
  const width = upright ? loose : size * (printed.charCodeAt(0) < 0x2000 ? 0.5 : 1)
  // This call answers in double precision.
  pdfium.FPDFText_GetCharOrigin(text, index, memory.at(0), memory.at(2))
  const [x, y] = [memory.double(0), memory.double(1)]
  const corner = (along: number, up: number) => [x + ux * along - uy * up, y + uy * along + ux * up] as const
  const [x0, y0] = corner(0, -DESCENT * size)
  const [x1, y1] = corner(width, ASCENT * size)
  return frame.place(x0, y0, x1, y1)
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}
