import type { Ending, SuccessionType } from '../../lib/catalogue/unit-kinds'
import { all, one, type Store } from '../store'
import { countyKey } from './county-info'
import { toUnitRef, UNIT_COLUMNS, type UnitColumns, type UnitRef } from './unit-ref'

/** A unit this one came from or went into. */
export type LinkedUnit = {
  readonly unit: UnitRef
  readonly type: SuccessionType
  /** ISO date, null when the register gives none. */
  readonly date: string | null
}
/** Years from–to (null: until further notice) in which the unit must report and counts in the sums. */
export type ObligedYears = {
  readonly from: number
  readonly to: number | null
  readonly obliged: boolean
  readonly included: boolean
}
/** Who a unit is. */
export type UnitDetail = UnitRef & {
  readonly aliases: readonly string[]
  readonly validFrom: string | null
  readonly validTo: string | null
  /** How it ended where nobody follows it. */
  readonly ending: Ending | null
  /** The authority above the county it was moved up to. */
  readonly movedTo: string | null
  /** Empty for units that are not in the register. */
  readonly obligedYears: readonly ObligedYears[]
  readonly predecessors: readonly LinkedUnit[]
  readonly successors: readonly LinkedUnit[]
}

type Row = UnitColumns & {
  valid_from: string | null
  valid_to: string | null
  ending: Ending | null
  moved_to: string | null
}
type LinkRow = UnitColumns & { type: SuccessionType; date: string | null }
type YearsRow = { from_year: number; to_year: number | null; obliged: number; included: number }

function linked(store: Store, end: 'from_unit' | 'to_unit', key: { county: number; id: number }) {
  const other = end === 'from_unit' ? 'to_unit' : 'from_unit'
  return all<LinkRow>(
    store,
    `SELECT ${UNIT_COLUMNS}, s.type, s.date FROM unit_successions s
     JOIN units u ON u.county = s.county AND u.id = s.${other}
     WHERE s.county = $county AND s.${end} = $id ORDER BY s.date, u.id`,
    key,
  ).map((row): LinkedUnit => ({ unit: toUnitRef(row), type: row.type, date: row.date }))
}

/** The unit at an address, with names, validity, obliged years and links; null when there is none. */
export function unitBySlug(store: Store, slug: string): UnitDetail | null {
  const county = countyKey(store)
  const row = one<Row>(
    store,
    `SELECT ${UNIT_COLUMNS}, u.valid_from, u.valid_to, u.ending, u.moved_to FROM units u WHERE u.county = $county AND u.slug = $slug`,
    { county, slug },
  )
  if (!row) return null
  const key = { county, id: row.id }
  return {
    ...toUnitRef(row),
    validFrom: row.valid_from,
    validTo: row.valid_to,
    ending: row.ending,
    movedTo: row.moved_to,
    aliases: all<{ alias: string }>(
      store,
      'SELECT alias FROM unit_aliases WHERE county = $county AND unit_id = $id ORDER BY alias',
      key,
    ).map((alias) => alias.alias),
    obligedYears: all<YearsRow>(
      store,
      `SELECT from_year, to_year, obliged, included FROM unit_years
       WHERE county = $county AND unit_id = $id ORDER BY from_year`,
      key,
    ).map((years) => ({
      from: years.from_year,
      to: years.to_year,
      obliged: years.obliged === 1,
      included: years.included === 1,
    })),
    predecessors: linked(store, 'to_unit', key),
    successors: linked(store, 'from_unit', key),
  }
}
