import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleValue } from './random-values'
import { joinRecords, predecessorsOf, type Succession, splitYears, type UnitRecord } from './succession'

const RECEIVED = 'applications.received.total'
const link = (from: number, to: number, type: Succession['type'], date = '2024-01-01'): Succession => ({
  from,
  to,
  type,
  date,
})

describe('predecessorsOf', () => {
  it('follows renames, mergers and absorptions through several steps', () => {
    const links = [link(1, 2, 'rename'), link(2, 4, 'merge'), link(3, 4, 'absorb')]
    expect(predecessorsOf(4, links)).toEqual([1, 2, 3])
    expect(predecessorsOf(2, links)).toEqual([1])
  })

  it('divides nobody: a unit that went into several, or was split, belongs to none', () => {
    const links = [link(1, 2, 'split'), link(1, 3, 'split'), link(4, 2, 'absorb'), link(4, 5, 'absorb')]
    expect(predecessorsOf(2, links)).toEqual([])
    expect([splitYears(2, links), splitYears(1, links)]).toEqual([[2024], [2024]])
  })

  it('ends in a register that goes in circles', () => {
    expect(predecessorsOf(1, [link(1, 2, 'rename'), link(2, 1, 'rename')])).toEqual([2])
  })

  it('begins the years after a split that fell into a year with the next', () => {
    expect(splitYears(1, [link(1, 2, 'split', '2023-06-30')])).toEqual([2024])
    expect(splitYears(1, [link(1, 2, 'merge')])).toEqual([])
  })
})

const record = (unitId: number, years: Record<number, number | null>, gone: number[] = []): UnitRecord => ({
  unitId,
  values: Object.entries(years).map(([year, value]) => sampleValue(unitId, Number(year), RECEIVED, value)),
  reported: new Map(Object.keys(years).map((year) => [Number(year), '2021' as const])),
  notApplicable: new Set(gone),
})

describe('joinRecords', () => {
  const successor = record(9, { 2024: 7 }, [2022, 2023])

  it('sums the predecessors that existed, and marks whose figures they are', () => {
    fc.assert(
      fc.property(fc.nat(999), fc.nat(999), (a, b) => {
        const joined = joinRecords(
          successor,
          [record(1, { 2023: a }, [2024]), record(2, { 2023: b }, [2024])],
          [2023, 2024],
        )
        expect(joined.values.map((each) => [each.unitId, each.year, each.value])).toEqual([
          [9, 2023, a + b],
          [9, 2024, 7],
        ])
        expect([...joined.sources]).toEqual([[2023, [1, 2]]])
      }),
    )
  })

  it('has no number where one of them is blank, and is missing where one did not report', () => {
    const blank = joinRecords(
      successor,
      [record(1, { 2023: 3 }, [2024]), record(2, { 2023: null }, [2024])],
      [2023],
    )
    expect(blank.values[0]).toMatchObject({ status: 'blank', value: null })
    const missing = joinRecords(successor, [record(1, { 2023: 3 }, [2024]), record(2, {}, [2024])], [2023])
    expect([missing.values, missing.reported.has(2023), missing.notApplicable.has(2023)]).toEqual([
      [],
      false,
      false,
    ])
  })

  it('adds both in the year of the reform, and is not applicable before anybody existed', () => {
    const joined = joinRecords(successor, [record(1, { 2024: 5 }, [2022, 2023])], [2022, 2024])
    expect(joined.values.map((each) => each.value)).toEqual([12])
    expect(joined.notApplicable.has(2022)).toBe(true)
  })
})
