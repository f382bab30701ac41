import { describe, expect, it } from 'vitest'
import { MEASURES } from '@/lib/chart/measure'
import { compareHref, parseCompareQuery } from './compare-query'

describe('comparison in the address', () => {
  it('has a default for everything', () => {
    const query = parseCompareQuery({})
    expect(query.measures.map((measure) => measure.id)).toEqual(['applications.received.total'])
    expect(compareHref(query)).toBe('/compare')
  })

  it('reads lists and repeated fields alike', () => {
    const list = parseCompareQuery({ units: 'a,b', indicators: 'rate.disclosure_rate' })
    const fields = parseCompareQuery({ units: ['a', 'b'], indicators: ['rate.disclosure_rate'] })
    expect(list).toEqual(fields)
    expect(list.units).toEqual(['a', 'b'])
  })

  it('comes back from its own address', () => {
    const query = parseCompareQuery({
      units: 'a,b',
      indicators: 'applications.received.total,disputes.reconsideration.total',
      from: '2020',
      to: '2023',
      view: 'heat',
      basis: 'index',
      ref: 'range',
      same: 'yes',
      joined: 'no',
      parts: 'units',
    })
    const again = Object.fromEntries(new URL(compareHref(query), 'http://x').searchParams)
    expect(parseCompareQuery(again)).toEqual(query)
  })

  it('names everything it does not know and keeps the rest', () => {
    const query = parseCompareQuery({
      indicators: 'nothing',
      from: 'x',
      view: 'pie',
      basis: '1',
      same: 'maybe',
      colour: 'red',
    })
    for (const part of ['nothing', 'x', 'pie', '1', 'maybe', 'colour'])
      expect(
        query.notices.some((notice) => notice.includes(`“${part}”`)),
        part,
      ).toBe(true)
    expect([query.from, query.view, query.basis, query.same]).toEqual([null, null, 'absolute', false])
    expect(query.measures).toHaveLength(1)
  })

  it('says how many units and indicators were too many', () => {
    const units = Array.from({ length: 83 }, (_, at) => `u${at}`).join(',')
    const indicators = MEASURES.slice(0, 8).map((measure) => measure.id)
    const query = parseCompareQuery({ units, indicators })
    expect([query.units.length, query.measures.length]).toEqual([80, 6])
    expect(query.notices.join()).toMatch(/其余 2 项.*其余 3 家/)
  })

  it('understands links from before the choice of comparators', () => {
    expect(parseCompareQuery({ median: 'no' }).reference).toBe('none')
    expect(parseCompareQuery({ median: 'yes' }).reference).toBe('median')
  })

  it('puts years in order', () => {
    const { from, to } = parseCompareQuery({ from: '2024', to: '2020' })
    expect([from, to]).toEqual([2020, 2024])
  })
})
