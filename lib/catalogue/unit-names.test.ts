import { describe, expect, it } from 'vitest'
import { canonicalUnitName, regionOf } from './unit-names'

describe('canonicalUnitName', () => {
  it.each([
    ['云泽县荷塘乡人民政府', '云泽县荷塘乡'],
    ['云泽县 荷塘乡', '云泽县荷塘乡'],
    ['云泽县城关镇人民政府', '云泽县城关镇'],
    ['云泽县东湖街道办事处', '云泽县东湖街道'],
    ['云泽县东湖街道', '云泽县东湖街道'],
    ['云泽县', '云泽县人民政府'],
    ['云泽县人民政府', '云泽县人民政府'],
    ['云泽县人民政府办公室', '云泽县人民政府办公室'],
    ['中卫市人民政府办公室', '中卫市人民政府办公室'],
    ['上海市科委', '上海市科学技术委员会'],
    ['云泽县工信局', '云泽县工业和信息化局'],
    ['淮安市洪泽区人民政府', '淮安市洪泽区人民政府'],
    ['平潭综合实验区', '平潭综合实验区'],
  ])('%s → %s', (printed, canonical) => {
    expect(canonicalUnitName(printed, null)).toBe(canonical)
  })

  it.each([
    ['县机关事务服务中心', '云泽县机关事务服务中心'],
    ['机关事务服务中心', '云泽县机关事务服务中心'],
    ['荷塘乡', '云泽县荷塘乡'],
    ['市场监督管理局', '云泽县市场监督管理局'],
    ['市政管理处', '云泽县市政管理处'],
    ['县市场监督管理局', '云泽县市场监督管理局'],
    ['云泽县民政局', '云泽县民政局'],
  ])('puts the county of the text before %s', (printed, canonical) => {
    expect(canonicalUnitName(printed, '云泽县')).toBe(canonical)
  })

  it('is stable: a canonical name stays as it is', () => {
    for (const name of ['云泽县荷塘乡', '云泽县人民政府', '云泽县东湖街道', '中卫市人民政府办公室']) {
      expect(canonicalUnitName(name, '云泽县')).toBe(name)
    }
  })
})

describe('regionOf', () => {
  it.each([
    ['云泽县荷塘乡', '云泽县'],
    ['上海市科学技术委员会', '上海市'],
    ['淮安市洪泽区人民政府', '淮安市洪泽区'],
    ['常州市人民政府', '常州市'],
    ['广州市天河区民政局', '广州市天河区'],
    ['凉山彝族自治州民政局', '凉山彝族自治州'],
    ['机关事务服务中心', null],
  ])('%s lies in %s', (name, region) => {
    expect(regionOf(name)).toBe(region)
  })
})
