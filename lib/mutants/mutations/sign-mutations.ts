import type { SeededRandom } from '../../demo/seeded-random'
import { isFull, type Mutate, pickRow, setTruth, type Traits, truthOf } from '../draft'
import { labelOf, type PrintedDocument, type PrintedRow, valuesOf } from '../printed'

const WIDE_DIGITS = (text: string) =>
  text.replace(/[0-9]/g, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0))
const BRACKETS: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['（', ')'],
  ['〔', '〕'],
  ['﹙', '﹚'],
  ['[', ']'],
]

/** Full-width digits in the values, other brackets and quotation marks in the labels: printed differently, the same. */
export const mixWidths: Mutate = (document, random, traits) => {
  const place = pickRow(document, random, traits, 'values')
  if (!place) return false
  const label = labelOf(place.row)
  const [open, close] = random.pick(BRACKETS)
  if (label)
    label.text = label.text
      .replaceAll('（', open)
      .replaceAll('）', close)
      .replaceAll('“', '"')
      .replaceAll('”', random.pick(['"', '＂', '」']))
  for (const cell of valuesOf(place.row)) if (random.chance(0.6)) cell.text = WIDE_DIGITS(cell.text)
  return true
}

/** What a scanner makes of digits; `wide`: the number may fall into two. */
const SLIPS: readonly { readonly from: RegExp; readonly by: readonly string[] }[] = [
  { from: /0/, by: ['O', 'o', '〇', 'Ｏ', '○', 'D', 'Q'] },
  { from: /1/, by: ['l', 'I', 'i', '!', '｜', '一'] },
  { from: /2/, by: ['Z', 'z'] },
  { from: /5/, by: ['S', 's'] },
  { from: /8/, by: ['B'] },
  { from: /6/, by: ['b', 'б'] },
  { from: /9/, by: ['g', 'q'] },
]

function withNumbers(document: PrintedDocument, row: PrintedRow) {
  return valuesOf(row).filter(
    (cell) => truthOf(document, cell.indicator)[0]?.status === 'number' && /\d/.test(cell.text),
  )
}

function pickNumber(
  document: PrintedDocument,
  random: SeededRandom,
  traits: Traits,
  fits: RegExp,
  addsTokens: boolean,
) {
  const place = pickRow(
    document,
    random,
    traits,
    'values',
    (each) =>
      (!addsTokens || traits.cells || isFull(each)) &&
      withNumbers(document, each.row).some((cell) => fits.test(cell.text)),
  )
  return place && random.pick(withNumbers(document, place.row).filter((cell) => fits.test(cell.text)))
}

/** A digit is read as a letter: the number may be read as it was, or flagged. */
export const letterForDigit: Mutate = (document, random, traits) => {
  const slip = random.pick(SLIPS)
  const cell = pickNumber(document, random, traits, slip.from, false)
  if (!cell) return false
  const by = random.pick(slip.by)
  cell.text = random.chance(0.5)
    ? cell.text.replace(slip.from, by)
    : cell.text.replaceAll(new RegExp(slip.from, 'g'), by)
  // A ring alone is a sign as well as a zero.
  if (/^[〇○]$/.test(cell.text))
    setTruth(document, cell, [...truthOf(document, cell.indicator), { status: 'mark', mark: cell.text }])
  return true
}

const DOTS = ['.', '·', '。', ',', "'", '`', '、', '-', '_', '*']

/** A speck beside or inside a number. Money may be printed with a point there, and then that is what is printed. */
export const strayDot: Mutate = (document, random, traits) => {
  const cell = pickNumber(document, random, traits, /^\d+$/, true)
  if (!cell) return false
  const at = random.whole(0, cell.text.length)
  const dot = random.pick(DOTS)
  const beside = at === 0 || at === cell.text.length
  const space = beside && random.chance(0.3) ? ' ' : ''
  cell.text =
    at === 0 ? `${dot}${space}${cell.text}` : `${cell.text.slice(0, at)}${space}${dot}${cell.text.slice(at)}`
  const isMoney = cell.indicator?.endsWith('amount_wan') === true
  const signed = cell.indicator?.endsWith('items_change') === true
  const printed = Number(cell.text)
  if (((isMoney && dot === '.') || (signed && dot === '-' && at === 0)) && !Number.isNaN(printed))
    setTruth(document, cell, [...truthOf(document, cell.indicator), { status: 'number', value: printed }])
  return true
}

/** A gap inside a number. */
export const spacedNumber: Mutate = (document, random, traits) => {
  const cell = pickNumber(document, random, traits, /\d\d/, true)
  if (!cell) return false
  const at = random.whole(1, cell.text.length - 1)
  cell.text = `${cell.text.slice(0, at)}${random.pick([' ', '  ', '\u3000', '\u00a0'])}${cell.text.slice(at)}`
  return true
}

/** Thousands separators of several kinds. */
export const thousands: Mutate = (document, random, traits) => {
  const cell = pickNumber(document, random, traits, /^\d{4,}$/, true)
  if (!cell) return false
  const by = random.pick([',', '，', '\u2009', "'", ' ', '.'])
  const isMoney = cell.indicator?.endsWith('amount_wan') === true
  if (by === '.' && isMoney) return false
  cell.text = cell.text.replace(/\B(?=(\d{3})+$)/g, by)
  return true
}

/** A unit or a remark is printed behind the number. */
export const withRemark: Mutate = (document, random, traits) => {
  const cell = pickNumber(document, random, traits, /^\d+$/, true)
  if (!cell || cell.indicator?.endsWith('amount_wan')) return false
  const remark = random.pick(['件', '（其中修订2件）', '（上年15）', '（含3件）', '①', '*', '注1', '²'])
  cell.text = `${cell.text}${remark}`
  return true
}
