import fc from 'fast-check'
import { expect, it } from 'vitest'
import { concentration } from './concentration'
import { sampleValue, valuesOfYear } from './random-values'
import { ranksIn } from './rank'

it('gives ties one place and neither gaps nor small denominators any', () => {
  const group = [3, 5, 5, null, 1].map((value) => ({ value, small: false }))
  expect(ranksIn([...group, { value: 100, small: true }])).toEqual([3, 1, 1, null, 4, null])
})

it('puts equal values on equal places and larger ones before', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9)), (values) => {
      const ranks = ranksIn(values.map((value) => ({ value, small: false })))
      for (const [i, a] of values.entries())
        for (const [j, b] of values.entries())
          expect(Math.sign((ranks[i] ?? 0) - (ranks[j] ?? 0))).toBe(Math.sign(b - a) + 0)
    }),
  )
})

const RECEIVED = 'applications.received.total'

it('tells how applications concentrate, and counts no blank as zero', () => {
  const values = [10, 0, 30, 40, 20, null].map((value, at) => sampleValue(at + 1, 2023, RECEIVED, value))
  expect(concentration([1, 2, 3, 4, 5, 6], values)).toMatchObject({
    n: 5,
    zero: 1,
    sum: 100,
    top: [
      { unit: 4, value: 40 },
      { unit: 3, value: 30 },
      { unit: 5, value: 20 },
    ],
    topShare: 0.9,
  })
  expect(concentration([7], values)).toBeNull()
})

it('keeps shares between 1/n and 1', () => {
  fc.assert(
    fc.property(valuesOfYear(RECEIVED, 2023), (values) => {
      const found = concentration(
        values.map((value) => value.unitId),
        values,
      )
      if (found?.squares == null) return
      expect(found.squares).toBeGreaterThan(1 / found.n - 1e-9)
      expect(found.squares).toBeLessThan(1 + 1e-9)
      expect(found.topShare).toBeLessThan(1 + 1e-9)
    }),
  )
})
