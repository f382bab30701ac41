import { expect, it } from 'vitest'
import type { Block } from '@/lib/model/source-document'
import { pagePlaces } from './page-places'

const paragraph: Block = {
  kind: 'paragraph',
  text: '全年收到申请三件，均已办结。',
  lines: [
    { at: 0, part: [1, 1000, 9000, 9000, 9200] },
    { at: 6, part: [2, 1000, 500, 4000, 700] },
  ],
}
const cell = (column: number, left: number, page = 2) => ({
  text: '3',
  column,
  colspan: 1,
  rowspan: 1,
  parts: [[page, left, 2000, left + 500, 2300] as const],
})
const table: Block = {
  kind: 'grid',
  structured: true,
  rows: [[cell(0, 1000), cell(1, 2000)], [cell(0, 1000, 3)]],
}

it('every place of a source has its box on the page it begins on', () => {
  const places = pagePlaces([paragraph, table], [])
  const told = [...places].map(([page, boxes]) => [page, boxes.map(({ id }) => id)])
  expect(told).toEqual([
    [1, ['b0']],
    [2, ['b1', 'b1-r0', 'b1-r0-c0', 'b1-r0-c1']],
    [3, ['b1-r1', 'b1-r1-c0']],
  ])
  expect(places.get(2)?.[1]?.part).toEqual([2, 1000, 2000, 2500, 2300])
})

it('the lines a quote runs over are marked, and no others', () => {
  const mark = (quote: string, anchor: string) => ({ block: 0, quote, anchor })
  const places = pagePlaces(
    [paragraph],
    [mark('三件，均已', 'f1'), mark('全年收到', 'f2'), mark('没有', 'f3')],
  )
  const marked = [...places.values()].flat().filter(({ marks }) => marks.length > 0)
  expect(marked.map(({ part, marks }) => [part[0], marks])).toEqual([
    [1, ['f2']],
    [2, ['f1']],
  ])
})

it('a source without pages has no boxes', () => {
  expect(pagePlaces([{ kind: 'paragraph', text: '全年' }], []).size).toBe(0)
})
