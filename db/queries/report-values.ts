import type { CellIndicatorId, ProseSeriesId } from '../../lib/catalogue/indicators'
import type { Cell, CellStatus, CellValue } from '../../lib/model/cell-value'
import { type Store, tuples } from '../store'
import { countyKey } from './county-info'
import { indicatorId } from './indicator-numbers'

/** A value taken from the prose of a report. */
export type ProseCell = Cell & { readonly approximate: boolean; readonly derived: boolean }
/** Every value of one version: the printed cells, and the series its prose states. */
export type ReportValues = {
  readonly cells: ReadonlyMap<CellIndicatorId, Cell>
  readonly prose: ReadonlyMap<ProseSeriesId, ProseCell>
}

/** A plain number has no status text: see indicator-values. */
type Row = readonly [
  indicator: number,
  status: Exclude<CellStatus, 'number'> | null,
  value: number | null,
  mark: string | null,
  raw: string | null,
  block: number | null,
  row: number | null,
  column: number | null,
  snippet: number | null,
  doubtful: number,
  approximate: number,
  derived: number,
  note: string | null,
  settled: number,
]
/** One range of the primary key of `cells`; the test beside this file asks SQLite's planner. */
export const REPORT_SQL = `
  SELECT indicator, nullif(status, 'number'), value, mark, raw, place_block, place_row, place_column, snippet,
    doubtful, approximate, derived, note, settled
  FROM cells WHERE county = $county AND version_id = $versionId`

/** The values of a version with raw text and place; `snippets` are those of the version's document. */
export function reportValues(store: Store, versionId: number, snippets: readonly string[]): ReportValues {
  const cells = new Map<CellIndicatorId, Cell>()
  const prose = new Map<ProseSeriesId, ProseCell>()
  for (const row of tuples<Row>(store, REPORT_SQL, { county: countyKey(store), versionId })) {
    const id = indicatorId(store, row[0])
    const cell = toCell(row, snippets)
    if (isProse(id)) prose.set(id, { ...cell, approximate: row[10] === 1, derived: row[11] === 1 })
    else cells.set(id, cell)
  }
  return { cells, prose }
}

function isProse(id: CellIndicatorId | ProseSeriesId): id is ProseSeriesId {
  return id.startsWith('prose.')
}

function toCell(cell: Row, snippets: readonly string[]): Cell {
  const [, status, value, mark, raw, block, row, column, snippet, doubtful, , , note, settled] = cell
  return {
    value: toCellValue(status, value, mark),
    raw: raw ?? (value === null ? '' : String(value)),
    place: block === null ? null : { block, row, column, snippet: snippets[snippet ?? -1] ?? '' },
    doubtful: doubtful === 1,
    note,
    ...(settled === 0 ? {} : { settled: settled === 1 ? 'misread' : 'blank-as-zero' }),
  }
}

function toCellValue(status: Row[1], value: number | null, mark: string | null): CellValue {
  if (status === 'mark') return { status, mark: mark ?? '' }
  if (status !== null) return { status }
  if (value === null) throw new Error('a number without a value in the store')
  return { status: 'number', value }
}
