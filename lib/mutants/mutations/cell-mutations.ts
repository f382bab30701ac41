import { BLANK, isFull, type Mutate, pickRow, setTruth, truthOf } from '../draft'
import { valuesOf } from '../printed'

const MARKS = ['/', '—', '无', '-', '\\', '——']

/** A cell is taken out and the rest of the row moves up: where the others belong is open, here nothing is printed. */
export const dropCell: Mutate = (document, random, traits) => {
  if (traits.drawn) return false
  const place = pickRow(document, random, traits, 'values')
  if (!place) return false
  const cell = random.pick(valuesOf(place.row))
  place.row.cells = place.row.cells.filter((each) => each !== cell)
  setTruth(document, cell, [BLANK])
  return true
}

/** One to three cells are left empty. */
export const blankCells: Mutate = (document, random, traits) => {
  const place = pickRow(document, random, traits, 'values')
  if (!place) return false
  for (let left = random.whole(1, 3); left > 0; left -= 1) {
    const cell = random.pick(valuesOf(place.row))
    cell.text = ''
    setTruth(document, cell, [BLANK])
  }
  return true
}

/** All cells of a row are left empty. */
export const blankRow: Mutate = (document, random, traits) => {
  const place = pickRow(document, random, traits, 'values')
  if (!place) return false
  for (const cell of valuesOf(place.row)) {
    cell.text = ''
    setTruth(document, cell, [BLANK])
  }
  return true
}

/** Zeros are printed as signs. */
export const zerosToMarks: Mutate = (document, random, traits) => {
  const place = pickRow(document, random, traits, 'values', ({ row }) =>
    valuesOf(row).some((cell) => cell.text === '0'),
  )
  if (!place) return false
  const mark = random.pick(MARKS)
  const zeros = valuesOf(place.row).filter((cell) => cell.text === '0')
  const chosen = random.chance(0.5) ? zeros : [random.pick(zeros)]
  for (const cell of chosen) {
    cell.text = mark
    setTruth(document, cell, [{ status: 'mark', mark }])
  }
  return true
}

/** The values of a row are printed one column further on, left or right; the free place is empty. */
export const shiftValues: Mutate = (document, random, traits) => {
  const place = pickRow(document, random, traits, 'values', ({ row }) => valuesOf(row).length > 1)
  if (!place) return false
  const cells = valuesOf(place.row)
  const step = random.pick([-1, 1])
  const before = cells.map((cell) => ({ text: cell.text, truth: truthOf(document, cell.indicator) }))
  for (const [at, cell] of cells.entries()) {
    const from = before[at - step]
    cell.text = from?.text ?? ''
    setTruth(document, cell, from?.truth ?? [BLANK])
  }
  return true
}

/** An empty cell too many pushes the values out of their columns: in order they are still all there. */
export const extraCell: Mutate = (document, random, traits) => {
  const place = pickRow(document, random, traits, 'values')
  if (!place) return false
  const first = place.row.cells.indexOf(random.pick(valuesOf(place.row)))
  place.row.cells.splice(first, 0, { kind: 'value', text: '', colspan: 1, rowspan: 1, indicator: null })
  return true
}

/** A column is pushed in by a number that belongs to nothing (a serial number, a note's number). */
export const extraNumber: Mutate = (document, random, traits) => {
  const place = pickRow(document, random, traits, 'values', isFull)
  if (!place) return false
  const values = valuesOf(place.row)
  const at = random.pick([0, place.row.cells.length])
  const text = String(random.whole(0, 30))
  const first = place.row.cells.findIndex((cell) => values.includes(cell))
  place.row.cells.splice(at === 0 ? first : at, 0, {
    kind: 'value',
    text,
    colspan: 1,
    rowspan: 1,
    indicator: null,
  })
  return true
}

/** The tab, bar or border between two cells is lost: one cell with both texts, with or without a space. */
export const loseSeparator: Mutate = (document, random, traits) => {
  const place = pickRow(document, random, traits, 'values', (each) => traits.cells || isFull(each))
  if (!place) return false
  const cells = place.row.cells
  const second = random.pick(valuesOf(place.row))
  const first = cells[cells.indexOf(second) - 1]
  if (!first) return false
  const spanned = traits.drawn === true || (traits.spans && random.chance(0.3))
  first.text = `${first.text}${random.pick(['', '', ' '])}${second.text}`
  if (spanned) first.colspan += second.colspan
  place.row.cells = cells.filter((cell) => cell !== second)
  return true
}

/** The cells of a row are printed in two cells each of half the width, the second empty, as some page builders do. */
export const doubledCells: Mutate = (document, random, traits) => {
  const place = pickRow(document, random, traits, 'values')
  if (!place) return false
  for (const cell of valuesOf(place.row)) {
    const at = place.row.cells.indexOf(cell)
    place.row.cells.splice(at + 1, 0, { ...cell, text: '', indicator: null })
  }
  return true
}
