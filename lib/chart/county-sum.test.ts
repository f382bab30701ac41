import { describe, expect, it } from 'vitest'
import { sampleValue } from '../figures/random-values'
import { countyPoints } from './county-sum'
import { measureOf } from './measure'
import { measurePoints } from './measure-points'

const CLOSED = 'applications.closed_total.total'
const report = (unit: number, mark = {}) => [
  sampleValue(unit, 2023, CLOSED, 10),
  sampleValue(unit, 2023, 'applications.disclosed.total', 3, mark),
  sampleValue(unit, 2023, 'applications.partly_disclosed.total', 1),
]
function measure(id: string) {
  const found = measureOf(id)
  if (!found) throw new Error(id)
  return found
}

describe('figures that need the year before', () => {
  const documents = (unit: number, year: number, inForce: number) => [
    sampleValue(unit, year, 'disclosure.normative_documents.in_force', inForce),
    sampleValue(unit, year, 'disclosure.normative_documents.issued', 2),
    sampleValue(unit, year, 'disclosure.normative_documents.repealed', 1),
  ]
  const values = [...documents(1, 2022, 8), ...documents(1, 2023, 9), ...documents(2, 2023, 5)]

  it('are in 件 for a difference, of the units that have both years', () => {
    const difference = measure('in_force_difference')
    expect(difference.unit).toBe('件')
    const [first, second] = countyPoints(difference, [2022, 2023], values, () => [1, 2])
    expect(first).toMatchObject({ value: null, gap: '所需栏目为空、无法识别或上年没有' })
    expect(second).toMatchObject({ value: 0, detail: null, counted: [1], asked: [1, 2] })
  })

  it('take the unit’s own cell of the year before', () => {
    const reported = new Map([2022, 2023].map((year) => [year, '2021' as const]))
    const input = { years: [2023], values: values.filter((each) => each.unitId === 1), reported }
    const points = measurePoints(measure('repeal_rate'), {
      ...input,
      notApplicable: new Set<number>(),
      noReport: 'missing',
    })
    expect(points).toMatchObject([{ value: 10, detail: '1/10', small: false }])
  })
})

describe('the marks of what figures are made of', () => {
  const values = [...report(1), ...report(2, { doubtful: true }), ...report(3, { approximate: true })]

  it('stand at a ratio of sums with the units they come from', () => {
    const [point] = countyPoints(measure('disclosure_rate'), [2023], values, () => [1, 2, 3])
    expect(point).toMatchObject({ detail: '12/30', doubtful: [2], approximate: [3], derived: [], zeroed: [] })
  })

  it('stand at a sum, and not at one that has no marked number in it', () => {
    const disclosed = measure('applications.disclosed.total')
    const own = values.filter((value) => value.indicator === disclosed.id)
    const [point] = countyPoints(disclosed, [2023], own, () => [1, 2, 3])
    expect(point).toMatchObject({ value: 9, doubtful: [2], approximate: [3] })
    const [clean] = countyPoints(disclosed, [2023], own, () => [1])
    expect(clean).toMatchObject({ value: 3, doubtful: [], approximate: [] })
  })

  it('stand at the rate of one unit, for what it is made of only', () => {
    const rate = measure('disclosure_rate')
    const input = {
      years: [2023],
      reported: new Map([[2023, '2021' as const]]),
      notApplicable: new Set<number>(),
      noReport: 'missing' as const,
    }
    const points = (own: typeof values) => measurePoints(rate, { ...input, values: own })
    expect(points(report(2, { doubtful: true }))).toMatchObject([{ doubtful: true, approximate: false }])
    expect(points(report(3, { approximate: true }))).toMatchObject([{ doubtful: false, approximate: true }])
    const other = sampleValue(1, 2023, 'applications.received.total', 9, { doubtful: true })
    expect(points([...report(1), other])).toMatchObject([{ doubtful: false }])
  })
})
