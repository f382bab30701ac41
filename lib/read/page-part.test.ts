import { describe, expect, it } from 'vitest'
import { partOf } from './page-part'

const box = { x0: 10, y0: 20, x1: 30, y1: 30 }

describe('where a box lies on the page as it is seen', () => {
  it('is told in ten-thousandths, never beyond the page', () => {
    expect(partOf({ page: 2, width: 100, height: 200, quarters: 0 }, box)).toEqual([
      2, 1000, 1000, 3000, 1500,
    ])
    const beyond = { x0: -5, y0: 190, x1: 120, y1: 260 }
    expect(partOf({ page: 1, width: 100, height: 200, quarters: 0 }, beyond)).toEqual([
      1, 0, 9500, 10_000, 10_000,
    ])
  })

  it('is turned back with the page', () => {
    const seen = (quarters: number) => partOf({ page: 1, width: 100, height: 200, quarters }, box).slice(1)
    expect(seen(1)).toEqual([1000, 7000, 1500, 9000])
    expect(seen(2)).toEqual([7000, 8500, 9000, 9000])
    expect(seen(3)).toEqual([8500, 1000, 9000, 3000])
  })

  it('leans as the page did before it was straightened: what is right of the middle lies lower', () => {
    const sheet = { page: 1, width: 1000, height: 1000, quarters: 0, skew: 2 }
    const [, left = 0, top = 0, right = 0, bottom = 0] = partOf(sheet, { x0: 890, y0: 490, x1: 910, y1: 510 })
    expect((left + right) / 2).toBeGreaterThan(8990)
    expect((top + bottom) / 2).toBeCloseTo(5000 + 4000 * Math.sin((2 * Math.PI) / 180), -1)
  })
})
