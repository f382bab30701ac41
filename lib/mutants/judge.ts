import type { CellIndicatorId } from '../catalogue/indicators'
import type { Cell, CellValue } from '../model/cell-value'
import type { Outcome } from '../model/outcome'
import type { Report } from '../model/report'
import type { Mutant } from './make-mutant'

/** A cell whose reading differs from the print and says nothing of it. */
export type SilentCell = {
  readonly id: CellIndicatorId
  readonly printed: readonly CellValue[]
  readonly read: CellValue
}
export type Judgement = {
  readonly right: number
  readonly flagged: number
  readonly silent: readonly SilentCell[]
  /** The document was cut off and nothing in its reading says that something is missing. */
  readonly looksWhole: boolean
}

/**
 * Holds a reading to the truth, cell by cell. Right: a value the print allows. Flagged: no value, or one marked illegible
 * or doubtful. Silent: any other value, a blank where something is printed and a sign where a number is among them.
 */
export function judge(mutant: Mutant, outcome: Outcome<Report>): Judgement {
  const cells: Report['cells'] = outcome.ok ? outcome.value.cells : new Map()
  let [right, flagged] = [0, 0]
  const silent: SilentCell[] = []
  for (const id of new Set([...mutant.truth.keys(), ...cells.keys()])) {
    const printed = mutant.truth.get(id)
    const cell = cells.get(id)
    if (!cell || isFlagged(cell)) flagged += printed ? 1 : 0
    else if (allows(printed, cell.value)) right += 1
    else if (printed || cell.value.status !== 'absent')
      silent.push({ id, printed: printed ?? [], read: cell.value })
  }
  return { right, flagged, silent, looksWhole: mutant.cut && outcome.ok && !saysIncomplete(outcome.value) }
}

const isFlagged = (cell: Cell) => cell.doubtful || cell.value.status === 'illegible'

function allows(printed: readonly CellValue[] | undefined, read: CellValue): boolean {
  return (printed ?? []).some(
    (each) =>
      each.status === read.status &&
      (each.status !== 'number' || (read.status === 'number' && Math.abs(each.value - read.value) < 1e-9)),
  )
}

const INCOMPLETE: readonly string[] = ['row-missing', 'table-missing', 'section-missing']
const saysIncomplete = (report: Report) => report.warnings.some(({ code }) => INCOMPLETE.includes(code))
