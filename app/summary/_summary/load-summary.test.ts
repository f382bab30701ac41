import { expect, it } from 'vitest'
import { countyYearsOf } from '@/app/_figures/county-years'
import { yearTable } from '@/app/_tables/year-table'
import { sampleCounty } from '@/db/sample-county'
import type { CellIndicatorId } from '@/lib/catalogue/indicators'
import type { Sample } from '@/lib/checks/check'
import { uncountedText } from '@/lib/export/summary/summary-document'
import { loadSummary } from './load-summary'

const RECEIVED = 'applications.received.total'
const ONE_ROW = 'applications.other_handling.total'
const NOT_SUPPLEMENTED = 'applications.other_not_supplemented.total'
const FEE = 'applications.other_fee_unpaid.total'
const REMAINING = 'applications.other_remaining.total'
const IN_FORCE = 'disclosure.normative_documents.in_force'
const NEWLY = 'disclosure.normative_documents.newly_published'
const FORMER = { unit: '青禾县民政局', form: '2019' as const }
const LATER = { unit: '青禾县河口镇', form: '2021' as const }

function cellsOf(year: number, samples: readonly Sample[], ids: readonly CellIndicatorId[]) {
  const made = sampleCounty(samples)
  try {
    const county = countyYearsOf(made.store)
    const document = loadSummary(county, year)?.document
    if (!document) throw new Error('no summary')
    const said = ids.map((id) => {
      const sum = document.cells.get(id)
      return sum ? [sum.sum, sum.counted.length, uncountedText(document, sum)] : null
    })
    const own = loadSummary(county, year, ids[0])?.document.cells.get(ids[0] as CellIndicatorId)
    return {
      said,
      own,
      derived: document.cells.get(ids[0] as CellIndicatorId)?.derived,
      table: yearTable(county, year),
    }
  } finally {
    made.remove()
  }
}

it('counts a report on the former form where it says the same, and lists it where it cannot', () => {
  const { said, table } = cellsOf(
    2022,
    [
      { ...FORMER, year: 2022, cells: { [RECEIVED]: '4', [ONE_ROW]: '2' } },
      { ...LATER, year: 2022, cells: { [RECEIVED]: '3', [NOT_SUPPLEMENTED]: '1', [IN_FORCE]: '7' } },
    ],
    [RECEIVED, NOT_SUPPLEMENTED, IN_FORCE],
  )
  expect(said).toEqual([
    [7, 2, ''],
    [1, 1, '无此项（另一格式） 1 家：民政局'],
    [7, 1, '无此项（另一格式） 1 家：民政局'],
  ])
  const at = table?.columns.findIndex(({ key }) => key === IN_FORCE) ?? -1
  const former = table?.rows.find(({ cells }) => cells[0] === '民政局')
  expect(former?.cells[at]).toMatchObject({ state: 'absent', value: null })
})

it('adds the rows of the later form that the former one prints as one, and says so', () => {
  const later = { [NOT_SUPPLEMENTED]: '1', [FEE]: '2', [REMAINING]: '3' }
  const { said, own, derived } = cellsOf(
    2020,
    [
      { ...FORMER, year: 2020, cells: { [ONE_ROW]: '4', [NEWLY]: '5' } },
      { ...LATER, year: 2020, cells: later },
    ],
    [ONE_ROW, NEWLY],
  )
  expect(said).toEqual([
    [10, 2, ''],
    [5, 1, '无此项（另一格式） 1 家：河口镇'],
  ])
  expect(derived).toHaveLength(1)
  expect(own?.sum).toBe(10)
})

it('a blank among those rows is no zero, and a table that was not read is not another form', () => {
  const { said } = cellsOf(
    2020,
    [
      { ...FORMER, year: 2020, cells: { [ONE_ROW]: '4' }, without: ['disclosure'] },
      { ...LATER, year: 2020, cells: { [NOT_SUPPLEMENTED]: '', [FEE]: '2' } },
    ],
    [ONE_ROW, NEWLY],
  )
  expect(said).toEqual([
    [4, 1, '空白 1 家：河口镇'],
    [null, 0, '无此项（另一格式） 1 家：河口镇；年报中没有读到 1 家：民政局'],
  ])
})
