import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { medianRange } from './median-range'

describe('medianRange', () => {
  it('has as many values below as above the median, within the range', () => {
    const values = fc.array(fc.option(fc.integer({ min: 0, max: 1000 })))
    fc.assert(
      fc.property(values, (list) => {
        const result = medianRange(list)
        const numbers = list.filter((each) => each !== null)
        expect(result === null).toBe(numbers.length === 0)
        if (!result) return
        const below = numbers.filter((each) => each < result.median).length
        const above = numbers.filter((each) => each > result.median).length
        expect(Math.max(below, above)).toBeLessThanOrEqual(numbers.length / 2)
        expect(result).toMatchObject({
          n: numbers.length,
          min: Math.min(...numbers),
          max: Math.max(...numbers),
        })
      }),
    )
  })

  it('is the mean of the middle two of an even count', () => {
    expect(medianRange([4, null, 1])).toEqual({ n: 2, median: 2.5, min: 1, max: 4 })
    expect(medianRange([null])).toBeNull()
  })
})
