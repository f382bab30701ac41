import { exactSum } from '@/lib/figures/exact-sum'
import type { UnitPoint, UnitSeries } from './unit-series'

/**
 * Adds series year by year (行政诉讼 is printed as two rows). A year in which one part is no number gives none, and
 * the state of that part.
 */
export function addSeries(parts: readonly UnitSeries[]): UnitSeries {
  const [first, ...rest] = parts
  if (!first) return { points: [], breaks: [] }
  return {
    points: first.points.map((point, at) =>
      rest.flatMap((part) => part.points[at] ?? []).reduce(addPoints, point),
    ),
    breaks: first.breaks,
  }
}

function addPoints(a: UnitPoint, b: UnitPoint): UnitPoint {
  const stuck = [a, b].find((point) => point.value === null)
  const flags = {
    doubtful: a.doubtful || b.doubtful,
    approximate: a.approximate || b.approximate,
    derived: a.derived || b.derived,
    zeroed: a.zeroed || b.zeroed,
  }
  if (stuck) return { ...stuck, ...flags }
  return { ...a, ...flags, value: exactSum([a.value ?? Number.NaN, b.value ?? Number.NaN]) }
}
