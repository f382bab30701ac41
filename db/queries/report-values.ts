import type { CellIndicatorId, ProseSeriesId } from '../../lib/catalogue/indicators'
import type { Cell, CellStatus, CellValue } from '../../lib/model/cell-value'
import { all, type Store } from '../store'
import { countyKey } from './county-info'
import { indicatorId } from './indicator-numbers'

/** A value taken from the prose of a report. */
export type ProseCell = Cell & { readonly approximate: boolean; readonly derived: boolean }
/** Every value of one version: the printed cells, and the series its prose states. */
export type ReportValues = {
  readonly cells: ReadonlyMap<CellIndicatorId, Cell>
  readonly prose: ReadonlyMap<ProseSeriesId, ProseCell>
}

type Row = {
  indicator: number
  status: CellStatus
  value: number | null
  mark: string | null
  raw: string | null
  place_block: number | null
  place_row: number | null
  place_column: number | null
  snippet: number | null
  doubtful: number
  approximate: number
  derived: number
  note: string | null
}
/** One range of the primary key of `cells`; the test beside this file asks SQLite's planner. */
export const REPORT_SQL = `
  SELECT indicator, status, value, mark, raw, place_block, place_row, place_column, snippet,
    doubtful, approximate, derived, note
  FROM cells WHERE county = $county AND version_id = $versionId`

/** The values of a version with raw text and place; `snippets` are those of the version's document. */
export function reportValues(store: Store, versionId: number, snippets: readonly string[]): ReportValues {
  const cells = new Map<CellIndicatorId, Cell>()
  const prose = new Map<ProseSeriesId, ProseCell>()
  for (const row of all<Row>(store, REPORT_SQL, { county: countyKey(store), versionId })) {
    const id = indicatorId(store, row.indicator)
    const cell = toCell(row, snippets)
    if (isProse(id))
      prose.set(id, { ...cell, approximate: row.approximate === 1, derived: row.derived === 1 })
    else cells.set(id, cell)
  }
  return { cells, prose }
}

function isProse(id: CellIndicatorId | ProseSeriesId): id is ProseSeriesId {
  return id.startsWith('prose.')
}

function toCell(row: Row, snippets: readonly string[]): Cell {
  return {
    value: toCellValue(row),
    raw: row.raw ?? (row.value === null ? '' : String(row.value)),
    place:
      row.place_block === null
        ? null
        : {
            block: row.place_block,
            row: row.place_row,
            column: row.place_column,
            snippet: snippets[row.snippet ?? -1] ?? '',
          },
    doubtful: row.doubtful === 1,
    note: row.note,
  }
}

function toCellValue(row: Row): CellValue {
  if (row.status === 'number' && row.value !== null) return { status: 'number', value: row.value }
  if (row.status === 'mark') return { status: 'mark', mark: row.mark ?? '' }
  if (row.status === 'number') throw new Error(`indicator ${row.indicator} is a number without a value`)
  return { status: row.status }
}
