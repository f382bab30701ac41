import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findFolded, foldText } from './folded-text'
import { gramQuery, grams, queryWords } from './grams'

const chinese = fc
  .array(fc.constantFrom(...'政务公开诉讼１2aＡ、 　（）复议\u{20000}'), { maxLength: 30 })
  .map((each) => each.join(''))

describe('findFolded', () => {
  it('finds every string of a text, whatever its width, case and spaces', () => {
    fc.assert(
      fc.property(chinese, fc.nat(), fc.integer({ min: 1, max: 6 }), (text, from, length) => {
        const characters = foldText(text).characters
        if (characters.length === 0) return
        const start = from % characters.length
        const word = characters.slice(start, start + length)
        const [first] = findFolded(text, word)
        expect(first).toBeDefined()
        expect(foldText(text.slice(first?.from, first?.to)).characters).toEqual(word)
      }),
    )
  })

  it('shows a hit over a line break as printed', () => {
    expect(findFolded('行政诉\n讼案件', [...'诉讼'])).toEqual([{ from: 2, to: 5 }])
  })
})

describe('grams', () => {
  it('gives each character with its neighbour, the last with the end', () => {
    expect(grams('诉讼')).toMatch(/^\w{8} \w{4}0000$/)
    expect(grams('')).toBe('')
  })
  it('asks for a prefix, a token or a phrase', () => {
    expect(gramQuery(queryWords('诉'))).toMatch(/^\w{4}\*$/)
    expect(gramQuery(queryWords('诉讼 "行政 复议"'))).toMatch(/^"\w{8}" AND "\w{8} \w{8} \w{8}"$/)
    expect(gramQuery(queryWords('  '))).toBeNull()
  })
})
