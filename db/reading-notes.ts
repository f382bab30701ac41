import { type CellStatus, isDoubtful } from '../lib/model/cell-value'
import type { Report, Warning } from '../lib/model/report'

/** How the printed cells of a report were read; those in `doubtful` are also in `number`, `blank` or `mark`. */
export type CellCounts = Readonly<Record<CellStatus | 'doubtful', number>>
/** Whose report it is, and whether something of the document was left aside; doubts about single cells are counted. */
const SHOWN: readonly Warning['code'][] = [
  'unit-uncertain',
  'year-uncertain',
  'scope-uncertain',
  'form-uncertain',
  'table-missing',
  'numbers-unplaced',
]
/** Rows of which nothing was read; a document may have dozens. */
const LOST_ROWS: readonly Warning['code'][] = ['row-unread', 'row-missing']
const LOST_LINES = 3

/** What a person should look at before taking a reading in, Chinese sentences. `where`: where the rest of them is. */
export function readingNotes({ warnings }: Report, where: string): string[] {
  const messages = (codes: readonly Warning['code'][]) =>
    warnings.filter((warning) => codes.includes(warning.code)).map((warning) => warning.message)
  const lost = messages(LOST_ROWS)
  const named = lost.length <= LOST_LINES ? lost : lost.slice(0, LOST_LINES - 1)
  const rest = lost.length - named.length
  const counted = rest > 0 ? [`另有 ${rest} 处没有读到的行，${where}。`] : []
  return [...messages(SHOWN), ...named, ...counted]
}

/** How many of the printed cells were read as what. */
export function countCells(report: Report): CellCounts {
  const counts = { number: 0, blank: 0, mark: 0, illegible: 0, absent: 0, doubtful: 0 }
  // An older table counts by its own figures; those that enter later series are among them.
  const old = report.oldTable?.rows.flatMap((row) => [row.year, row.cumulative])
  for (const cell of old ?? report.cells.values()) {
    counts[cell.value.status] += 1
    if (isDoubtful(cell)) counts.doubtful += 1
  }
  return counts
}
