import { numberOf } from '../model/cell-value'
import { BALANCED } from './applications-sample'
import type { Check } from './check'
import { ACCURACY } from './legal-basis'
import { compareStated } from './stated-counts'

const PAIRS = [
  {
    id: 'applications_closed',
    cell: 'applications.closed_total.total',
    prose: '办结申请',
    table: '办理总计',
  },
  {
    id: 'applications_carried_in',
    cell: 'applications.carried_in.total',
    prose: '上年结转',
    table: '上年结转',
  },
  {
    id: 'applications_carried_out',
    cell: 'applications.carried_out.total',
    prose: '结转下年',
    table: '结转下年',
  },
] as const

export const X_02: Check = {
  id: 'X-02',
  severity: 'warn',
  title: '正文办结、结转数与表三',
  basis: ACCURACY,
  explanation: '正文所述办结（答复）、上年结转、结转下年的件数应与表三相应总计一致。余数、约数不作比较。',
  run: ({ report }) => {
    if (!report.tables.applications) return []
    return PAIRS.flatMap(({ id, cell, prose, table }) => {
      const printed = numberOf(report.cells.get(cell))
      return compareStated(report, {
        id,
        cells: [cell],
        implicit: true,
        allowed: () => (printed === null ? null : [printed]),
        tell: ({ value }) => `正文称${prose}${value}件，表格${table}为${printed}件。`,
      })
    })
  },
  passing: {
    cells: BALANCED,
    mentions: [{ indicator: 'applications_closed', value: 4, quote: '办结4件' }],
  },
  failing: {
    cells: BALANCED,
    mentions: [{ indicator: 'applications_closed', value: 5, quote: '均已办结', implicit: true }],
  },
}
