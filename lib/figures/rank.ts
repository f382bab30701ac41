export type Ranked = { readonly value: number | null; readonly small: boolean }

/**
 * Places within one peer group, the largest first; equal values share a place and the next place is skipped (1, 1, 3).
 * Null where there is nothing to rank: no number, or a rate with a denominator under 5.
 */
export function ranksIn(group: readonly Ranked[]): (number | null)[] {
  const counted = group.flatMap((each) => (each.value === null || each.small ? [] : [each.value]))
  return group.map(({ value, small }) =>
    value === null || small ? null : 1 + counted.filter((other) => other > value).length,
  )
}
