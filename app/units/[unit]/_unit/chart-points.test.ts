import { describe, expect, it } from 'vitest'
import type { PointState } from '@/lib/figures/series'
import { addSeries } from './add-series'
import { chartPoints, gapWord, isAllZero } from './chart-points'
import type { UnitPoint } from './unit-series'

const point = (year: number, state: PointState, value: number | null = null): UnitPoint => ({
  year,
  form: '2021',
  state,
  value,
  doubtful: false,
  approximate: false,
  derived: false,
  zeroed: false,
  mark: null,
  known: true,
})

describe('the points of a small chart', () => {
  it('begin and end with a year that should have the number, and keep what lies between', () => {
    const points = [
      point(2019, 'not_applicable'),
      point(2020, 'absent'),
      point(2021, 'missing'),
      point(2022, 'not_applicable'),
      point(2023, 'number', 4),
      { ...point(2024, 'missing'), known: false },
    ]
    expect(chartPoints(points).map((each) => each.year)).toEqual([2021, 2022, 2023])
    expect(chartPoints([point(2020, 'absent')])).toEqual([])
  })
  it('name every gap', () => {
    expect(
      [point(1, 'blank'), point(1, 'absent'), { ...point(1, 'missing'), known: false }].map(gapWord),
    ).toEqual(['空', '无此项', '无报告'])
  })
})

describe('series added year by year', () => {
  it('give a number only where every part is one, else the state of the part that is not', () => {
    const one = { points: [point(2021, 'number', 1), point(2022, 'number', 2)], breaks: [] }
    const two = {
      points: [{ ...point(2021, 'number', 3), doubtful: true }, point(2022, 'blank')],
      breaks: [],
    }
    expect(addSeries([one, two]).points).toEqual([
      { ...point(2021, 'number', 4), doubtful: true },
      point(2022, 'blank'),
    ])
  })
})

it('calls a line all zero only when every report that has it prints a certain 0', () => {
  const zero = point(2021, 'number', 0)
  expect(isAllZero([zero, point(2022, 'missing'), point(2019, 'absent')])).toBe(true)
  expect(isAllZero([point(2022, 'missing')])).toBe(false)
  for (const other of [point(2022, 'blank'), point(2022, 'number', 1), { ...zero, doubtful: true }])
    expect(isAllZero([zero, other])).toBe(false)
})
