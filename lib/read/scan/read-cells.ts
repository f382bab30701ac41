import { type CellInk, cellInk } from './cell-ink'
import { type CellText, decideCell, hanCount, type Reading } from './decide-cell'
import { hasFaintMark } from './faint-marks'
import { type DigitShape, digitShape } from './glyph-vote'
import { digitPitch, type Glyph, glyphsOf, isSlanted } from './glyphs'
import { type Box, blankImage, crop, type GrayImage, paste, scaled } from './gray-image'
import type { LatticeCell } from './lattice'
import type { StraightPage } from './straight-page'
import { type OcrJob, type OcrWord, recognise } from './tesseract'

export type ReadCell = CellText & {
  readonly cell: LatticeCell
  /** The digits of the text as cut from the page, to be compared with the others of the document. */
  readonly shapes: readonly DigitShape[]
  /** The same for each number the cell may be, when it is not sure which. */
  readonly options: readonly { readonly text: string; readonly shapes: readonly DigitShape[] }[]
}

type Inked = {
  readonly cell: LatticeCell
  readonly ink: CellInk
  readonly box: Box
  readonly glyphs: Glyph[]
}

/** A label of which this little is sure is read once more, larger. Labels have at least this many pieces of ink. */
const [POOR, SEVERAL] = [45, 5]
/** Characters a value may be printed with. */
const VALUE_CHARACTERS = '0123456789.,-+/'
const MARGIN = 20

/** A way of reading cells, and the height print is brought to for it: Chinese is read best rather small. */
type Way = OcrJob & { readonly height: number }
const FREE: Way = { language: 'chi_sim', layout: 'block', height: 28 }
const LARGER: Way = { ...FREE, height: 36 }
const DIGITS: Way = { language: 'eng', layout: 'line', only: VALUE_CHARACTERS, height: 44 }
const SECOND: Way = { language: 'chi_sim', layout: 'line', only: VALUE_CHARACTERS, height: 38 }

/** Reads every cell of a page by itself: labels as Chinese, what may be a number two or three times independently. */
export async function readCells(page: StraightPage, cells: readonly LatticeCell[]): Promise<ReadCell[]> {
  const looked = cells.map((cell) => ({ cell, ink: cellInk(page.image, page.ink, cell.inside, page.em) }))
  const inked = looked.flatMap(({ cell, ink }): Inked[] =>
    ink.box ? [{ cell, ink, box: ink.box, glyphs: glyphsOf(ink.pieces) }] : [],
  )
  const free = await readAll(page, inked, FREE)
  const poor = inked.filter((each) => isPoor(free.get(each)) && each.ink.pieces.length >= SEVERAL)
  for (const [each, reading] of await readAll(page, poor, LARGER))
    if (!isPoor(reading)) free.set(each, reading)
  const values = inked.filter((each) => hanCount(free.get(each)?.text ?? '') < 2)
  const digits = await readAll(page, values, DIGITS)
  const open = values.filter((each) => free.get(each)?.text !== digits.get(each)?.text)
  const second = await readAll(page, open, SECOND)
  const pitch = digitPitch(values.map((each) => each.glyphs))
  const decided = new Map(
    inked.map((each) => {
      const readings = {
        free: free.get(each) ?? null,
        digits: digits.get(each) ?? null,
        second: second.get(each) ?? null,
      }
      return [
        each.cell,
        {
          each,
          text: decideCell(readings, each.glyphs, {
            em: page.em,
            pitch,
            slanted: each.glyphs[0] !== undefined && isSlanted(page.ink, each.glyphs[0]),
          }),
        },
      ]
    }),
  )
  return looked.map(({ cell, ink }) => {
    const known = decided.get(cell)
    if (!known)
      return {
        text: '',
        unsure: ink.faint || !cell.sure,
        confidence: ink.faint ? 0 : 100,
        cell,
        shapes: [],
        options: [],
      }
    const isNumber = /^\d/.test(known.text.text) && hanCount(known.text.text) === 0
    const isWords = hanCount(known.text.text) >= 2
    const isFaint =
      (isNumber && hasFaintMark(page.image, cell.inside, known.each.glyphs)) || (ink.faint && !isWords)
    const isCut = ink.cut && !isWords
    const unsure = known.text.unsure || !cell.sure || isFaint || isCut
    const shapes = (text: string) => shapesOf(page.image, known.each.glyphs, text)
    const options = (isFaint || isCut ? [] : (known.text.candidates ?? [])).map((text) => ({
      text,
      shapes: shapes(text),
    }))
    return { ...known.text, unsure, cell, shapes: unsure ? [] : shapes(known.text.text), options }
  })
}

const isPoor = (reading: Reading | undefined) => reading === undefined || reading.confidence < POOR

function shapesOf(image: GrayImage, glyphs: readonly Glyph[], text: string): DigitShape[] {
  const characters = [...text]
  if (characters.length !== glyphs.length) return []
  return glyphs.flatMap((glyph, at) => {
    const character = characters[at] ?? ''
    return glyph.kind === 'tall' && /\d/.test(character) ? [digitShape(image, glyph, character)] : []
  })
}

async function readAll(page: StraightPage, inked: readonly Inked[], way: Way): Promise<Map<Inked, Reading>> {
  const words = await recognise(
    inked.map((each) => cellPicture(page, each.box, way.height)),
    way,
  )
  const byPicture = new Map<number, OcrWord[]>()
  for (const word of words) byPicture.set(word.picture, [...(byPicture.get(word.picture) ?? []), word])
  return new Map(
    inked.flatMap((each, at) => {
      const found = byPicture.get(at)
      if (!found) return []
      const confidence = Math.min(...found.map((word) => word.confidence))
      return [[each, { text: found.map((word) => word.text).join(''), confidence }]]
    }),
  )
}

/** The print of a cell on white paper, enlarged to the height recognition works best at. */
function cellPicture(page: StraightPage, box: Box, height: number): GrayImage {
  const cut = crop(page.image, {
    left: box.left - 1,
    top: box.top - 1,
    right: box.right + 1,
    bottom: box.bottom + 1,
  })
  const print = scaled(whitened(cut), height / page.em)
  const picture = blankImage(print.width + 2 * MARGIN, print.height + 2 * MARGIN)
  paste(picture, print, MARGIN, MARGIN)
  return picture
}

/** Paper becomes white and ink black, so that the cut leaves no frame of grey paper. */
function whitened(image: GrayImage): GrayImage {
  const sorted = [...image.data].sort((a, b) => a - b)
  const ink = sorted[Math.floor(sorted.length * 0.02)] ?? 0
  const paper = Math.max(ink + 40, (sorted[Math.floor(sorted.length * 0.8)] ?? 255) - 6)
  const data = image.data.map((each) => Math.max(0, Math.min(255, ((each - ink) * 255) / (paper - ink))))
  return { ...image, data }
}
