import type { OldItemId } from '../lib/catalogue/form-before-2019'
import type { Cell, CellStatus, CellValue, Place } from '../lib/model/cell-value'
import { OLD_PERIODS, type OldPeriod, type OldRow, type OldTable } from '../lib/model/old-table'
import { all, run, type Store } from './store'

type VersionId = { readonly county: number; readonly versionId: number }

const INSERT_SQL = `
  INSERT INTO old_figures (county, version_id, position, period, label, item, measure, head, status, value, mark, raw,
    place, doubtful, note)
  VALUES ($county, $versionId, $position, $period, $label, $item, $measure, $head, $status, $value, $mark, $raw,
    $place, $doubtful, $note)`

/** Writes the statistics table of a report of 2008–2018 under its version, two rows per printed row. */
export function insertOldTable(store: Store, { county, versionId }: VersionId, table: OldTable): void {
  for (const [position, row] of table.rows.entries()) {
    for (const period of OLD_PERIODS) {
      const { value: read, raw, place, doubtful, note } = row[period]
      run(store, INSERT_SQL, {
        county,
        versionId,
        position,
        period,
        label: row.label,
        item: row.item,
        measure: row.measure,
        head: table.heads[period],
        status: read.status,
        value: read.status === 'number' ? read.value : null,
        mark: read.status === 'mark' ? read.mark : null,
        raw,
        place: place && JSON.stringify(place),
        doubtful: doubtful ? 1 : 0,
        note,
      })
    }
  }
}

type FigureRow = {
  position: number
  period: OldPeriod
  label: string
  item: OldItemId | null
  measure: string | null
  head: string | null
  status: CellStatus
  value: number | null
  mark: string | null
  raw: string
  place: string | null
  doubtful: number
  note: string | null
}

const SELECT_SQL = `
  SELECT position, period, label, item, measure, head, status, value, mark, raw, place, doubtful, note
  FROM old_figures WHERE county = $county AND version_id = $versionId ORDER BY position, period DESC`

/** The statistics table of a version as it was read; undefined for a version without one. */
export function oldTableOf(store: Store, { county, versionId }: VersionId): OldTable | undefined {
  const figures = all<FigureRow>(store, SELECT_SQL, { county, versionId })
  const of = (period: OldPeriod) => figures.filter((each) => each.period === period)
  const rows = of('year').flatMap((year): OldRow[] => {
    const cumulative = figures.find((each) => each.position === year.position && each.period === 'cumulative')
    const { label, item, measure } = year
    return cumulative ? [{ label, item, measure, year: toCell(year), cumulative: toCell(cumulative) }] : []
  })
  if (rows.length === 0) return undefined
  return { heads: { year: of('year')[0]?.head ?? null, cumulative: of('cumulative')[0]?.head ?? null }, rows }
}

function toCell(row: FigureRow): Cell {
  return {
    value: toValue(row),
    raw: row.raw,
    place: row.place === null ? null : (JSON.parse(row.place) as Place),
    doubtful: row.doubtful === 1,
    note: row.note,
  }
}

function toValue({ status, value, mark }: FigureRow): CellValue {
  if (status === 'number') return { status, value: value ?? Number.NaN }
  return status === 'mark' ? { status, mark: mark ?? '' } : { status }
}
