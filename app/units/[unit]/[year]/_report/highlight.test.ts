import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highlight } from './highlight'

describe('highlight', () => {
  it('marks a quote where it stands', () => {
    expect(highlight('共收到申请5件，办结4件。', ['办结4件'])).toEqual([
      { text: '共收到申请5件，', start: 0, marks: [] },
      { text: '办结4件', start: 8, marks: [0] },
      { text: '。', start: 12, marks: [] },
    ])
  })

  it('lets quotes overlap', () => {
    const marks = highlight('甲乙丙丁', ['甲乙丙', '丙丁']).map((each) => [each.text, each.marks.join()])
    expect(marks).toEqual([
      ['甲乙', '0'],
      ['丙', '0,1'],
      ['丁', '1'],
    ])
  })

  it('never loses or repeats a character', () => {
    const letter = fc.constantFrom('甲', '乙', '丙', '1')
    fc.assert(
      fc.property(fc.string({ unit: letter }), fc.array(fc.string({ unit: letter })), (text, quotes) => {
        expect(
          highlight(text, quotes)
            .map((each) => each.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})
