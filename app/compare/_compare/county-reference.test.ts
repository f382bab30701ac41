import { expect, it } from 'vitest'
import { measureOf } from '@/lib/chart/measure'
import { sampleValue } from '@/lib/figures/random-values'
import { countyReference } from './county-reference'

const RECEIVED = 'applications.received.total'
const CLOSED = 'applications.closed_total.total'
const YEARS = [2022, 2023]
const context = { summedIn: () => new Set([1, 2]) }
function measure(id: string) {
  const found = measureOf(id)
  if (!found) throw new Error(id)
  return found
}
const received = (doubtful: boolean) =>
  YEARS.flatMap((year) =>
    [1, 2].map((unit) =>
      sampleValue(unit, year, RECEIVED, unit * year, { doubtful: doubtful && unit === 2 && year === 2022 }),
    ),
  )
const rates = YEARS.flatMap((year) =>
  [1, 2].flatMap((unit) => [
    sampleValue(unit, year, CLOSED, 10),
    sampleValue(unit, year, 'applications.disclosed.total', unit, { doubtful: year === 2022 }),
    sampleValue(unit, year, 'applications.partly_disclosed.total', 0),
  ]),
)

it('says of sums, changes and indices that a doubtful number is in them', () => {
  const doubts = (basis: 'absolute' | 'change' | 'index', doubtful: boolean) =>
    countyReference(measure(RECEIVED), basis, YEARS, received(doubtful), context).points.map(
      (point) => point.doubtful,
    )
  expect(doubts('absolute', true)).toEqual([true, false])
  expect(doubts('change', true)).toEqual([false, true])
  expect(doubts('index', true)).toEqual([true, true])
  for (const basis of ['absolute', 'change', 'index'] as const)
    expect(doubts(basis, false)).toEqual([false, false])
})

it('says of a ratio of sums and its change that a doubtful number is in them', () => {
  const doubts = (basis: 'absolute' | 'change') =>
    countyReference(measure('disclosure_rate'), basis, YEARS, rates, context).points.map(
      (point) => point.doubtful,
    )
  expect(doubts('absolute')).toEqual([true, false])
  expect(doubts('change')).toEqual([false, true])
})
