import type { IndicatorId } from '../../lib/catalogue/indicators'
import type { IndicatorValue } from '../../lib/figures/indicator-value'
import type { CellStatus } from '../../lib/model/cell-value'
import { formOfNumber } from '../form-number'
import { type Store, tuples } from '../store'
import { countyKey } from './county-info'
import { indicatorNumber } from './indicator-numbers'

/**
 * The rows of one query, column by column, each a JSON array: a few strings are handed over in a third of the time that
 * thousands of rows take. `odd` is null for a plain number without flags, else it holds the flags and the status.
 */
type Columns = readonly [unitId: string, year: string, form: string, value: string, odd: string]
const DOUBTFUL = 1
const APPROXIMATE = 2
const DERIVED = 4
const ROWS = `
  SELECT unit_id, year, form, value,
    CASE WHEN status = 'number' AND doubtful + approximate + derived = 0 THEN NULL
      ELSE (doubtful * ${DOUBTFUL} + approximate * ${APPROXIMATE} + derived * ${DERIVED}) || status END AS odd
  FROM cells INDEXED BY cells_by_indicator
  WHERE county = $county AND current = 1 AND indicator = $indicator`
const columnsOf = (rows: string) => `
  SELECT json_group_array(unit_id), json_group_array(year), json_group_array(form), json_group_array(value),
    json_group_array(odd) FROM (${rows})`

/** Served from the index cells_by_indicator alone; the test beside this file asks SQLite's planner. */
export const SERIES_SQL = columnsOf(`${ROWS} ORDER BY year, unit_id`)
export const YEAR_SQL = columnsOf(`${ROWS} AND year = $year ORDER BY unit_id`)

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
    const take = (sql: string, parameters: { year?: number }) => {
      for (const columns of tuples<Columns>(store, sql, { county, indicator, ...parameters }))
        for (const value of toValues(id, columns))
          if (units === null || units.has(value.unitId)) values.push(value)
    }
    if (!filter.years) take(SERIES_SQL, {})
    for (const year of filter.years ?? []) take(YEAR_SQL, { year })
  }
  return values
}

function toValues(indicator: IndicatorId, columns: Columns): IndicatorValue[] {
  const unitIds: number[] = JSON.parse(columns[0])
  const years: number[] = JSON.parse(columns[1])
  const forms: (number | null)[] = JSON.parse(columns[2])
  const numbers: (number | null)[] = JSON.parse(columns[3])
  const odds: (string | null)[] = JSON.parse(columns[4])
  return unitIds.map((unitId, at) => {
    const odd = odds[at] ?? null
    const flags = odd === null ? 0 : Number(odd[0])
    return {
      unitId,
      year: years[at] as number,
      indicator,
      form: formOfNumber(forms[at] ?? null),
      status: odd === null ? 'number' : (odd.slice(1) as CellStatus),
      value: numbers[at] ?? null,
      doubtful: (flags & DOUBTFUL) !== 0,
      approximate: (flags & APPROXIMATE) !== 0,
      derived: (flags & DERIVED) !== 0,
    }
  })
}
