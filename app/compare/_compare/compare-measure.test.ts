import { expect, it } from 'vitest'
import { serveSampleCounty } from '@/app/_fixtures/serve-sample-county'
import { parseCompareQuery } from './compare-query'
import { loadComparison } from './load-comparison'

const RECEIVED = 'applications.received.total'

/** 工业 went into 科工 in the middle of 2023; both bodies reported for that year. */
const REGISTER = [
  '单位名称,设立日期,撤销日期,承继单位,承继方式,承继日期',
  '青禾县科学技术和工业局,2023-07-01,,,,',
  '青禾县工业局,,2023-07-01,青禾县科学技术和工业局,合并,2023-07-01',
  '青禾县科学技术局,,2023-07-01,青禾县科学技术和工业局,合并,2023-07-01',
  '青禾县民政局,,,,,',
  '青禾县财政局,,,,,',
].join('\n')

const report = (unit: string, received: string, year = 2023) => ({
  unit: `青禾县${unit}`,
  year,
  cells: { [RECEIVED]: received },
})
serveSampleCounty(
  [
    report('科学技术和工业局', '2'),
    report('工业局', '4'),
    report('科学技术局', '3'),
    report('民政局', '5'),
    report('财政局', '1'),
  ],
  REGISTER,
)

const compared = (query: Record<string, string>) =>
  loadComparison(parseCompareQuery({ view: 'table', ...query })).measures.flatMap((each) => each.units)
const slug = (name: string) =>
  loadComparison(parseCompareQuery({})).context.units.find((unit) => unit.shortName === name)?.slug ?? name
const placesOf = (names: readonly string[], query = {}) =>
  compared({ units: names.map(slug).join(','), ...query }).map(({ unit, place, points, spread }) => [
    unit.shortName,
    points[0]?.value,
    place,
    spread?.[0]?.n,
  ])

it('ranks a merged unit once, with the sum of those that went into it', () => {
  expect(placesOf(['科学技术和工业局', '民政局', '财政局'])).toEqual([
    ['科学技术和工业局', 9, '1/3 家', 3],
    ['民政局', 5, '2/3 家', 3],
    ['财政局', 1, '3/3 家', 3],
  ])
})

it('ranks each body for itself where they are shown apart', () => {
  expect(placesOf(['科学技术和工业局', '工业局', '民政局'], { joined: 'no' })).toEqual([
    ['科学技术和工业局', 2, '4/5 家', 5],
    ['工业局', 4, '2/5 家', 5],
    ['民政局', 5, '1/5 家', 5],
  ])
})

it('gives a body no place beside the unit it went into', () => {
  expect(placesOf(['工业局', '民政局'])).toEqual([
    ['工业局', 4, '—', 3],
    ['民政局', 5, '2/3 家', 3],
  ])
})

it('gives places only by what may be ranked', () => {
  const places = (indicators: string) =>
    compared({ units: ['民政局', '财政局'].map(slug).join(','), indicators }).map(({ place }) => place)
  expect(places(RECEIVED)).toEqual(['2/3 家', '3/3 家'])
  for (const id of [
    'disputes.reconsideration.total',
    'disclosure.fees.amount_wan',
    'rate.lawsuit_correction_rate',
    'rate.in_force_difference',
    'rate.refusal_rate',
    'rate.carry_over_rate',
    'disclosure.penalties.decisions',
    'applications.disclosed.total',
  ])
    expect(places(id), id).toEqual([null, null])
})
