import { expect, it } from 'vitest'
import { FORM_SHAPES } from './fixtures/shapes/form-shapes'
import { readReport } from './pipeline'
import { reportToJson } from './report-json'

const jsonOf = async (id: string) => {
  const shape = FORM_SHAPES.find((each) => each.id === id)
  if (!shape) throw new Error(id)
  const report = await readReport(new TextEncoder().encode(shape.text), shape.file)
  if (!report.ok) throw new Error(report.reason)
  return reportToJson(shape.file, report.value, [])
}

it('gives one printed row of other handling beside the three rows of the form, which are null', async () => {
  const json = await jsonOf('one row of other handling in the newer form')
  expect(json.form).toBe('2021')
  expect(json.single_other_row).toEqual([1, 0, 0, 0, 0, 0, 1])
  expect(json.applications.slice(20, 23).flat()).toEqual(Array.from({ length: 21 }, () => null))
  expect(json.applications[23]).toEqual([3, 0, 0, 0, 0, 0, 3])
})

it('gives the statistics table of an older report by its printed labels, flags beside it', async () => {
  const json = await jsonOf('old table of two columns')
  expect([json.form, json.disclosure, json.applications]).toEqual(['before-2019', [], []])
  expect(json.table?.['2.信函申请数']).toEqual({ year: 1, cumulative: 3 })
  expect(json.table?.否决公开答复数).toEqual({ year: 0, cumulative: null })
  expect(json.cells['table.否决公开答复数.cumulative']).toBe('mark')
  expect(json.cells['table.行政申诉、举报数.year']).toBe('blank')
})
