import { describe, expect, it } from 'vitest'
import { PieceText } from './pieces'
import { propertyChanges } from './property-changes'
import { rowShape } from './row-shape'
import { columnsOfRows, type TwipRow } from './twip-columns'

const u16 = (value: number) => [value & 0xff, (value >> 8) & 0xff]
const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)]

describe('the pieces of a text', () => {
  /** 0: one byte per character at 4; 20: two bytes per character. */
  const main = Uint8Array.from([
    0,
    0,
    0,
    0,
    ...Buffer.from('2023\x97', 'latin1'),
    ...Array(11).fill(0),
    ...Buffer.from('年报', 'utf16le'),
  ])
  const descriptor = (offset: number, modifier: number) => [0, 0, ...u32(offset), ...u16(modifier)]
  const table = (...numbers: number[]) => [2, ...u32(numbers.length), ...numbers]
  const positions = [...u32(0), ...u32(2), ...u32(7)]

  it('come in the order of the text, whatever their width and place', () => {
    const clx = [
      1,
      ...u16(3),
      0x16,
      0x24,
      1,
      ...table(...positions, ...descriptor(20, 1), ...descriptor(0x40000000 | 8, 0x0130)),
    ]
    const pieces = new PieceText(main, Uint8Array.from(clx))
    expect(pieces.text).toBe('年报2023—')
    expect(pieces.place(3)).toMatchObject({ offset: 5, width: 1, end: 7 })
    // The first piece names a list of properties, the second the same by its number.
    expect([...pieces.place(0).changes]).toEqual([0x16, 0x24, 1])
    expect([...pieces.place(3).changes]).toEqual([0x16, 0x24, 1])
  })

  it('that overlap or lie outside of the file are refused', () => {
    const wrong = [...u32(0), ...u32(2), ...u32(1)]
    const open = (numbers: number[]) => () => new PieceText(main, Uint8Array.from(table(...numbers)))
    expect(open([...wrong, ...descriptor(20, 0), ...descriptor(20, 0)])).toThrow(RangeError)
    expect(open([...u32(0), ...u32(9), ...descriptor(20, 0)])).toThrow(RangeError)
  })
})

/** A row definition: edges, then the flags of its cells in structures of 20 bytes. */
function row(edges: number[], flags: number[], ...more: number[]) {
  const cells = flags.flatMap((each) => [...u16(each), ...Array(18).fill(0)])
  const operand = [edges.length - 1, ...edges.flatMap(u16), ...cells]
  return rowShape(
    propertyChanges(Uint8Array.from([...u16(0xd608), ...u16(operand.length + 1), ...operand, ...more])),
  )
}
const RESTART = 0x60

describe('the end of a row', () => {
  it('tells edges and merges, also by what follows the definition', () => {
    const merges = (shape: ReturnType<typeof row>) =>
      shape?.cells.map((cell) => `${cell.left}-${cell.right}${cell.joinsLeft ? '<' : ''} ${cell.merge}`)
    expect(merges(row([0, 10, 20, 30], [RESTART, 1, 2]))).toEqual([
      '0-10 restart',
      '10-20 none',
      '20-30< none',
    ])
    const vertical = [...u16(0xd62b), 2, 0, 1]
    const wider = [...u16(0x7623), 1, 2, ...u16(15)]
    const merged = [...u16(0x5624), 1, 3]
    expect(merges(row([0, 10, 20, 30], [0, 0, 0], ...vertical, ...wider, ...merged))).toEqual([
      '0-10 continue',
      '10-25 none',
      '25-35< none',
    ])
  })

  it('may add and delete cells and move the row', () => {
    const edges = (shape: ReturnType<typeof row>) => shape?.cells.map((cell) => [cell.left, cell.right])
    const added = [...u16(0x7621), 1, 2, ...u16(5)]
    expect(edges(row([0, 10, 20], [0, 0], ...added))).toEqual([
      [0, 10],
      [10, 15],
      [15, 20],
      [20, 30],
    ])
    expect(edges(row([0, 10, 20], [0, 0], ...u16(0x5622), 0, 1))).toEqual([[0, 10]])
    const moved = [...u16(0x9602), ...u16(8), ...u16(0x9601), ...u16(100)]
    expect(edges(row([0, 10], [0], ...moved))).toEqual([[92, 102]])
  })

  it('whose edges go backwards tells nothing', () => {
    expect(row([0, 10, 5], [0, 0])).toBeNull()
  })
})

describe('columns from edges', () => {
  const text = (value: string) => [{ kind: 'paragraph', text: value } as const]
  const of = (edges: number[], flags: number[], texts: string[]): TwipRow => ({
    shape: row(edges, flags),
    contents: texts.map(text),
  })
  const shown = (rows: readonly TwipRow[]) => {
    const laid = columnsOfRows(rows)
    return [laid.structured, ...laid.rows.map((each) => each.map(({ shape }) => [shape.from, shape.to]))]
  }

  it('one column where borders drawn by hand differ by a hair, two where they differ by more', () => {
    const head = of([0, 1000, 3000], [0, 0], ['a', 'b'])
    expect(shown([head, of([0, 1020, 2000, 2990], [0, 0, 0], ['a', '1', '2'])])).toEqual([
      true,
      [
        [0, 1],
        [1, 3],
      ],
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
    ])
    expect(shown([head, of([0, 1100, 3000], [0, 0], ['a', '1'])])).toEqual([
      true,
      [
        [0, 1],
        [1, 3],
      ],
      [
        [0, 2],
        [2, 3],
      ],
    ])
  })

  it('none are known when a row holds another number of cells than it tells', () => {
    const rows = [of([0, 10, 20], [0, 0], ['a', '1']), of([0, 10, 20], [0, 0], ['a', '1', '2'])]
    expect(shown(rows)).toEqual([
      false,
      [
        [0, 1],
        [1, 2],
      ],
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
    ])
  })

  it('a cell without width and text is none', () => {
    expect(shown([of([0, 10, 10, 20], [0, 0, 0], ['a', '', '1'])])).toEqual([
      true,
      [
        [0, 1],
        [1, 2],
      ],
    ])
  })
})
