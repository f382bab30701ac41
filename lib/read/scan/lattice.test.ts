import { describe, expect, it } from 'vitest'
import { type Drawing, drawing, fill, ruled, write } from '../../fixtures/scan-drawing'
import { findInk } from './find-ink'
import { turned } from './gray-image'
import { findLattices } from './lattice'
import { findRules } from './ruling-lines'
import { straightPage } from './straight-page'

const EM = 16
const latticesOf = (page: Drawing) => findLattices(findRules(findInk(page), EM), EM)
const shape = (page: Drawing) =>
  latticesOf(page).map((lattice) =>
    lattice.cells.map(({ row, column, rowspan, colspan }) => [row, column, rowspan, colspan]),
  )

describe('ruled tables on a page', () => {
  it('every box between the lines is a cell', () => {
    const page = drawing(600, 400)
    ruled(page, [50, 150, 300, 500], [40, 80, 120])
    expect(shape(page)).toEqual([
      [
        [0, 0, 1, 1],
        [0, 1, 1, 1],
        [0, 2, 1, 1],
        [1, 0, 1, 1],
        [1, 1, 1, 1],
        [1, 2, 1, 1],
      ],
    ])
  })

  it('a missing wall makes one cell over two columns or rows', () => {
    const page = drawing(600, 400)
    ruled(page, [50, 150, 300, 500], [40, 80, 120])
    fill(page, 300, 44, 2, 34, 235)
    fill(page, 54, 80, 94, 2, 235)
    expect(shape(page)[0]).toEqual([
      [0, 0, 2, 1],
      [0, 1, 1, 2],
      [1, 1, 1, 1],
      [1, 2, 1, 1],
    ])
  })

  it('a wall with a small gap is a wall, one that is half gone leaves what it parted unsure', () => {
    const page = drawing(600, 400)
    ruled(page, [50, 150, 300, 500], [40, 120, 200])
    fill(page, 150, 60, 2, 2, 235)
    fill(page, 300, 45, 2, 36, 235)
    const unsure = latticesOf(page)[0]?.cells.filter((cell) => !cell.sure)
    expect(unsure?.map(({ row, column, colspan }) => [row, column, colspan])).toEqual([[0, 1, 2]])
  })

  it('a table cut by the page has no closing line: its last row is kept', () => {
    const page = drawing(600, 400)
    ruled(page, [50, 150, 300, 500], [40, 80, 120])
    fill(page, 50, 120, 452, 2, 235)
    const [lattice] = latticesOf(page)
    expect(lattice?.openBottom).toBe(true)
    expect(lattice?.openTop).toBe(false)
    expect(lattice?.cells).toHaveLength(6)
  })

  it('strokes of print make no table', () => {
    const page = drawing(600, 400)
    for (let row = 0; row < 8; row += 1) write(page, '8738017380873801738087380', 40, 40 + row * 24)
    expect(latticesOf(page)).toEqual([])
  })

  it('the heads of a row of digits that fills its cell are no wall', () => {
    const page = drawing(600, 400)
    ruled(page, [50, 150, 250, 500], [40, 80, 120])
    for (let digit = 0; digit < 8; digit += 1) {
      fill(page, 153 + digit * 12, 54, 11, 2)
      fill(page, 157 + digit * 12, 56, 4, 14)
    }
    expect(latticesOf(page)[0]?.cells).toHaveLength(6)
  })

  it('what a lone short line parts is unsure: it may be print', () => {
    const page = drawing(600, 400)
    ruled(page, [50, 150, 250, 500], [40, 80, 120])
    fill(page, 150, 60, 100, 2)
    const unsure = latticesOf(page)[0]?.cells.filter((cell) => !cell.sure)
    expect(unsure?.map(({ row, column }) => [row, column])).toEqual([
      [0, 1],
      [1, 1],
    ])
  })

  it('a crooked page is turned straight by itself', () => {
    const page = drawing(700, 500)
    ruled(page, [80, 200, 350, 600], [60, 110, 160, 210])
    for (const y of [75, 125, 175]) write(page, '80731', 100, y)
    for (let row = 0; row < 4; row += 1) write(page, '8738017380873801738', 90, 280 + row * 26)
    const straight = straightPage(turned(page, 1.3))
    expect(straight?.skew).toBeCloseTo(1.3, 0)
    const [lattice] = straight ? findLattices(findRules(straight.ink, straight.em), straight.em) : []
    expect(lattice?.cells).toHaveLength(9)
  })

  it('an empty page is no page', () => {
    expect(straightPage(drawing(300, 300))).toBeNull()
  })
})
