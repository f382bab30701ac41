import { exactSum } from './exact-sum'
import { type IndicatorValue, numberIn } from './indicator-value'

/** How a count spreads over units: 零申请单位占比 and 申请集中度 (derived indicators K30 and K31). */
export type Concentration = {
  /** Units with a number: the denominator of `zero`. */
  readonly n: number
  readonly zero: number
  readonly sum: number
  /** The largest three; fewer where fewer units have more than 0. */
  readonly top: readonly { readonly unit: number; readonly value: number }[]
  /** Share of the largest three in the sum; null where the sum is 0. */
  readonly topShare: number | null
  /** Σ of squared shares, 1/n … 1; null where the sum is 0. */
  readonly squares: number | null
}

const TOP = 3

/** Of one indicator's values of one year over `units`; null when none of them has a number. */
export function concentration(
  units: readonly number[],
  values: readonly IndicatorValue[],
): Concentration | null {
  const asked = new Set(units)
  const known = values.flatMap((value) => {
    const number = numberIn(value)
    return number === null || !asked.has(value.unitId) ? [] : [{ unit: value.unitId, value: number }]
  })
  if (known.length === 0) return null
  const sum = exactSum(known.map((each) => each.value))
  const top = known
    .filter((each) => each.value > 0)
    .sort((a, b) => b.value - a.value || a.unit - b.unit)
    .slice(0, TOP)
  const share = (value: number) => value / sum
  return {
    n: known.length,
    zero: known.filter((each) => each.value === 0).length,
    sum,
    top,
    topShare: sum > 0 ? share(exactSum(top.map((each) => each.value))) : null,
    squares: sum > 0 ? known.reduce((total, each) => total + share(each.value) ** 2, 0) : null,
  }
}
