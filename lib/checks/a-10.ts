import { formCells } from '../catalogue/indicators'
import { numberIn } from '../figures/indicator-value'
import { copiedCells } from './a-03'
import { BALANCED } from './applications-sample'
import { rowName } from './cell-names'
import type { Check } from './check'
import { countyComparison, nameOf } from './county-units'

const RECEIVED = 'applications.received.total'
const APPLICATIONS = formCells('2021').flatMap(({ id, table }) => (table === 'applications' ? [id] : []))

export const A_10: Check = {
  id: 'A-10',
  severity: 'info',
  title: '汇总的申请表与办公室不同',
  basis: '由汇总关系推得，汇总口径为通行做法',
  explanation:
    '其他单位也有申请时，政府报告的第三部分不应与办公室的完全相同，相同的疑似直接采用了办公室的数。',
  run: (input) => {
    const comparison = countyComparison(input)
    const hint = comparison?.hints.find((each) => each.kind === 'copied_office')
    // All three tables the same: A-03 says so.
    if (!comparison || !hint || copiedCells(input) !== null) return []
    const all = comparison.summary.get(RECEIVED)?.sum ?? 0
    const own = numberIn(comparison.byUnit.get(hint.unit)?.get(RECEIVED))
    const message = `表三与${nameOf(comparison, hint.unit)}的完全相同（${rowName(RECEIVED)}${own}件），而各单位合计${all}件，疑似直接采用了办公室的数，请核对。`
    const cells = APPLICATIONS.filter((id) => input.report.cells.has(id))
    return [{ message, cells, quote: null, assessable: true }]
  },
  passing: {
    unit: '青禾县人民政府',
    cells: BALANCED,
    county: { units: [{ unit: '青禾县人民政府办公室', cells: BALANCED }] },
  },
  failing: {
    unit: '青禾县人民政府',
    cells: { ...BALANCED, 'disclosure.licences.decisions': '4' },
    county: {
      units: [
        { unit: '青禾县人民政府办公室', cells: BALANCED },
        { unit: '青禾县河口镇', cells: { ...BALANCED, 'disclosure.licences.decisions': '4' } },
      ],
    },
  },
}
