import type { IndicatorId } from '../../lib/catalogue/indicators'
import type { IndicatorValue } from '../../lib/figures/indicator-value'
import type { CellStatus } from '../../lib/model/cell-value'
import { formOfNumber } from '../form-number'
import { type Store, tuples } from '../store'
import { countyKey } from './county-info'
import { indicatorNumber } from './indicator-numbers'

/** A plain number has no status text and no flags: most rows by far, and text costs most to carry over. */
type Row = readonly [
  unitId: number,
  year: number,
  form: number | null,
  status: Exclude<CellStatus, 'number'> | null,
  value: number | null,
  flags: number,
]
const DOUBTFUL = 1
const APPROXIMATE = 2
const DERIVED = 4
const COLUMNS = `unit_id, year, form, nullif(status, 'number'), value,
    doubtful * ${DOUBTFUL} + approximate * ${APPROXIMATE} + derived * ${DERIVED}`

/** Served from the index cells_by_indicator alone; the test beside this file asks SQLite's planner. */
export const SERIES_SQL = `
  SELECT ${COLUMNS} FROM cells INDEXED BY cells_by_indicator
  WHERE county = $county AND current = 1 AND indicator = $indicator ORDER BY year, unit_id`
export const YEAR_SQL = `
  SELECT ${COLUMNS} FROM cells INDEXED BY cells_by_indicator
  WHERE county = $county AND current = 1 AND indicator = $indicator AND year = $year ORDER BY unit_id`

/** Narrows a query: only these years, only these units. Left out: all. */
export type ValueFilter = { readonly years?: readonly number[]; readonly unitIds?: readonly number[] }

/**
 * The current values of indicators, in the order of `ids`, then year and unit. External and pending units are among
 * them: take the units to add from yearCoverage. A report that does not print an indicator gives no row.
 */
export function indicatorValues(
  store: Store,
  ids: readonly IndicatorId[],
  filter: ValueFilter = {},
): IndicatorValue[] {
  const county = countyKey(store)
  const units = filter.unitIds ? new Set(filter.unitIds) : null
  const values: IndicatorValue[] = []
  for (const id of ids) {
    const indicator = indicatorNumber(store, id)
    const rows = filter.years
      ? filter.years.flatMap((year) => tuples<Row>(store, YEAR_SQL, { county, indicator, year }))
      : tuples<Row>(store, SERIES_SQL, { county, indicator })
    for (const row of rows) {
      if (units === null || units.has(row[0])) values.push(toValue(id, row))
    }
  }
  return values
}

function toValue(indicator: IndicatorId, row: Row): IndicatorValue {
  const [unitId, year, form, status, value, flags] = row
  return {
    unitId,
    year,
    indicator,
    form: formOfNumber(form),
    status: status ?? 'number',
    value,
    doubtful: (flags & DOUBTFUL) !== 0,
    approximate: (flags & APPROXIMATE) !== 0,
    derived: (flags & DERIVED) !== 0,
  }
}
