import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { csvFields, sheetCells } from '../../fixtures/read-files'
import {
  cellShown,
  type DataCell,
  type DataState,
  type DataTable,
  figureCell,
  row,
  tableNotes,
  total,
} from './data-table'
import { tableCsv } from './table-csv'
import { tableJson } from './table-json'
import { tableXlsx } from './table-xlsx'

const STATES: readonly DataState[] = [
  'blank',
  'mark',
  'illegible',
  'absent',
  'missing',
  'not_applicable',
  'not_stated',
  'none',
  'unknown',
]

const cells: fc.Arbitrary<DataCell> = fc.oneof(
  fc.record({
    state: fc.constant('number' as const),
    value: fc.oneof(fc.integer({ min: -999, max: 999_999 }), fc.constantFrom(0, 0.5, 12.3456)),
    doubtful: fc.boolean(),
    derived: fc.boolean(),
  }),
  fc.constantFrom(...STATES).map((state): DataCell => ({ state, value: null, mark: '/' })),
  fc.constantFrom('=1+1', '@SUM(A1)', '甲"局",\n乙', '-3', ''),
)

const tables = fc.array(fc.tuple(cells, cells, cells), { minLength: 1, maxLength: 6 }).map(
  (rows): DataTable => ({
    title: '演示表',
    source: '各单位年报',
    coverage: '2023年已收 58 / 应报 62 家',
    asOf: '2024年3月1日',
    demo: true,
    notes: ['比率为各单位分子之和除以分母之和。'],
    columns: [
      { key: 'a', label: '单位' },
      { key: 'b', label: '收到', group: '依申请公开', unit: '件' },
      { key: 'c', label: '公开率', group: '依申请公开', unit: '%' },
    ],
    rows: rows.map((each, at) => (at === rows.length - 1 ? total(...each) : row(...each))),
  }),
)

/** A number of a file as a number, its words as they are; an apostrophe that defuses a formula taken off. */
const read = (text: string | undefined) => {
  const words = (text ?? '').replace(/^'(?=[=+\-@])/, '')
  return words === '' || Number.isNaN(Number(words)) ? words : Number(words)
}
const shown = ({ rows }: DataTable) =>
  rows.map((each) => each.cells.map((cell) => read(String(cellShown(cell)))))

describe('a table is the same in every file', () => {
  it('in CSV, with heads, remarks and notes', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const text = tableCsv(table)
        expect(text[0]).toBe('\uFEFF')
        const fields = csvFields(text.slice(1))
        expect(fields[0]).toEqual(['单位', '依申请公开 · 收到（件）', '依申请公开 · 公开率（%）', '标注'])
        const body = fields.slice(1, 1 + table.rows.length)
        expect(body.map((each) => each.slice(0, 3).map(read))).toEqual(shown(table))
        for (const [at, { cells: own }] of table.rows.entries())
          expect(body[at]?.[3]?.includes('提取存疑')).toBe(
            own.some((cell) => typeof cell === 'object' && cell?.doubtful === true),
          )
        for (const note of tableNotes(table)) expect(text).toContain(note)
        expect(text).not.toMatch(/(^|,)"?[=@]/m)
      }),
    )
  })

  it('in the workbook, whose head stays in view and whose words never run', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (table) => {
        const xlsx = await tableXlsx(table)
        const body = sheetCells(xlsx, 1).slice(4)
        expect(body.map((each) => each.slice(0, 3).map(read))).toEqual(shown(table))
        const parts = unzipSync(xlsx)
        const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
        expect(sheet).not.toContain('<f>')
        expect(sheet).toMatch(/<pane [^>]*ySplit="4"/)
        expect(sheetCells(xlsx, 2).flat()).toEqual(expect.arrayContaining(tableNotes(table)))
      }),
      { numRuns: 15 },
    )
  })

  it('in JSON, every state by its name', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { rows, demo } = JSON.parse(JSON.stringify(tableJson(table)))
        expect(demo).toBe(true)
        for (const [at, { kind, cells: own }] of table.rows.entries()) {
          expect(rows[at].kind).toBe(kind)
          for (const [column, key] of ['a', 'b', 'c'].entries()) {
            const cell = own[column] ?? null
            if (cell === null || typeof cell === 'string') expect(rows[at].cells[key]).toBe(cell)
            else expect(rows[at].cells[key]).toMatchObject({ status: cell.state, value: cell.value })
          }
        }
      }),
    )
  })

  it('has words for every state, and none of them is a number', () => {
    const words = STATES.map((state) => cellShown({ state, value: null }))
    expect(new Set(words).size).toBe(STATES.length)
    expect(words.every((each) => typeof each === 'string' && each !== '' && Number.isNaN(Number(each)))).toBe(
      true,
    )
    expect(cellShown(figureCell(null, '分母为0'))).toBe('—（分母为0）')
    expect(() => cellShown({ state: 'number', value: null })).toThrow('no number')
  })
})
