import { exactSum } from './exact-sum'
import { type IndicatorValue, numberIn } from './indicator-value'

/** Σ of one indicator in one year over a set of units, with what it covers. All lists are unit ids. */
export type SumWithCoverage = {
  /** Null when no unit has a number: a sum over nothing is not zero. */
  readonly sum: number | null
  /** Units whose number is in the sum. */
  readonly counted: readonly number[]
  /** Every unit asked for: the N of n / N. */
  readonly asked: readonly number[]
  /** Units without any row: 未报, or a report that says nothing on this. */
  readonly missing: readonly number[]
  readonly blank: readonly number[]
  readonly mark: readonly number[]
  readonly illegible: readonly number[]
  /** Units whose form does not print this. */
  readonly absent: readonly number[]
  /** Units that are counted, but whose number a person should look at. */
  readonly doubtful: readonly number[]
  /** Units that are counted with 余, 约 … */
  readonly approximate: readonly number[]
  /** Units that are counted with a sum of parts (推算). */
  readonly derived: readonly number[]
}

/**
 * Adds one indicator of one year over `units`. Values of other units are left out.
 * Blank, mark and illegible are listed, never added as zero.
 */
export function sumWithCoverage(
  units: readonly number[],
  values: readonly IndicatorValue[],
): SumWithCoverage {
  const byUnit = new Map(values.map((value) => [value.unitId, value]))
  const asked = [...new Set(units)]
  const having = (test: (value: IndicatorValue) => boolean) =>
    asked.filter((unit) => {
      const value = byUnit.get(unit)
      return value !== undefined && test(value)
    })
  const counted = having((value) => numberIn(value) !== null)
  const flagged = (flag: 'doubtful' | 'approximate' | 'derived') =>
    having((value) => numberIn(value) !== null && value[flag])
  return {
    sum:
      counted.length === 0 ? null : exactSum(counted.map((unit) => numberIn(byUnit.get(unit)) ?? Number.NaN)),
    counted,
    asked,
    missing: asked.filter((unit) => !byUnit.has(unit)),
    blank: having((value) => value.status === 'blank'),
    mark: having((value) => value.status === 'mark'),
    illegible: having((value) => value.status === 'illegible'),
    absent: having((value) => value.status === 'absent'),
    doubtful: flagged('doubtful'),
    approximate: flagged('approximate'),
    derived: flagged('derived'),
  }
}
