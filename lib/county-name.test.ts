import { describe, expect, it } from 'vitest'
import { divisionPrefixes, liesInside, proposeCounty } from './county-name'

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
    ['城市管理局', []],
    ['都市农业发展中心', []],
    ['社区事务服务中心', []],
    ['开发区管委会', []],
    ['经济开发区管委会', []],
    ['园区服务中心', []],
    ['小区物业管理中心', []],
    ['丰城市城市管理局', ['丰城市']],
    ['中卫市城市管理局', ['中卫市']],
    ['中宁县城市管理局', ['中宁县']],
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

  it('takes the county from an office that begins with its superior', () => {
    expect(proposeCounty(['国家税务总局中宁县税务局'])).toBe('中宁县')
  })

  it('proposes nothing where no name says anything', () => {
    expect(proposeCounty(['政务公开办公室'])).toBeNull()
  })
})

describe('liesInside', () => {
  it.each([
    ['中宁县', '中宁县白马乡', true],
    ['中宁县', '国家税务总局中宁县税务局', true],
    ['中宁县', '中卫市中宁县教育局', true],
    ['中宁县', '国网宁夏电力有限公司中宁县供电公司', true],
    ['中宁县', '中卫市人民政府办公室', false],
    ['宁县', '会宁县教育局', false],
  ])('%s: %s %s', (county, unit, inside) => {
    expect(liesInside(county, unit)).toBe(inside)
  })
})
