import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sharedAvailable, sharedPath } from '../../fixtures/shared-reports'
import { numberOf } from '../../model/cell-value'
import type { OldTable } from '../../model/old-table'
import type { Report } from '../../model/report'
import { readReport } from '../../pipeline'
import { readSource } from '../../read/source-to-grid'
import { reportToJson } from '../../report-json'
import { readOldTable } from './read-old-table'

const bytes = (text: string) => new TextEncoder().encode(text)

async function read(text: string, name = 'a.txt', year: number | null = 2016): Promise<OldTable> {
  const source = await readSource(bytes(text), name)
  if (!source.ok) throw new Error(source.reason)
  const found = readOldTable(source.value, year)
  if (!found) throw new Error('no old table')
  return found.table
}

async function report(text: string, name = 'a.html'): Promise<Report> {
  const outcome = await readReport(bytes(text), name)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}

type Figures = Readonly<Record<string, readonly [number | null, number | null]>>
const figures = (table: OldTable): Figures =>
  Object.fromEntries(table.rows.map((row) => [row.label, [numberOf(row.year), numberOf(row.cumulative)]]))

/** Printed rows: label, unit, and a figure for each column of figures. */
type Row = readonly [label: string, unit: string, ...figures: (number | string)[]]
const tr = (cells: readonly (string | number)[]) =>
  `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
const html = (heads: readonly string[], rows: readonly Row[]) =>
  `<h1>青禾县河口镇2016年政府信息公开工作年度报告</h1><p>一、概述</p><table>${tr(heads)}${rows.map(tr).join('')}</table>`

const NATIONAL: readonly Row[] = [
  ['一、主动公开情况', '', ''],
  ['（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）', '条', 120],
  ['其中：主动公开规范性文件数', '条', 6],
  ['三、依申请公开情况', '', ''],
  ['（一）收到申请数', '件', 9],
  ['1.当面申请数', '件', 2],
  ['（三）申请答复数', '件', 9],
  ['1.属于已主动公开范围数', '件', 1],
  ['2.同意公开答复数', '件', 4],
  ['3.同意部分公开答复数', '件', 1],
  ['四、行政复议数量', '件', 2],
  ['（一）维持具体行政行为数', '件', 1],
  ['（二）被依法纠错数', '件', 1],
  ['（三）其他情形数', '件', 0],
  ['五、行政诉讼数量', '件', 3],
  ['（一）维持具体行政行为或者驳回原告诉讼请求数', '件', 2],
  ['（二）被依法纠错数', '件', 0],
  ['（三）其他情形数', '件', 1],
  ['七、依申请公开信息收取的费用', '万元', 0.5],
]

describe('the national statistics table', () => {
  it('is read by its labels; labels printed twice keep their group', async () => {
    const table = figures(await read(html(['统计指标', '单位', '统计数'], NATIONAL), 'a.html'))
    expect(table['（一）收到申请数']).toEqual([9, null])
    expect(table['四、行政复议数量／（二）被依法纠错数']).toEqual([1, null])
    expect(table['五、行政诉讼数量／（二）被依法纠错数']).toEqual([0, null])
    expect(table['七、依申请公开信息收取的费用']).toEqual([0.5, null])
    expect(Object.keys(table)).not.toContain('一、主动公开情况')
  })

  it('continues in the later indicators where the rows are comparable, and only there', async () => {
    const { cells, form } = await report(html(['统计指标', '单位', '统计数'], NATIONAL))
    expect(form).toBe('before-2019')
    expect(numberOf(cells.get('applications.received.total'))).toBe(9)
    expect(numberOf(cells.get('applications.disclosed.total'))).toBe(5)
    expect(numberOf(cells.get('applications.partly_disclosed.total'))).toBe(1)
    expect(numberOf(cells.get('disputes.reconsideration.corrected'))).toBe(1)
    expect(cells.has('applications.closed_total.total')).toBe(false)
    expect([...cells.keys()].filter((id) => id.includes('lawsuit'))).toEqual([])
  })

  it('reads the same out of running text, one row per line or one cell per line', async () => {
    const lines = NATIONAL.map((row) => row.join(' ').trim())
    const byLine = await read(['统计指标 单位 统计数', ...lines].join('\n'))
    const byCell = await read(
      ['统计指标', '单位', '统计数', ...NATIONAL.flatMap((row) => row.map(String))].join('\n'),
    )
    const grid = figures(await read(html(['统计指标', '单位', '统计数'], NATIONAL), 'a.html'))
    expect(figures(byLine)).toEqual(grid)
    expect(figures(byCell)).toEqual(grid)
    expect(byCell.rows.every((row) => row.year.doubtful)).toBe(true)
  })
})

const LOCAL: readonly Row[] = [
  ['主动公开信息数', '条', 3636, 5549],
  ['其中：1、政府网站公开数', '条', 12, 700],
  ['2、政府公报公开数', '条', 0, 0],
  ['受理依申请公开信息总数', '条', 4, 0],
  ['其中：1、当面申请数', '条', '/', ''],
  ['行政复议数', '件', 0, 1],
]
const HEADS = ['指标名称', '计量单位', '2016年度', '历年累计']

describe('local tables with two columns of figures', () => {
  it('tells blanks and signs from zeros', async () => {
    const { rows } = await read(html(HEADS, LOCAL), 'a.html')
    const row = rows.find((each) => each.label.includes('当面'))
    expect([row?.year.value, row?.cumulative.value]).toEqual([
      { status: 'mark', mark: '/' },
      { status: 'blank' },
    ])
    expect(figures({ heads: { year: null, cumulative: null }, rows }).主动公开信息数).toEqual([3636, 5549])
  })

  it('takes the columns from their heads, whatever their order, and no other year', async () => {
    const turned = html(['序号', '指标名称', '计量单位', '历年累计', '2015年度', '2016年度'], [])
    const rows = [
      tr([1, '主动公开信息数', '条', 50, 8, 9]),
      tr([2, '行政复议数', '件', 5, 3, 2]),
      tr([3, '行政诉讼数', '件', 0, 0, 1]),
    ]
    const table = await read(turned.replace('</table>', `${rows.join('')}</table>`), 'a.html')
    expect(figures(table).行政复议数).toEqual([2, 5])
    const unknown = await read(turned.replace('</table>', `${rows.join('')}</table>`), 'a.html', null)
    expect(figures(unknown).行政复议数).toEqual([null, 5])
  })

  it('reads figures run together only where they can be cut in one way', async () => {
    const glued = `青禾县政府信息公开情况统计表 ${HEADS.join('')}${LOCAL.map((row) => row.join(''))
      .join('')
      .replace('条/', '条00')}`
    const table = await read(glued)
    expect(figures(table).主动公开信息数).toEqual([null, null])
    expect(figures(table)['2、政府公报公开数']).toEqual([0, 0])
    expect(figures(table).行政复议数).toEqual([0, 1])
    expect(table.rows.every((row) => row.year.doubtful || row.year.value.status === 'illegible')).toBe(true)
  })

  it('names unit and year of a page without a title, also when a person leaves both open', async () => {
    const table = [
      `青禾县河口镇政府信息公开情况统计表`,
      HEADS.join('\t'),
      ...LOCAL.map((row) => row.join('\t')),
    ]
    const [parsed, imported] = await Promise.all([
      readReport(bytes(table.join('\n')), 'a.txt'),
      readReport(bytes(table.join('\n')), 'a.txt', { unit: undefined, year: undefined }),
    ])
    expect(parsed).toMatchObject({ ok: true, value: { identity: { unit: '青禾县河口镇', year: 2016 } } })
    expect(imported).toEqual(parsed)
  })

  it('attributes nothing when the figures stand in front of the labels', async () => {
    const lines = LOCAL.slice(0, 3).flatMap(([label, unit, ...values]) => [
      values.join(' '),
      `${label} ${unit}`,
    ])
    const table = await read([HEADS.join(' '), ...lines].join('\n'))
    expect(
      table.rows
        .flatMap((row) => [numberOf(row.year), numberOf(row.cumulative)])
        .every((each) => each === null),
    ).toBe(true)
  })

  it('says so when there are several tables', async () => {
    const again = html(HEADS, LOCAL)
      .replace(/^<h1>.*?<\/h1>/, '')
      .replace('3636', '1')
    const two = `${html(HEADS, LOCAL)}${again}`
    const { warnings, oldTable } = await report(two)
    expect(warnings.map((each) => each.message).join()).toContain('有几套')
    expect(oldTable?.rows.every((row) => numberOf(row.year) === null)).toBe(true)
  })
})

describe('reports of before 2019 in prose only', () => {
  it('are accepted with their sections and counts', async () => {
    const text = [
      '青禾县河口镇2012年政府信息公开工作年度报告',
      '一、概述',
      '本镇按要求开展政府信息公开工作。',
      '二、主动公开政府信息情况',
      '2012年共主动公开政府信息311条。',
      '三、依申请公开政府信息情况',
      '2012年收到政府信息公开申请7件。',
    ].join('\n')
    const read = await report(text, 'a.txt')
    expect([read.form, read.identity.year, read.sections.length]).toEqual(['before-2019', 2012, 3])
    expect(read.mentions.map((each) => each.value)).toContain(7)
  })
})

const RANDOM = fc.array(fc.tuple(fc.nat(3000), fc.nat(90_000)), {
  minLength: LOCAL.length,
  maxLength: LOCAL.length,
})
const CARRIERS: readonly (readonly [string, string, (rows: readonly Row[]) => string])[] = [
  ['web page', 'a.html', (rows) => html(HEADS, rows)],
  ['lines', 'a.txt', (rows) => [HEADS.join(' '), ...rows.map((row) => row.join(' '))].join('\n')],
  ['tabs', 'a.txt', (rows) => [HEADS.join('\t'), ...rows.map((row) => row.join('\t'))].join('\n')],
  ['one cell per line', 'a.txt', (rows) => [HEADS, ...rows].flatMap((row) => row.map(String)).join('\n')],
  ['one paragraph', 'a.txt', (rows) => `${HEADS.join('')}${rows.map((row) => row.join('')).join('')}`],
]
const DAMAGES = [
  { name: 'none', at: /$^/g, by: '' },
  {
    name: 'a figure lost with its cell',
    at: /<td>\d+<\/td>|(?<=[条件] )\d+ |\t\d+(?=\t|\n)|\n\d+(?=\n)/g,
    by: '',
  },
  { name: 'a figure lost', at: /(?<=<td>|[ \t\n条件])\d+(?=<|[ \t\n])/g, by: '' },
  { name: 'a unit lost', at: /<td>[条件]<\/td>|[条件]/g, by: '' },
  { name: 'a page number', at: /\n/g, by: '\n13\n' },
  { name: 'a head lost', at: /<td>(?:2016年度|计量单位)<\/td>|2016年度[\s]?|计量单位[\s]?/g, by: '' },
  { name: 'an empty cell', at: /<td>(?=\d)|\t/g, by: '$&</td><td>' },
] as const

describe('no figure is wrong without a flag', () => {
  it.each(CARRIERS)('%s', async (_, name, write) => {
    await fc.assert(
      fc.asyncProperty(RANDOM, fc.constantFrom(...DAMAGES), fc.nat(), async (values, damage, seed) => {
        const rows = LOCAL.map(([label, unit], at): Row => [label, unit, ...(values[at] ?? [])])
        const text = write(rows)
        const places = [...text.matchAll(damage.at)]
        const place = places[seed % Math.max(places.length, 1)]
        const broken = place
          ? `${text.slice(0, place.index)}${damage.by.replace('$&', place[0])}${text.slice(place.index + place[0].length)}`
          : text
        const source = await readSource(bytes(broken), name)
        const table = source.ok ? readOldTable(source.value, 2016)?.table : undefined
        const silent = (table?.rows ?? []).flatMap((row) => {
          const at = LOCAL.findIndex(([label]) => label === row.label)
          return (['year', 'cumulative'] as const).flatMap((period, column) => {
            const cell = row[period]
            const value = numberOf(cell)
            return value === null || cell.doubtful || value === values[at]?.[column]
              ? []
              : [`${row.label} ${value}`]
          })
        })
        expect(silent, `${damage.name}: ${broken}`).toEqual([])
      }),
      { numRuns: 150, seed: 3 },
    )
  })

  it.skipIf(!sharedAvailable)(
    'reads the zeros of a page without separators, and leaves its other figures open',
    async () => {
      const { readFile } = await import('node:fs/promises')
      const outcome = await readReport(
        await readFile(sharedPath('reports', 'pingtan-2016.txt')),
        'pingtan-2016.txt',
      )
      if (!outcome.ok) throw new Error(outcome.reason)
      const json = reportToJson('a', outcome.value, [])
      const printed = JSON.parse(
        await readFile(sharedPath('reports', 'pingtan-2016.table.json'), 'utf8'),
      ) as {
        unit: string
        year: number
        table: Record<string, { year: number; cumulative: number }>
      }
      expect([json.unit, json.year, json.form]).toEqual([printed.unit, printed.year, 'before-2019'])
      const read = Object.values(json.table ?? {})
      const known = Object.values(printed.table)
      expect(read).toHaveLength(known.length)
      for (const [at, want] of known.entries()) {
        const open = { year: null, cumulative: null }
        expect(read[at]).toEqual(want.year === 0 ? want : open)
      }
    },
  )
})
