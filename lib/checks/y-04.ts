import { numberOf } from '../model/cell-value'
import type { Check } from './check'
import { PRACTICE } from './legal-basis'
import { IN_FORCE, ISSUED, REPEALED } from './normative-documents'
import { bothOn, doubtBefore, openOverYears, twoYears } from './previous-year'

export const Y_04: Check = {
  id: 'Y-04',
  severity: 'error',
  title: '废止不超过上年有效与本年制发',
  basis: `存量关系，${PRACTICE}`,
  explanation: '本年废止的行政规范性文件只能是上年有效的或本年制发的，不能更多。',
  run: (input) => {
    const years = twoYears(input)
    if (!years || !bothOn('2021', input) || !input.report.tables.disclosure) return []
    const open = openOverYears(years, [REPEALED, ISSUED], [IN_FORCE])
    if (open) return [open]
    const repealed = Number(numberOf(years.now.get(REPEALED)))
    const issued = Number(numberOf(years.now.get(ISSUED)))
    const before = Number(numberOf(years.before.get(IN_FORCE)))
    if (repealed <= before + issued) return []
    const message = `行政规范性文件本年废止${repealed}件，多于上年有效${before}＋本年制发${issued}＝${before + issued}件。`
    return [
      {
        message,
        cells: [REPEALED, ISSUED],
        quote: null,
        assessable: true,
        ...doubtBefore(years, [IN_FORCE]),
      },
    ]
  },
  passing: { cells: { [REPEALED]: '4' }, previous: { [IN_FORCE]: '4' } },
  failing: { cells: { [REPEALED]: '5', [ISSUED]: '1' }, previous: { [IN_FORCE]: '3' } },
}
