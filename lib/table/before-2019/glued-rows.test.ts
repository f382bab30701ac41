import { expect, it } from 'vitest'
import { readSource } from '../../read/source-to-grid'
import { readOldTable } from './read-old-table'

const ROWS = ['主动公开信息数 条 3636 5549', '受理依申请公开信息总数 条 4 0', '1、当面申请数 条 2 3']

it.each([
  ['a sign', '3、信函申请数件/', 'illegible'],
  ['a sign before the next row', '3、信函申请数件/4、其他形式申请数件00', 'illegible'],
  ['a word', '3、信函申请数件未统计', 'illegible'],
  ['a word and numbers', '3、信函申请数件未报2 3', 'illegible'],
  ['nothing, its signs apart', '3、信函申请数件 / /', 'mark'],
])('no row glued to %s vanishes: %s', async (_, glued, status) => {
  const lines = ['指标名称 计量单位 2016年度 历年累计', ...ROWS, glued, '行政复议数 件 0 1']
  const source = await readSource(
    new TextEncoder().encode(`青禾县政府信息公开情况统计表\n${lines.join('\n')}`),
    'a.txt',
  )
  const found = source.ok ? readOldTable(source.value, 2016) : null
  const row = found?.table.rows.find(({ label }) => label === '3、信函申请数')
  expect([row?.year.value.status, row?.cumulative.value.status]).toEqual([status, status])
  const named = found?.warnings.some(({ message }) => message.includes('“3、信函申请数”未读全'))
  expect(named).toBe(status === 'illegible')
  expect(found?.table.rows.at(-1)?.cumulative.value).toEqual({ status: 'number', value: 1 })
})
