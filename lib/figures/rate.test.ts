import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RATES, type RateId } from '../catalogue/rates'
import { sampleValue } from './random-values'
import { rateIndicators, rateOf } from './rate'

function spec(id: RateId) {
  const found = RATES.find((each) => each.id === id)
  if (!found) throw new Error(id)
  return found
}
const report = (unit: number, closed: number | null, open: number, partly: number) => [
  sampleValue(unit, 2023, 'applications.closed_total.total', closed),
  sampleValue(unit, 2023, 'applications.disclosed.total', open),
  sampleValue(unit, 2023, 'applications.partly_disclosed.total', partly),
]

describe('rateOf', () => {
  it('divides sums, not means', () => {
    const values = [...report(1, 2, 2, 0), ...report(2, 8, 1, 1)]
    expect(rateOf(spec('disclosure_rate'), [1, 2], values)).toMatchObject({
      numerator: 4,
      denominator: 10,
      value: 0.4,
      small: false,
      counted: [1, 2],
    })
  })

  it('adds what is no ratio, over the units that have every part', () => {
    const suits = (unit: number, direct: number | null, later: number) => [
      sampleValue(unit, 2023, 'disputes.direct_lawsuit.total', direct),
      sampleValue(unit, 2023, 'disputes.lawsuit_after_reconsideration.total', later),
    ]
    const values = [...suits(1, 1, 2), ...suits(2, 0, 4), ...suits(3, null, 5)]
    expect(rateOf(spec('lawsuits'), [1, 2, 3], values)).toMatchObject({
      value: 7,
      denominator: null,
      counted: [1, 2],
      incomplete: [3],
    })
  })

  describe('with the year before', () => {
    const IN_FORCE = 'disclosure.normative_documents.in_force'
    const ISSUED = 'disclosure.normative_documents.issued'
    const REPEALED = 'disclosure.normative_documents.repealed'
    const documents = (
      unit: number,
      year: number,
      inForce: number | null,
      issued: number,
      repealed: number,
    ) => [
      sampleValue(unit, year, IN_FORCE, inForce),
      sampleValue(unit, year, ISSUED, issued),
      sampleValue(unit, year, REPEALED, repealed),
    ]
    const difference = spec('in_force_difference')
    const repeal = spec('repeal_rate')

    it('compares what is in force with what was, plus made, less repealed', () => {
      const now = [...documents(1, 2023, 12, 3, 1), ...documents(2, 2023, 5, 0, 2)]
      const before = [...documents(1, 2022, 10, 9, 9), ...documents(2, 2022, 8, 9, 9)]
      expect(rateOf(difference, [1], now, before)).toMatchObject({ value: 0, denominator: null })
      expect(rateOf(difference, [2], now, before)).toMatchObject({ value: -1, reason: null, small: false })
      expect(rateOf(difference, [1, 2], now, before)).toMatchObject({ value: -1, counted: [1, 2] })
      expect(rateOf(repeal, [1, 2], now, before)).toMatchObject({ numerator: 3, denominator: 21 })
      expect(rateOf(repeal, [2], documents(2, 2023, 5, 0, 2), documents(2, 2022, 0, 1, 1))).toMatchObject({
        value: null,
        reason: '上年无现行有效的文件，本年未制发',
      })
    })

    it('is unknown where the year before is blank, missing or the form had no such cell', () => {
      const now = documents(1, 2023, 12, 3, 1)
      for (const before of [[], documents(1, 2022, null, 1, 1), documents(2, 2022, 4, 1, 1)])
        for (const each of [difference, repeal])
          expect(rateOf(each, [1], now, before)).toMatchObject({
            value: null,
            incomplete: [1],
            reason: '所需栏目为空、无法识别或上年没有',
          })
      const blank = documents(1, 2023, null, 3, 1)
      expect(rateOf(difference, [1], blank, documents(1, 2022, 4, 0, 0)).value).toBeNull()
    })

    it('is doubtful where a number of the year before is', () => {
      const before = documents(1, 2022, 10, 0, 0).map((each) => ({ ...each, doubtful: true }))
      expect(rateOf(difference, [1], documents(1, 2023, 12, 3, 1), before).doubtful).toEqual([1])
    })
  })

  it('marks a denominator under five as small', () => {
    expect(rateOf(spec('disclosure_rate'), [1], report(1, 4, 3, 0))).toMatchObject({
      value: 0.75,
      small: true,
    })
  })

  it('gives a reason where nothing was closed', () => {
    const rate = rateOf(spec('disclosure_rate'), [1], report(1, 0, 0, 0))
    expect(rate).toMatchObject({ value: null, reason: '本年无办结件', denominator: 0 })
  })

  it('leaves a unit with a blank term out of both sums', () => {
    const rate = rateOf(
      spec('disclosure_rate'),
      [1, 2, 3],
      [...report(1, null, 9, 0), ...report(2, 10, 1, 0)],
    )
    expect(rate).toMatchObject({ numerator: 1, denominator: 10, incomplete: [1], missing: [3] })
    expect(rateOf(spec('disclosure_rate'), [1], report(1, null, 9, 0)).reason).toBe('所需栏目为空或无法识别')
    expect(rateOf(spec('disclosure_rate'), [3], []).reason).toBe('无数据')
  })

  it('subtracts pending disputes from the denominator', () => {
    const values = [
      sampleValue(1, 2024, 'disputes.reconsideration.corrected', 64),
      sampleValue(1, 2024, 'disputes.reconsideration.total', 351),
      sampleValue(1, 2024, 'disputes.reconsideration.pending', 37),
    ]
    const rate = rateOf(spec('reconsideration_correction_rate'), [1], values)
    expect(rate).toMatchObject({ numerator: 64, denominator: 314 })
    expect(((rate.value ?? 0) * 100).toFixed(1)).toBe('20.4')
  })

  it('of a group lies between the rates of its units', () => {
    const closed = fc.integer({ min: 1, max: 50 })
    const pair = fc.tuple(closed, fc.integer({ min: 0, max: 50 }), closed, fc.integer({ min: 0, max: 50 }))
    fc.assert(
      fc.property(pair, ([closedA, openA, closedB, openB]) => {
        const values = [...report(1, closedA, openA, 0), ...report(2, closedB, openB, 0)]
        const of = (units: number[]) => rateOf(spec('disclosure_rate'), units, values).value ?? Number.NaN
        const [low, high] = [of([1]), of([2])].sort((a, b) => a - b)
        expect(of([1, 2])).toBeGreaterThanOrEqual((low ?? 0) - 1e-12)
        expect(of([1, 2])).toBeLessThanOrEqual((high ?? 0) + 1e-12)
      }),
    )
  })

  it('asks the store for every cell of both forms', () => {
    for (const each of RATES) expect(rateIndicators(each).length).toBeGreaterThan(1)
    expect(rateIndicators(spec('refusal_rate'))).toContain('applications.refused_state_secret.total')
  })
})
