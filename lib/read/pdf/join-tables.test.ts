import { describe, expect, it } from 'vitest'
import { joinTables } from './join-tables'
import type { PageTable, TableCell } from './page-tables'

type Printed = string | Partial<TableCell>
/** A table of equal columns; a cell is its text or what differs from a plain, closed cell. */
function table(
  rows: readonly (readonly Printed[])[],
  columnEdges: readonly number[] = [0, 50, 80, 110],
): PageTable {
  const cells = rows.flatMap((row, at) =>
    row.map((cell, column): TableCell => {
      const plain = {
        row: at,
        column,
        rowspan: 1,
        colspan: 1,
        text: '',
        parts: [],
        openTop: false,
        openBottom: false,
        full: false,
      }
      return typeof cell === 'string' ? { ...plain, text: cell } : { ...plain, ...cell }
    }),
  )
  const [x0, x1] = [columnEdges[0] ?? 0, columnEdges.at(-1) ?? 0]
  return { x0, x1, y0: 0, y1: 100, columnEdges, rows: rows.length, cells }
}
const texts = (joined: PageTable | null) =>
  joined &&
  Array.from({ length: joined.rows }, (_, row) =>
    joined.cells
      .filter((cell) => cell.row === row)
      .sort((a, b) => a.column - b.column)
      .map((cell) => cell.text),
  )

describe('joinTables', () => {
  const head = ['项目', '数', '额']
  it('drops a head printed again', () => {
    const joined = joinTables(table([head, ['1.甲', '1', '2']]), table([head, ['2.乙', '3', '4']]))
    expect(texts(joined)).toEqual([head, ['1.甲', '1', '2'], ['2.乙', '3', '4']])
  })

  it('puts a cut row together: the rest of a full label below, the values above or below', () => {
    const above = [{ text: '1.要求提供公', full: true }, '', '']
    expect(
      texts(joinTables(table([head, above]), table([head, ['开出版物', '3', '4'], ['2.乙', '5', '6']]))),
    ).toEqual([head, ['1.要求提供公\n开出版物', '3', '4'], ['2.乙', '5', '6']])
    const filled = [{ text: '1.要求提供公', full: true }, '3', '4']
    expect(texts(joinTables(table([filled]), table([['开出版物', '', '']])))).toEqual([
      ['1.要求提供公\n开出版物', '3', '4'],
    ])
  })

  it('keeps rows apart when the label below is numbered, the one above ends early, or both have values', () => {
    const rows = (upper: readonly Printed[], lower: readonly Printed[]) =>
      texts(joinTables(table([upper]), table([lower])))?.length
    expect(rows([{ text: '1.甲', full: true }, '', ''], ['2.乙', '1', '2'])).toBe(2)
    expect(rows(['规章', '', ''], ['文件', '1', '2'])).toBe(2)
    expect(rows([{ text: '规章', full: true }, '1', '2'], ['文件', '3', '4'])).toBe(2)
  })

  it('never joins the halves of a number', () => {
    const upper = [{ text: '1.甲', full: true }, { text: '12345', full: true }, '9']
    expect(texts(joinTables(table([upper]), table([['乙', '678', '']])))).toEqual([
      ['1.甲\n乙', '12345\n678', '9'],
    ])
  })

  it('reads no number of a row of which one stands on the next page: it may be the rest of another', () => {
    const upper = [{ text: '1.甲', full: true }, '', '52']
    expect(texts(joinTables(table([upper]), table([['乙', '381', '']])))).toEqual([
      ['1.甲\n乙', '\ufffd\ufffd\ufffd', '\ufffd\ufffd'],
    ])
  })

  it('leaves numbers without a label at the end of a page apart from a row with its own numbers', () => {
    expect(
      texts(
        joinTables(
          table([
            ['1.甲', '8', ''],
            ['', '2', ''],
          ]),
          table([['乙', '', '3']]),
        ),
      ),
    ).toEqual([
      ['1.甲', '8', ''],
      ['', '2', ''],
      ['乙', '', '3'],
    ])
  })

  it('lets a group without a closing line run on', () => {
    const upper = [{ text: '（三）不予', openBottom: true, rowspan: 1 }, '1', '2']
    const lower = [{ text: '公开', openTop: true }, '3', '4']
    const joined = joinTables(table([upper]), table([lower]))
    expect(joined?.cells.find((cell) => cell.column === 0)).toMatchObject({
      text: '（三）不予\n公开',
      rowspan: 2,
    })
  })

  it('leaves tables of other widths or columns alone', () => {
    expect(joinTables(table([head]), table([head], [0, 50, 80, 140]))).toBeNull()
    expect(joinTables(table([head]), table([head], [0, 20, 95, 110]))).toBeNull()
  })
})
