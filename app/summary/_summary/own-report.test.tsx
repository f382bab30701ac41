import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { countyYearsOf } from '@/app/_figures/county-years'
import { type CountySample, sampleCounty } from '@/db/sample-county'
import { summaryCsv } from '@/lib/export/summary/summary-csv'
import { countyDraftDocx, summaryDocx } from '@/lib/export/summary/summary-docx'
import { summaryJson } from '@/lib/export/summary/summary-json'
import { summaryXlsx } from '@/lib/export/summary/summary-xlsx'
import { docxText, sheetCells } from '@/lib/fixtures/read-files'
import { loadSummary } from './load-summary'
import { SummaryPage } from './summary-page'

const RECEIVED = 'applications.received.total'
const UNITS: CountySample[] = [
  { unit: '青禾县民政局', year: 2023, cells: { [RECEIVED]: '5' } },
  { unit: '青禾县教育局', year: 2023, cells: { [RECEIVED]: '4' } },
]
const OWN: CountySample = { unit: '青禾县人民政府', year: 2023, cells: { [RECEIVED]: '12' } }
const REGISTER = '单位,类别\n青禾县民政局,工作部门\n青禾县教育局,工作部门\n青禾县人民政府,县级政府\n'

async function outputsOf(samples: readonly CountySample[], register?: string) {
  const made = sampleCounty(samples, register)
  const county = countyYearsOf(made.store)
  const document = loadSummary(county, 2023)?.document
  const page = renderToStaticMarkup(<SummaryPage county={county} year={2023} />).replace(/<[^>]+>/g, '')
  made.remove()
  if (!document) throw new Error('no summary')
  const xlsx = await summaryXlsx(document)
  return {
    document,
    page,
    csv: summaryCsv(document),
    json: JSON.parse(JSON.stringify(summaryJson(document))),
    own: sheetCells(xlsx, 4),
    notes: sheetCells(xlsx, 5).flat().join('\n'),
    words: [docxText(await summaryDocx(document)), docxText(await countyDraftDocx(document))],
  }
}

describe("the county's own report", () => {
  it('is compared in every file as on the page', async () => {
    const { page, csv, json, own, notes, words } = await outputsOf([...UNITS, OWN])
    expect(json.ownReport).toMatchObject({
      unit: '青禾县人民政府',
      equal: 199,
      differing: [{ indicator: RECEIVED, published: 12, sum: 9, difference: 3 }],
      notComparable: [],
    })
    expect(own.at(-1)?.slice(3)).toEqual(['12', '9', '3'])
    for (const text of [page, csv, notes, ...words, own.flat().join('')])
      expect(text).toContain('青禾县人民政府年度报告与各单位合计相比：199 格一致，1 格有差额。')
    for (const text of [csv, ...words]) expect(text).toContain('县报告 12、各单位合计 9，差额 +3')
  })

  it('is said to be lacking where it is', async () => {
    const { csv, json, own, notes, words } = await outputsOf(UNITS)
    expect(json.ownReport).toBeNull()
    for (const text of [csv, notes, ...words, own.flat().join('')])
      expect(text).toContain('没有县政府该年的年度报告，不能核对。')
  })
})

describe('units no register confirms', () => {
  it('are told on the page and in every file while they are counted', async () => {
    const { page, csv, json, notes, words } = await outputsOf(UNITS)
    for (const text of [page, csv, json.notes.join(''), notes, ...words])
      expect(text).toContain('计入的 2 家中有 2 家待确认（应报名单未录入，单位名称由年报得出），先行计入。')
  })

  it('are not told of once the register has them', async () => {
    const { page, csv } = await outputsOf([...UNITS, OWN], REGISTER)
    for (const text of [page, csv]) expect(text).not.toContain('先行计入')
  })
})
