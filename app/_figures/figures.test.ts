import { describe, expect, it } from 'vitest'
import type { IndicatorId } from '@/lib/catalogue/indicators'
import type { IndicatorValue } from '@/lib/figures/indicator-value'
import { NO_MARKS } from '@/lib/figures/marks'
import { combineValues } from './combine-values'
import { panelSeries } from './panel'

const DIRECT = 'disputes.direct_lawsuit.total'
const AFTER = 'disputes.lawsuit_after_reconsideration.total'
const value = (
  unitId: number,
  year: number,
  number: number | null,
  indicator: IndicatorId = DIRECT,
): IndicatorValue => ({
  unitId,
  year,
  indicator,
  form: '2021',
  status: number === null ? 'blank' : 'number',
  value: number,
  doubtful: false,
  approximate: false,
  derived: false,
  zeroed: false,
})

describe('combineValues', () => {
  it('adds the parts of each report', () => {
    const sums = combineValues([DIRECT, AFTER], [value(1, 2023, 2), value(1, 2023, 3, AFTER)])
    expect(sums.map((each) => each.value)).toEqual([5])
  })
  it('gives no number when a part is blank, and nothing when a part is not there', () => {
    const blank = combineValues([DIRECT, AFTER], [value(1, 2023, 2), value(1, 2023, null, AFTER)])
    expect(blank).toMatchObject([{ status: 'blank', value: null }])
    expect(combineValues([DIRECT, AFTER], [value(1, 2023, 2)])).toEqual([])
  })
})

describe('panelSeries', () => {
  const all = () => new Set([1, 2, 3])
  it('adds only units with a number in every year', () => {
    const values = [value(1, 2022, 1), value(2, 2022, 5), value(1, 2023, 2), value(3, 2023, 9)]
    expect(panelSeries([2022, 2023], values, all)).toEqual({
      units: [1],
      points: [
        { year: 2022, value: 1, ...NO_MARKS },
        { year: 2023, value: 2, ...NO_MARKS },
      ],
    })
  })
  it('carries the marks of the numbers in it, and of no others', () => {
    const doubtful = (each: IndicatorValue) => ({ ...each, doubtful: true })
    const values = [value(1, 2022, 1), doubtful(value(1, 2023, 2)), doubtful(value(2, 2022, 5))]
    expect(panelSeries([2022, 2023], values, all).points.map((point) => point.doubtful)).toEqual([
      false,
      true,
    ])
  })
  it('leaves a year without any number as a gap instead of emptying the panel', () => {
    const panel = panelSeries([2020, 2021], [value(1, 2020, null), value(1, 2021, 4)], all)
    expect(panel.points.map((point) => point.value)).toEqual([null, 4])
  })
  it('counts no unit outside the sums of its year', () => {
    expect(panelSeries([2023], [value(7, 2023, 4)], all).units).toEqual([])
  })
})
