import type { Measure } from '@/lib/chart/measure'
import { changeOnLastYear } from '@/lib/figures/change-on-last-year'
import { exactSum } from '@/lib/figures/exact-sum'
import type { IndicatorValue } from '@/lib/figures/indicator-value'
import { type Marks, marksOf, marksOfUnits } from '@/lib/figures/marks'
import { rateOf, shownRate } from '@/lib/figures/rate'

/** Change on the year before over the units with a number in both years; of rates in percentage points. */
export type MeasureChange = {
  /** How many units are compared: 同口径 n 家. */
  readonly units: number
  readonly difference: number
  /** 个百分点 for rates, else the measure's own unit. */
  readonly unit: string
  /** What one of the numbers of either year carries. */
  readonly marks: Marks
}

/**
 * The change of a measure on the year before; null where nothing is comparable. `values` are those of both forms made
 * one (indicators) or the raw terms (rates), of all years.
 */
export function measureChange(
  measure: Measure,
  year: number,
  values: readonly IndicatorValue[],
  summedIn: (year: number) => ReadonlySet<number>,
): MeasureChange | null {
  const before = summedIn(year - 1)
  const common = [...summedIn(year)].filter((unit) => before.has(unit))
  const now = values.filter((value) => value.year === year)
  const last = values.filter((value) => value.year === year - 1)
  const earlier = values.filter((value) => value.year === year - 2)
  if (!measure.rate) {
    const change = changeOnLastYear(common, now, last)
    if (change.kind === 'none') return null
    const { units, difference, marks } = change
    return { units: units.length, difference, unit: measure.unit, marks }
  }
  const counted = new Set(rateOf(measure.rate, common, last, earlier).counted)
  const both = rateOf(measure.rate, common, now, last).counted.filter((unit) => counted.has(unit))
  const [to, from] = [rateOf(measure.rate, both, now, last), rateOf(measure.rate, both, last, earlier)]
  if (to.value === null || from.value === null) return null
  const points = shownRate(measure.rate, exactSum([to.value, -from.value]))
  const unit = measure.unit === '%' ? '个百分点' : measure.unit
  const marks = marksOf([marksOfUnits(to), marksOfUnits(from)])
  return { units: both.length, difference: Number(points.toFixed(1)), unit, marks }
}
