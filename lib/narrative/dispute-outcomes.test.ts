import { describe, expect, test } from 'vitest'
import { disputeOutcomes } from './dispute-outcomes'

const read = (text: string) =>
  disputeOutcomes([{ number: '一', heading: '', paragraphs: [{ text, block: 7 }] }]).map(
    (each) => `${each.kind} ${each.outcome} ${each.count}`,
  )

describe('outcome words of disputes', () => {
  test.each([
    ['行政复议案件 0件，行政诉讼案件 2件，均被确认程序违法。', ['lawsuit corrected 2']],
    [
      '收到行政复议4件，最终维持结果；复议后行政诉讼1件，最终维持结果。',
      ['reconsideration upheld 4', 'lawsuit upheld 1'],
    ],
    ['行政复议7件，诉讼9件，均获维持。', ['reconsideration upheld 7', 'lawsuit upheld 9']],
    [
      '行政复议5件，其中维持3件，撤销1件，尚未审结1件。',
      ['reconsideration upheld 3', 'reconsideration corrected 1', 'reconsideration pending 1'],
    ],
    [
      '行政诉讼3件，1件驳回诉讼请求，1件驳回起诉，1件正在审理。',
      ['lawsuit upheld 1', 'lawsuit other_outcome 1', 'lawsuit pending 1'],
    ],
    ['行政诉讼均胜诉。', ['lawsuit upheld null']],
    ['行政复议2件，申请人均撤回。', ['reconsideration other_outcome 2']],
    ['行政复议1件，被责令限期履行。', ['reconsideration corrected 1']],
    ['行政诉讼2件，1件败诉。', ['lawsuit corrected 1']],
    ['继续保持行政诉讼零败诉。', []],
    ['行政复议1件，未被纠错。', []],
    ['着力降低行政诉讼败诉率、行政复议纠错率。', []],
    ['未发生行政复议、行政诉讼。', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  test('quotes the case with its outcome and places it', () => {
    const paragraphs = [{ text: '因公开引起的行政诉讼案件 2件，均被确认程序违法。', block: 7 }]
    const [first] = disputeOutcomes([{ number: '一', heading: '', paragraphs }])
    expect(first?.quote).toBe('行政诉讼案件 2件，均被确认程序违法')
    expect(first?.place.block).toBe(7)
  })
})
