import { describe, expect, it } from 'vitest'
import { formCells, INDICATORS } from '@/lib/catalogue/indicators'
import { unitTables } from './unit-tables'
import { shownYears, unitYears } from './unit-years'

describe('the tables of a unit', () => {
  it('hold every indicator once', () => {
    const ids = unitTables(['2021', '2019']).flatMap((table) => table.lines.map((line) => line.id))
    expect(ids).toHaveLength(INDICATORS.length)
    expect(new Set(ids).size).toBe(INDICATORS.length)
  })
  it('leave out what no report of the unit can carry', () => {
    const tables = unitTables(['2021']).filter((table) => table.id !== 'prose')
    const ids = tables.flatMap((table) => table.lines.map((line) => line.id))
    expect(ids.toSorted()).toEqual(
      formCells('2021')
        .map((cell) => cell.id)
        .toSorted(),
    )
  })
  it('keep the order of the form, totals of the applicants first', () => {
    const tables = unitTables(['2021'])
    expect(tables.map((table) => table.id).slice(0, 3)).toEqual([
      'disclosure',
      'applications-total',
      'applications-natural_person',
    ])
    const [, totals] = tables
    expect(totals?.lines.map((line) => line.id)).toEqual(
      formCells('2021')
        .filter((cell) => cell.table === 'applications' && cell.columnId === 'total')
        .map((cell) => cell.id),
    )
  })
})

describe('the years of a unit', () => {
  const states = new Map([
    [2020, 'not-applicable'],
    [2021, 'missing'],
  ] as const)
  it('are those of the county and its own, each with its state', () => {
    expect(unitYears([2021, 2020], [2022], states)).toEqual([
      { year: 2020, state: 'not-applicable' },
      { year: 2021, state: 'missing' },
      { year: 2022, state: 'received' },
    ])
  })
  it('are shown without those that tell nothing at both ends', () => {
    expect(shownYears(unitYears([2020, 2021], [2022], states)).map((each) => each.year)).toEqual([2021, 2022])
    const years = unitYears([2018, 2019, 2020, 2021, 2022], [2019, 2021], new Map())
    expect(shownYears(years).map((each) => each.year)).toEqual([2019, 2020, 2021])
    expect(shownYears(unitYears([2018], [], new Map()))).toEqual([])
  })
})
