import { numberOf } from '../model/cell-value'
import type { Check } from './check'
import { PRACTICE } from './legal-basis'
import { IN_FORCE, ISSUED, REPEALED } from './normative-documents'
import { bothOn, doubtBefore, openOverYears, twoYears } from './previous-year'

export const Y_03: Check = {
  id: 'Y-03',
  severity: 'info',
  title: '规范性文件有效件数衔接',
  basis: `存量关系，${PRACTICE}`,
  explanation:
    '现行有效件数一般等于上年有效加本年制发减本年废止。因清理、到期失效、职能划转而不等的属正常，请在报告中说明。',
  run: (input) => {
    const years = twoYears(input)
    if (!years || !bothOn('2021', input) || !input.report.tables.disclosure) return []
    const open = openOverYears(years, [IN_FORCE, ISSUED, REPEALED], [IN_FORCE])
    if (open) return [open]
    const [v = 0, m = 0, r = 0] = [IN_FORCE, ISSUED, REPEALED].map((id) =>
      Number(numberOf(years.now.get(id as typeof IN_FORCE))),
    )
    const p = Number(numberOf(years.before.get(IN_FORCE)))
    const due = p + m - r
    if (v === due) return []
    const message = `现行有效${v}件≠上年有效${p}＋本年制发${m}－本年废止${r}＝${due}，如因清理或失效请在报告中说明。`
    const cells = [IN_FORCE, ISSUED, REPEALED] as const
    return [{ message, cells, quote: null, assessable: true, ...doubtBefore(years, [IN_FORCE]) }]
  },
  passing: { cells: { [IN_FORCE]: '8', [ISSUED]: '3' }, previous: { [IN_FORCE]: '5' } },
  failing: { cells: { [IN_FORCE]: '8', [ISSUED]: '3' }, previous: { [IN_FORCE]: '6' } },
}
