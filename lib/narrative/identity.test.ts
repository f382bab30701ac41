import { describe, expect, it } from 'vitest'
import type { SourceDocument } from '../model/source-document'
import { findIdentity } from './identity'

const document = (...lines: string[]): SourceDocument => ({
  carrier: 'text',
  encoding: 'utf-8',
  declaredTitle: null,
  blocks: lines.map((text) => ({ kind: 'paragraph', text })),
  pictures: 0,
})

describe('findIdentity', () => {
  it.each([
    [['云泽县荷塘乡 2023 年政府信息公开工作年度报告'], '云泽县荷塘乡', 2023],
    [['云泽县民政局', '2024年政府信息公开工作年度报告'], '云泽县民政局', 2024],
    [['2019年云泽县人民政府办公室政府信息公开工作年度报告'], '云泽县人民政府办公室', 2019],
    [['2024 年云泽县工信局政府信息公开工作', '年度报告'], '云泽县工业和信息化局', 2024],
    [['云泽县民政局政府信息公开工作2022年度报告'], '云泽县民政局', 2022],
    [['云泽县2023年政府信息公开工作年度报告'], '云泽县人民政府', 2023],
    [['云泽县民政局2023年政府信息公开年度报告'], '云泽县民政局', 2023],
    [['标题：云泽县民政局2023年政府信息公开工作年度报告'], '云泽县民政局', 2023],
    [['根据条例要求，现公布云泽县民政局2023年度政府信息公开年度报告。'], '云泽县民政局', 2023],
    [['根据条例要求，现公布2023年度云泽县民政局政府信息公开年度报告。'], '云泽县民政局', 2023],
    [['编制完成《云泽县民政局2023年政府信息公开工作年度报告》。'], '云泽县民政局', 2023],
    [['现公布云泽县民政局2023年政府信息公开年度工作报告。'], '云泽县民政局', 2023],
    [['云泽县民政局2016年政务信息公开年度报告'], '云泽县民政局', 2016],
    [['云泽县民政局二〇二三年政府信息公开工作年度报告'], '云泽县民政局', 2023],
    [['云泽县民政局2021政府信息公开工作年度报告'], '云泽县民政局', 2021],
    [['关于云泽县民政局2023年度政府信息公开工作情况的报告'], '云泽县民政局', 2023],
  ])('%j', (lines, unit, year) => {
    const { identity, warnings } = findIdentity(document(...lines, '一、总体情况'))
    expect([identity.unit, identity.year]).toEqual([unit, year])
    expect(warnings).toEqual([])
  })

  it('takes the office that made the report where no title names one, and says so', () => {
    const { identity, warnings } = findIdentity(
      document('本报告由云泽县公安局编制。所列数据统计期限自2023年1月1日至2023年12月31日。'),
    )
    expect([identity.unit, identity.year]).toEqual(['云泽县公安局', 2023])
    expect(warnings.map(({ code }) => code)).toEqual(['unit-uncertain'])
  })

  it('puts no words of the line above in front of a name without its place', () => {
    const { identity } = findIdentity(
      document('标题 县政府办2022年度政府信息公开工作年度报告', '2022年，云泽县人民政府办公室认真落实条例。'),
    )
    expect(identity.unit).toBe('云泽县政府办')
  })

  // Characters of the extensions: one code unit (㵲, 䢺) and two (𬜬).
  it.each([
    ['镇远县㵲阳镇2023年政府信息公开工作年度报告', '镇远县㵲阳镇'],
    ['2023年镇远县㵲阳镇人民政府政府信息公开工作年度报告', '镇远县㵲阳镇'],
    ['𬜬阳县𬜬水镇2023年政府信息公开工作年度报告', '𬜬阳县𬜬水镇'],
    ['䢺县教育局政府信息公开工作2023年度报告', '䢺县教育局'],
  ])('a name with rare characters: %s', (title, unit) => {
    const { identity, warnings } = findIdentity(document(title, '一、总体情况'))
    expect([identity.unit, identity.year]).toEqual([unit, 2023])
    expect(warnings).toEqual([])
    const [place, rest] = [unit.slice(0, unit.indexOf('县') + 1), unit.slice(unit.indexOf('县') + 1)]
    const split = findIdentity(document(place, title.replace(unit, rest), '一、总体情况'))
    if (title.startsWith(unit)) expect(split.identity.unit).toBe(unit)
  })

  it.each([
    [['云泽县人民政府', '办公室2023年政府信息公开工作年度报告'], '云泽县人民政府办公室'],
    [['云泽县人', '民政府2023年政府信息公开工作年度报告'], '云泽县人民政府'],
    [['云泽县人力资源和社会保', '障局2023年政府信息公开工作年度报告'], '云泽县人力资源和社会保障局'],
    [['云泽县人力资源', '和社会保障', '局2023年政府信息公开工作年度报告'], '云泽县人力资源和社会保障局'],
    [['云泽县', '教育局2023年政府信息公开工作年度报告'], '云泽县教育局'],
    [['云泽县人民政府', '教育局2023年政府信息公开工作年度报告'], '云泽县教育局'],
    [['云泽县教育局', '教育局2023年政府信息公开工作年度报告'], '云泽县教育局'],
    [['首页', '云泽县教育局2023年政府信息公开工作年度报告'], '云泽县教育局'],
  ])('a name over several lines: %j', (lines, unit) => {
    const { identity, warnings } = findIdentity(document(...lines, '一、总体情况'))
    expect(identity.unit).toBe(unit)
    expect(warnings).toEqual([])
  })

  const NAMELESS = '2023年政府信息公开工作年度报告'
  it.each([
    [[NAMELESS, '青禾县水务局'], '青禾县水务局'],
    [['青禾县政府信息公开', NAMELESS, '青禾县水务局', '2024年1月12日'], '青禾县水务局'],
    [[NAMELESS, '来源：青禾县水务局'], null],
    [[NAMELESS, '青禾县水务局认真贯彻落实条例'], null],
    [[NAMELESS, '信息公开专栏', '青禾县水务局'], null],
  ])('a name on the line under the title: %j', (lines, unit) => {
    const { identity, warnings } = findIdentity(document(...lines, '一、总体情况'))
    expect([identity.unit, identity.year]).toEqual([unit, 2023])
    if (unit !== null) expect(warnings).toEqual([])
  })

  it('says when the lines above and under a title name different units', () => {
    const { identity, warnings } = findIdentity(document('青禾县民政局', NAMELESS, '青禾县水务局'))
    expect(identity.unit).toBe('青禾县民政局')
    expect(warnings.map((each) => each.message)).toEqual([
      '标题的写法不一，按“青禾县民政局”读取，另有“青禾县水务局”，请核对。',
    ])
  })

  it('says when neither title nor text names the place', () => {
    const title = '教育局2023年政府信息公开工作年度报告'
    for (const lines of [[title], ['信息公开年报', title]]) {
      const { identity, warnings } = findIdentity(document(...lines, '一、总体情况'))
      expect(identity.unit).toBe('教育局')
      expect(warnings.map((each) => each.message)).toEqual(['“教育局”没有写地名，正文也没有，请核对。'])
    }
  })

  it('says what it does not know instead of assuming it', () => {
    const nameless = findIdentity(document('政府信息公开工作年度报告', '一、总体情况'))
    expect(nameless.identity).toMatchObject({ unit: null, year: null, scope: 'unknown' })
    expect(nameless.warnings.map((each) => each.code)).toEqual(['unit-uncertain', 'year-uncertain'])
  })

  it('takes the year of the title and warns when the period is another', () => {
    const { identity, warnings } = findIdentity(
      document(
        '云泽县民政局2023年政府信息公开工作年度报告',
        '本报告统计数据从2022年1月1日至2022年12月31日。',
      ),
    )
    expect(identity.year).toBe(2023)
    expect(warnings[0]?.message).toContain('2022')
  })

  it('tells the report of a whole government from that of its office', () => {
    const scope = (...lines: string[]) => findIdentity(document(...lines)).identity.scope
    expect(scope('云泽县2023年政府信息公开工作年度报告')).toBe('government')
    expect(scope('云泽县人民政府办公室2023年政府信息公开工作年度报告')).toBe('own')
    expect(
      scope('云泽县人民政府办公室2023年政府信息公开工作年度报告', '2023年，全县共受理政府信息公开申请31件。'),
    ).toBe('unknown')
    expect(scope('云泽县荷塘乡2023年政府信息公开工作年度报告')).toBe('own')
  })

  it('puts the county of the text before a bare name and says so', () => {
    const { identity, warnings } = findIdentity(
      document('机关事务服务中心2023年政府信息公开工作年度报告', '电子版可在云泽县人民政府网站查阅。'),
    )
    expect(identity.unit).toBe('云泽县机关事务服务中心')
    expect(warnings.map((each) => each.code)).toEqual(['unit-uncertain'])
  })
})
