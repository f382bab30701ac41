import { describe, expect, it } from 'vitest'
import { drawing, write } from '../../fixtures/scan-drawing'
import { decideCell, type Reading } from './decide-cell'
import { findInk } from './find-ink'
import { DigitFellows, digitShape } from './glyph-vote'
import { type Glyph, glyphsOf } from './glyphs'
import { inkPieces } from './ink-pieces'

const PRINT = { em: 16, pitch: null, slanted: false }
const reading = (text: string, confidence: number): Reading => ({ text, confidence })
const glyphs = (text: string): Glyph[] => {
  const page = drawing(400, 60)
  write(page, text, 20, 22)
  return glyphsOf(inkPieces(findInk(page), { left: 0, top: 0, right: 400, bottom: 60 }))
}
const decide = (printed: string, free: Reading | null, digits: Reading | null, second: Reading | null) =>
  decideCell({ free, digits, second }, glyphs(printed), PRINT)

describe('what a cell says', () => {
  it('no ink is a blank', () => {
    expect(decideCell({ free: null, digits: null, second: null }, [], PRINT)).toMatchObject({
      text: '',
      unsure: false,
    })
  })

  it('two models that agree on what the shapes can be give a number', () => {
    expect(decide('38', reading('38', 92), reading('38', 96), null)).toMatchObject({
      text: '38',
      unsure: false,
      confidence: 92,
    })
  })

  it.each([
    ['one reading alone', reading('了', 91), reading('7', 80), null, '7'],
    ['two readings that differ', reading('78', 92), reading('38', 88), null, '38'],
    ['both of the same model', reading('38', 92), reading('33', 60), reading('38', 92), '38'],
    ['two weak ones', reading('38', 45), reading('38', 60), null, '38'],
  ])('%s is not a number', (_, free, digits, second, printed) => {
    expect(decide(printed, free, digits, second).unsure).toBe(true)
  })

  it('agreement of models does not overrule the shapes: a digit too few, a lost point', () => {
    expect(decide('380', reading('38', 95), reading('38', 96), null).unsure).toBe(true)
    expect(decide('3.8', reading('38', 95), reading('38', 96), null).unsure).toBe(true)
  })

  it('digits taken for words are not words: too narrow for them, or read with little confidence', () => {
    expect(decide('3807', reading('本单位无', 90), null, null).unsure).toBe(true)
    const wide = [0, 16, 32, 48].map(
      (left): Glyph => ({ left, right: left + 15, top: 0, bottom: 15, kind: 'tall' }),
    )
    const words = (confidence: number) =>
      decideCell({ free: reading('本单位无', confidence), digits: null, second: null }, wide, PRINT).unsure
    expect([words(90), words(30)]).toEqual([false, true])
  })

  it('signs are taken when shape and reading agree, words only when whole', () => {
    const slash = { free: reading('/', 60), digits: reading('1', 40), second: null }
    expect(decideCell(slash, glyphs('/'), { ...PRINT, slanted: true })).toMatchObject({
      text: '/',
      unsure: false,
    })
    expect(decideCell(slash, glyphs('1'), PRINT).unsure).toBe(true)
    expect(decide('8', reading('无', 96), null, null)).toMatchObject({ text: '无', unsure: false })
    expect(decide('8', reading('无', 60), null, null).unsure).toBe(true)
    expect(decide('888', reading('251元', 90), null, null).unsure).toBe(true)
  })
})

describe('the digits of one document judge each other', () => {
  const shapesOf = (text: string, readAs = text) => {
    const page = drawing(400, 60)
    write(page, text, 20, 22)
    return glyphsOf(inkPieces(findInk(page), { left: 0, top: 0, right: 400, bottom: 60 })).map((glyph, at) =>
      digitShape(page, glyph, readAs[at] ?? ''),
    )
  }
  const known = [...shapesOf('8888'), ...shapesOf('3333'), ...shapesOf('7777'), ...shapesOf('0000')]
  const fellows = new DigitFellows(known)

  it('a 3 read as 8 is denied, a 3 read as 3 confirmed', () => {
    const [wrong] = shapesOf('3', '8')
    const [right] = shapesOf('3')
    expect(wrong && fellows.denies(wrong)).toBe(true)
    expect(right && [fellows.denies(right), fellows.confirms(right)]).toEqual([false, true])
  })

  it('a digit without fellows is neither denied nor confirmed', () => {
    const [rare] = shapesOf('1')
    expect(rare && [fellows.denies(rare), fellows.confirms(rare)]).toEqual([false, false])
  })
})
