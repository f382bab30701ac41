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
   * A person's decision on the unit settles it.
   */
  readonly uncertainScope: readonly UnitRef[]
  /** The units whose reports make up the county's sums. */
  readonly summed: readonly UnitRef[]
}

/** A unit with what bears on one year: its report, and the line of the register that covers the year. */
type Row = {
  readonly unit: UnitColumns
  readonly ref: UnitRef
  readonly scope: Scope | null
  readonly obliged: boolean
  readonly included: boolean
}
type ScopeRow = { unit_id: number; year: number; scope: Scope }
/** `decided_scope`: what a person has said where a report does not tell. */
type UnitScopeRow = UnitColumns & { decided_scope: Scope | null }
type PeriodRow = {
  unit_id: number
  from_year: number
  to_year: number | null
  obliged: number
  included: number
}

/** A whole government's figures contain those of its units. A township's own report is its government's, and counts. */
function isWholeGovernment({ unit: { kind }, scope }: Row): boolean {
  if (kind === 'government') return true
  return scope === 'government' && kind !== 'township' && kind !== 'subdistrict'
}

/** Only an office of a government may have reported the whole place's figures without saying so. */
function isUncertain({ unit, scope }: Row): boolean {
  return scope === 'unknown' && unit.kind === 'government_office'
}

/** Which units reported for a year, which are missing, and whose figures are added up. */
export function yearCoverage(store: Store, year: number): YearCoverage {
  return coverageReader(store)(year)
}

/** Gives the coverage of any year from one reading of the units, their reports and the register. */
export function coverageReader(store: Store): (year: number) => YearCoverage {
  const key = { county: countyKey(store) }
  const units = all<UnitScopeRow>(
    store,
    `SELECT ${UNIT_COLUMNS}, u.decided_scope FROM units u WHERE u.county = $county`,
    key,
  )
    .sort(inListOrder)
    .map((unit) => ({ unit, ref: toUnitRef(unit) }))
  const scopes = new Map(
    all<ScopeRow>(
      store,
      'SELECT unit_id, year, scope FROM report_versions WHERE county = $county AND current = 1',
      key,
    ).map((row) => [`${row.unit_id}/${row.year}`, row.scope]),
  )
  const periods = new Map<number, PeriodRow[]>()
  for (const row of all<PeriodRow>(
    store,
    'SELECT unit_id, from_year, to_year, obliged, included FROM unit_years WHERE county = $county',
    key,
  ))
    periods.set(row.unit_id, [...(periods.get(row.unit_id) ?? []), row])
  const register = countyInfo(store).registerLoaded
  const rowIn = (year: number, { unit, ref }: (typeof units)[number]): Row => {
    const period = periods
      .get(unit.id)
      ?.find((row) => row.from_year <= year && (row.to_year === null || row.to_year >= year))
    const told = scopes.get(`${unit.id}/${year}`) ?? null
    return {
      unit,
      ref,
      scope: told === 'unknown' ? (unit.decided_scope ?? told) : told,
      obliged: period?.obliged === 1,
      included: period?.included === 1,
    }
  }
  return (year) =>
    coverageOf(
      year,
      units.map((each) => rowIn(year, each)),
      register,
    )
}

function coverageOf(year: number, rows: readonly Row[], register: boolean): YearCoverage {
  const reported = rows.filter((row) => row.scope !== null)
  const own = reported.filter((row) => row.unit.status !== 'external' && !isWholeGovernment(row))
  const listed = register ? own.filter((row) => row.unit.status === 'registered') : own
  const obliged = rows.filter((row) => row.obliged && row.unit.kind !== 'government')
  const received = register ? listed.filter((row) => row.obliged) : listed
  const refs = (list: readonly Row[]) => list.map((row) => row.ref)
  return {
    year,
    expected: register ? obliged.length : null,
    received: refs(received),
    missing: refs(obliged.filter((row) => row.scope === null)),
    voluntary: refs(listed.filter((row) => !received.includes(row))),
    pending: refs(own.filter((row) => !listed.includes(row))),
    external: refs(reported.filter((row) => row.unit.status === 'external')),
    government: refs(reported.filter((row) => row.unit.status !== 'external' && isWholeGovernment(row))),
    uncertainScope: refs(own.filter(isUncertain)),
    summed: refs(listed.filter((row) => !isUncertain(row) && (!register || row.included))),
  }
}
