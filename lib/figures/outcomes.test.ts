import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decisionRows } from '../catalogue/subtotals'
import type { IndicatorValue } from './indicator-value'
import { outcomeIndicators, outcomes } from './outcomes'
import { sampleValue } from './random-values'

type Row = Parameters<typeof sampleValue>[2]
function decisions(unit: number, form: '2021' | '2019', numbers: readonly number[]): IndicatorValue[] {
  return decisionRows(form).map((row, index) =>
    sampleValue(unit, 2023, `applications.${row.rowId}.total` as Row, numbers[index] ?? 0, { form }),
  )
}
const counts = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 21, maxLength: 21 })

describe('outcomes', () => {
  it('adds up to all decisions over both forms', () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const values = [...decisions(1, '2021', a), ...decisions(2, '2019', b)]
        const result = outcomes([1, 2], values)
        const sum = values.reduce((total, value) => total + (value.value ?? 0), 0)
        expect(result.total).toBe(sum)
        const shares = result.groups.reduce((total, group) => total + (group.share ?? 0), 0)
        if (sum > 0) expect(shares).toBeCloseTo(1, 9)
      }),
    )
  })

  it('reads the city report of 2024', () => {
    const numbers = [1362, 454, 2, 31, 5, 6, 8, 12, 9, 105, 769, 11, 1, 62, 25, 0, 0, 1, 71, 6, 110]
    const result = outcomes([1], decisions(1, '2021', numbers))
    expect(result.groups.map((group) => group.sum)).toEqual([1362, 454, 178, 781, 88, 187])
    expect(result.total).toBe(3050)
  })

  it('takes a single row of other handling on a 2021 report', () => {
    const rows = decisions(1, '2021', []).filter((each) => !each.indicator.startsWith('applications.other_'))
    const absent = decisions(1, '2021', [])
      .filter((each) => each.indicator.startsWith('applications.other_'))
      .map((each) => ({ ...each, status: 'absent' as const, value: null }))
    const single = sampleValue(1, 2023, 'applications.other_handling.total', 3)
    expect(outcomes([1], [...rows, single]).groups.at(-1)?.sum).toBe(3)
    expect(outcomes([1], [...rows, ...absent, single]).groups.at(-1)?.sum).toBe(3)
  })

  it('says which group a doubtful number is in', () => {
    const values = decisions(1, '2021', []).map((each) => ({
      ...each,
      doubtful: each.indicator === 'applications.refused_state_secret.total',
    }))
    const doubtful = outcomes([1], values).groups.filter((group) => group.doubtful)
    expect(doubtful.map(({ label }) => label)).toEqual(['不予公开'])
  })

  it('leaves a unit with a blank row out and names it', () => {
    const values = [...decisions(1, '2021', []), ...decisions(2, '2021', [1])]
    const [first, ...rest] = values
    if (!first) throw new Error('no rows')
    const result = outcomes([1, 2, 3], [{ ...first, status: 'blank', value: null }, ...rest])
    expect(result).toMatchObject({ counted: [2], incomplete: [1], missing: [3], total: 1 })
  })

  it('has no sum where nobody reported', () => {
    expect(outcomes([1], [])).toMatchObject({ total: null, counted: [], missing: [1] })
    expect(outcomeIndicators()).toContain('applications.other_handling.total')
  })
})
