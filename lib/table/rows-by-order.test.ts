import { describe, expect, it } from 'vitest'
import type { CellIndicatorId } from '../catalogue/indicators'
import { numberOf } from '../model/cell-value'
import { readSource } from '../read/source-to-grid'
import { documentToTables } from './document-to-tables'

/** What tells the form. */
const TABLE_TWO = ['第二十条第（一）项', '信息内容 本年制发件数 本年废止件数 现行有效件数', '规章 0 0 0']

const cellsOf = async (lines: readonly string[]) => {
  const text = [...TABLE_TWO, ...lines].join('\n')
  const source = await readSource(new TextEncoder().encode(text), 'a.txt')
  if (!source.ok) throw new Error(source.reason)
  return documentToTables(source.value).cells
}
const total = (cells: Awaited<ReturnType<typeof cellsOf>>, row: string) => {
  const cell = cells.get(`applications.${row}.total` as CellIndicatorId)
  return [numberOf(cell), cell?.doubtful]
}

const HEAD = [
  '三、收到和处理政府信息公开申请情况',
  '| 一、本年新收政府信息公开申请数量 | 9 | 0 | 0 | 0 | 0 | 0 | 9 |',
  '| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
  '| 8.属于行政查询事项 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
]
/** Three rows whose labels stand in a heap behind their first run of values. */
const HEAP = [
  '| 4 | 0 | 0 | 0 | 0 | 0 | 4 |',
  '1.本机关不掌握相关政府信息',
  '2.没有现成信息需要另行制作',
  '3.补正后申请内容仍不明确',
  '| 2 | 0 | 0 | 0 | 0 | 0 | 2 |',
  '| 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
]
const FOOT = '| 1.信访举报投诉类申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |'

describe('rows whose values were pulled away from their labels', () => {
  it('go by the order of the form between two whole rows, and are doubted', async () => {
    const cells = await cellsOf([...HEAD, ...HEAP, FOOT])
    expect(total(cells, 'unavailable_not_held')).toEqual([4, true])
    expect(total(cells, 'unavailable_must_be_created')).toEqual([2, true])
    expect(total(cells, 'unavailable_still_unclear')).toEqual([0, true])
  })

  it.each([
    ['a run is missing', HEAP.slice(0, -1)],
    ['there is a run too many', [...HEAP, HEAP[0] ?? '']],
    ['a label is not printed', HEAP.filter((line) => !line.startsWith('2.'))],
  ])('stay unread when %s', async (_, heap) => {
    const cells = await cellsOf([...HEAD, ...heap, FOOT])
    expect(total(cells, 'unavailable_not_held')[0]).toBeNull()
    expect(total(cells, 'unavailable_must_be_created')[0]).toBeNull()
  })
})

describe('rows of digits run together', () => {
  const zeros = [
    '1.重复申请',
    '1.信访举报投诉类申请',
    '3.要求提供公开出版物',
    '4.无正当理由大量反复申请',
    '7.属于行政执法案卷',
    '6.属于四类过程性信息',
  ]
  const row = (digits: string) => [
    '三、收到和处理政府信息公开申请情况',
    `一、本年新收政府信息公开申请数量${digits}`,
    ...zeros.map((label) => `${label}0000000`),
  ]

  it('are one digit per cell where the table prints all its zeros', async () => {
    expect(total(await cellsOf(row('3000003')), 'received')).toEqual([3, true])
    expect(total(await cellsOf(row('12000012')), 'received')[0]).toBeNull()
  })

  it('stay unread where another row has fewer digits than cells', async () => {
    const lines = [...row('3000003'), '8.属于行政查询事项11']
    expect(total(await cellsOf(lines), 'received')[0]).toBeNull()
  })
})
