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
  /** Units without any row: no report, or a report that says nothing on this. */
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
  /** Units that are counted with a blank a person took as 0 (按0计). */
  readonly zeroed: readonly number[]
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
  const numbers: number[] = []
  const lists: Record<List, number[]> = {
    counted: [],
    missing: [],
    blank: [],
    mark: [],
    illegible: [],
    absent: [],
    doubtful: [],
    approximate: [],
    derived: [],
    zeroed: [],
  }
  for (const unit of asked) {
    const value = byUnit.get(unit)
    const number = numberIn(value)
    if (value === undefined) lists.missing.push(unit)
    else if (value.status !== 'number') lists[value.status].push(unit)
    if (value === undefined || number === null) continue
    numbers.push(number)
    lists.counted.push(unit)
    for (const flag of FLAGS) if (value[flag]) lists[flag].push(unit)
  }
  return { sum: numbers.length === 0 ? null : exactSum(numbers), asked, ...lists }
}

const FLAGS = ['doubtful', 'approximate', 'derived', 'zeroed'] as const
type List = Exclude<keyof SumWithCoverage, 'sum' | 'asked'>
