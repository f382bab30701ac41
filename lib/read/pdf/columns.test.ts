import { describe, expect, it } from 'vitest'
import { findColumns } from './columns'
import type { Glyph } from './geometry'
import type { FlowLine } from './page-flow'
import { lineText, toLines } from './text-lines'

/** Words at places of a line; Latin characters are 5 points wide, Chinese ones 10. */
function line(y: number, words: Readonly<Record<number, string>>): FlowLine {
  const glyphs = Object.entries(words).flatMap(([start, word]) => {
    let x = Number(start)
    return [...word].map((text): Glyph => {
      const width = text.charCodeAt(0) < 0x100 ? 5 : 10
      x += width
      return { text, x0: x - width, x1: x, y0: y, y1: y + 10, size: 10, turn: 0 }
    })
  })
  const [found] = toLines(glyphs)
  if (!found) throw new Error('a line needs words')
  return { kind: 'line', line: found, text: lineText(found) }
}
const rows = (lines: readonly FlowLine[]) =>
  findColumns(lines, () => [1, 0, 0, 0, 0]).map((item) =>
    item.kind === 'line' ? item.text : item.grid.rows.map((row) => row.map((cell) => cell.text)),
  )

describe('findColumns', () => {
  it('finds the columns of rows without lines and keeps a blank in its place', () => {
    const lines = [
      line(0, { 0: '信息内容', 100: '制发件数' }),
      line(40, { 0: '规章', 100: '1', 150: '0', 200: '11' }),
      line(80, { 0: '规范性文件', 100: '8', 205: '6' }),
      line(120, { 0: '行政许可', 95: '4472', 150: '0', 200: '3' }),
    ]
    expect(rows(lines)).toEqual([
      '信息内容 制发件数',
      [
        ['规章', '1', '0', '11'],
        ['规范性文件', '8', '', '6'],
        ['行政许可', '4472', '0', '3'],
      ],
    ])
  })

  it('keeps the lines of a broken label without giving them blanks', () => {
    const lines = [
      line(0, { 0: '规章', 100: '1', 150: '0', 200: '11' }),
      line(40, { 0: '其他法律行政' }),
      line(54, { 0: '法规', 100: '2', 150: '0', 200: '1' }),
    ]
    expect(rows(lines)).toEqual([[['规章', '1', '0', '11'], ['其他法律行政'], ['法规', '2', '0', '1']]])
  })

  it('leaves text where a value stands between columns, or a number seems broken over lines', () => {
    const between = [
      line(0, { 0: '规章', 100: '1', 150: '0', 200: '11' }),
      line(40, { 0: '文件', 100: '1', 150: '0', 200: '11' }),
      line(80, { 0: '许可', 100: '1', 125: '9' }),
    ]
    expect(rows(between).every((each) => typeof each === 'string')).toBe(true)
    const broken = [
      line(0, { 0: '规章', 100: '1', 150: '0', 200: '11' }),
      line(40, { 0: '文件', 100: '1', 150: '0', 200: '11' }),
      line(80, { 0: '许可', 200: '12' }),
      line(90, { 100: '1', 150: '0' }),
      line(100, { 200: '34' }),
    ]
    expect(rows(broken).every((each) => typeof each === 'string')).toBe(true)
  })
})

describe('lineText', () => {
  it('joins digits that touch, whatever run they come from, and parts those that do not', () => {
    expect(line(0, { 0: '1', 5: '2' }).text).toBe('12')
    expect(line(0, { 0: '1', 9: '2' }).text).toBe('1 2')
  })

  it('marks a small raised digit as the number of a note', () => {
    const note: Glyph = { text: '3', x0: 5, x1: 8, y0: 0, y1: 6, size: 6, turn: 0 }
    const [found] = toLines([{ text: '7', x0: 0, x1: 5, y0: 0, y1: 10, size: 10, turn: 0 }, note])
    expect(found && lineText(found)).toBe('7³')
  })
})
