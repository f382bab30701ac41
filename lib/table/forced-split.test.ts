import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forcedSplit, oneDigitEach } from './forced-split'

describe('forcedSplit', () => {
  it('splits zeros, which can be read in one way only', () => {
    expect(forcedSplit(['0000000'], 7)).toEqual(['0', '0', '0', '0', '0', '0', '0'])
    expect(forcedSplit(['0', '0', '00', '00', '0'], 7)).toHaveLength(7)
    expect(forcedSplit(['0000001'], 7)?.at(-1)).toBe('1')
  })

  it('leaves open what could be read in two ways, also when sums would decide', () => {
    expect(forcedSplit(['801000081'], 7)).toBeNull()
    expect(forcedSplit(['7000007'], 7)).toBeNull()
    expect(forcedSplit(['230', '000023'], 7)).toBeNull()
    expect(forcedSplit(['350'], 2)).toBeNull()
  })

  it('never returns a split that another row of numbers could have printed', () => {
    const row = fc.array(fc.nat(30).map(String), { minLength: 1, maxLength: 7 })
    fc.assert(
      fc.property(row, (numbers) => {
        const split = forcedSplit([numbers.join('')], 7)
        if (split) expect(split).toEqual(numbers)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('oneDigitEach', () => {
  it('takes a digit per cell only when there are exactly as many', () => {
    expect(oneDigitEach(['1000001'], 7)).toEqual(['1', '0', '0', '0', '0', '0', '1'])
    expect(oneDigitEach(['30', '00003'], 7)).toEqual(['3', '0', '0', '0', '0', '0', '3'])
    expect(oneDigitEach(['10000010'], 7)).toBeNull()
    expect(oneDigitEach(['1,00001'], 7)).toBeNull()
  })
})
