import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeInWords, changeOnLastYear } from './change-on-last-year'
import { sampleValue, unitSets, valuesOfYear } from './random-values'

const ID = 'applications.received.total'
const both = fc.tuple(unitSets, valuesOfYear(ID, 2023), valuesOfYear(ID, 2022))

describe('changeOnLastYear', () => {
  it('compares only units with a number in both years', () => {
    fc.assert(
      fc.property(both, ([units, now, before]) => {
        const change = changeOnLastYear(units, now, before)
        const has = (list: typeof now, unit: number) =>
          list.some((each) => each.unitId === unit && each.status === 'number')
        const common = units.filter((unit) => has(now, unit) && has(before, unit))
        expect(change.kind === 'none' ? [] : change.units).toEqual(common)
      }),
    )
  })

  it('turns its sign when the years change places', () => {
    fc.assert(
      fc.property(both, ([units, now, before]) => {
        const forth = changeOnLastYear(units, now, before)
        const back = changeOnLastYear(units, before, now)
        expect(back.kind).toBe(forth.kind)
        if (forth.kind === 'none' || back.kind === 'none') return
        expect(forth.difference + back.difference).toBe(0)
      }),
    )
  })

  it('gives no per cent on a base of zero', () => {
    const change = changeOnLastYear([1], [sampleValue(1, 2023, ID, 5)], [sampleValue(1, 2022, ID, 0)])
    expect(change).toMatchObject({ kind: 'compared', now: 5, before: 0, ratio: null })
    expect(changeInWords(change, '件')).toBe('新增5件（同口径1家）')
  })

  it('says the change with its basis', () => {
    const now = [sampleValue(1, 2023, ID, 13), sampleValue(2, 2023, ID, 100)]
    const before = [sampleValue(1, 2022, ID, 12), sampleValue(3, 2022, ID, 7)]
    expect(changeInWords(changeOnLastYear([1, 2, 3], now, before), '件')).toBe('增长8.3%（同口径1家）')
    expect(changeInWords(changeOnLastYear([1], before, now), '件')).toBe('下降7.7%（同口径1家）')
    expect(changeInWords(changeOnLastYear([1], now, now), '件')).toBe('与上年持平（同口径1家）')
    expect(changeInWords(changeOnLastYear([2], now, before), '件')).toBe('无上年同口径数据')
  })
})
