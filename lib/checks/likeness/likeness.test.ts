import { describe, expect, it } from 'vitest'
import { ALIKE, sampleProse } from '../likeness-sample'
import { maskText } from './mask-text'
import { matchingPassages } from './matching-passages'
import { type ComparedText, similarity, sketchOf } from './similarity'

const textOf = (prose: Readonly<Partial<Record<string, string | null>>>, name: string): ComparedText => ({
  names: [`青禾县${name}`],
  text: `${prose.一}\n${prose.五}`,
})
const here = textOf(sampleProse('河口镇'), '河口镇')
const there = textOf(sampleProse('石桥镇'), '石桥镇')

describe('the likeness of two texts', () => {
  it('does not see names, years, numbers, laws, quoted labels and the words of the form', () => {
    const masked = maskText(
      '2023年，青禾县河口镇按照《条例》主动公开信息12条，“三安全一稳定”，我镇认真答复来信。',
      ['青禾县河口镇'],
    )
    expect(masked.text).toBe('按照信息认真答复来信')
    expect(masked.at).toHaveLength(masked.text.length)
  })

  it('is whole for a text whose name was changed, and small for another', () => {
    expect(similarity(sketchOf(here), sketchOf(there))).toBe(1)
    expect(similarity(sketchOf(here), sketchOf(textOf(ALIKE.other, '民政局')))).toBeLessThan(0.15)
  })

  it('is nothing for texts too short to tell', () => {
    const short = { names: [], text: '主动公开各类信息，认真答复来信。' }
    expect(similarity(sketchOf(short), sketchOf(short))).toBe(0)
  })
})

describe('matching passages', () => {
  it('are the same words in both printed texts', () => {
    const changed = { ...there, text: there.text.replace('赶集日延长开放两个小时', '平时只在上午开放') }
    const pairs = matchingPassages(here, changed)
    expect(pairs).toHaveLength(2)
    for (const { here: own, there: other } of pairs) {
      expect(here.text.slice(own.start, own.end)).toBe(own.quote)
      expect(changed.text.slice(other.start, other.end)).toBe(other.quote)
    }
    expect(pairs[0]?.here.quote).toMatch(/^把便民服务大厅的公开栏.*文件汇编$/s)
    expect(pairs[1]?.there.quote).toMatch(/^借阅情况按月统计。\n主要问题是/)
  })

  it('are none where nothing is shared', () => {
    expect(matchingPassages(here, { names: [], text: '另一份文字。' })).toEqual([])
  })
})
