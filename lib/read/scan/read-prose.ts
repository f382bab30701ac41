import { around, type Box, blankImage, crop, type GrayImage, paste, scaled } from './gray-image'
import { type InkPiece, inkPieces } from './ink-pieces'
import type { StraightPage } from './straight-page'
import { type OcrJob, type OcrWord, recognise } from './tesseract'

/** A line of running text as recognised. */
export type ProseLine = {
  readonly text: string
  readonly box: Box
  readonly confidence: number
  /** A number in it was not read alike twice; of a title, any character. */
  readonly unsure: boolean
}

const TEXT: OcrJob = { language: 'chi_sim', layout: 'block' }
const DIGITS: OcrJob = { language: 'eng', layout: 'line', only: '0123456789.,%-/' }
/** Height a line is brought to for each reading: Chinese is read best rather small, lone digits rather large. */
const [TEXT_HEIGHT, OTHER_HEIGHT, DIGIT_HEIGHT] = [28, 40, 44]
const MARGIN = 16
/** Lines that may be the title: they name the unit and the year. */
const TITLE = /(?=.*公开).*报告/
const LONGEST_TITLE = 60

/** Reads the running text of the strips of a page between its tables, line by line; numbers and titles twice. */
export async function readProse(page: StraightPage, strips: readonly Box[]): Promise<ProseLine[]> {
  const boxes = strips.flatMap((strip) => lineBoxes(page, strip))
  const words = await readLines(page, boxes, TEXT_HEIGHT)
  const denied = await deniedNumbers(page, words.flat())
  const twice = boxes.filter((_, at) => isTitle(textOf(words[at] ?? [])) || hasNumber(words[at] ?? []))
  const again = await readLines(page, twice, OTHER_HEIGHT)
  return boxes.flatMap((box, at): ProseLine[] => {
    const line = words[at] ?? []
    const text = textOf(line)
    if (text === '') return []
    const confidence = Math.min(...line.map((word) => word.confidence))
    const other = textOf(again[twice.indexOf(box)] ?? [])
    const isConfirmed = isTitle(text)
      ? other === text
      : !line.some((word) => denied.has(word) || isMixed(word)) || digitsIn(other) === digitsIn(text)
    return [
      {
        text: text.replace(BRACKET_ONE, '1'),
        box,
        confidence,
        unsure: !isConfirmed || BRACKET_ONE.test(text),
      },
    ]
  })
}

/** A 1 taken for a bracket or a stroke beside other digits or in a date. */
const BRACKET_ONE = /(?<=\d)[\]|](?=[年月日件条次起份])|(?<=[年月])[\]|](?=[\d月日])/
const hasNumber = (words: readonly OcrWord[]) => words.some((word) => /\d/.test(word.text))
const digitsIn = (text: string) => (text.match(/\d+/g) ?? []).join(' ')

/** 一 at the head of a line is often taken for a dash or a quotation mark; before 、 it is the number of a section. */
const textOf = (words: readonly OcrWord[]) =>
  words
    .map((word) => word.text)
    .join('')
    .replace(/^["“”'‘’\-—–_~]{1,2}(?=、)/, '一')
const isTitle = (text: string) => text.length <= LONGEST_TITLE && TITLE.test(text)

/** The lines of print of a strip, top to bottom: pieces of ink whose heights overlap. Specks and long strokes do not count. */
function lineBoxes(page: StraightPage, strip: Box): Box[] {
  const pieces = inkPieces(page.ink, strip)
    .filter((piece) => isPrint(piece, page.em))
    .sort((a, b) => a.top - b.top)
  const lines: InkPiece[][] = []
  let bottom = Number.NEGATIVE_INFINITY
  for (const piece of pieces) {
    if (piece.top > bottom) lines.push([])
    lines.at(-1)?.push(piece)
    bottom = Math.max(bottom, piece.bottom)
  }
  return lines.flatMap((line) => {
    const box = around(line)
    return box && box.bottom - box.top >= page.em * 0.3 ? [box] : []
  })
}

function isPrint(piece: InkPiece, em: number): boolean {
  const longer = Math.max(piece.right - piece.left, piece.bottom - piece.top)
  return longer >= em * 0.15 && longer < em * 8
}

/** The words of each line, places in the coordinates of the page. */
async function readLines(page: StraightPage, boxes: readonly Box[], height: number): Promise<OcrWord[][]> {
  const factors = boxes.map((box) => {
    const tall = box.bottom - box.top
    return Math.min(3, height / (tall > page.em * 2.4 ? page.em : Math.max(tall, page.em * 0.8)))
  })
  const words = await recognise(
    boxes.map((box, at) => framed(page.image, box, factors[at] ?? 1)),
    TEXT,
  )
  return boxes.map((box, at) =>
    words
      .filter((word) => word.picture === at)
      .map((word) => ({ ...word, box: backOnPage(word.box, box, factors[at] ?? 1) })),
  )
}

function framed(image: GrayImage, box: Box, factor: number): GrayImage {
  const print = scaled(crop(image, grown(box, 2)), factor)
  const picture = blankImage(print.width + 2 * MARGIN, print.height + 2 * MARGIN)
  paste(picture, print, MARGIN, MARGIN)
  return picture
}

const grown = (box: Box, by: number): Box => ({
  left: box.left - by,
  right: box.right + by,
  top: box.top - by,
  bottom: box.bottom + by,
})

function backOnPage(box: Box, origin: Box, factor: number): Box {
  const x = (at: number) => Math.round((at - MARGIN) / factor) - 2 + origin.left
  const y = (at: number) => Math.round((at - MARGIN) / factor) - 2 + origin.top
  return { left: x(box.left), right: x(box.right), top: y(box.top), bottom: y(box.bottom) }
}

const NUMBER = /^[\d.,%/-]*\d[\d.,%/-]*$/
/** Digits and characters in one word (72件): no second model reads it alone, so the line's other reading must agree. */
const isMixed = (word: OcrWord) => /\d/.test(word.text) && !NUMBER.test(word.text)

/** Words that are numbers and that a second model does not read the same. */
async function deniedNumbers(page: StraightPage, words: readonly OcrWord[]): Promise<Set<OcrWord>> {
  const numbers = words.filter((word) => NUMBER.test(word.text))
  const again = await recognise(
    numbers.map((word) =>
      framed(page.image, grown(word.box, Math.round(page.em * 0.08)), DIGIT_HEIGHT / page.em),
    ),
    DIGITS,
  )
  const readings = new Map<number, string>()
  for (const word of again) readings.set(word.picture, `${readings.get(word.picture) ?? ''}${word.text}`)
  return new Set(numbers.filter((word, at) => digitsOf(readings.get(at) ?? '') !== digitsOf(word.text)))
}

const digitsOf = (text: string) => text.replace(/^[^\d]+|[^\d]+$/g, '')
