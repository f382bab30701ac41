import { numberOf } from '../model/cell-value'
import { columnName, listNames } from './cell-names'
import type { Check } from './check'
import { PRACTICE } from './legal-basis'
import { doubtBefore, openOverYears, twoYears } from './previous-year'
import { applicationCell, PARTS } from './report-cells'

const PAIRS = PARTS.map((column) => ({
  now: applicationCell('carried_in', column),
  before: applicationCell('carried_out', column),
}))

export const Y_02: Check = {
  id: 'Y-02',
  severity: 'warn',
  title: '各类申请人结转衔接',
  basis: `结转件数前后衔接，${PRACTICE}`,
  explanation: '上年结转的件数按申请人类别也应与上年度报告一致；申请人重新归类的，请说明。',
  run: (input) => {
    const years = twoYears(input)
    if (!years || !input.report.tables.applications) return []
    const judged = PAIRS.map((pair) => ({ ...pair, open: openOverYears(years, [pair.now], [pair.before]) }))
    const differing = judged.flatMap(({ now, before, open }) => {
      const [a, b] = [numberOf(years.now.get(now)), numberOf(years.before.get(before))]
      return open || a === b ? [] : [{ now, before, told: `${columnName(now)}本年${a}件、上年度报告${b}件` }]
    })
    const base = { quote: null, assessable: true }
    const findings = []
    if (differing.length > 0) {
      const cells = differing.map((each) => each.now)
      const doubt = doubtBefore(
        years,
        differing.map((each) => each.before),
      )
      const told = listNames(differing.map((each) => each.told))
      findings.push({ ...base, message: `上年结转按申请人类别不一致：${told}。`, cells, ...doubt })
    }
    const open = judged.filter((each) => each.open)
    const all = openOverYears(
      years,
      open.map((each) => each.now),
      open.map((each) => each.before),
    )
    return all ? [...findings, all] : findings
  },
  passing: {
    cells: { 'applications.carried_in.natural_person': '1' },
    previous: { 'applications.carried_out.natural_person': '1' },
  },
  failing: {
    cells: { 'applications.carried_in.business': '1' },
    previous: { 'applications.carried_out.natural_person': '1' },
  },
}
