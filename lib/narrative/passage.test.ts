import { describe, expect, test } from 'vitest'
import { notate } from './mention-notation'
import { findMentionsInText } from './mentions'
import { readPassage } from './passage'

const REPORTER = { year: 2023, unit: null }

describe('a text without stops', () => {
  const clause = '，收到政府信息公开申请12件'
  const endless = clause.repeat(3000)
  const { sentences } = readPassage(endless, '', REPORTER)

  // What is read for one count is bounded by its piece: the work grows with the length of the text only.
  test('is read in pieces of bounded length that break no number', () => {
    expect(sentences.map((each) => each.text).join('')).toBe(endless)
    expect(Math.max(...sentences.map((each) => each.text.length))).toBeLessThanOrEqual(500)
    const digits = readPassage('公开政府信息1234567条'.repeat(2500).replaceAll('，', ''), '', REPORTER)
    expect(digits.sentences.flatMap((each) => each.counts.map((count) => count.value))).toEqual(
      Array.from({ length: 2500 }, () => 1234567),
    )
  })

  test('its later pieces are doubtful: the words that govern them are cut off', () => {
    const [first, ...later] = sentences
    expect(first?.counts.every((count) => !count.doubtful)).toBe(true)
    expect(later.every((each) => each.cut && each.counts.every((count) => count.doubtful))).toBe(true)
    const long = `${'，完善制度'.repeat(500)}，未收到政府信息公开申请。`
    expect(findMentionsInText(long, { year: 2023 }).map(notate)).toEqual(['applications_received 0!?'])
  })

  test('a sentence of ordinary length is one piece', () => {
    expect(readPassage(clause.repeat(100), '', REPORTER).sentences).toHaveLength(1)
  })

  test.each([
    ['digits', '1234567890'],
    ['digits and Chinese', '公开信息123条'],
    ['lists', '12条、'],
    ['open brackets', '（其中公开12条'],
    ['rises from rises', '由从由从1件'],
    ['negations', '未收到申请'],
    ['whole sentences', '收到政府信息公开申请5件，办结5件。'],
  ])('a megabyte of %s in one line takes less than two seconds of work', (_, words) => {
    const text = words.repeat(Math.ceil(1_000_000 / words.length))
    const from = process.cpuUsage().user
    findMentionsInText(text, { year: 2023, unit: '云泽县教育局' })
    expect((process.cpuUsage().user - from) / 1e6).toBeLessThan(2)
  })
})
