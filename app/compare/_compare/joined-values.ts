import type { MeasureContext } from '@/app/_charts/measure-data'
import type { UnitRow } from '@/db/queries/list-units'
import type { IndicatorValue } from '@/lib/figures/indicator-value'
import { type JoinedRecord, joinRecords, type UnitRecord } from '@/lib/figures/succession'
import type { ChosenUnit } from './load-comparison'

/** Reads records of units off values: a chosen unit with its predecessors summed into it. */
export function recordReader(
  context: MeasureContext,
  values: readonly IndicatorValue[],
): (chosen: ChosenUnit) => JoinedRecord {
  const byUnit = new Map<number, IndicatorValue[]>()
  for (const value of values) {
    const own = byUnit.get(value.unitId)
    if (own) own.push(value)
    else byUnit.set(value.unitId, [value])
  }
  const recordOf = ({ id }: UnitRow): UnitRecord => ({
    unitId: id,
    values: byUnit.get(id) ?? [],
    reported: context.reported.get(id) ?? new Map(),
    notApplicable: context.notApplicable.get(id) ?? new Set(),
  })
  return ({ unit, predecessors }) =>
    predecessors.length === 0
      ? { ...recordOf(unit), sources: new Map() }
      : joinRecords(recordOf(unit), predecessors.map(recordOf), context.years)
}
