import { describe, expect, it } from 'vitest'
import { currentCounty } from './county'
import { findUnit } from './find-unit'
import { freshStore } from './fresh-db'
import { loadRegister } from './load-register'
import { readRegister } from './register-file'

function finder(...rows: string[]) {
  const store = freshStore()
  const text = ['单位名称,别名', ...rows].join('\n')
  loadRegister(store, readRegister(new TextEncoder().encode(text)))
  const county = currentCounty(store)
  if (!county) throw new Error('no county')
  return (name: string) => findUnit(store, county, name)?.name
}

describe('a unit', () => {
  it.each(['县政府办', '政府办', '中宁县政府办'])(
    'with the alias %s is found under all three spellings',
    (alias) => {
      const find = finder(`中宁县人民政府办公室,${alias}`, '中宁县民政局,')
      for (const name of ['县政府办', '政府办', '中宁县政府办'])
        expect(find(name)).toBe('中宁县人民政府办公室')
    },
  )

  it('with a short form as alias is found by what it stands for, with and without the county', () => {
    const find = finder('中宁县教育局,县教体局', '中宁县工业信息化和商务局,县工信局')
    for (const name of ['中宁县教体局', '教体局', '中宁县教育体育局']) expect(find(name)).toBe('中宁县教育局')
    expect(find('中宁县工信局')).toBe('中宁县工业信息化和商务局')
  })

  it('in a 区 or 市 is found by 区 or 市 before the short name', () => {
    expect(finder('青山区人民政府办公室,区政府办')('青山区政府办')).toBe('青山区人民政府办公室')
    expect(finder('青铜峡市人民政府办公室,市政府办')('青铜峡市政府办')).toBe('青铜峡市人民政府办公室')
  })

  it('is not guessed where two may be meant, nor by an office of the division above', () => {
    const find = finder('中宁县人民政府办公室,政府办', '中宁县民政局,县政府办', '中宁县财政局,市财审局')
    expect(find('中宁县政府办')).toBeUndefined()
    expect(find('县政府办')).toBe('中宁县民政局')
    expect(find('政府办')).toBe('中宁县人民政府办公室')
    expect(find('中宁县财审局')).toBeUndefined()
  })

  it('with the very name comes before one with the alias', () => {
    const find = finder('中宁县教育局,县教体局', '中宁县教育体育局,')
    expect(find('中宁县教育体育局')).toBe('中宁县教育体育局')
  })
})
