import type { CellIndicatorId } from '../catalogue/indicators'
import { formCells } from '../catalogue/indicators'
import { numberOf } from '../model/cell-value'
import { rowName } from './cell-names'
import type { Check } from './check'
import { PRACTICE } from './legal-basis'
import { bothOn, doubtBefore, twoYears } from './previous-year'

const ITEMS = formCells('2019').filter((cell) => cell.columnId === 'items_previous_year')
const CHAINS = ITEMS.flatMap(({ id, rowId }) => {
  const change = formCells('2019').find(
    (cell) => cell.rowId === rowId && cell.columnId === 'items_change',
  )?.id
  return change === undefined ? [] : [{ items: id, change }]
})
const FIRST = CHAINS[0] ?? { items: ITEMS[0]?.id as CellIndicatorId, change: ITEMS[0]?.id as CellIndicatorId }

export const Y_09: Check = {
  id: 'Y-09',
  severity: 'info',
  title: '上一年项目数量的衔接',
  basis: `项目数前后衔接，${PRACTICE}`,
  explanation:
    '2019年表式的上一年项目数量，应等于上年度报告的上一年项目数量加本年增减。只核对两年都用此表式的报告。',
  run: (input) => {
    const years = twoYears(input)
    if (!years || !bothOn('2019', input) || !input.report.tables.disclosure) return []
    return CHAINS.flatMap(({ items, change }) => {
      const now = numberOf(years.now.get(items))
      const [was, by] = [numberOf(years.before.get(items)), numberOf(years.before.get(change))]
      if (now === null || was === null || by === null || now === was + by) return []
      const message = `“${rowName(items)}”本年填报上一年项目${now}项，上年度报告为${was}项、增减${by}项，应为${was + by}项，请核对。`
      return [
        { message, cells: [items], quote: null, assessable: true, ...doubtBefore(years, [items, change]) },
      ]
    })
  },
  passing: {
    form: '2019',
    cells: { [FIRST.items]: '12' },
    previous: { [FIRST.items]: '10', [FIRST.change]: '2' },
  },
  failing: {
    form: '2019',
    cells: { [FIRST.items]: '15' },
    previous: { [FIRST.items]: '10', [FIRST.change]: '2' },
  },
}
