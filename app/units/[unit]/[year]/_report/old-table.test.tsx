import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { freshStore } from '@/db/fresh-db'
import { reportView } from '@/db/queries/report-view'
import { saveReport } from '@/db/save-report'
import { readReport } from '@/lib/pipeline'
import { OldTableView } from './old-table'

const ROWS = [
  ['（一）收到申请数', '件', '9', ''],
  ['其他类型答复数', '件', '/', '2'],
  ['村务公开栏更新数', '次', '12', '40'],
]
const PAGE = `<h1>青禾县河口镇2016年政府信息公开工作年度报告</h1><p>一、概述</p><table>
${[['统计指标', '单位', '2016年度', '历年累计'], ...ROWS].map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}
</table>`

it('shows every row with both figures, its source, and how it goes on', async () => {
  const bytes = new TextEncoder().encode(PAGE)
  const read = await readReport(bytes, 'a.html')
  if (!read.ok) throw new Error(read.reason)
  const store = freshStore()
  const { unit } = saveReport(store, { report: read.value, original: { bytes, fileName: 'a.html' } })
  const view = reportView(store, unit.id, 2016)
  if (!view?.oldTable) throw new Error('no old table')
  const html = renderToStaticMarkup(<OldTableView view={view} table={view.oldTable} sourceHref="/source" />)
  for (const [label] of ROWS) expect(html).toContain(label)
  expect(html).toMatch(/2016年度.*历年累计/)
  expect(html).toMatch(/id="applications\.received\.total"[^>]*><a href="\/source#b\d+-r1-c2"/)
  expect(html).toContain('href="/indicators/applications.received.total"')
  expect(html).toContain('不作0计')
  expect(html).toContain('照录')
  expect(html).toContain('2018年以前统计表')
})
