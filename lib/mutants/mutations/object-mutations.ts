import { BLANK, type Mutate, pickRow, setTruth, truthOf } from '../draft'
import { type PrintedObject, valuesOf } from '../printed'

/** A number of at most three digits, which every cell has room for, gives way to what is no text. */
const replaced =
  (kind: PrintedObject['kind']): Mutate =>
  (document, random, traits) => {
    if (traits.objects?.includes(kind) !== true) return false
    const isShort = (text: string) => (kind === 'moved' ? /^\d{2,3}$/ : /^\d{1,3}$/).test(text)
    const place = pickRow(document, random, traits, 'values', ({ row }) =>
      valuesOf(row).some(({ text }) => isShort(text)),
    )
    if (!place) return false
    const cell = random.pick(valuesOf(place.row).filter(({ text }) => isShort(text)))
    const known = truthOf(document, cell.indicator)
    cell.object = { kind, number: cell.text }
    // What a picture shows nobody can tell; a digit beside it may be half a number.
    const mayStandBeside = kind === 'picture' || kind === 'unseen' || (kind === 'struck' && !traits.drawn)
    const beside = mayStandBeside && random.chance(0.4)
    if (!beside) cell.text = ''
    if (kind === 'picture' || kind === 'moved') setTruth(document, cell, [])
    if (kind === 'struck' || kind === 'unseen') setTruth(document, cell, beside ? known : [BLANK])
    if (kind === 'covered') setTruth(document, cell, [BLANK])
    return true
  }

/** A picture stands in a cell, alone or before the number. */
export const pictureInCell = replaced('picture')
/** The number stands in a field of a form. */
export const fieldInCell = replaced('field')
/** The number is struck out; where there is room the right one stands behind it. */
export const struckNumber = replaced('struck')
/** A white box lies over the number. */
export const coveredNumber = replaced('covered')
/** The number is printed in white or in minute print, alone or before the number that is seen. */
export const unseenNumber = replaced('unseen')
/** Only the style sheet of the page holds the number. */
export const sheetNumber = replaced('sheet')
/** The last digit of the number stands above its line, or before the others. */
export const movedDigit = replaced('moved')
