import { expect, it } from 'vitest'
import type { Box } from './gray-image'
import { proseStrips } from './prose-strips'

const EM = 20
const PAGE: Box = { left: 0, top: 0, right: 1000, bottom: 1400 }
const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom })

it('a page without tables is one strip', () => {
  expect(proseStrips(PAGE, [], EM)).toEqual({ across: [PAGE], beside: [] })
})

it('above, between and below tables, and beside one that is narrower than the page', () => {
  const { across, beside } = proseStrips(PAGE, [box(20, 200, 980, 400), box(20, 600, 500, 800)], EM)
  expect(across).toEqual([box(0, 0, 1000, 194), box(0, 406, 1000, 594), box(0, 806, 1000, 1400)])
  expect(beside).toEqual([box(506, 594, 1000, 806)])
})

it('between and below tables side by side', () => {
  const { across, beside } = proseStrips(PAGE, [box(10, 200, 400, 800), box(600, 200, 990, 500)], EM)
  expect(across).toEqual([box(0, 0, 1000, 194), box(0, 806, 1000, 1400)])
  expect(beside).toEqual([box(406, 194, 594, 806), box(594, 506, 996, 806)])
})

it('a table inside another cuts nothing', () => {
  const { beside } = proseStrips(PAGE, [box(10, 200, 990, 800), box(300, 300, 500, 500)], EM)
  expect(beside).toEqual([])
})
