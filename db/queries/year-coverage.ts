import type { Scope } from '../../lib/model/report'
import { all, type Store } from '../store'
import { countyInfo, countyKey } from './county-info'
import { inListOrder, toUnitRef, UNIT_COLUMNS, type UnitColumns, type UnitRef } from './unit-ref'

/**
 * Who reported for a year, against who had to. Every list is in list order; no unit stands in two of them but `summed`
 * and `uncertainScope`.
 */
export type YearCoverage = {
  readonly year: number
  /** N, the obliged units (应报); null while no register is loaded: then 已收 n 家，应报名单未录入. */
  readonly expected: number | null
  /** The n of n / N: obliged units that reported; without a register every unit of the county that reported. */
  readonly received: readonly UnitRef[]
  /** Obliged units without a report (未报); one that handed in its government's stands in `government` only. */
  readonly missing: readonly UnitRef[]
  /** Registered units that reported without being obliged. */
  readonly voluntary: readonly UnitRef[]
  /** 待确认 units that reported, once a register exists: outside N and sums. */
  readonly pending: readonly UnitRef[]
  /** Reports from outside the county (外部参照). */
  readonly external: readonly UnitRef[]
  /** Reports of a whole government: never added to sums of units. */
  readonly government: readonly UnitRef[]
  /**
   * 口径待核: offices of a government whose report does not tell whether its figures are their own or the whole place's.
   * They have reported (and stand in the list that fits), but a whole place's figures must not be added to its parts'.
   */
  readonly uncertainScope: readonly UnitRef[]
  /** The units whose reports make up the county's sums. */
  readonly summed: readonly UnitRef[]
}

type Row = UnitColumns & {
  scope: Scope | null
  obliged: number | null
  included: number | null
}
const SQL = `
  SELECT ${UNIT_COLUMNS}, v.scope, y.obliged, y.included
  FROM units u
  LEFT JOIN report_versions v
    ON v.county = u.county AND v.unit_id = u.id AND v.year = $year AND v.current = 1
  LEFT JOIN unit_years y
    ON y.county = u.county AND y.unit_id = u.id AND y.from_year <= $year AND (y.to_year IS NULL OR y.to_year >= $year)
  WHERE u.county = $county`

/** A whole government's figures contain those of its units. A township's own report is its government's, and counts. */
function isWholeGovernment(unit: { kind: UnitColumns['kind']; scope: Scope | null }): boolean {
  if (unit.kind === 'government') return true
  return unit.scope === 'government' && unit.kind !== 'township' && unit.kind !== 'subdistrict'
}

/** Only an office of a government may have reported the whole place's figures without saying so. */
function isUncertain(unit: { kind: UnitColumns['kind']; scope: Scope | null }): boolean {
  return unit.scope === 'unknown' && unit.kind === 'government_office'
}

/** Which units reported for a year, which are missing, and whose figures are added up. */
export function yearCoverage(store: Store, year: number): YearCoverage {
  const rows = all<Row>(store, SQL, { county: countyKey(store), year }).sort(inListOrder)
  const register = countyInfo(store).registerLoaded
  const reported = rows.filter((row) => row.scope !== null)
  const own = reported.filter((row) => row.status !== 'external' && !isWholeGovernment(row))
  const listed = register ? own.filter((row) => row.status === 'registered') : own
  const obliged = rows.filter((row) => row.obliged === 1 && row.kind !== 'government')
  const received = register ? listed.filter((row) => row.obliged === 1) : listed
  const refs = (list: readonly Row[]) => list.map(toUnitRef)
  return {
    year,
    expected: register ? obliged.length : null,
    received: refs(received),
    missing: refs(obliged.filter((row) => row.scope === null)),
    voluntary: refs(listed.filter((row) => !received.includes(row))),
    pending: refs(own.filter((row) => !listed.includes(row))),
    external: refs(reported.filter((row) => row.status === 'external')),
    government: refs(reported.filter((row) => row.status !== 'external' && isWholeGovernment(row))),
    uncertainScope: refs(own.filter(isUncertain)),
    summed: refs(listed.filter((row) => !isUncertain(row) && (!register || row.included === 1))),
  }
}
