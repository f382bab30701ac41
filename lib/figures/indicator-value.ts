import type { ReportForm } from '../catalogue/form'
import type { IndicatorId } from '../catalogue/indicators'
import type { CellStatus } from '../model/cell-value'

/** One value of one report, as the store gives it: the row every figure is computed from. */
export type IndicatorValue = {
  readonly unitId: number
  readonly year: number
  readonly indicator: IndicatorId
  /** The form of the report the value comes from; null when the report has no table that tells. */
  readonly form: ReportForm | null
  readonly status: CellStatus
  /** A number exactly when `status` is 'number'. */
  readonly value: number | null
  readonly doubtful: boolean
  readonly approximate: boolean
  readonly derived: boolean
  readonly zeroed: boolean
}

/** Values of one report by indicator. */
export type UnitValues = ReadonlyMap<IndicatorId, IndicatorValue>

/** Groups values of one year by unit, each unit's by indicator. A unit with no row is not in the map. */
export function valuesByUnit(values: readonly IndicatorValue[]): ReadonlyMap<number, UnitValues> {
  const units = new Map<number, Map<IndicatorId, IndicatorValue>>()
  for (const value of values) {
    const own = units.get(value.unitId)
    if (own) own.set(value.indicator, value)
    else units.set(value.unitId, new Map([[value.indicator, value]]))
  }
  return units
}

/** The number a value holds, or null. */
export function numberIn(value: IndicatorValue | undefined): number | null {
  return value?.status === 'number' ? value.value : null
}
