import type { LinePoint } from '@/app/_components/line-series'
import { exactSum } from '@/lib/figures/exact-sum'
import { type IndicatorValue, numberIn } from '@/lib/figures/indicator-value'
import { type Marks, marksOf } from '@/lib/figures/marks'

/** Sums over years of one and the same set of units. */
export type Panel = {
  /** Units with a number in every year that has any: 同口径 n 家（各年均有此数）. */
  readonly units: readonly number[]
  /** null for a year in which no unit has a number (not on that year's form, or nothing received). */
  readonly points: readonly PanelPoint[]
}

export type PanelPoint = Marks & { readonly year: number; readonly value: number | null }

/**
 * A series that compares like with like: Σ of one indicator over the units present in all of its years. `unitsOf` names
 * the units that count in a year.
 */
export function panelSeries(
  years: readonly number[],
  values: readonly IndicatorValue[],
  unitsOf: (year: number) => ReadonlySet<number>,
): Panel {
  const byYear = new Map(years.map((year) => [year, new Map<number, IndicatorValue>()]))
  const unitsBy = new Map(years.map((year) => [year, unitsOf(year)]))
  for (const value of values) {
    if (numberIn(value) !== null && unitsBy.get(value.year)?.has(value.unitId))
      byYear.get(value.year)?.set(value.unitId, value)
  }
  const filled = [...byYear.values()].filter((numbers) => numbers.size > 0)
  const units = [...(filled[0]?.keys() ?? [])].filter((unit) => filled.every((numbers) => numbers.has(unit)))
  const points = years.map((year) => {
    const numbers = byYear.get(year)
    const known = units.flatMap((unit) => numbers?.get(unit) ?? [])
    const sum = known.length === 0 ? null : exactSum(known.map((value) => numberIn(value) ?? Number.NaN))
    return { year, value: sum, ...marksOf(known) }
  })
  return { units, points }
}

/** A point of a panel as a line draws it. */
export function linePoint({ year, value, ...marks }: PanelPoint): LinePoint {
  return { year, value, marks }
}
