import { expect, it } from 'vitest'
import { checkReport } from './all-checks'
import { sampleInput } from './sample-input'

function judge(unit: string, printed: string) {
  const { report, context } = sampleInput({ unit, cells: { 'disclosure.regulations.issued': printed } })
  return checkReport(report, context)
    .filter((finding) => finding.rule === 'T2-01')
    .map(({ severity, assessable }) => [severity, assessable])
}

it.each([
  ['青禾县人民政府', [['error', true]]],
  ['青禾县河口镇', [['error', true]]],
  ['青禾县残疾人联合会', [['info', false]]],
  ['灵武市人民政府', [['info', false]]],
  ['中卫市人民政府办公室', [['info', false]]],
  ['宁夏回族自治区人民政府', []],
  ['上海市人民政府办公厅', []],
])('%s with a rule of its own', (unit, expected) => {
  expect(judge(unit, '2')).toEqual(expected)
  expect(judge(unit, '0')).toEqual([])
})
