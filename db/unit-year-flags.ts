import type { YearRange } from './register-file'

/** Years with the same two answers: must the unit report, does it count in the county's sums. */
export type FlaggedYears = YearRange & { readonly obliged: boolean; readonly included: boolean }

/** Years nobody asked reports for: the first under the rules in force since 2008. */
const FIRST_YEAR = 2008

/** The years a unit is there by the dates of its register line, ISO or null. */
export function validYears(validFrom: string | null, validTo: string | null): YearRange {
  return {
    from: validFrom ? Number(validFrom.slice(0, 4)) : FIRST_YEAR,
    to: validTo ? Number(validTo.slice(0, 4)) : null,
  }
}

const covers = (ranges: readonly YearRange[], year: number) =>
  ranges.some(({ from, to }) => from <= year && (to === null || year <= to))

/** Lays obliged and included years over each other: pieces in order, without those that are neither. */
export function flaggedYears(
  obliged: readonly YearRange[],
  included: readonly YearRange[],
): readonly FlaggedYears[] {
  const both = [...obliged, ...included]
  const starts = [...new Set(both.flatMap(({ from, to }) => (to === null ? [from] : [from, to + 1])))].sort(
    (a, b) => a - b,
  )
  return starts.flatMap((from, at) => {
    const next = starts[at + 1]
    const flags = { obliged: covers(obliged, from), included: covers(included, from) }
    if (!flags.obliged && !flags.included) return []
    return [{ from, to: next === undefined ? null : next - 1, ...flags }]
  })
}

/** Ranges that follow each other without a gap as one. */
export function joinedYears(ranges: readonly YearRange[]): YearRange[] {
  const joined: YearRange[] = []
  for (const range of ranges) {
    const last = joined.at(-1)
    if (last && last.to !== null && last.to + 1 === range.from)
      joined[joined.length - 1] = { from: last.from, to: range.to }
    else joined.push({ from: range.from, to: range.to })
  }
  return joined
}
