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
type Columns = readonly [at: string, unitId: string, form: string, value: string, odd: string]
const DOUBTFUL = 1
const APPROXIMATE = 2
const DERIVED = 4
/** A blank that a person took as 0: `settled` is 2. The flags are one hexadecimal digit, so that the status follows it. */
const ZEROED = 8
const columnsOf = (at: 'year' | 'indicator', rows: string) => `
  SELECT json_group_array(${at}), json_group_array(unit_id), json_group_array(form), json_group_array(value),
    json_group_array(odd)
  FROM (
    SELECT ${at}, unit_id, form, value,
      CASE WHEN status = 'number' AND doubtful + approximate + derived = 0 AND settled < 2 THEN NULL
        ELSE printf('%x', doubtful * ${DOUBTFUL} + approximate * ${APPROXIMATE} + derived * ${DERIVED}
          + (settled = 2) * ${ZEROED}) || status END AS odd
    FROM cells
    WHERE county = $county AND current = 1 AND ${rows} ORDER BY ${at}, unit_id)`

/** Served from the index cells_by_indicator alone; the test beside this file asks SQLite's planner. */
export const SERIES_SQL = columnsOf('year', 'indicator = $indicator')
/** Any number of indicators of one year at once: two hundred queries of a few rows each take twice as long. */
export const YEAR_SQL = columnsOf(
  'indicator',
  'indicator IN (SELECT value FROM json_each($indicators)) AND year = $year',
)

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
  const units = filter.unitIds ? new Set(filter.unitIds) : null
  const values: IndicatorValue[] = []
  const byYear = filter.years?.map((year) => valuesOfYear(store, ids, year))
  for (const id of ids) {
    const lists = byYear ? byYear.map((indicators) => indicators.get(id) ?? []) : [valuesOfSeries(store, id)]
    for (const list of lists)
      for (const value of list) if (units === null || units.has(value.unitId)) values.push(value)
  }
  return values
}

function valuesOfSeries(store: Store, id: IndicatorId): IndicatorValue[] {
  const parameters = { county: countyKey(store), indicator: indicatorNumber(store, id) }
  return tuples<Columns>(store, SERIES_SQL, parameters).flatMap((columns) => {
    const years: number[] = JSON.parse(columns[0])
    return toValues(
      columns,
      () => id,
      (at) => years[at] as number,
    )
  })
}

/** The values of one year by indicator, each in the order of units. */
function valuesOfYear(
  store: Store,
  ids: readonly IndicatorId[],
  year: number,
): ReadonlyMap<IndicatorId, IndicatorValue[]> {
  const asked = new Map(ids.map((id) => [indicatorNumber(store, id), id]))
  const found = new Map<IndicatorId, IndicatorValue[]>(ids.map((id) => [id, []]))
  const parameters = { county: countyKey(store), indicators: JSON.stringify([...asked.keys()]), year }
  for (const columns of tuples<Columns>(store, YEAR_SQL, parameters)) {
    const numbers: number[] = JSON.parse(columns[0])
    const idAt = (at: number) => asked.get(numbers[at] as number) as IndicatorId
    for (const value of toValues(columns, idAt, () => year)) found.get(value.indicator)?.push(value)
  }
  return found
}

function toValues(
  columns: Columns,
  indicatorAt: (at: number) => IndicatorId,
  yearAt: (at: number) => number,
): IndicatorValue[] {
  const unitIds: number[] = JSON.parse(columns[1])
  const forms: (number | null)[] = JSON.parse(columns[2])
  const numbers: (number | null)[] = JSON.parse(columns[3])
  const odds: (string | null)[] = JSON.parse(columns[4])
  return unitIds.map((unitId, at) => {
    const odd = odds[at] ?? null
    const flags = odd === null ? 0 : Number.parseInt(odd.charAt(0), 16)
    return {
      unitId,
      year: yearAt(at),
      indicator: indicatorAt(at),
      form: formOfNumber(forms[at] ?? null),
      status: odd === null ? 'number' : (odd.slice(1) as CellStatus),
      value: numbers[at] ?? null,
      doubtful: (flags & DOUBTFUL) !== 0,
      approximate: (flags & APPROXIMATE) !== 0,
      derived: (flags & DERIVED) !== 0,
      zeroed: (flags & ZEROED) !== 0,
    }
  })
}
