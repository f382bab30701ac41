import type { ReportForm } from '../catalogue/form'
import type { SuccessionType } from '../catalogue/unit-kinds'
import { exactSum } from './exact-sum'
import { type IndicatorValue, numberIn } from './indicator-value'

/** One line of the register: `from` went into `to`. */
export type Succession = {
  readonly from: number
  readonly to: number
  readonly type: SuccessionType
  /** ISO date, null where the register gives none. */
  readonly date: string | null
}

/** Reorganisations after which the later unit is compared with the sum of the earlier ones. */
const CONTINUES: ReadonlySet<SuccessionType> = new Set(['rename', 'merge', 'absorb'])

/**
 * Every unit that went into `unit` as a whole, through any number of steps. A unit that was split, or that went into
 * several, belongs to none of them: its figures cannot be divided.
 */
export function predecessorsOf(unit: number, successions: readonly Succession[]): number[] {
  const found = new Set<number>()
  const open = [unit]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const { from, to, type } of successions) {
      if (to !== next || from === unit || found.has(from) || !CONTINUES.has(type)) continue
      if (successions.some((each) => each.from === from && each.to !== to)) continue
      found.add(from)
      open.push(from)
    }
  }
  return [...found].sort((a, b) => a - b)
}

/** The years in which a split divides a unit's series: what stands before and after is not comparable. */
export function splitYears(unit: number, successions: readonly Succession[]): number[] {
  const years = successions
    .filter((each) => each.from === unit || each.to === unit)
    .filter((each) => each.type === 'split' || isDivided(each, successions))
    .flatMap((each) => firstYearAfter(each.date) ?? [])
  return [...new Set(years)].sort((a, b) => a - b)
}

function isDivided(one: Succession, all: readonly Succession[]): boolean {
  return all.some((each) => each.from === one.from && each.to !== one.to)
}

/** A change on 1 January counts from that year; later ones from the next, for reports cover whole years. */
function firstYearAfter(date: string | null): number | null {
  if (date === null) return null
  const year = Number(date.slice(0, 4))
  return /^\d{4}-01-01$/.test(date) ? year : year + 1
}

/** What is known of one unit: its values, the form of each year's report, the years it owed none. */
export type UnitRecord = {
  readonly unitId: number
  readonly values: readonly IndicatorValue[]
  readonly reported: ReadonlyMap<number, ReportForm | null>
  readonly notApplicable: ReadonlySet<number>
}
export type JoinedRecord = UnitRecord & {
  /** Per year the units whose reports the figures come from; only years where it is not the unit alone. */
  readonly sources: ReadonlyMap<number, readonly number[]>
}

/**
 * A unit and its predecessors as one record: every value is the sum over those that existed in the year. Where one of
 * them has not reported the year counts as missing; where one has no number, the sum has none and shows that state.
 */
export function joinRecords(
  unit: UnitRecord,
  predecessors: readonly UnitRecord[],
  years: readonly number[],
): JoinedRecord {
  const values: IndicatorValue[] = []
  const reported = new Map<number, ReportForm | null>()
  const notApplicable = new Set<number>()
  const sources = new Map<number, readonly number[]>()
  for (const year of years) {
    const existing = [unit, ...predecessors].filter(
      (each) => each.reported.has(year) || !each.notApplicable.has(year),
    )
    if (existing.length === 0) notApplicable.add(year)
    const alone = existing.length === 1 && existing[0] === unit
    if (!alone && existing.length > 0)
      sources.set(
        year,
        existing.map((each) => each.unitId),
      )
    if (existing.length === 0 || existing.some((each) => !each.reported.has(year))) continue
    reported.set(year, existing[0]?.reported.get(year) ?? null)
    values.push(...sumOfYear(unit.unitId, year, existing))
  }
  return { unitId: unit.unitId, values, reported, notApplicable, sources }
}

function sumOfYear(unitId: number, year: number, records: readonly UnitRecord[]): IndicatorValue[] {
  const own = records.map((each) => each.values.filter((value) => value.year === year))
  if (own.length === 1) return (own[0] ?? []).map((value) => ({ ...value, unitId }))
  const ids = new Set(own.flat().map((value) => value.indicator))
  return [...ids].flatMap((indicator) => {
    const rows = own.map((values) => values.find((value) => value.indicator === indicator))
    const known = rows.flatMap((row) => row ?? [])
    const [first] = known
    if (!first) return []
    const stuck = known.find((row) => numberIn(row) === null)
    const whole = known.length === rows.length && !stuck
    return {
      ...first,
      unitId,
      status: whole ? ('number' as const) : (stuck?.status ?? ('absent' as const)),
      value: whole ? exactSum(known.flatMap((row) => numberIn(row) ?? [])) : null,
      doubtful: known.some((row) => row.doubtful),
      approximate: known.some((row) => row.approximate),
      derived: known.some((row) => row.derived),
      zeroed: known.some((row) => row.zeroed),
    }
  })
}
