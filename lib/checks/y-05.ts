import type { CellIndicatorId } from '../catalogue/indicators'
import { numberOf } from '../model/cell-value'
import type { Check } from './check'
import { PRACTICE } from './legal-basis'
import { bothOn, doubtBefore, twoYears } from './previous-year'

const CELLS = [
  'disclosure.regulations.in_force',
  'disclosure.regulations.issued',
  'disclosure.regulations.repealed',
] as const satisfies readonly CellIndicatorId[]

export const Y_05: Check = {
  id: 'Y-05',
  severity: 'warn',
  title: '规章有效件数衔接',
  basis: `存量关系，${PRACTICE}`,
  explanation: '规章现行有效件数一般等于上年有效加本年制发减本年废止。因清理等原因不等的，请在报告中说明。',
  run: (input) => {
    const years = twoYears(input)
    if (!years || !bothOn('2021', input) || !input.report.tables.disclosure) return []
    const [valid, issued, repealed] = CELLS.map((id) => numberOf(years.now.get(id)))
    const before = numberOf(years.before.get(CELLS[0]))
    if (valid == null || issued == null || repealed == null || before === null) return []
    const due = before + issued - repealed
    if (valid === due) return []
    const message = `规章现行有效${valid}件≠上年有效${before}＋本年制发${issued}－本年废止${repealed}＝${due}，如因清理请在报告中说明。`
    return [{ message, cells: CELLS, quote: null, assessable: true, ...doubtBefore(years, [CELLS[0]]) }]
  },
  passing: {
    cells: { 'disclosure.regulations.in_force': '9', 'disclosure.regulations.issued': '2' },
    previous: { 'disclosure.regulations.in_force': '7' },
  },
  failing: {
    cells: { 'disclosure.regulations.in_force': '9', 'disclosure.regulations.issued': '2' },
    previous: { 'disclosure.regulations.in_force': '8' },
  },
}
