import { describe, expect, it } from 'vitest'
import { INDICATORS } from '@/lib/catalogue/indicators'
import { RATES } from '@/lib/catalogue/rates'
import { indicatorSections, searchText } from './indicator-sections'

const ids = (query: string) =>
  indicatorSections(query).flatMap((section) =>
    section.lines.flatMap((line) => [line.id, ...line.others.map((each) => each.id)]),
  )

describe('indicatorSections', () => {
  it('lists every indicator and every rate exactly once', () => {
    const all = [...INDICATORS.map((each) => each.id), ...RATES.map((rate) => `rate.${rate.id}`)]
    expect(ids('').toSorted()).toEqual(all.toSorted())
  })
  it('finds a row by two characters and by its group', () => {
    expect(ids('诉讼')).toContain('disputes.direct_lawsuit.total')
    expect(ids('不予公开 国家秘密')).toContain('applications.refused_state_secret.total')
  })
  it('narrows a row to the columns asked for', () => {
    const [section] = indicatorSections('国家秘密 自然人')
    expect(section?.lines.map((line) => [line.id, line.others.map((each) => each.label)])).toEqual([
      ['applications.refused_state_secret.total', ['自然人']],
    ])
  })
  it('finds rates by formula words and prose by name', () => {
    expect(ids('公开率')).toContain('rate.disclosure_rate')
    expect(ids('微信')).toEqual(['prose.published_wechat'])
  })
  it('says nothing for words nobody prints', () => {
    expect(indicatorSections('没有这个词')).toEqual([])
  })
})

describe('searchText', () => {
  it('makes widths, brackets and spaces alike', () => {
    expect(searchText('（三） 不予公开')).toBe(searchText('(三)不予公开'))
  })
})
