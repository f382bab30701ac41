import { describe, expect, it } from 'vitest'
import { type Drawing, drawing, fill, write } from '../../fixtures/scan-drawing'
import { cellInk } from './cell-ink'
import { hasFaintMark } from './faint-marks'
import { findInk } from './find-ink'
import { fitsShapes, glyphsOf, isDashOnly, isSlanted } from './glyphs'

const EM = 16
const INSIDE = { left: 10, top: 10, right: 110, bottom: 50 }
const cell = () => drawing(400, 60)
const inkOf = (page: Drawing) => cellInk(page, findInk(page), INSIDE, EM)

describe('the ink of a cell', () => {
  it('nothing printed is blank, dust and the rest of a ruling line too', () => {
    const page = cell()
    fill(page, 60, 30, 1, 1)
    fill(page, 10, 10, 2, 40)
    fill(page, 16, 48, 94, 2)
    expect(inkOf(page)).toEqual({ pieces: [], box: null, cut: false, faint: false })
  })

  it('pale print is no ink, but the cell is not blank', () => {
    const page = cell()
    write(page, '38', 40, 22, 200)
    expect(inkOf(page)).toMatchObject({ box: null, faint: true })
  })

  it('a pale digit beside a dark one is no part of its number, but noticed', () => {
    const page = cell()
    const next = write(page, '3', 40, 22)
    expect(inkOf(page).faint).toBe(false)
    write(page, '8', next, 22, 215)
    expect(inkOf(page)).toMatchObject({ pieces: [{ left: 40, right: 50 }], faint: true })
  })

  it('a digit at the edge is no ruling line: the cell counts as cut', () => {
    const page = cell()
    write(page, '1', 7, 22)
    const ink = inkOf(page)
    expect(ink.pieces.length).toBeGreaterThan(0)
    expect(ink.cut).toBe(true)
  })

  it('a digit with paper between it and the line is whole, one that touches the line is not', () => {
    const beside = (gap: number) => {
      const page = cell()
      fill(page, 7, 10, 2, 40)
      write(page, '8', 9 + gap, 22)
      return inkOf(page).cut
    }
    expect([beside(0), beside(1), beside(2)]).toEqual([true, false, false])
  })

  it('a minus or a decimal point too pale for ink is noticed beside its digits', () => {
    const clean = cell()
    write(clean, '3', 52, 22)
    const pale = cell()
    write(pale, '3', 52, 22)
    write(pale, '-', 40, 22, 212)
    const faint = (page: Drawing) => hasFaintMark(page, INSIDE, glyphsOf(inkOf(page).pieces))
    expect([faint(clean), faint(pale)]).toEqual([false, true])
  })
})

describe('the shapes of a cell', () => {
  const glyphs = (text: string) => {
    const page = cell()
    write(page, text, 20, 22)
    return glyphsOf(inkOf(page).pieces)
  }

  it('one tall shape for every digit, a dot for a point, a stroke for a minus', () => {
    expect(glyphs('80').map((each) => each.kind)).toEqual(['tall', 'tall'])
    expect(fitsShapes('80', glyphs('80'), null)).toBe(true)
    expect(fitsShapes('8', glyphs('80'), null)).toBe(false)
    expect(fitsShapes('800', glyphs('80'), null)).toBe(false)
    expect(fitsShapes('-3', glyphs('-3'), null)).toBe(true)
    expect(fitsShapes('3', glyphs('-3'), null)).toBe(false)
  })

  it('a lost or invented decimal point does not fit', () => {
    expect(fitsShapes('7.8', glyphs('7.8'), null)).toBe(true)
    expect(fitsShapes('78', glyphs('7.8'), null)).toBe(false)
    expect(fitsShapes('7.8', glyphs('78'), null)).toBe(false)
  })

  it('digits far apart are not one number, a narrow one is not far', () => {
    expect(fitsShapes('38', glyphs('3 8'), null)).toBe(false)
    expect(fitsShapes('38', glyphs('3 8'), 12)).toBe(false)
    expect(fitsShapes('3.8', glyphs('3. 8'), 12)).toBe(false)
    expect(fitsShapes('1131', glyphs('1131'), null)).toBe(true)
    expect(fitsShapes('1131', glyphs('1131'), 12)).toBe(true)
  })

  it('a zero broken in two halves is one digit', () => {
    const page = cell()
    write(page, '0', 20, 22)
    fill(page, 24, 20, 2, 20, 235)
    const broken = glyphsOf(inkOf(page).pieces)
    expect(fitsShapes('0', broken, null)).toBe(true)
    expect(fitsShapes('11', broken, null)).toBe(false)
  })

  it('a slash is slanted, a one is not; a dash is no digit', () => {
    const slanted = (text: string) => {
      const page = cell()
      write(page, text, 20, 22)
      const [glyph] = glyphsOf(inkOf(page).pieces)
      return glyph ? isSlanted(findInk(page), glyph) : null
    }
    expect([slanted('/'), slanted('1'), slanted('8')]).toEqual([true, false, false])
    expect([isDashOnly(glyphs('-'), EM), isDashOnly(glyphs('1'), EM)]).toEqual([true, false])
  })
})
