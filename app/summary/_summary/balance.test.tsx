import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { countyYearsOf } from '@/app/_figures/county-years'
import { sampleCounty } from '@/db/sample-county'
import { balanceOf } from '@/lib/export/summary/balance-text'
import { summaryCsv } from '@/lib/export/summary/summary-csv'
import { countyDraftDocx, summaryDocx } from '@/lib/export/summary/summary-docx'
import { summaryJson } from '@/lib/export/summary/summary-json'
import { summaryXlsx } from '@/lib/export/summary/summary-xlsx'
import { docxText, sheetCells } from '@/lib/fixtures/read-files'
import { loadSummary } from './load-summary'
import { SummaryPage } from './summary-page'

const RECEIVED = 'applications.received.total'
const CARRIED_IN = 'applications.carried_in.total'
const CLOSED = 'applications.closed_total.total'
const DISCLOSED = 'applications.disclosed.total'
const PARTLY = 'applications.partly_disclosed.total'
const OF_PERSONS = [
  'applications.received.natural_person',
  'applications.disclosed.natural_person',
  'applications.closed_total.natural_person',
] as const
const persons = (...numbers: string[]) => Object.fromEntries(OF_PERSONS.map((id, at) => [id, numbers[at]]))

/** One report in order, one whose outcomes are more than its total, one with blanks on one side only. */
function countyOf() {
  return sampleCounty([
    {
      unit: '青禾县民政局',
      year: 2023,
      cells: { [RECEIVED]: '5', [DISCLOSED]: '5', [CLOSED]: '5', ...persons('5', '5', '5') },
    },
    {
      unit: '青禾县自然资源局',
      year: 2023,
      cells: { [RECEIVED]: '39', [DISCLOSED]: '42', [CLOSED]: '39', ...persons('39', '42', '39') },
    },
    {
      unit: '青禾县教育局',
      year: 2023,
      cells: { [RECEIVED]: '1', [CARRIED_IN]: '1', [PARTLY]: '', [CLOSED]: '1', ...persons('1', '0', '1') },
    },
  ])
}

it('judges the identities of the form on the sums, and splits each difference among the units', () => {
  const made = countyOf()
  const document = loadSummary(countyYearsOf(made.store), 2023)?.document
  made.remove()
  if (!document) throw new Error('no summary')
  const { failing, holding, open } = balanceOf(document)
  expect(open).toBe(0)
  expect(holding).toBeGreaterThan(30)
  const names = new Map(document.units.map(({ id, name }) => [id, name]))
  const told = failing.map((each) => [
    each.name,
    each.difference,
    each.unbalanced.map(({ unit, difference }) => [names.get(unit), difference]),
    each.partial.map(({ unit, difference, without }) => [names.get(unit), difference, without]),
  ])
  expect(told).toEqual([
    ['总计', 1, [['教育局', 1]], []],
    [
      '自然人',
      2,
      [
        ['教育局', -1],
        ['自然资源局', 3],
      ],
      [],
    ],
    ['总计', 2, [['自然资源局', 3]], [['教育局', -1, 1]]],
    ['上年结转政府信息公开申请数量', -1, [['教育局', -1]], []],
  ])
  for (const { difference, unbalanced, partial } of failing)
    expect([...unbalanced, ...partial].reduce((sum, share) => sum + share.difference, 0)).toBe(difference)
})

it('says it on the page and in every file, with the arithmetic and the units', async () => {
  const made = countyOf()
  const county = countyYearsOf(made.store)
  const page = renderToStaticMarkup(<SummaryPage county={county} year={2023} />)
  const document = loadSummary(county, 2023)?.document
  made.remove()
  if (!document) throw new Error('no summary')
  const words = ['45＋1＝46', '自然资源局', '左边 42、右边 39', '教育局']
  const texts = [
    page.replace(/<[^>]+>/g, ''),
    summaryCsv(document),
    JSON.stringify(summaryJson(document)),
    sheetCells(await summaryXlsx(document), 5)
      .flat()
      .join('\n'),
    docxText(await summaryDocx(document)),
    docxText(await countyDraftDocx(document)),
  ]
  for (const text of texts) for (const word of ['勾稽不平', ...words]) expect(text).toContain(word)
  expect(page).toMatch(/<a href="[^"]*2023[^"]*">自然资源局<\/a>：左边 42、右边 39，相差 \+3/)
})
