import { all, type Store } from '../store'
import { countyKey } from './county-info'
import { inListOrder, toUnitRef, UNIT_COLUMNS, type UnitColumns, type UnitRef } from './unit-ref'

/** A unit as lists and pickers need it. */
export type UnitRow = UnitRef & {
  readonly aliases: readonly string[]
  /** First letters of the pinyin, for search: bmx. */
  readonly initials: string
  /** ISO dates, null where open or not known. */
  readonly validFrom: string | null
  readonly validTo: string | null
  /** Years with a current report, ascending. */
  readonly years: readonly number[]
}

type Row = UnitColumns & {
  initials: string
  valid_from: string | null
  valid_to: string | null
  aliases: string
  years: string
}
const SQL = `
  SELECT ${UNIT_COLUMNS}, u.initials, u.valid_from, u.valid_to,
    (SELECT json_group_array(a.alias) FROM unit_aliases a WHERE a.county = u.county AND a.unit_id = u.id) AS aliases,
    (SELECT json_group_array(v.year) FROM report_versions v
      WHERE v.county = u.county AND v.unit_id = u.id AND v.current = 1) AS years
  FROM units u WHERE u.county = $county`

/** Every unit of the store, external ones last, by kind and register order. */
export function listUnits(store: Store): UnitRow[] {
  return all<Row>(store, SQL, { county: countyKey(store) })
    .sort(inListOrder)
    .map((row) => ({
      ...toUnitRef(row),
      aliases: JSON.parse(row.aliases) as string[],
      initials: row.initials,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      years: (JSON.parse(row.years) as number[]).sort((a, b) => a - b),
    }))
}
