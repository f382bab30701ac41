/** One dot of a strip: its place across in per cent of the width, and how many lie under it. */
export type StripDot = { readonly at: number; readonly across: number; readonly row: number }
/** Dots in one spot: a high pile cannot be counted by eye. */
export type StripPile = { readonly across: number; readonly count: number }
export type StripLayout = {
  readonly dots: readonly StripDot[]
  readonly piles: readonly StripPile[]
  readonly rows: number
}

/** Dots nearer than this (in per cent of the width) are piled up instead of drawn over each other. */
const APART = 1.4

/** Places values between `low` and `top` on a line, piling up those that would cover each other. `at` is the index. */
export function stripLayout(values: readonly number[], low: number, top: number): StripLayout {
  const span = top - low || 1
  const sorted = values.map((value, at) => ({ value, at })).toSorted((a, b) => a.value - b.value)
  let pile = Number.NEGATIVE_INFINITY
  let row = 0
  const dots = sorted.map(({ value, at }) => {
    const across = ((value - low) / span) * 100
    if (across - pile < APART) row += 1
    else {
      pile = across
      row = 0
    }
    return { at, across: pile, row }
  })
  const counts = new Map<number, number>()
  for (const dot of dots) counts.set(dot.across, dot.row + 1)
  const piles = [...counts].map(([place, count]) => ({ across: place, count }))
  return { dots, piles, rows: Math.max(0, ...counts.values()) }
}
