import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { countyYearsOf } from '@/app/_figures/county-years'
import { overviewTable } from '@/app/_tables/overview-table'
import { sampleCounty } from '@/db/sample-county'
import { ApplicantsFigure } from './applicants-figure'
import { loadOverview } from './load-overview'
import { OutcomesFigure } from './outcomes-figure'
import { FirstUnitList } from './unit-lists'

const CELLS = {
  'applications.received.total': '3',
  'applications.received.business': '3',
  'applications.closed_total.total': '3',
  'applications.disclosed.total': '3',
} as const

it('the overview shows which of its numbers a doubtful reading is in, and so does its file', () => {
  const made = sampleCounty([
    { unit: '青禾县民政局', year: 2023, cells: CELLS, doubtful: ['applications.disclosed.total'] },
    { unit: '青禾县财政局', year: 2023, cells: CELLS, doubtful: ['applications.received.business'] },
    { unit: '青禾县教育局', year: 2023, cells: CELLS, doubtful: ['applications.received.total'] },
  ])
  const county = countyYearsOf(made.store)
  const overview = loadOverview(county, 2023)
  const own = { overview, source: '' }
  const marked = (node: React.ReactNode) =>
    [...renderToStaticMarkup(node).matchAll(/<tr>(?:(?!<\/tr>).)*cell-flag(?:(?!<\/tr>).)*<\/tr>/g)].map(
      ([row]) => row.replace(/<span class="visually-hidden">.*?<\/span>|<[^>]+>/g, ''),
    )
  const outcomes = marked(<OutcomesFigure {...own} />)
  const applicants = marked(<ApplicantsFigure {...own} />)
  const units = marked(<FirstUnitList {...own} coverage={county.coverageOf(2023)} />)
  const { rows } = overviewTable(county, 2023)
  made.remove()
  expect(outcomes).toEqual(['予以公开9疑100.0%'])
  expect(applicants).toEqual(['商业企业9疑100.0%'])
  expect(units).toEqual(['教育局3疑'])
  const told = rows.flatMap(({ cells: [part, item, , value] }) =>
    value !== null && typeof value === 'object' && value?.doubtful ? [`${part} ${item}`] : [],
  )
  expect(told).toEqual([
    '主要数字 收到申请',
    '主要数字 办结率',
    '主要数字 公开率',
    '办理结果 予以公开',
    '各年收到申请 2023年',
    '收到申请较多的单位·工作部门 教育局',
    '申请人 商业企业',
  ])
})
