import { numberOf } from '../model/cell-value'
import { rowName } from './cell-names'
import type { Check } from './check'
import { judgeAll } from './equation'
import { PRACTICE } from './legal-basis'
import { IN_FORCE, ISSUED, REPEALED } from './normative-documents'

export const T2_02: Check = {
  id: 'T2-02',
  severity: 'warn',
  title: '制发不超过有效与废止之和',
  basis: `存量关系，${PRACTICE}`,
  explanation:
    '本年制发的行政规范性文件，年末要么有效，要么已废止，所以制发件数一般不大于现行有效与本年废止之和。',
  run: ({ report }) => {
    if (report.form !== '2021' || !report.tables.disclosure) return []
    const stock = {
      name: rowName(ISSUED),
      left: [ISSUED],
      right: [IN_FORCE, REPEALED],
      relation: '≤',
    } as const
    return judgeAll('制发与存量', report.cells, [stock], ({ right }, issued, sum) => {
      const [inForce, repealed] = right.map((id) => numberOf(report.cells.get(id)))
      return `行政规范性文件本年制发${issued}件，多于现行有效${inForce}＋本年废止${repealed}＝${sum}件，请核对。`
    })
  },
  passing: {
    cells: { [ISSUED]: '3', [IN_FORCE]: '8' },
  },
  failing: {
    cells: { [ISSUED]: '8', [IN_FORCE]: '3' },
  },
}
