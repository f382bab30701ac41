import type { IndicatorId } from '@/lib/catalogue/indicators'
import { exactSum } from '@/lib/figures/exact-sum'
import { type IndicatorValue, numberIn } from '@/lib/figures/indicator-value'

/**
 * Adds several indicators report by report (行政诉讼 is printed as two rows) so that the sum can be treated as one
 * indicator; it goes by the first id. A report in which one part is blank, unread or not printed gives no number.
 */
export function combineValues(
  ids: readonly [IndicatorId, ...IndicatorId[]],
  values: readonly IndicatorValue[],
): IndicatorValue[] {
  if (ids.length === 1) return values.filter((value) => value.indicator === ids[0])
  const reports = new Map<string, IndicatorValue[]>()
  for (const value of values) {
    if (!ids.includes(value.indicator)) continue
    const key = `${value.unitId}/${value.year}`
    const parts = reports.get(key)
    if (parts) parts.push(value)
    else reports.set(key, [value])
  }
  return [...reports.values()].flatMap((parts) => combine(ids, parts) ?? [])
}

function combine(
  ids: readonly [IndicatorId, ...IndicatorId[]],
  parts: readonly IndicatorValue[],
): IndicatorValue | null {
  const [first] = parts
  if (!first || parts.length < ids.length) return null
  const stuck = parts.find((part) => numberIn(part) === null)
  return {
    ...first,
    indicator: ids[0],
    status: stuck?.status ?? 'number',
    value: stuck ? null : exactSum(parts.map((part) => part.value ?? Number.NaN)),
    doubtful: parts.some((part) => part.doubtful),
    approximate: parts.some((part) => part.approximate),
    derived: parts.some((part) => part.derived),
    zeroed: parts.some((part) => part.zeroed),
  }
}
