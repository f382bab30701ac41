import { describe, expect, it } from 'vitest'
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
      median: 'no',
    })
    const again = Object.fromEntries(new URL(compareHref(query), 'http://x').searchParams)
    expect(parseCompareQuery(again)).toEqual(query)
  })

  it('names what it does not know and keeps the rest', () => {
    const query = parseCompareQuery({ indicators: 'nothing', from: 'x', view: 'pie', basis: '1' })
    expect(query.unknown).toEqual(['nothing'])
    expect([query.from, query.view, query.basis]).toEqual([null, null, 'absolute'])
    expect(query.measures).toHaveLength(1)
  })

  it('puts years in order', () => {
    const { from, to } = parseCompareQuery({ from: '2024', to: '2020' })
    expect([from, to]).toEqual([2020, 2024])
  })
})
