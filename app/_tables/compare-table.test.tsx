import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { serveSampleCounty } from '@/app/_fixtures/serve-sample-county'
import { CompareFigures } from '@/app/compare/_compare/compare-figures'
import { parseCompareQuery } from '@/app/compare/_compare/compare-query'
import { loadComparison } from '@/app/compare/_compare/load-comparison'
import { cellShown, type DataCell } from '@/lib/export/table/data-table'
import { tableCsv } from '@/lib/export/table/table-csv'
import { csvFields } from '@/lib/fixtures/read-files'
import { compareTable } from './compare-table'

const RECEIVED = 'applications.received.total'
const NATURAL = 'applications.received.natural_person'
const CLOSED = 'applications.closed_total.total'
const DISCLOSED = 'applications.disclosed.total'

const report = (unit: string, year: number, received: string, cells = {}) => ({
  unit: `青禾县${unit}`,
  year,
  cells: { [RECEIVED]: received, [NATURAL]: received, [CLOSED]: received, [DISCLOSED]: received, ...cells },
})
serveSampleCounty(
  [
    report('民政局', 2022, '6'),
    report('民政局', 2023, '9', { [NATURAL]: '8' }),
    { ...report('财政局', 2022, '5'), doubtful: [NATURAL, DISCLOSED] },
    report('财政局', 2023, '7', { [NATURAL]: '' }),
    report('教育局', 2022, '1'),
    report('教育局', 2023, '2'),
    report('河口镇', 2022, '20'),
  ],
  '单位名称\n青禾县民政局\n青禾县财政局\n青禾县教育局\n青禾县河口镇',
)

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.DocumentFragment
const isElement = (node: Node): node is DefaultTreeAdapterTypes.Element => 'tagName' in node
const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : [])
const all = (node: Node, tag: string): Node[] => [
  ...(isElement(node) && node.tagName === tag ? [node] : []),
  ...childrenOf(node).flatMap((child) => all(child, tag)),
]
/** What is seen of a cell: the notes beside a number and its hidden words are left out, its signs are not. */
function seen(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  const name = isElement(node) ? (node.attrs.find((each) => each.name === 'class')?.value ?? '') : ''
  if (/visually-hidden|basis|coverage|joined/.test(name)) return ''
  return childrenOf(node).map(seen).join('')
}

/** The rows of all tables of a comparison's page: head and cells as seen. */
function pageRows(query: Record<string, string>): string[][] {
  const asked = parseCompareQuery(query)
  const html = renderToStaticMarkup(<CompareFigures query={asked} comparison={loadComparison(asked)} />)
  return all(parseFragment(html), 'table').flatMap((table) =>
    all(table, 'tr').flatMap((line) => {
      const cells = all(line, 'td')
      return cells.length === 0 ? [] : [[...all(line, 'th'), ...cells].map((cell) => seen(cell).trim())]
    }),
  )
}

/** A cell of the interface as the page writes it. */
function written(cell: DataCell | undefined, percent: boolean): string {
  if (cell == null) return ''
  if (typeof cell === 'string') return cell
  if (cell.state !== 'number' || cell.value === null)
    return (
      { missing: '未报', blank: '空', none: cell.detail ?? '' }[cell.state as string] ??
      String(cellShown(cell))
    )
  const signs = `${cell.doubtful ? '疑' : ''}${cell.approximate ? '约' : ''}${cell.derived ? '推' : ''}`
  return percent ? `${cell.value.toFixed(1)}%${signs}` : `${cell.value}${signs}`
}

describe('a comparison says the same on its page and in its files', () => {
  const STACKS: Record<string, string>[] = [
    { view: 'stack' },
    { view: 'stack', parts: 'units' },
    { view: 'stack', indicators: `${CLOSED},${RECEIVED}` },
    { view: 'stack', indicators: `${RECEIVED},disclosure_rate` },
    { view: 'stack', units: 'minzhengju,caizhengju', indicators: RECEIVED },
    { view: 'stack', units: 'minzhengju,caizhengju', indicators: RECEIVED, parts: 'units' },
    { view: 'stack', basis: 'share', ref: 'none' },
  ]
  const OTHERS: Record<string, string>[] = ['line', 'multiples', 'bar', 'heat', 'table'].flatMap((view) => [
    { view, ref: 'none' },
    { view, ref: 'county', indicators: `${RECEIVED},disclosure_rate` },
  ])

  it.each([...STACKS, ...OTHERS])('%j', (query) => {
    const table = compareTable(query)
    if (!table) throw new Error('no table')
    const told = table.rows.map(({ cells }) => [
      String(cells[0]),
      ...cells.slice(4).map((cell) => written(cell, cells[3] === '%')),
    ])
    const shown = pageRows(query).map(([name = '', ...cells]) => [name.replace('全县合计', '全县'), ...cells])
    const width = Math.max(...shown.map((line) => line.length))
    const full = (line: string[]) => [...line, '', ''].slice(0, width)
    expect(shown.map(full)).toEqual(told.map(full))
    const csv = csvFields(tableCsv(table).slice(1)).slice(1, 1 + table.rows.length)
    expect(csv.map((line) => line.slice(0, table.columns.length))).toEqual(
      table.rows.map(({ cells }) => cells.map((cell) => String(cellShown(cell)))),
    )
  })

  it('the flow, with its marks and what it counts', () => {
    const query = { view: 'flow', to: '2022' }
    const table = compareTable(query)
    const told = table?.rows.flatMap(({ kind, cells: [, part, value, share] }) =>
      kind === 'row' ? [[part, written(value, false), written(share, true).replace(/^$/, '—')]] : [],
    )
    expect(pageRows(query)).toEqual(told)
    expect(told).toContainEqual(['予以公开', '32疑', '100.0%'])
    expect(table?.notes).toContainEqual('计入 4/4 家。流向与所选指标无关。')
    const later = compareTable({ view: 'flow', units: 'minzhengju,hekouzhen' })
    expect(later?.notes.join()).toMatch(/计入 1\/2 家。.*（计入 1\/2 家）：.*未报、未计入：河口镇/)
    expect(later?.rows.find(({ kind }) => kind === 'total')?.cells[2]).toMatchObject({
      detail: '计入 1/2 家',
    })
  })

  it('how applications spread is said with its year and of how many units', () => {
    const { notes = [] } = compareTable({ view: 'table', to: '2022' }) ?? {}
    expect(notes.join()).toMatch(/全县2022年 4\/4 家有数，零申请 0 家/)
    const same = compareTable({ view: 'table', units: 'minzhengju,hekouzhen', same: 'yes' })
    expect(same?.notes.join()).toContain('同口径 1/2 家')
  })

  it('a stack gives parts and a total with its coverage, not units', () => {
    const table = compareTable({ view: 'stack', indicators: RECEIVED })
    expect(table?.title).toBe('本年新收政府信息公开申请数量，件，全县按构成')
    expect(table?.rows.map(({ cells }) => cells[0])).toEqual([
      '自然人',
      '商业企业',
      '科研机构',
      '社会公益组织',
      '法律服务机构',
      '其他',
      '合计',
    ])
    expect(table?.rows.at(-1)?.cells.slice(4)).toMatchObject([
      { value: 32, detail: '计入 4/4 家' },
      { value: 11, detail: '计入 2/3 家' },
    ])
    expect(table?.rows[0]?.cells[4]).toMatchObject({ value: 32, doubtful: true })
    expect(table?.notes.join()).toMatch(/计入：2022年 4\/4 家，2023年 2\/3 家。.*财政局/)
  })
})
