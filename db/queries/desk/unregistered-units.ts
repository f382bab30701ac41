import { all, one, type Store } from '../../store'
import { countyKey } from '../county-info'
import { inListOrder, toUnitRef, UNIT_COLUMNS, type UnitColumns, type UnitRef } from '../unit-ref'

/** A unit that waits for a person's word, with the years it has reports of in any state. */
export type UnsettledUnit = { readonly unit: UnitRef; readonly years: readonly number[] }
/** An office of a government: what was decided of its scope, and the years whose reports do not tell it. */
export type OfficeScope = UnsettledUnit & { readonly decided: 'own' | 'government' | null }

type Row = UnitColumns & { years: string; unknown: string; decided_scope: 'own' | 'government' | null }
const SQL = `
  SELECT ${UNIT_COLUMNS}, u.decided_scope,
    (SELECT json_group_array(year) FROM (SELECT DISTINCT v.year FROM report_versions v WHERE v.county = u.county
      AND v.unit_id = u.id AND v.current > 0 ORDER BY v.year)) AS years,
    (SELECT json_group_array(year) FROM (SELECT DISTINCT v.year FROM report_versions v WHERE v.county = u.county
      AND v.unit_id = u.id AND v.current > 0 AND v.scope = 'unknown' ORDER BY v.year)) AS unknown
  FROM units u WHERE u.county = $county`

const yearsIn = (json: string) => JSON.parse(json) as number[]

/** Units that are not in the register: 待确认, known from reports alone, and 外部参照, of other counties. */
export function unregisteredUnits(store: Store): {
  readonly pending: readonly UnsettledUnit[]
  readonly external: readonly UnsettledUnit[]
} {
  const rows = all<Row>(store, `${SQL} AND u.status <> 'registered'`, { county: countyKey(store) })
  const units = rows.sort(inListOrder).map((row) => ({ unit: toUnitRef(row), years: yearsIn(row.years) }))
  return {
    pending: units.filter(({ unit }) => unit.status === 'pending'),
    external: units.filter(({ unit }) => unit.status === 'external'),
  }
}

/** The year of a unit's first report in any state, null while it has none. */
export function firstReport(store: Store, unitId: number): number | null {
  const row = one<{ year: number | null }>(
    store,
    'SELECT min(year) AS year FROM report_versions WHERE county = $county AND unit_id = $unitId AND current > 0',
    { county: countyKey(store), unitId },
  )
  return row?.year ?? null
}

/** Offices whose reports do not say whose figures they give, decided or not; only theirs may be the whole place's. */
export function officeScopes(store: Store): OfficeScope[] {
  const rows = all<Row>(store, `${SQL} AND u.kind = 'government_office' AND u.status <> 'external'`, {
    county: countyKey(store),
  })
  return rows
    .sort(inListOrder)
    .map((row) => ({
      unit: toUnitRef(row),
      years: yearsIn(row.unknown),
      decided: row.decided_scope,
    }))
    .filter(({ years, decided }) => years.length > 0 || decided !== null)
}
