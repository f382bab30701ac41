import type { CellIndicatorId } from '../../lib/catalogue/indicators'
import type { Cell, CellValue, Settled } from '../../lib/model/cell-value'
import type { Report } from '../../lib/model/report'
import type { VersionKey } from '../insert-version'
import { indicatorId } from '../queries/indicator-numbers'
import { all, run, type Store } from '../store'
import { putSettled, settledValue } from './put-settled'

type Place = Omit<VersionKey, 'versionId'>
type Row = {
  indicator: number
  kind: Settled
  status: CellValue['status']
  value: number | null
  mark: string | null
}

type Decided = { readonly indicator: number; readonly id: CellIndicatorId; readonly cell: Cell }

/**
 * Puts what people decided of the cells of a file into a new reading of that same file, and gives the report with it. A
 * blank taken as 0 stays only where the reading is still a blank; a corrected cell keeps the person's value whatever
 * the reader now says. A cell the reading no longer has is left out; its decision stays recorded.
 */
export function keepDecisions(store: Store, key: VersionKey, report: Report, original: string): Report {
  const decided = decidedCells(store, key, report, original)
  for (const { indicator, id, cell } of decided) {
    noteReading(store, key, original, indicator, report.cells.get(id))
    putSettled(store, key, indicator, { value: cell.value, settled: cell.settled ?? null })
  }
  return withCells(report, decided)
}

/** The report of a file with what people decided of its cells; writes nothing. */
export function withDecisions(store: Store, place: Place, report: Report, original: string): Report {
  return withCells(report, decidedCells(store, place, report, original))
}

function withCells(report: Report, decided: readonly Decided[]): Report {
  if (decided.length === 0) return report
  return {
    ...report,
    cells: new Map([...report.cells, ...decided.map(({ id, cell }) => [id, cell] as const)]),
  }
}

function decidedCells(store: Store, place: Place, report: Report, original: string): Decided[] {
  const rows = all<Row>(
    store,
    `SELECT indicator, kind, status, value, mark FROM cell_decisions WHERE county = $county AND unit_id = $unitId
       AND year = $year AND original = $original AND withdrawn_at IS NULL ORDER BY id`,
    { county: place.county, unitId: place.unitId, year: place.year, original },
  )
  return rows.flatMap((row) => {
    const id = indicatorId(store, row.indicator) as CellIndicatorId
    const cell = report.cells.get(id)
    if (!cell || (row.kind === 'blank-as-zero' && cell.value.status !== 'blank')) return []
    const value = settledValue(row)
    return [{ indicator: row.indicator, id, cell: { ...cell, value, doubtful: false, settled: row.kind } }]
  })
}

/** What a decision stands in the place of is what is read today: that comes back when it is withdrawn. */
function noteReading(
  store: Store,
  { county, unitId, year }: VersionKey,
  original: string,
  indicator: number,
  cell: Cell | undefined,
): void {
  if (!cell) return
  run(
    store,
    `UPDATE cell_decisions SET read_status = $status, read_value = $value, read_mark = $mark, read_doubtful = $doubtful
     WHERE county = $county AND unit_id = $unitId AND year = $year AND original = $original
       AND indicator = $indicator AND withdrawn_at IS NULL`,
    {
      county,
      unitId,
      year,
      original,
      indicator,
      status: cell.value.status,
      value: cell.value.status === 'number' ? cell.value.value : null,
      mark: cell.value.status === 'mark' ? cell.value.mark : null,
      doubtful: cell.doubtful ? 1 : 0,
    },
  )
}
