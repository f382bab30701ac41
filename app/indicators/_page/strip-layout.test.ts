import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stripLayout } from './strip-layout'

describe('stripLayout', () => {
  it('piles up equal values and keeps others apart', () => {
    const { dots, rows, piles } = stripLayout([0, 0, 50, 100], 0, 100)
    expect(rows).toBe(2)
    expect(piles.map((pile) => pile.count)).toEqual([2, 1, 1])
    expect(dots.map(({ across, row }) => [across, row])).toEqual([
      [0, 0],
      [0, 1],
      [50, 0],
      [100, 0],
    ])
  })
  it('draws every value once, never two dots in one spot, within a pile’s width of its place', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 400 }), { maxLength: 60 }), (values) => {
        const { dots, piles } = stripLayout(values, -50, 400)
        expect(piles.reduce((sum, pile) => sum + pile.count, 0)).toBe(values.length)
        expect(dots.map((dot) => dot.at).toSorted((a, b) => a - b)).toEqual(values.map((_, at) => at))
        expect(new Set(dots.map((dot) => `${dot.across} ${dot.row}`)).size).toBe(values.length)
        for (const dot of dots) {
          const exact = (((values[dot.at] ?? 0) + 50) / 450) * 100
          expect(Math.abs(dot.across - exact)).toBeLessThan(1.4)
        }
      }),
    )
  })
})
