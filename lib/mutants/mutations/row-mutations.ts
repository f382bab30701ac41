import {
  isFull,
  type Mutate,
  NOT_PRINTED,
  openRows,
  pickRow,
  type RowPlace,
  setTruth,
  touch,
  truthOf,
} from '../draft'
import { insertRow, removeRow, widthOf } from '../grid-layout'
import { labelOf, type PrintedCell, type PrintedRow, type PrintedTable, valuesOf } from '../printed'

/** A row is taken out: it is not printed. */
export const dropRow: Mutate = (document, random, traits) => {
  const place = pickRow(document, random, traits, 'values')
  if (!place) return false
  touch(document, place, 'label', traits)
  for (const cell of valuesOf(place.row)) setTruth(document, cell, [NOT_PRINTED])
  removeRow(place.table, place.at, random.chance(0.6))
  return true
}

/** A row is printed twice, alike or with other numbers; then nobody can tell which are meant. */
export const duplicateRow: Mutate = (document, random, traits) => {
  const place = pickRow(document, random, traits, 'values', ({ row }) =>
    row.cells.every((cell) => cell.rowspan === 1),
  )
  if (!place) return false
  touch(document, place, 'label', traits)
  const copy: PrintedRow = { head: false, cells: place.row.cells.map((cell) => ({ ...cell })) }
  if (random.chance(0.6)) {
    for (const [at, cell] of place.row.cells.entries()) {
      const other = copy.cells[at]
      if (cell.indicator === null || !other || random.chance(0.5)) continue
      other.text = String(random.whole(0, 40))
      if (other.text !== cell.text) setTruth(document, cell, [])
    }
  }
  insertRow(place.table, place.at + 1, copy)
  touch(document, { ...place, row: copy }, 'values', traits)
  touch(document, { ...place, row: copy }, 'label', traits)
  return true
}

const canMerge = ({ table, at, row }: RowPlace) => {
  const next = table.rows[at + 1]
  return (
    next !== undefined &&
    labelOf(row) !== undefined &&
    next.cells.length === row.cells.length &&
    [...row.cells, ...next.cells].every((cell) => cell.rowspan === 1) &&
    valuesOf(next).length === valuesOf(row).length
  )
}

/** Two rows become one: label under label and number under number in each cell, or run together. */
export const mergeRows: Mutate = (document, random, traits) => {
  const place = pickRow(
    document,
    random,
    traits,
    'values',
    (each) => canMerge(each) && (traits.cells || isFull(each)),
  )
  const next = place?.table.rows[place.at + 1]
  if (!place || !next || document.touched.get(next)?.has('values') === traits.cells) return false
  touch(document, place, 'label', traits)
  const between = random.pick(['\n', ' ', ''])
  for (const [at, cell] of place.row.cells.entries()) {
    const below = next.cells[at]
    if (!below) continue
    if (cell.indicator !== null && (between === '' || cell.text === '' || below.text === '')) {
      // One text for two cells: whose it is, or where it parts, is not printed.
      setTruth(document, cell, cell.text === below.text ? truthOf(document, cell.indicator) : [])
      setTruth(document, below, cell.text === below.text ? truthOf(document, below.indicator) : [])
    }
    cell.text = `${cell.text}${between}${below.text}`
  }
  removeRow(place.table, place.at + 1, true)
  return true
}

/** A row becomes two: some values stand in a second row, below or beside where they belong, its label empty or repeated. */
export const splitRow: Mutate = (document, random, traits) => {
  const place = pickRow(
    document,
    random,
    traits,
    'values',
    ({ row }) => valuesOf(row).length > 1 && row.cells.every((cell) => cell.rowspan === 1),
  )
  if (!place) return false
  touch(document, place, 'label', traits)
  const values = valuesOf(place.row)
  const from = random.whole(1, values.length - 1)
  const moved = new Set(values.slice(from))
  const flush = random.chance(0.4)
  const tail = place.row.cells.filter((cell) => moved.has(cell)).map((cell) => ({ ...cell }))
  const lead = place.row.cells.filter((cell) => !moved.has(cell)).map((cell) => emptied(cell))
  const second = flush ? [...tail, ...lead] : [...lead, ...tail]
  for (const cell of moved) cell.text = ''
  if (random.chance(0.3)) place.row.cells = place.row.cells.filter((cell) => !moved.has(cell))
  const row: PrintedRow = { head: false, cells: second }
  insertRow(place.table, place.at + 1, row)
  touch(document, { ...place, row }, 'values', traits)
  touch(document, { ...place, row }, 'label', traits)
  return true
}

const emptied = (cell: PrintedCell): PrintedCell => ({ ...cell, text: '', indicator: null })

const canBeCut = ({ text }: PrintedCell) => /^\d{2,}$/.test(text)

/** A number goes on in a row of its own: 3 above, 7 below for 37. */
export const cutNumber: Mutate = (document, random, traits) => {
  const place = pickRow(
    document,
    random,
    traits,
    'values',
    ({ row }) => valuesOf(row).some(canBeCut) && row.cells.every((cell) => cell.rowspan === 1),
  )
  if (!place) return false
  touch(document, place, 'label', traits)
  const cut = random.pick(valuesOf(place.row).filter(canBeCut))
  const from = random.whole(1, cut.text.length - 1)
  const rest = { ...cut, text: cut.text.slice(from), indicator: null }
  cut.text = cut.text.slice(0, from)
  const others = place.row.cells.map((cell) => (cell === cut ? rest : emptied(cell)))
  const flush = random.chance(0.3)
  const cells = flush ? [rest, ...others.filter((cell) => cell !== rest)] : others
  const row: PrintedRow = { head: false, cells }
  insertRow(place.table, place.at + 1, row)
  touch(document, { ...place, row }, 'values', traits)
  touch(document, { ...place, row }, 'label', traits)
  return true
}

const PAGE_NUMBERS = ['- 3 -', '— 12 —', '3', '第 4 页', '第3页 共9页', '4/9', '－5－', '12', '·6·', '-7-']

/** A page number between rows, between the head and the rows, or – in lines – in the middle of a broken label. */
export const pageNumber: Mutate = (document, random, traits) => {
  const text = random.pick(PAGE_NUMBERS)
  // Behind a label without values a bare number is what a reader of lines would take for its value.
  const rows = openRows(document, 'values').filter(({ table, at }) => traits.cells || isFullAbove(table, at))
  if (rows.length === 0) return false
  const { table, at, row } = random.pick(rows)
  if (!traits.cells && random.chance(0.3)) row.inside = text
  else insertRow(table, at, noiseRow(table, at, text))
  return true
}

const isFullAbove = (table: PrintedTable, at: number) =>
  table.rows.slice(Math.max(0, at - 1), at).every((row) => valuesOf(row).every((cell) => cell.text !== ''))

/** A row of one cell over the columns that no merged head covers. */
function noiseRow(table: PrintedTable, at: number, text: string): PrintedRow {
  const covered = table.rows[at]?.cells.reduce((sum, cell) => sum + cell.colspan, 0) ?? widthOf(table)
  return { head: false, cells: [{ kind: 'head', text, colspan: covered, rowspan: 1, indicator: null }] }
}

const NOTES = [
  '注：以上数据不含乡镇。',
  '（续表）',
  '数据来源：办公室',
  '单位：件',
  '政府信息公开工作年度报告',
  '填报人：张三 联系电话：0951 1234567',
]

/** A line of words between rows: a running head, a note. */
export const noteLine: Mutate = (document, random) => {
  const rows = openRows(document, 'values')
  if (rows.length === 0) return false
  const { table, at } = random.pick(rows)
  insertRow(table, at, noiseRow(table, at, random.pick(NOTES)))
  return true
}
