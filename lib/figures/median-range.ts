/** How a peer group spreads: over the units that have a number, n of them. */
export type MedianRange = {
  readonly n: number
  readonly median: number
  readonly min: number
  readonly max: number
}

/** Median and range of the numbers of a peer group; null when there is none. Gaps are passed as null and not counted. */
export function medianRange(values: readonly (number | null)[]): MedianRange | null {
  const sorted = values.flatMap((value) => value ?? []).sort((a, b) => a - b)
  const [min] = sorted
  const max = sorted.at(-1)
  if (min === undefined || max === undefined) return null
  return { n: sorted.length, median: middleOf(sorted), min, max }
}

function middleOf(sorted: readonly number[]): number {
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? Number.NaN
  if (sorted.length % 2 === 1) return upper
  return ((sorted[half - 1] ?? Number.NaN) + upper) / 2
}
