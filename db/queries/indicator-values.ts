import type { IndicatorId } from '../../lib/catalogue/indicators'
import type { IndicatorValue } from '../../lib/figures/indicator-value'
import type { CellStatus } from '../../lib/model/cell-value'
import { formOfNumber } from '../form-number'
import { type Store, tuples } from '../store'
import { countyKey } from './county-info'
import { indicatorNumber } from './indicator-numbers'

/**
 * `odd` is null for a plain number without flags, most rows by far: what a row costs is the columns it fills.
 * Otherwise it holds the status and the flags. The year comes last, and only where the query does not name it.
 */
type Row = readonly [
  unitId: number,
  form: number | null,
  value: number | null,
  odd: string | null,
  year?: number,
]
const DOUBTFUL = 1
const APPROXIMATE = 2
const DERIVED = 4
const COLUMNS = `unit_id, form, value,
    CASE WHEN status = 'number' AND doubtful + approximate + derived = 0 THEN NULL
      ELSE (doubtful * ${DOUBTFUL} + approximate * ${APPROXIMATE} + derived * ${DERIVED}) || status END`

/** Served from the index cells_by_indicator alone; the test beside this file asks SQLite's planner. */
export const SERIES_SQL = `
  SELECT ${COLUMNS}, year FROM cells INDEXED BY cells_by_indicator
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
    const take = (rows: readonly Row[], known: number | undefined) => {
      for (const row of rows) {
        const year = known ?? row[4]
        if (year !== undefined && (units === null || units.has(row[0]))) values.push(toValue(id, year, row))
      }
    }
    if (!filter.years) take(tuples<Row>(store, SERIES_SQL, { county, indicator }), undefined)
    for (const year of filter.years ?? [])
      take(tuples<Row>(store, YEAR_SQL, { county, indicator, year }), year)
  }
  return values
}

function toValue(indicator: IndicatorId, year: number, [unitId, form, value, odd]: Row): IndicatorValue {
  const flags = odd === null ? 0 : Number(odd[0])
  return {
    unitId,
    year,
    indicator,
    form: formOfNumber(form),
    status: odd === null ? 'number' : (odd.slice(1) as CellStatus),
    value,
    doubtful: (flags & DOUBTFUL) !== 0,
    approximate: (flags & APPROXIMATE) !== 0,
    derived: (flags & DERIVED) !== 0,
  }
}
