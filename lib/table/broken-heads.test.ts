import { expect, it } from 'vitest'
import type { CellIndicatorId } from '../catalogue/indicators'
import { FORMS } from '../catalogue/indicators'
import { lines, TITLE, TWO_IN_LINES, threeInLines } from '../fixtures/shapes/shape'
import { readReport } from '../pipeline'

const cellsOf = async (...parts: readonly string[]) => {
  const outcome = await readReport(new TextEncoder().encode(lines(...parts)), 'a.txt')
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value.cells
}
const THREE = '三、收到和处理政府信息公开申请情况'
const END = ['五、存在的主要问题及改进情况', '公开的主动性还要加强。']

it('finds table three where the label of its first row is broken over lines', async () => {
  const rows = threeInLines({
    received: ['一、本年新收政府信息公开', '', '申请数量', '3 0 0 0 0 0 3'],
  })
  const cells = await cellsOf(TITLE, ...TWO_IN_LINES, THREE, ...rows, ...END)
  expect(cells.get('applications.received.total')?.value).toEqual({ status: 'number', value: 3 })
})

it('finds table four where its heads are broken over lines', async () => {
  const heads = '行政复 议 行政诉 讼 结果维 持 结果纠 正 其他结 果 尚未审 结 总计'.split(' ')
  const four = [...heads, '2 0 0 0 2 0 0 0 0 0 1 0 0 0 1']
  const cells = await cellsOf(TITLE, ...TWO_IN_LINES, THREE, ...threeInLines(), ...four, ...END)
  const read = (row: string) =>
    FORMS['2021'].tables[2].blocks[0].columns.map(({ id }) => {
      const value = cells.get(`disputes.${row}.${id}` as CellIndicatorId)?.value
      return value?.status === 'number' ? value.value : value?.status
    })
  expect(read('reconsideration')).toEqual([2, 0, 0, 0, 2])
  expect(read('lawsuit_after_reconsideration')).toEqual([1, 0, 0, 0, 1])
})

it('cuts tables that stand on a line each, whatever width their brackets have', async () => {
  const inOneLine = (rows: readonly string[]) => rows.join(' ').replaceAll('（', '(').replaceAll('）', ')')
  const rows = threeInLines({ closed_total: ['(七)总计 4 0 0 0 0 0 4'] })
  const cells = await cellsOf(TITLE, inOneLine(TWO_IN_LINES), THREE, inOneLine(rows), ...END)
  const value = (id: CellIndicatorId) => cells.get(id)?.value
  expect(value('disclosure.normative_documents.in_force')).toEqual({ status: 'number', value: 7 })
  expect(value('disclosure.licences.decisions')).toEqual({ status: 'number', value: 31 })
  expect(value('applications.closed_total.total')).toEqual({ status: 'number', value: 4 })
})
