import type { CellIndicatorId } from '../catalogue/indicators'
import type { IndicatorValue } from './indicator-value'
import { type SumWithCoverage, sumWithCoverage } from './sum-with-coverage'

/** Σ of cells of a form over the units of one year, in the order asked for. */
export type FormSummary = ReadonlyMap<CellIndicatorId, SumWithCoverage>

/**
 * Statutory cells as sums: each of `ids` over `units`, from values of one year. A blank, a mark, an
 * unread cell and a report that does not print the cell are listed in its coverage and never added as zero.
 */
export function formSummary(
  ids: readonly CellIndicatorId[],
  units: readonly number[],
  values: readonly IndicatorValue[],
): FormSummary {
  const byIndicator = new Map<string, IndicatorValue[]>()
  for (const value of values) {
    const known = byIndicator.get(value.indicator)
    if (known) known.push(value)
    else byIndicator.set(value.indicator, [value])
  }
  return new Map(ids.map((id) => [id, sumWithCoverage(units, byIndicator.get(id) ?? [])]))
}
