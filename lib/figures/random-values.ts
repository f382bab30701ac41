import fc from 'fast-check'
import type { IndicatorId } from '../catalogue/indicators'
import { CELL_STATUSES } from '../model/cell-value'
import type { IndicatorValue } from './indicator-value'

/** A value of the 2021 form with every flag down; tests state only what they are about. */
export function sampleValue(
  unitId: number,
  year: number,
  indicator: IndicatorId,
  value: number | null,
  more: Partial<IndicatorValue> = {},
): IndicatorValue {
  return {
    unitId,
    year,
    indicator,
    form: '2021',
    status: value === null ? 'blank' : 'number',
    value,
    doubtful: false,
    approximate: false,
    derived: false,
    zeroed: false,
    ...more,
  }
}

/** Random values of one indicator in one year: at most one per unit, every status. */
export function valuesOfYear(indicator: IndicatorId, year: number): fc.Arbitrary<IndicatorValue[]> {
  const value = fc
    .record({
      unitId: fc.integer({ min: 1, max: 12 }),
      status: fc.constantFrom(...CELL_STATUSES),
      number: fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100),
      doubtful: fc.boolean(),
      approximate: fc.boolean(),
      derived: fc.boolean(),
      zeroed: fc.boolean(),
    })
    .map(({ unitId, status, number, ...flags }) =>
      sampleValue(unitId, year, indicator, status === 'number' ? number : null, { status, ...flags }),
    )
  return fc.uniqueArray(value, { selector: (each) => each.unitId, maxLength: 12 })
}

/** Random sets of units to cover, some of them without values. */
export const unitSets = fc.uniqueArray(fc.integer({ min: 1, max: 14 }), { maxLength: 14 })
