import { describe, expect, test } from 'vitest'
import { findNumerals, parseHanNumber } from './counts'
import { fold } from './fold'

const read = (text: string) =>
  findNumerals(fold(text).text).map(({ value, counter, approximate }) => [value, counter, approximate])

describe('numbers with their counters', () => {
  test.each([
    ['5件', [[5, '件', false]]],
    ['１２ 件', [[12, '件', false]]],
    ['1,286条', [[1286, '条', false]]],
    ['26.8万条', [[268000, '条', false]]],
    ['18万余条', [[180000, '条', true]]],
    ['500多条', [[500, '条', true]]],
    ['约700条', [[700, '条', true]]],
    ['近1000条', [[1000, '条', true]]],
    ['九十余条次', [[90, '条次', true]]],
    ['三件', [[3, '件', false]]],
    ['一百零五份', [[105, '份', false]]],
    ['266 46条', []],
    ['第3期', []],
    ['〔2023〕68号', [[68, '号', false]]],
    ['统一件', []],
    ['42.9%', [[42.9, '%', false]]],
    ['70人次', [[70, '人次', false]]],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  test('Chinese numerals', () => {
    expect(['二十', '十二', '二〇', '三百一十', '两千零四'].map(parseHanNumber)).toEqual([
      20, 12, 20, 310, 2004,
    ])
  })
})

describe('fold', () => {
  test('leads back to the printed words', () => {
    const { text, at } = fold('國務(wù)院 發佈 １２ 條')
    expect(text).toBe('国务院发布12条')
    expect(at.at(-1)).toBe('國務(wù)院 發佈 １２ 條'.length)
  })
  test('keeps two numbers apart', () => {
    expect(fold('2023 12').text).toBe('2023 12')
    expect(fold('5 件').text).toBe('5件')
  })
})
