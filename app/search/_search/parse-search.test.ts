import { describe, expect, it } from 'vitest'
import { parseSearch } from './parse-search'

const fault = (query: Record<string, string>) => {
  const asked = parseSearch(query)
  return 'fault' in asked ? asked.fault : null
}

describe('parseSearch', () => {
  it('reads words, year and page', () => {
    expect(parseSearch({ q: ' 行政 诉讼 ', year: '2023', page: '2' })).toEqual({
      q: '行政 诉讼',
      words: [
        ['行', '政'],
        ['诉', '讼'],
      ],
      year: 2023,
      page: 2,
    })
    expect(parseSearch({ q: '诉', year: '' })).toMatchObject({ words: [['诉']], year: null, page: null })
  })

  it('takes 100 characters and refuses 101, with both numbers', () => {
    expect(fault({ q: '公'.repeat(100) })).toBeNull()
    expect(fault({ q: '公'.repeat(101) })).toMatch(/101 个字，最多 100 个字/)
    expect(fault({ q: '\u{20000}'.repeat(100) })).toBeNull()
  })

  it('cuts nothing off: too many words, a strange year or page are told', () => {
    expect(fault({ q: '一 二 三 四 五 六 七 八' })).toBeNull()
    expect(fault({ q: '一 二 三 四 五 六 七 八 九' })).toMatch(/9 个，最多 8 个/)
    expect(fault({ q: '诉讼', year: '去年' })).toMatch(/年度“去年”/)
    expect(fault({ q: '诉讼', page: '0' })).toMatch(/页次“0”/)
    expect(fault({ q: '""' })).not.toBeNull()
    expect(fault({})).not.toBeNull()
  })
})
