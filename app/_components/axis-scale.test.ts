import fc from 'fast-check'
import { expect, it } from 'vitest'
import { axisAround } from './axis-around'
import { axisScale } from './axis-scale'

it('starts at 0 and ends on a round number at or above the largest value', () => {
  expect(axisScale([412])).toEqual({ top: 450, ticks: [0, 150, 300, 450] })
  expect(axisScale([2])).toEqual({ top: 2, ticks: [0, 1, 2] })
  expect(axisScale([0, 0])).toEqual({ top: 1, ticks: [0, 1] })
})

it('covers any counts with few, equal, whole steps', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2_000_000), { minLength: 1 }), (values) => {
      const { top, ticks } = axisScale(values)
      expect(top).toBeGreaterThanOrEqual(Math.max(...values))
      expect(ticks.length).toBeLessThanOrEqual(5)
      expect(ticks.every(Number.isInteger)).toBe(true)
    }),
  )
})

it('has as much room below 0 as above where values are negative', () => {
  expect(axisAround([3, -7], 3)).toEqual({ low: -8, top: 8, ticks: [-8, 0, 8] })
  expect(axisAround([3, 7], 3)).toMatchObject({ low: 0 })
})
