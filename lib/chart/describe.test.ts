import { describe, expect, it } from 'vitest'
import { describeBars } from './describe-bars'
import { describeLines } from './describe-line'
import { changeText, dateText, numberText, percentText } from './describe-number'
import { describeShares } from './describe-share'

describe('numbers as printed', () => {
  it('separates thousands from 10,000 up and keeps the true minus sign', () => {
    expect([0, 9999, 10000, 1234567.25, -12000, -3].map(numberText)).toEqual([
      '0',
      '9999',
      '10,000',
      '1,234,567.25',
      '−12,000',
      '−3',
    ])
  })
  it('signs changes and says 持平 for none', () => {
    expect([45, 0, -7].map(changeText)).toEqual(['+45', '持平', '−7'])
  })
  it('prints shares with one decimal', () => {
    expect(percentText(236, 398)).toBe('59.3%')
  })
  it('reads a moment as the date in the county', () => {
    expect(dateText('2025-03-11T17:30:00.000Z')).toBe('2025年3月12日')
  })
})

describe('sentences for charts', () => {
  it('names ends, peak and missing years of a line', () => {
    const points = [
      { year: 2019, value: 5 },
      { year: 2020, value: null, gap: '未报' },
      { year: 2021, value: 9 },
      { year: 2022, value: 7 },
    ]
    expect(describeLines('申请量', [{ label: '收到', points }], '件')).toBe(
      '申请量：收到2019年5件，最高为2021年9件，2022年7件，2020年未报。',
    )
  })
  it('does not turn a series without values into zeros', () => {
    expect(describeLines('申请量', [{ label: '收到', points: [{ year: 2020, value: null }] }], '件')).toBe(
      '申请量：收到没有可显示的数（2020年无数据）。',
    )
  })
  it('lists shares from the largest', () => {
    const parts = [
      { label: '不予公开', value: 1 },
      { label: '予以公开', value: 3 },
    ]
    expect(describeShares('办理结果', parts, '件')).toBe(
      '办理结果：合计4件，其中予以公开3件，占75.0%；不予公开1件，占25.0%。',
    )
  })
  it('names the reason of a bar without value', () => {
    const bars = [
      { label: '甲局', value: 2 },
      { label: '乙局', value: null, gap: '未报' },
    ]
    expect(describeBars('收到申请', bars, '件')).toBe('收到申请：甲局2件，乙局未报。')
  })
})
