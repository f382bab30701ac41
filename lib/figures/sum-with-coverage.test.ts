import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactSum } from './exact-sum'
import { sampleValue, unitSets, valuesOfYear } from './random-values'
import { sumWithCoverage } from './sum-with-coverage'

const ID = 'applications.received.total'

describe('sumWithCoverage', () => {
  it('puts every unit asked for in exactly one list', () => {
    fc.assert(
      fc.property(unitSets, valuesOfYear(ID, 2023), (units, values) => {
        const { counted, missing, blank, mark, illegible, absent, asked } = sumWithCoverage(units, values)
        const all = [counted, missing, blank, mark, illegible, absent].flat()
        expect([...all].sort()).toEqual([...asked].sort())
      }),
    )
  })

  it('is null exactly when nothing is counted, else the sum of what is counted', () => {
    fc.assert(
      fc.property(unitSets, valuesOfYear(ID, 2023), (units, values) => {
        const { sum, counted } = sumWithCoverage(units, values)
        const numbers = values.filter((each) => counted.includes(each.unitId)).map((each) => each.value ?? 0)
        expect(sum).toBe(counted.length === 0 ? null : exactSum(numbers))
      }),
    )
  })

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(unitSets, valuesOfYear(ID, 2023), (units, values) => {
        expect(sumWithCoverage(units, [...values].reverse())).toEqual(sumWithCoverage(units, values))
      }),
    )
  })

  it('keeps a blank out of the sum and names it', () => {
    const values = [
      sampleValue(1, 2023, ID, 4),
      sampleValue(2, 2023, ID, null),
      sampleValue(3, 2023, ID, 2, { doubtful: true }),
    ]
    expect(sumWithCoverage([1, 2, 3, 4], values)).toMatchObject({
      sum: 6,
      counted: [1, 3],
      blank: [2],
      missing: [4],
      doubtful: [3],
    })
  })
})

describe('exactSum', () => {
  it('adds money without binary noise', () => {
    expect(exactSum([0.1, 0.2])).toBe(0.3)
    expect(exactSum([24252.311082, 0.000001])).toBe(24252.311083)
    expect(exactSum([])).toBe(0)
  })

  it('equals integer arithmetic on cents', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 })), (cents) => {
        const sum = cents.reduce((total, cent) => total + cent, 0)
        expect(exactSum(cents.map((cent) => cent / 100))).toBeCloseTo(sum / 100, 10)
      }),
    )
  })
})
