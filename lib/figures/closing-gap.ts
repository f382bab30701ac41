import { OUTCOME_GROUPS } from '../catalogue/subtotals'
import { exactSum } from './exact-sum'
import { type IndicatorValue, numberIn, valuesByUnit } from './indicator-value'
import { outcomeIndicators, outcomeOfUnit } from './outcomes'

const CLOSED = 'applications.closed_total.total'

/** What the store is asked for. */
export const CLOSING_INDICATORS = [CLOSED, ...outcomeIndicators()] as const

/**
 * Why Σ of （七）总计 and Σ of the outcomes differ, unit by unit: Σ total − Σ outcomes is exactly the differences of
 * `differing`, plus the totals of `totalOnly`, less the outcomes of `outcomesOnly`.
 */
export type ClosingGap = {
  /** Units that print both, and whose outcomes do not add up to their total. */
  readonly differing: readonly { readonly unit: number; readonly total: number; readonly outcomes: number }[]
  /** Units with a total and an outcome that is blank or unread. */
  readonly totalOnly: readonly { readonly unit: number; readonly total: number }[]
  /** Units with every outcome and no total. */
  readonly outcomesOnly: readonly { readonly unit: number; readonly outcomes: number }[]
  /** Units with a report that gives neither: in none of the two sums. */
  readonly neither: readonly number[]
}

/** Compares what `units` print as closed with their outcomes, from values of one year (both forms may be mixed). */
export function closingGap(units: readonly number[], values: readonly IndicatorValue[]): ClosingGap {
  const byUnit = valuesByUnit(values)
  const rows = [...new Set(units)].flatMap((unit) => {
    const own = byUnit.get(unit)
    if (!own) return []
    const parts = OUTCOME_GROUPS.map((group) => outcomeOfUnit(own, group.id))
    const known = parts.flatMap((part) => part ?? [])
    const outcomes = known.length === parts.length ? exactSum(known) : null
    return [{ unit, total: numberIn(own.get(CLOSED)), outcomes }]
  })
  return {
    differing: rows.flatMap(({ unit, total, outcomes }) =>
      total === null || outcomes === null || total === outcomes ? [] : [{ unit, total, outcomes }],
    ),
    totalOnly: rows.flatMap(({ unit, total, outcomes }) =>
      total === null || outcomes !== null ? [] : [{ unit, total }],
    ),
    outcomesOnly: rows.flatMap(({ unit, total, outcomes }) =>
      outcomes === null || total !== null ? [] : [{ unit, outcomes }],
    ),
    neither: rows.flatMap(({ unit, total, outcomes }) => (total === null && outcomes === null ? [unit] : [])),
  }
}
