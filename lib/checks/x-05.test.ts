import { describe, expect, it } from 'vitest'
import type { Sample } from './check'
import { sampleInput } from './sample-input'
import { X_05 } from './x-05'

const findings = (prose: string, cells: NonNullable<Sample['cells']>) =>
  X_05.run(sampleInput({ prose: { 一: prose }, cells }))
const messages = (prose: string, cells: NonNullable<Sample['cells']>) =>
  findings(prose, cells).map((finding) => finding.message)
const TWO_OTHER = { 'disputes.direct_lawsuit.other_outcome': '2', 'disputes.direct_lawsuit.total': '2' }
const TWO_CORRECTED = { 'disputes.direct_lawsuit.corrected': '2', 'disputes.direct_lawsuit.total': '2' }
const LOST = '因政府信息公开引起的行政复议案件0件，行政诉讼案件2件，均被确认程序违法。'

describe('X-05 outcome words', () => {
  it('finds a lost suit booked under another outcome', () => {
    const [finding] = findings(LOST, TWO_OTHER)
    expect(finding?.message).toMatch(/^正文表述“.*确认程序违法”与表四对应栏目不一致，请核对结果归类。/)
    expect(finding?.message).toContain('未经复议直接起诉结果维持0、结果纠正0、其他结果2、尚未审结0、总计2')
    expect(finding?.assessable).toBe(true)
  })

  it('accepts the column the words belong to', () => {
    expect(messages(LOST, TWO_CORRECTED)).toEqual([])
    const upheld = '行政复议4件，最终维持结果；复议后行政诉讼1件，最终维持。'
    const cells = {
      'disputes.reconsideration.upheld': '4',
      'disputes.reconsideration.total': '4',
      'disputes.lawsuit_after_reconsideration.upheld': '1',
      'disputes.lawsuit_after_reconsideration.total': '1',
    }
    expect(messages(upheld, cells)).toEqual([])
  })

  it('cannot judge blank columns', () => {
    const open = findings(LOST, { ...TWO_OTHER, 'disputes.direct_lawsuit.corrected': '' })
    expect(open.map((finding) => finding.assessable)).toEqual([false])
  })

  it('leaves a report without disputes alone', () => {
    expect(messages('未发生政府信息公开行政复议、行政诉讼。', {})).toEqual([])
  })

  it('finds an outcome where the table has no case, unless the number says so already', () => {
    expect(messages('行政诉讼败诉1件。', {})[0]).toContain('请核对结果归类')
    const prose = { 一: LOST }
    const mentions = [{ indicator: 'lawsuits', value: 2, quote: '行政诉讼案件2件' }] as const
    expect(X_05.run(sampleInput({ prose, mentions })).map((each) => each.message)).toEqual([
      '正文称行政诉讼2件，表四未经复议直接起诉0件＋复议后起诉0件＝0件。',
    ])
  })

  it('compares suits given one by one with both columns', () => {
    const cells = {
      'disputes.direct_lawsuit.total': '2',
      'disputes.lawsuit_after_reconsideration.total': '1',
    }
    const mentions = (values: number[]) =>
      values.map((value) => ({ indicator: 'lawsuits', value, quote: `${value}件` }) as const)
    expect(X_05.run(sampleInput({ cells, mentions: mentions([2, 1]) }))).toEqual([])
    expect(X_05.run(sampleInput({ cells, mentions: mentions([3]) }))).toEqual([])
    expect(X_05.run(sampleInput({ cells, mentions: mentions([5]) })).map((each) => each.message)).toEqual([
      '正文称行政诉讼5件，表四未经复议直接起诉2件＋复议后起诉1件＝3件。',
    ])
  })
})
