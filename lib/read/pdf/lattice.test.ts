import { describe, expect, it } from 'vitest'
import type { Rulings } from './geometry'
import { findLattices } from './lattice'

const across = (at: number, from: number, to: number) => ({ at, from, to })
const down = across
const rulings = (horizontal: Rulings['horizontal'], vertical: Rulings['vertical']) => ({
  horizontal,
  vertical,
})
const places = (lines: Rulings) =>
  findLattices(lines).map((lattice) =>
    lattice.cells.map(({ row, column, rowspan, colspan }) => [row, column, rowspan, colspan]),
  )

describe('findLattices', () => {
  it('reads merged cells off missing lines', () => {
    const lines = rulings(
      [across(0, 0, 90), across(20, 30, 90), across(40, 0, 90)],
      [down(0, 0, 40), down(30, 0, 40), down(60, 20, 40), down(90, 0, 40)],
    )
    expect(places(lines)).toEqual([
      [
        [0, 0, 2, 1],
        [0, 1, 1, 2],
        [1, 1, 1, 1],
        [1, 2, 1, 1],
      ],
    ])
  })

  it('takes the borders of neighbouring cells, a little apart, for one', () => {
    const boxes = [0, 32].flatMap((x) => [0, 22].map((y) => ({ x, y })))
    const lines = rulings(
      boxes.flatMap(({ x, y }) => [across(y, x, x + 30), across(y + 20, x, x + 30)]),
      boxes.flatMap(({ x, y }) => [down(x, y, y + 20), down(x + 30, y, y + 20)]),
    )
    expect(places(lines)).toEqual([
      [
        [0, 0, 1, 1],
        [0, 1, 1, 1],
        [1, 0, 1, 1],
        [1, 1, 1, 1],
      ],
    ])
  })

  it('closes a table the page has cut, and says which cells have no line there', () => {
    const lines = rulings(
      [across(0, 0, 60), across(20, 30, 60)],
      [down(0, 0, 35), down(30, 0, 35), down(60, 0, 35)],
    )
    const [lattice] = findLattices(lines)
    expect(
      lattice?.cells.map(({ row, column, rowspan, openBottom }) => [row, column, rowspan, openBottom]),
    ).toEqual([
      [0, 0, 2, true],
      [0, 1, 1, false],
      [1, 1, 1, true],
    ])
  })

  it('sees no table in a frame, an underline or a crossed line', () => {
    const frame = rulings([across(0, 0, 90), across(90, 0, 90)], [down(0, 0, 90), down(90, 0, 90)])
    expect(findLattices(frame)).toEqual([])
    expect(findLattices(rulings([across(10, 0, 50), across(30, 0, 50)], []))).toEqual([])
    expect(findLattices(rulings([across(10, 0, 50)], [down(25, 0, 20)]))).toEqual([])
  })

  it('keeps tables apart that do not touch', () => {
    const table = (y: number) => ({
      horizontal: [across(y, 0, 60), across(y + 20, 0, 60)],
      vertical: [down(0, y, y + 20), down(30, y, y + 20), down(60, y, y + 20)],
    })
    const [one, two] = [table(0), table(60)]
    expect(
      places(rulings([...two.horizontal, ...one.horizontal], [...two.vertical, ...one.vertical])),
    ).toHaveLength(2)
  })
})
