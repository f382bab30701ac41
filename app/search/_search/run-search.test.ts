import { expect, it } from 'vitest'
import { serveSampleCounty } from '@/app/_fixtures/serve-sample-county'
import { searchTable } from '@/app/_tables/search-table'
import { loadAnswers } from './load-answers'
import { parseSearch } from './parse-search'
import { runSearch } from './run-search'

const DIRECT = 'disputes.direct_lawsuit.total'
const AFTER = 'disputes.lawsuit_after_reconsideration.total'
serveSampleCounty([
  { unit: '青禾县河口镇', year: 2022, cells: { [DIRECT]: '1', [AFTER]: '' } },
  { unit: '青禾县河口镇', year: 2023, cells: { [DIRECT]: '1', [AFTER]: '2' } },
  { unit: '青禾县水务局', year: 2023, cells: { [DIRECT]: '5', [AFTER]: '5' } },
])

function found(q: string) {
  const asked = parseSearch({ q })
  if ('fault' in asked) throw new Error(asked.fault)
  return runSearch(asked)
}

it('answers with the numbers of the unit that is named, newest year first', () => {
  for (const q of ['河口镇 诉讼', '河口镇有多少诉讼', '河口镇打官司']) {
    const [first] = loadAnswers(found(q), null)
    expect(first?.unit.shortName, q).toBe('河口镇')
    expect(first?.measure.id, q).toBe('rate.lawsuits')
    expect(first?.points.map(({ point }) => [point.year, point.value])).toEqual([
      [2023, 3],
      [2022, null],
    ])
  }
  expect(found('河口镇打官司').instead).toBe('河口镇诉讼')
  expect(found('河口镇诉讼').text.hits.every(({ unit }) => unit.shortName === '河口镇')).toBe(true)
})

it('gives those of the year asked for alone, on the page and in its files', () => {
  const [first] = loadAnswers(found('河口镇诉讼'), 2022)
  expect(first?.points.map(({ point }) => point.year)).toEqual([2022])
  expect(loadAnswers(found('河口镇诉讼'), 2009)).toEqual([])
  const told = searchTable({ q: '河口镇诉讼', year: '2022' })
  const rows = 'rows' in told ? told.rows.map(({ cells }) => cells) : []
  expect(rows.filter(([kind]) => kind === '各年的数').every(([, , year]) => year === '2022')).toBe(true)
  expect(rows.some(([kind]) => kind === '各年的数')).toBe(true)
})

it('gives the same numbers in its files', () => {
  const told = searchTable({ q: '河口镇诉讼' })
  const rows = 'rows' in told ? told.rows.map(({ cells }) => cells) : []
  expect(rows).toContainEqual([
    '各年的数',
    '河口镇 · 行政诉讼案件（件）',
    '2023',
    expect.objectContaining({ state: 'number', value: 3 }),
    '/indicators/rate.lawsuits',
  ])
})

it('answers nothing where no unit is named, and keeps to the words where they are found', () => {
  expect(loadAnswers(found('诉讼'), null)).toEqual([])
  expect(found('诉讼')).toMatchObject({ instead: null, within: false, askedOf: [] })
  expect(found('河口镇').units.map(({ unit }) => unit.shortName)).toEqual(['河口镇'])
  expect(loadAnswers(found('河口镇'), null)).toEqual([])
})
