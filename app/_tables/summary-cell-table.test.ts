import { expect, it } from 'vitest'
import { countyYearsOf } from '@/app/_figures/county-years'
import { sampleCounty } from '@/db/sample-county'
import { cellShown } from '@/lib/export/table/data-table'
import { summaryCellTable } from './summary-cell-table'

const RECEIVED = 'applications.received.total'

it('gives each unit with its value or state, the sum, and who is not counted', () => {
  const made = sampleCounty([
    { unit: '青禾县民政局', year: 2023, cells: { [RECEIVED]: '5' } },
    { unit: '青禾县财政局', year: 2023, cells: { [RECEIVED]: '4' }, doubtful: [RECEIVED] },
    { unit: '青禾县河口镇', year: 2023, cells: { [RECEIVED]: '' } },
  ])
  const county = countyYearsOf(made.store)
  const table = summaryCellTable(county, 2023, RECEIVED)
  const none = [summaryCellTable(county, 2023, 'nothing'), summaryCellTable(county, 2015, RECEIVED)]
  made.remove()
  const shown = table?.rows.map(({ cells }) => [cellShown(cells[0] ?? null), cellShown(cells[2] ?? null)])
  expect(new Map(shown as [string, string | number][])).toEqual(
    new Map<string, string | number>([
      ['民政局', 5],
      ['财政局', 4],
      ['河口镇', '空'],
      ['合计', 9],
    ]),
  )
  expect(table?.rows.at(-1)?.cells[2]).toMatchObject({ doubtful: true })
  expect(table?.notes[0]).toBe('计入 2/3 家，未计入：空白 1 家：河口镇。')
  expect(table?.notes[1]).toContain('先行计入')
  expect(none).toEqual([null, null])
})
