import { describe, expect, it } from 'vitest'
import { NO_MARKS } from '../figures/marks'
import { barOption } from './bar-option'
import { onBasis } from './basis'
import { lineOption } from './line-option'
import { type Measure, measureOf, measureText } from './measure'
import type { MeasurePoint } from './measure-points'
import { peerMedians, spreadOf } from './peer-medians'
import { smallMultiple } from './small-multiple'

const point = (year: number, value: number | null, gap = '未报'): MeasurePoint => ({
  year,
  value,
  state: value === null ? 'missing' : 'number',
  gap: value === null ? gap : null,
  detail: null,
  small: false,
  doubtful: false,
  approximate: false,
  derived: false,
  zeroed: false,
})
const BREAK = { year: 2021, kind: 'form', joins: false, note: '此年起新表式' } as const
const YEARS = [2019, 2020, 2021, 2022]

function measure(id: string): Measure {
  const found = measureOf(id)
  if (!found) throw new Error(`no measure ${id}`)
  return found
}

describe('measures', () => {
  it('are named by indicator, by rate, and by a bare rate id', () => {
    expect(measureOf('applications.received.total')?.unit).toBe('件')
    expect(measureOf('rate.disclosure_rate')).toBe(measureOf('disclosure_rate'))
    expect(measureOf('nothing')).toBeNull()
  })

  it('print per cent with one decimal and counts as they are', () => {
    expect(measureText(measure('rate.disclosure_rate'), 59.333)).toBe('59.3%')
    expect(measureText(measure('applications.received.total'), 12345)).toBe('12,345')
  })
})

describe('lineOption', () => {
  const chart = {
    lines: [{ label: '甲局', points: YEARS.map((year) => point(year, year === 2020 ? null : 0)) }],
    years: YEARS,
    references: [],
    breaks: [BREAK],
    unit: '件',
    narrow: false,
  }
  const option = JSON.parse(JSON.stringify(lineOption(chart)))

  it('keeps a missing year a gap and a zero a zero', () => {
    const values = option.series[0].data.map((each: { value: unknown }) => each.value)
    expect(values).toContainEqual([1, null])
    expect(values).toContainEqual([3, 0])
    expect(option.series[0].connectNulls).toBe(false)
  })

  it('interrupts the line where two forms are not comparable and draws the break between the years', () => {
    const values = option.series[0].data.map((each: { value: unknown }) => each.value)
    expect(values).toContainEqual([1.5, null])
    expect(option.series[0].markLine.data.map((each: { xAxis: number }) => each.xAxis)).toEqual([1.5])
  })
})

describe('barOption', () => {
  it('draws no bar for a gap but says why', () => {
    const bar = { label: '甲局', point: point(2022, null), reference: null, text: '未报' }
    const option = JSON.parse(
      JSON.stringify(barOption([bar], '件', false, '同类单位中位数', { low: 0, top: 4 })),
    )
    expect(option.series[0].data[0].value).toBeNull()
    expect(option.series[2].data[0].label.formatter).toBe('未报')
    expect(option.xAxis.min).toBe(0)
  })
})

describe('onBasis', () => {
  const received = measure('applications.received.total')
  const points = [point(2019, 5), point(2020, null), point(2021, 10)]

  it('makes the first number 100', () => {
    expect(onBasis(points, received, 'index', new Map()).map((each) => each.value)).toEqual([100, null, 200])
  })

  it('has no index on a base of zero and no share of a total of zero', () => {
    const zero = [point(2019, 0), point(2020, 3)]
    expect(onBasis(zero, received, 'index', new Map()).map((each) => each.value)).toEqual([null, null])
    const shares = onBasis(
      zero,
      received,
      'share',
      new Map([
        [2019, { value: 0, doubtful: [], approximate: [], derived: [], zeroed: [] }],
        [2020, { value: 12, doubtful: [7], approximate: [], derived: [], zeroed: [] }],
      ]),
    )
    expect(shares.map((each) => each.value)).toEqual([null, 25])
    expect(shares[1]?.doubtful).toBe(true)
    expect(shares[1]?.detail).toBe('3件/12件')
  })
})

describe('peerMedians', () => {
  it('compares within a group and leaves gaps and small denominators out', () => {
    const small = { ...point(2019, 100), small: true }
    const medians = peerMedians(
      [
        { peer: '乡镇街道', points: [point(2019, 1)] },
        { peer: '乡镇街道', points: [point(2019, 3)] },
        { peer: '乡镇街道', points: [point(2019, null)] },
        { peer: '工作部门', points: [small] },
      ],
      [2019],
    )
    expect(medians.get('乡镇街道')).toEqual([{ n: 2, median: 2, min: 1, max: 3, marks: NO_MARKS }])
    expect(medians.get('工作部门')).toEqual([null])
  })
})

describe('spreadOf', () => {
  it('carries the marks of the numbers in it, and of none that is left out', () => {
    const doubtful = { ...point(2019, 3), doubtful: true }
    expect(spreadOf([point(2019, 1), doubtful])?.marks).toEqual({ ...NO_MARKS, doubtful: true })
    expect(spreadOf([point(2019, 1), { ...doubtful, small: true }])?.marks).toEqual(NO_MARKS)
  })
})

describe('smallMultiple', () => {
  it('never joins across a gap or a break', () => {
    const points = [point(2019, 1), point(2020, 2), point(2021, 3), point(2022, 4)]
    const drawn = smallMultiple({ points, median: null, breaks: [BREAK], top: 4, ticks: [0, 4] })
    expect(drawn.runs.map((run) => run.length)).toEqual([2, 2])
    const gap = smallMultiple({
      points: [point(2019, 1), point(2020, null), point(2021, 3)],
      median: null,
      breaks: [],
      top: 4,
      ticks: [0, 4],
    })
    expect(gap.runs.map((run) => run.length)).toEqual([1, 1])
    expect(gap.gaps.map((each) => [each.year, each.word, each.hatched])).toEqual([[2020, '未报', true]])
  })
})
