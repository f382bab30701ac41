import { formCells } from '../catalogue/indicators'
import { statutoryForm } from '../catalogue/report-form'
import { numberOf } from '../model/cell-value'
import { rowName } from './cell-names'
import type { Check } from './check'
import { PRACTICE } from './legal-basis'
import { doubtBefore, twoYears } from './previous-year'

const DISPUTES = formCells('2021').filter((cell) => cell.table === 'disputes')
const ROWS = [...new Set(DISPUTES.map((cell) => cell.rowId))].flatMap((row) => {
  const of = (column: string) => DISPUTES.find((cell) => cell.rowId === row && cell.columnId === column)?.id
  const total = of('total')
  const pending = of('pending')
  return total && pending ? [{ total, pending }] : []
})

export const Y_07: Check = {
  id: 'Y-07',
  severity: 'info',
  title: '上年未审结案件的衔接',
  basis: `案件核对，${PRACTICE}`,
  explanation: '上年尚未审结的案件一般在本年继续计入。本年总计少于上年尚未审结的，请核对是否漏计。',
  run: (input) => {
    const years = twoYears(input)
    if (!years || !statutoryForm(input.report.form) || !input.report.tables.disputes) return []
    return ROWS.flatMap(({ total, pending }) => {
      const now = numberOf(years.now.get(total))
      const before = numberOf(years.before.get(pending))
      if (now === null || before === null || now >= before) return []
      const message = `${rowName(total)}本年总计${now}件，少于上年尚未审结${before}件，请核对是否漏计。`
      return [{ message, cells: [total], quote: null, assessable: true, ...doubtBefore(years, [pending]) }]
    })
  },
  passing: {
    cells: { 'disputes.reconsideration.total': '1', 'disputes.reconsideration.upheld': '1' },
    previous: { 'disputes.reconsideration.pending': '1', 'disputes.reconsideration.total': '1' },
  },
  failing: {
    previous: { 'disputes.reconsideration.pending': '1', 'disputes.reconsideration.total': '1' },
  },
}
