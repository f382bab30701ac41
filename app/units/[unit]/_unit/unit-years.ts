import type { SubmissionState } from '@/db/queries/submission-matrix'

/** A year of a unit: 已收, 未报, 不适用, or unknown where no register tells whether a report is due. */
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
 * The years tables and charts show. Years of which nothing is known are left out at both ends: they say nothing of the
 * unit. In between they stay, as a gap.
 */
export function shownYears(years: readonly UnitYear[]): UnitYear[] {
  const first = years.findIndex((each) => each.state !== 'unknown')
  const last = years.findLastIndex((each) => each.state !== 'unknown')
  return first === -1 ? [] : years.slice(first, last + 1)
}
