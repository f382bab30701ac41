import { describe, expect, it } from 'vitest'
import type { IndicatorId } from '@/lib/catalogue/indicators'
import { type Measure, measureOf } from '@/lib/chart/measure'
import { NO_MARKS } from '@/lib/figures/marks'
import { sampleValue } from '@/lib/figures/random-values'
import { measureChange } from './measure-change'

const measure = (id: string): Measure => {
  const found = measureOf(id)
  if (!found) throw new Error(id)
  return found
}
const RECEIVED: IndicatorId = 'applications.received.total'
const all = () => new Set([1, 2, 3])

describe('measureChange', () => {
  it('compares only units with a number in both years', () => {
    const values = [
      sampleValue(1, 2022, RECEIVED, 4),
      sampleValue(1, 2023, RECEIVED, 6),
      sampleValue(2, 2023, RECEIVED, 100),
      sampleValue(3, 2022, RECEIVED, 9),
      sampleValue(3, 2023, RECEIVED, null),
    ]
    expect(measureChange(measure(RECEIVED), 2023, values, all)).toEqual({
      units: 1,
      difference: 2,
      unit: '件',
      marks: NO_MARKS,
    })
    expect(measureChange(measure(RECEIVED), 2022, values, all)).toBeNull()
  })

  it('gives percentage points of ratios of sums for rates', () => {
    const year = (at: number, disclosed: number, partly: number, closed: number) => [
      sampleValue(1, at, 'applications.disclosed.total', disclosed),
      sampleValue(1, at, 'applications.partly_disclosed.total', partly),
      sampleValue(1, at, 'applications.closed_total.total', closed),
    ]
    const values = [...year(2022, 1, 1, 8), ...year(2023, 3, 0, 6)]
    expect(measureChange(measure('rate.disclosure_rate'), 2023, values, all)).toEqual({
      units: 1,
      difference: 25,
      unit: '个百分点',
      marks: NO_MARKS,
    })
    const [first, ...rest] = values
    if (!first) throw new Error('no value')
    const doubted = measureChange(
      measure('rate.disclosure_rate'),
      2023,
      [{ ...first, doubtful: true }, ...rest],
      all,
    )
    expect(doubted?.marks).toEqual({ ...NO_MARKS, doubtful: true })
  })

  it('says that a doubtful number of either year is in it', () => {
    const values = [sampleValue(1, 2022, RECEIVED, 4, { doubtful: true }), sampleValue(1, 2023, RECEIVED, 6)]
    expect(measureChange(measure(RECEIVED), 2023, values, all)?.marks.doubtful).toBe(true)
  })

  it('leaves out units that do not count in one of the years', () => {
    const values = [sampleValue(1, 2022, RECEIVED, 4), sampleValue(1, 2023, RECEIVED, 6)]
    const summedIn = (year: number) => new Set(year === 2022 ? [] : [1])
    expect(measureChange(measure(RECEIVED), 2023, values, summedIn)).toBeNull()
  })
})
