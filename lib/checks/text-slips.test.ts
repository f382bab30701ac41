import { describe, expect, it } from 'vitest'
import { checkReport } from './all-checks'
import type { Sample } from './check'
import { sampleInput } from './sample-input'

function messages(rule: string, sample: Sample): string[] {
  const { report, context } = sampleInput(sample)
  return checkReport(report, context).flatMap((each) => (each.rule === rule ? [each.message] : []))
}

describe('slips of the text', () => {
  it("an applicant's mobile number is told, the unit's own is not", () => {
    const told = messages('Q-03', { prose: { 一: '申请人张某，电话13912345678，来信询问补偿标准。' } })
    expect(told).toEqual(['正文有1处疑似申请人的手机号，请先撤下核对。'])
    expect(messages('Q-03', { prose: { 六: '没有收费。联系电话：13912345678。' } })).toEqual([])
  })

  it('a number left out of a list is told, a new list is not', () => {
    const text = '做法：一是公开目录；三是开展培训。'
    expect(messages('Q-04', { prose: { 一: text } })[0]).toContain('缺“二是”')
    const two = '一是公开目录；二是开展培训。措施：一是接受监督；二是逐项整改；三是抽查。'
    expect(messages('Q-04', { prose: { 一: two } })).toEqual([])
  })

  it('a section that breaks off is told', () => {
    const text =
      '本镇按照要求主动公开各类信息，规范办理依申请公开，加强平台建设和监督保障，同时明确专人负责，'
    expect(messages('Q-04', { prose: { 一: text } })[0]).toContain('最后一句没有写完')
  })

  it('an introduction of another unit or another year is told', () => {
    const intro = (unit: string, year: number) =>
      `根据条例，现公布青禾县${unit}${year}年政府信息公开工作年度报告。统计期限为${year}年1月1日至${year}年12月31日。`
    const unit = '青禾县河口镇'
    expect(messages('X-11', { unit, intro: intro('石桥镇', 2023) })[0]).toContain('“青禾县石桥镇”')
    expect(messages('X-10', { unit, intro: intro('河口镇', 2022) })[0]).toContain('自2022年1月1日起')
    for (const own of ['河口镇', '河口镇人民政府']) {
      expect(messages('X-11', { unit, intro: intro(own, 2023) })).toEqual([])
      expect(messages('X-10', { unit, intro: intro(own, 2023) })).toEqual([])
    }
  })

  it('a number longer than those of all other units of the area is told; two others at least must give one', () => {
    const prose = { 六: '没有收费。电话：0955-57261660，传真：（0951）1234567。' }
    const told = (...contacts: string[]) => messages('X-12', { prose, contacts })
    const seven = ['电话：0955—5024948', '电话：0955-5797090；传真：0951-12345678']
    expect(told(...seven)).toEqual([
      '电话为8位，本年度其他单位同一区号的电话都是7位，疑似多写或漏写，请核对。',
    ])
    expect(told(...seven, '电话：0955-50249481')).toEqual([])
    expect(told(seven[0] ?? '', '电话：0955-502')).toEqual([])
    expect(told()).toEqual([])
  })

  it('how many others must give a number is for the supervisor to set', () => {
    const prose = { 六: '没有收费。电话：0955-57261660。' }
    const { report, context } = sampleInput({ prose, contacts: ['电话：0955—5024948', '电话：0955-5797090'] })
    const told = (value: number) =>
      checkReport(report, {
        ...context,
        thresholds: [{ id: 'X-12.siblings', fromYear: 2008, value }],
      }).filter(({ rule }) => rule === 'X-12').length
    expect([told(2), told(3)]).toEqual([1, 0])
  })
})
