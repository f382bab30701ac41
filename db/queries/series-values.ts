import type { IndicatorId } from '../../lib/catalogue/indicators'
import type { CellStatus } from '../../lib/model/cell-value'
import { type Store, tuples } from '../store'
import { countyKey } from './county-info'
import { indicatorId } from './indicator-numbers'

/** What a series shows of a value: raw text and place are left to the page of the report. */
export type SeriesValue = {
  readonly status: CellStatus
  /** A number exactly when `status` is 'number'. */
  readonly value: number | null
  /** The printed sign of a mark. */
  readonly mark: string | null
  readonly doubtful: boolean
  readonly approximate: boolean
  readonly derived: boolean
  readonly zeroed: boolean
}

/** A plain number has no status text and no flags: see indicator-values. */
type Row = readonly [
  indicator: number,
  value: number | null,
  status: Exclude<CellStatus, 'number'> | null,
  flags: number,
  mark: string | null,
]
const SQL = `
  SELECT indicator, value, nullif(status, 'number'), doubtful + approximate * 2 + derived * 4 + (settled = 2) * 8, mark
  FROM cells WHERE county = $county AND version_id = $versionId`

/** Every value of one version, as series of a unit need them. */
export function seriesValues(store: Store, versionId: number): ReadonlyMap<IndicatorId, SeriesValue> {
  const rows = tuples<Row>(store, SQL, { county: countyKey(store), versionId })
  return new Map(
    rows.map(([number, value, status, flags, mark]) => [
      indicatorId(store, number),
      {
        status: status ?? 'number',
        value,
        mark,
        doubtful: (flags & 1) !== 0,
        approximate: (flags & 2) !== 0,
        derived: (flags & 4) !== 0,
        zeroed: (flags & 8) !== 0,
      },
    ]),
  )
}
