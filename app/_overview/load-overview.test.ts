import { expect, it } from 'vitest'
import { countyYearsOf } from '@/app/_figures/county-years'
import { type CountySample, sampleCounty } from '@/db/sample-county'
import { NO_MARKS } from '@/lib/figures/marks'
import { loadOverview } from './load-overview'

const TOWN = '青禾县河口镇'
const BUREAU = '青禾县民政局'
const CITY = '远山市人民政府办公室'
const RECEIVED = 'applications.received.total'
const CLOSED = 'applications.closed_total.total'
const DIRECT = 'disputes.direct_lawsuit.total'
const AFTER = 'disputes.lawsuit_after_reconsideration.total'

function overviewOf(year: number, samples: readonly CountySample[]) {
  const { store, remove } = sampleCounty(samples)
  const overview = loadOverview(countyYearsOf(store), year)
  remove()
  return overview
}

it('adds what is printed, and says of how many units', () => {
  const { figures, rates } = overviewOf(2023, [
    {
      unit: TOWN,
      year: 2023,
      cells: {
        [RECEIVED]: '4',
        [CLOSED]: '4',
        'applications.disclosed.total': '3',
        [DIRECT]: '1',
        [AFTER]: '2',
      },
    },
    {
      unit: BUREAU,
      year: 2023,
      cells: { [RECEIVED]: '', [CLOSED]: '6', 'applications.disclosed.total': '2' },
    },
  ])
  expect(figures.received.sum).toMatchObject({ sum: 4, asked: { length: 2 }, blank: { length: 1 } })
  expect(figures.closed.sum.sum).toBe(10)
  expect(figures.lawsuits.sum).toMatchObject({ sum: 3, counted: { length: 2 } })
  expect([figures.lawsuits.page, figures.received.page]).toEqual(['lawsuits', RECEIVED])
  expect(rates.disclosure).toMatchObject({ numerator: 5, denominator: 10 })
  expect(rates.closing.incomplete).toHaveLength(1)
})

it('compares years over the units that have both, and draws one set of units', () => {
  const { figures, both } = overviewOf(2023, [
    { unit: TOWN, year: 2022, cells: { [RECEIVED]: '5' } },
    { unit: TOWN, year: 2023, cells: { [RECEIVED]: '7' } },
    { unit: BUREAU, year: 2023, cells: { [RECEIVED]: '90' } },
  ])
  expect(figures.received.change).toMatchObject({ kind: 'compared', units: { length: 1 }, difference: 2 })
  expect(both.received.points).toEqual([
    { year: 2022, value: 5, ...NO_MARKS },
    { year: 2023, value: 7, ...NO_MARKS },
  ])
  expect(figures.received.sum.sum).toBe(97)
})

it('keeps reports from outside the county out of every sum', () => {
  const overview = overviewOf(2023, [
    { unit: TOWN, year: 2023, cells: { [RECEIVED]: '2' } },
    { unit: BUREAU, year: 2023, cells: { [RECEIVED]: '1' } },
    { unit: CITY, year: 2023, cells: { [RECEIVED]: '500' } },
  ])
  expect(overview.figures.received.sum.sum).toBe(3)
  expect(overview.outcomes.counted).toHaveLength(2)
})

it('gives no number where nobody states one', () => {
  const { figures } = overviewOf(2020, [{ unit: TOWN, year: 2020, form: '2019' }])
  expect(figures.published.sum.sum).toBeNull()
  expect(figures.inForce.sum.sum).toBeNull()
  expect(figures.received.change.kind).toBe('none')
})
