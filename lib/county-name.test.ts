import { describe, expect, it } from 'vitest'
import { divisionPrefixes, proposeCounty } from './county-name'

describe('divisionPrefixes', () => {
  it.each([
    ['中宁县白马乡', ['中宁县']],
    ['中宁县市场监督管理局', ['中宁县']],
    ['中宁县石空工业园区管委会', ['中宁县']],
    ['中卫市人民政府办公室', ['中卫市']],
    ['中卫市沙坡头区教育局', ['中卫市', '中卫市沙坡头区']],
    ['中卫市市场监督管理局', ['中卫市']],
    ['辉县市民政局', ['辉县市']],
    ['中卫市政务服务局', ['中卫市']],
    ['常州市武进区民政局', ['常州市', '常州市武进区']],
    ['延边朝鲜族自治州延吉市教育局', ['延边朝鲜族自治州', '延边朝鲜族自治州延吉市']],
    ['献县教育局', ['献县']],
    ['平潭综合实验区', ['平潭综合实验区']],
    ['政务公开办公室', []],
  ])('%s', (unit, prefixes) => {
    expect(divisionPrefixes(unit)).toEqual(prefixes)
  })
})

describe('proposeCounty', () => {
  it('follows the majority of the names', () => {
    expect(
      proposeCounty(['中卫市人民政府办公室', '中宁县白马乡', '中宁县工业和信息化局', '中宁县人民政府办公室']),
    ).toBe('中宁县')
  })

  it('prefers the county to its city when as many names say so', () => {
    expect(proposeCounty(['中卫市人民政府办公室', '中宁县白马乡'])).toBe('中宁县')
    expect(proposeCounty(['中卫市沙坡头区教育局', '中卫市沙坡头区民政局'])).toBe('中卫市沙坡头区')
  })

  it('proposes nothing where no name says anything', () => {
    expect(proposeCounty(['政务公开办公室'])).toBeNull()
  })
})
