import { numberOf } from '../model/cell-value'
import { BALANCED } from './applications-sample'
import type { Check } from './check'
import { PRACTICE } from './legal-basis'
import { doubtBefore, openOverYears, twoYears } from './previous-year'

const IN = 'applications.carried_in.total'
const OUT = 'applications.carried_out.total'

export const Y_01: Check = {
  id: 'Y-01',
  severity: 'error',
  title: '上年结转与上年度报告衔接',
  basis: `结转件数前后衔接，${PRACTICE}`,
  explanation:
    '上年度报告结转下年度继续办理的件数，就是本年的上年结转。上年更正、机构改革的，应在报告中说明。',
  run: (input) => {
    const years = twoYears(input)
    if (!years || !input.report.tables.applications) return []
    const open = openOverYears(years, [IN], [OUT])
    if (open) return [open]
    const [now, before] = [numberOf(years.now.get(IN)), numberOf(years.before.get(OUT))]
    if (now === before) return []
    const message = `本年“上年结转”${now}件与上年度报告“结转下年度继续办理”${before}件不一致，相差${Math.abs((now ?? 0) - (before ?? 0))}件。`
    return [{ message, cells: [IN], quote: null, assessable: true, ...doubtBefore(years, [OUT]) }]
  },
  passing: { cells: BALANCED, previous: {} },
  failing: { cells: BALANCED, previous: { [OUT]: '1' } },
}
