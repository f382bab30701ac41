import type { CellIndicatorId } from '../catalogue/indicators'
import { numberOf } from '../model/cell-value'
import { cellName } from './cell-names'
import type { Check } from './check'
import { PRACTICE } from './legal-basis'
import { doubtBefore, twoYears } from './previous-year'
import { limitFor } from './thresholds'

/** Small figures change by any factor. */
const SMALL: Readonly<Partial<Record<CellIndicatorId, number>>> = {
  'disclosure.licences.decisions': 50,
  'disclosure.penalties.decisions': 50,
  'disclosure.fees.amount_wan': 10,
}

export const Y_06: Check = {
  id: 'Y-06',
  severity: 'info',
  title: '与上年相差悬殊',
  basis: `数字核对，${PRACTICE}`,
  explanation:
    '许可、处罚、收费与上年相差的倍数达到界限的，多为单位或者口径有变化，请核对并在报告中说明。数额较小的不比较。',
  run: (input) => {
    const years = twoYears(input)
    if (!years) return []
    const factor = limitFor(input, 'Y-06.factor')
    return (Object.keys(SMALL) as CellIndicatorId[]).flatMap((id) => {
      const now = numberOf(years.now.get(id))
      const before = numberOf(years.before.get(id))
      if (now === null || before === null) return []
      const [less, more] = now < before ? [now, before] : [before, now]
      if (more < (SMALL[id] ?? 0) || less * factor > more) return []
      const message = `${cellName(id)}本年${now}，上年${before}，相差${factor}倍以上，请核对单位和口径。`
      return [{ message, cells: [id], quote: null, assessable: true, ...doubtBefore(years, [id]) }]
    })
  },
  passing: {
    cells: { 'disclosure.licences.decisions': '120' },
    previous: { 'disclosure.licences.decisions': '100' },
  },
  failing: {
    cells: { 'disclosure.licences.decisions': '1200' },
    previous: { 'disclosure.licences.decisions': '100' },
  },
}
