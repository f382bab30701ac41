import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { basisUnit, onBasis } from './basis'
import { type Measure, measureOf } from './measure'
import type { MeasurePoint } from './measure-points'
import { stackLayout } from './stack-layout'

const point = (year: number, value: number | null): MeasurePoint => ({
  year,
  value,
  state: value === null ? 'missing' : 'number',
  gap: value === null ? '未报' : null,
  detail: null,
  small: false,
  doubtful: false,
  approximate: false,
  derived: false,
  zeroed: false,
})
function measure(id: string): Measure {
  const found = measureOf(id)
  if (!found) throw new Error(`no measure ${id}`)
  return found
}
const RECEIVED = measure('applications.received.total')
const RATE = measure('rate.disclosure_rate')
const from2019 = (values: readonly (number | null)[]) => values.map((value, at) => point(2019 + at, value))

describe('change on last year', () => {
  it('adds up to last less first over years without a gap', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9999), { minLength: 1, maxLength: 9 }), (values) => {
        const changes = onBasis(from2019(values), RECEIVED, 'change', new Map())
        const sum = changes.reduce((total, each) => total + (each.value ?? 0), 0)
        expect(sum).toBe((values.at(-1) ?? 0) - (values[0] ?? 0))
        expect(changes[0]?.gap).toBe('无上年')
      }),
    )
  })

  it('is nothing after a gap, and over a break', () => {
    const values = onBasis(from2019([5, null, 7, 9]), RECEIVED, 'change', new Map(), [2022])
    expect(values.map((each) => each.gap)).toEqual(['无上年', '未报', '上年未报', '前后不可比'])
  })

  it('says 新增 where there was nothing, and per cent elsewhere', () => {
    const said = onBasis(from2019([0, 8, 10]), RECEIVED, 'change', new Map()).map((each) => each.detail)
    expect(said).toEqual([null, '0→8件，新增8件', '8→10件，同比+25%'])
  })

  it('of a rate is in percentage points; a rate has no share and no index', () => {
    const changes = onBasis(from2019([40, 55]), RATE, 'change', new Map())
    expect([changes[1]?.value, basisUnit(RATE, 'change')]).toEqual([15, '百分点'])
    expect(onBasis(from2019([40, 55]), RATE, 'index', new Map()).map((each) => each.value)).toEqual([40, 55])
    expect(basisUnit(RATE, 'share')).toBe('%')
  })
})

describe('index and share', () => {
  it('keep the proportions of the values', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.nat(999), (first, second) => {
        const points = from2019([first, second])
        const index = onBasis(points, RECEIVED, 'index', new Map())
        expect(index[1]?.value).toBeCloseTo((second / first) * 100, 9)
        const whole = first + second
        const shares = onBasis(
          points.map((each) => ({ ...each, year: 2019 })),
          RECEIVED,
          'share',
          new Map([[2019, { value: whole, doubtful: [], approximate: [], derived: [], zeroed: [] }]]),
        )
        expect((shares[0]?.value ?? 0) + (shares[1]?.value ?? 0)).toBeCloseTo(100, 9)
      }),
    )
  })

  it('an index does not reach over a break', () => {
    const index = onBasis(from2019([5, 6, 7]), RECEIVED, 'index', new Map(), [2021])
    expect(index.map((each) => each.value)).toEqual([100, 120, null])
  })
})

describe('stackLayout', () => {
  it('stacks without gaps from the floor, as high as the parts together', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 8 }), fc.boolean(), (values, narrow) => {
        const top = Math.max(
          1,
          values.reduce((sum, value) => sum + value, 0),
        )
        const parts = values.map((value, at) => ({ id: String(at), label: '', value }))
        const drawn = stackLayout([{ year: 2023, parts, gap: null }], { top, ticks: [0, top] }, [], narrow)
        let floor = drawn.floor
        for (const part of drawn.parts) {
          expect(part.y + part.height).toBeCloseTo(floor, 6)
          floor = part.y
        }
        expect(drawn.heads[0]?.y).toBeCloseTo(floor - 6, 6)
      }),
    )
  })
})
