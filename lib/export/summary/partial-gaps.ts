import { type CellIndicatorId, formCells, indicator } from '../../catalogue/indicators'
import { partialCells, type SummaryDocument, UNCOUNTED } from './summary-document'

/** Cells of one unit that are not in the sums, all for one reason. */
export type Gap = {
  readonly unit: number
  readonly name: string
  readonly label: string
  readonly cells: readonly CellIndicatorId[]
}

/** The cell of a form in words, row and column. */
export function cellName(id: CellIndicatorId): string {
  const { rowLabel, columnLabel } = indicator(id)
  return `${rowLabel}·${columnLabel}`
}

/** How many named cells stand in a line before the rest is only counted. */
const NAMED = 3

/** Which cells a gap is of, the first few by name. */
export function gapCells({ cells }: Gap): string {
  const named = cells.slice(0, NAMED).map(cellName).join('；')
  return cells.length > NAMED ? `${named} 等 ${cells.length} 格` : named
}

/** What keeps sums from covering every unit, by unit and reason, units in list order. */
export function partialGaps({ form, cells, units }: SummaryDocument): Gap[] {
  const found = new Map<string, CellIndicatorId[]>()
  const keyOf = (unit: number, reason: string) => `${unit} ${reason}`
  for (const { id } of formCells(form)) {
    for (const { key } of UNCOUNTED) {
      for (const unit of cells.get(id)?.[key] ?? []) {
        const known = found.get(keyOf(unit, key))
        if (known) known.push(id)
        else found.set(keyOf(unit, key), [id])
      }
    }
  }
  return units.flatMap(({ id: unit, name }) =>
    UNCOUNTED.flatMap(({ key, label }) => {
      const own = found.get(keyOf(unit, key))
      return own ? [{ unit, name, label, cells: own }] : []
    }),
  )
}

/** The sums that do not cover every unit, each with its `59/60`; only those with a number are in it. */
export function partialMarks(document: SummaryDocument): ReadonlyMap<CellIndicatorId, string> {
  return new Map(
    partialCells(document)
      .filter(({ sum }) => sum.sum !== null)
      .map(({ id, sum }) => [id, `${sum.counted.length}/${sum.asked.length}`]),
  )
}

/** What is not in the sums, for files: a line per unit and reason. */
export function partialNotes(document: SummaryDocument): string[] {
  const partial = partialCells(document).length
  if (partial === 0) return ['各格均计入全部单位。']
  return [
    `${partial} 格没有计入全部单位：数字后的括号内为计入家数／应计家数，“—”为没有一家有数。未计入的是：`,
    ...partialGaps(document).map(
      (gap) => `${gap.name}：${gap.label} ${gap.cells.length} 格（${gapCells(gap)}）。`,
    ),
  ]
}
