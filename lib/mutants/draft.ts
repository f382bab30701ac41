import type { CellIndicatorId } from '../catalogue/indicators'
import type { SeededRandom } from '../demo/seeded-random'
import type { CellValue } from '../model/cell-value'
import {
  isTable,
  type Part,
  type PrintedCell,
  type PrintedDocument,
  type PrintedObject,
  type PrintedRow,
  type PrintedTable,
  valuesOf,
} from './printed'

/**
 * What a carrier keeps of a table. `cells`: every cell has its place, blanks too. Without it a row is its label and its
 * values one after another, and what a blank or a lost value leaves behind is the same. `spans`: merged cells are told
 * from a cell beside empty ones. `drawn`: there are no cells, only numbers at places under heads, so that none can be lost
 * from a row without leaving its place empty. `objects`: what a cell may hold beside text.
 */
export type Traits = {
  readonly cells: boolean
  readonly spans: boolean
  readonly drawn?: true
  readonly objects?: readonly PrintedObject['kind'][]
}

/** A mutation changes the document and its truth in place; false when it finds nothing to act on. */
export type Mutate = (document: PrintedDocument, random: SeededRandom, traits: Traits) => boolean

export type RowPlace = { readonly table: PrintedTable; readonly at: number; readonly row: PrintedRow }

/** Rows with values whose `part` no mutation has touched yet. */
export function openRows(document: PrintedDocument, part: Part): RowPlace[] {
  return document.blocks
    .filter(isTable)
    .flatMap((table) =>
      table.rows.flatMap((row, at) =>
        valuesOf(row).length > 0 && document.touched.get(row)?.has(part) !== true ? [{ table, at, row }] : [],
      ),
    )
}

/**
 * Marks a row as damaged. In lines of text the rows around it are marked too: a value lost here and a label lost there
 * print a text that says something else, and nobody could know.
 */
export function touch(document: PrintedDocument, place: RowPlace, part: Part, traits: Traits): void {
  const mark = (row: PrintedRow | undefined, parts: readonly Part[]) => {
    if (!row) return
    const known = document.touched.get(row) ?? new Set()
    for (const each of parts) known.add(each)
    document.touched.set(row, known)
  }
  const near = place.table.rows.slice(Math.max(0, place.at - 2), place.at + 3)
  if (traits.cells) mark(place.row, [part])
  else for (const row of near) mark(row, ['label', 'values'])
}

/** Marks all rows of a table: what was done to the whole leaves no row for a second damage. */
export function touchAll(document: PrintedDocument, table: PrintedTable): void {
  for (const row of table.rows) document.touched.set(row, new Set(['label', 'values']))
}

/** A row to damage, marked as damaged; undefined when none is left that `fits`. */
export function pickRow(
  document: PrintedDocument,
  random: SeededRandom,
  traits: Traits,
  part: Part,
  fits: (place: RowPlace) => boolean = () => true,
): RowPlace | undefined {
  const open = openRows(document, part).filter(fits)
  if (open.length === 0) return undefined
  const place = random.pick(open)
  touch(document, place, part, traits)
  return place
}

/** The truth about a cell becomes these values; none: only a flag is right. */
export function setTruth(document: PrintedDocument, cell: PrintedCell, values: readonly CellValue[]): void {
  if (cell.indicator !== null) document.truth.set(cell.indicator, values)
}

export const truthOf = (document: PrintedDocument, id: CellIndicatorId | null): readonly CellValue[] =>
  (id === null ? undefined : document.truth.get(id)) ?? []

/** A printed row without blanks: in lines of text one value more is then one too many. */
export const isFull = ({ row }: RowPlace): boolean => valuesOf(row).every((cell) => cell.text !== '')

export const BLANK: CellValue = { status: 'blank' }
export const NOT_PRINTED: CellValue = { status: 'absent' }
