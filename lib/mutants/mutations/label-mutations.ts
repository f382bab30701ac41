import type { SeededRandom } from '../../demo/seeded-random'
import { type Mutate, pickRow, type RowPlace, touch } from '../draft'
import { insertRow } from '../grid-layout'
import { isTable, labelOf, type PrintedTable, valuesOf } from '../printed'

const STRANGE = ['囗', '政', '未', '处', '1', '、', '其', '他', '公']

/** A label is taken away; the place of the row may still tell whose values these are, or nothing does. */
export const deleteLabel: Mutate = (document, random, traits) => {
  const filledAbove = ({ table, at }: RowPlace) =>
    traits.cells || valuesAbove(table, at).every((cell) => cell.text !== '')
  const place = pickRow(document, random, traits, 'label', (each) => !!labelOf(each.row) && filledAbove(each))
  const label = place && labelOf(place.row)
  if (!place || !label) return false
  if (random.chance(0.7)) label.text = ''
  else place.row.cells = place.row.cells.filter((cell) => cell !== label)
  return true
}

const valuesAbove = (table: PrintedTable, at: number) =>
  table.rows.slice(Math.max(0, at - 1), at).flatMap(valuesOf)

/** One to four characters of a label are lost, changed or added. */
export const misspellLabel: Mutate = (document, random, traits) => {
  const place = pickRow(document, random, traits, 'label', ({ row }) => (labelOf(row)?.text.length ?? 0) > 1)
  const label = place && labelOf(place.row)
  if (!label) return false
  for (let left = random.whole(1, 4); left > 0; left -= 1) {
    const at = random.whole(0, label.text.length - 1)
    const by = random.pick(['', random.pick(STRANGE), `${label.text[at] ?? ''}${random.pick(STRANGE)}`])
    label.text = `${label.text.slice(0, at)}${by}${label.text.slice(at + 1)}`
  }
  return true
}

/** A label is broken by spaces or line ends. */
export const brokenLabel: Mutate = (document, random, traits) => {
  const place = pickRow(document, random, traits, 'label', ({ row }) => (labelOf(row)?.text.length ?? 0) > 2)
  const label = place && labelOf(place.row)
  if (!label) return false
  const by = random.pick([' ', '\u3000', '  '])
  label.text = [...label.text].map((char) => (random.chance(0.3) ? `${char}${by}` : char)).join('')
  return true
}

/** The label stands in two rows, the numbers beside its first or its second half. */
export const labelAroundNumbers: Mutate = (document, random, traits) => {
  const place = pickRow(
    document,
    random,
    traits,
    'label',
    ({ row }) => (labelOf(row)?.text.length ?? 0) >= 8 && row.cells.every((cell) => cell.rowspan === 1),
  )
  const label = place && labelOf(place.row)
  if (!place || !label) return false
  const at = random.whole(3, label.text.length - 3)
  const [first, second] = [label.text.slice(0, at), label.text.slice(at)]
  const numbersFirst = random.chance(0.5)
  const empty = place.row.cells.map((cell) => ({
    ...cell,
    indicator: null,
    text: cell === label ? (numbersFirst ? second : first) : '',
  }))
  label.text = numbersFirst ? first : second
  insertRow(place.table, place.at + (numbersFirst ? 1 : 0), { head: false, cells: empty })
  return true
}

/** Two rows change places, labels and all. */
export const swapRows: Mutate = (document, random, traits) => {
  const place = pickRow(document, random, traits, 'label', ({ table, at }) => {
    const next = table.rows[at + 1]
    return (
      next !== undefined && valuesOf(next).length > 0 && sameShape(table, at) && labelOf(next) !== undefined
    )
  })
  if (!place) return false
  const { table, at } = place
  const [a, b] = [table.rows[at], table.rows[at + 1]]
  if (!a || !b) return false
  table.rows.splice(at, 2, b, a)
  touch(document, { table, at, row: b }, 'label', traits)
  touch(document, { table, at: at + 1, row: a }, 'label', traits)
  return true
}

function sameShape(table: PrintedTable, at: number): boolean {
  const shape = (index: number) =>
    table.rows[index]?.cells.map((cell) => `${cell.colspan}x${cell.rowspan}`).join()
  return shape(at) === shape(at + 1) && shape(at)?.includes('x2') === false
}

/** Merged heads at the side, or the heads above, are lost or changed. A unit of money is left: it is part of the value. */
export const damageHeads: Mutate = (document, random) => {
  const heads = document.blocks
    .filter(isTable)
    .filter((table) => table.id !== 'foreign')
    .flatMap((table) =>
      table.rows.flatMap((row) => row.cells.filter(({ kind }) => kind !== 'label' && kind !== 'value')),
    )
    .filter((cell) => cell.text !== '' && !cell.text.includes('元'))
  if (heads.length === 0) return false
  for (let left = random.whole(1, 3); left > 0; left -= 1) {
    const cell = random.pick(heads)
    cell.text = damagedHead(cell.text, random)
  }
  return true
}

function damagedHead(text: string, random: SeededRandom): string {
  if (random.chance(0.4)) return ''
  const at = random.whole(0, Math.max(0, text.length - 1))
  return `${text.slice(0, at)}${random.pick(['', random.pick(STRANGE)])}${text.slice(at + 1)}`
}
