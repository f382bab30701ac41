import { describe, expect, it } from 'vitest'
import { hitExcerpt } from './hit-excerpt'

const words = (...all: string[]) => all.map((word) => [...word])
const marked = (text: string, ...all: string[]) =>
  hitExcerpt(text, words(...all))
    .map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece))
    .join('')

describe('hitExcerpt', () => {
  it('marks every hit of every word', () => {
    expect(marked('行政诉讼和行政复议', '行政', '复议')).toBe('[行政]诉讼和[行政][复议]')
  })
  it('cuts a long passage around its first hit', () => {
    const text = `${'甲'.repeat(100)}诉讼${'乙'.repeat(300)}`
    expect(marked(text, '诉讼')).toBe(`…${'甲'.repeat(40)}[诉讼]${'乙'.repeat(118)}…`)
  })
  it('keeps a text that folds to the word as printed', () => {
    expect(marked('诉　讼２件', '诉讼2')).toBe('[诉　讼２]件')
  })
  it('never marks overlapping hits twice', () => {
    expect(marked('公开公开', '公开', '开公')).toBe('[公开][公开]')
  })
})
