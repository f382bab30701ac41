import { describe, expect, it } from 'vitest'
import { readReport } from '../lib/pipeline'
import { freshStore } from './fresh-db'
import { exportRows } from './queries/export-rows'
import { indicatorValues } from './queries/indicator-values'
import { storedReport } from './queries/stored-report'
import { saveReport } from './save-report'
import { all } from './store'

const ROWS = [
  ['（一）收到申请数', '件', '9', '31'],
  ['1.属于已主动公开范围数', '件', '1', '4'],
  ['2.同意公开答复数', '件', '4', '/'],
  ['村务公开栏更新数', '次', '12', ''],
]
const PAGE = `<h1>青禾县河口镇2016年政府信息公开工作年度报告</h1><p>一、概述</p><table>
${[['统计指标', '单位', '2016年度', '历年累计'], ...ROWS].map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}
</table>`

async function saved() {
  const store = freshStore()
  const bytes = new TextEncoder().encode(PAGE)
  const outcome = await readReport(bytes, 'a.html')
  if (!outcome.ok) throw new Error(outcome.reason)
  saveReport(store, { report: outcome.value, original: { bytes, fileName: 'a.html' } })
  return { store, report: outcome.value }
}

describe('the statistics table of a report of 2008–2018 in the store', () => {
  it('comes back as it was read', async () => {
    const { store, report } = await saved()
    const version = all<{ id: number; form: string }>(store, 'SELECT id, form FROM report_versions')[0]
    const stored = storedReport(store, version?.id ?? 0)
    expect(version?.form).toBe('before-2019')
    expect(stored?.report.oldTable).toEqual(report.oldTable)
    expect(stored?.report.oldTable?.rows).toHaveLength(ROWS.length)
  })

  it('gives later series what is comparable, sums as derived', async () => {
    const { store } = await saved()
    const values = indicatorValues(store, ['applications.received.total', 'applications.disclosed.total'])
    expect(values).toMatchObject([
      { year: 2016, form: 'before-2019', value: 9, derived: false },
      { year: 2016, form: 'before-2019', value: 5, derived: true },
    ])
  })

  it('is exported row by row under its printed labels', async () => {
    const { store } = await saved()
    const rows = [...exportRows(store)].filter((row) => row.indicator === null)
    expect(rows).toHaveLength(ROWS.length * 2)
    expect(rows.find((row) => row.label?.includes('村务公开栏') && row.value !== null)).toMatchObject({
      value: 12,
      unitOfMeasure: '次',
      form: 'before-2019',
      label: '2018年以前统计表·村务公开栏更新数·本年',
    })
    expect(rows.find((row) => row.raw === '/')).toMatchObject({ status: 'mark', value: null })
  })
})
