import { describe, expect, it } from 'vitest'
import type { Block } from '@/lib/model/source-document'
import { placeAnchor, placeWords } from './source-place'

const cell = (column: number) => ({ text: String(column), column, colspan: 1, rowspan: 1 })
const BLOCKS: Block[] = [
  { kind: 'paragraph', text: '标题' },
  { kind: 'grid', rows: [[cell(0)]], structured: true },
  { kind: 'paragraph', text: '一段' },
  { kind: 'grid', rows: [[cell(0), cell(2)], [cell(1)]], structured: true },
]
const place = (block: number, row: number | null, column: number | null) => ({
  block,
  row,
  column,
  snippet: '',
})

describe('places of the source', () => {
  it('counts tables and paragraphs apart, from 1', () => {
    expect(placeWords(BLOCKS, place(3, 1, 1))).toBe('第 2 个表 第 2 行')
    expect(placeWords(BLOCKS, place(2, null, null))).toBe('第 2 段')
  })

  it('points at the nearest thing that is on the page', () => {
    expect(placeAnchor(BLOCKS, place(3, 0, 2))).toBe('b3-r0-c2')
    expect(placeAnchor(BLOCKS, place(3, 0, 1))).toBe('b3-r0')
    expect(placeAnchor(BLOCKS, place(3, 9, 1))).toBe('b3')
    expect(placeAnchor(BLOCKS, place(9, 0, 0))).toBeNull()
  })
})
