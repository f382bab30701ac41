import type { SubmissionState } from '@/db/queries/submission-matrix'
import { lacksReport } from '@/lib/figures/series'

/** A year of a unit: 已收, 未报 (in public 未公布), 不适用, or unknown where no register tells whether a report is due. */
export type UnitYear = { readonly year: number; readonly state: SubmissionState }

/** The years a unit's page lists, ascending: all years of the county and those of the unit's own reports. */
export function unitYears(
  county: readonly number[],
  reported: readonly number[],
  states: ReadonlyMap<number, SubmissionState>,
): UnitYear[] {
  const own = new Set(reported)
  return [...new Set([...county, ...reported])]
    .sort((a, b) => a - b)
    .map((year) => ({ year, state: own.has(year) ? 'received' : (states.get(year) ?? 'unknown') }))
}

/**
 * The years tables and charts show. At both ends the years without a report that none was due for, or of which nothing
 * is known, are left out: they say nothing of the unit. In between they stay, as a gap.
 */
export function shownYears(years: readonly UnitYear[]): UnitYear[] {
  const tells = ({ state }: UnitYear) => state === 'received' || lacksReport(state)
  const first = years.findIndex(tells)
  const last = years.findLastIndex(tells)
  return first === -1 ? [] : years.slice(first, last + 1)
}
