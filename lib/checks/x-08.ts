import { numberOf } from '../model/cell-value'
import type { Check } from './check'
import { ACCURACY } from './legal-basis'
import { IN_FORCE, ISSUED, REPEALED } from './normative-documents'
import { compareStated } from './stated-counts'

// 对外公开总数量 of the 2019 form is no stock at year's end: only 制发 is compared there.
const PAIRS = [
  { id: 'normative_documents_issued', cell: ISSUED, table: '制发' },
  { id: 'normative_documents_repealed', cell: REPEALED, table: '废止' },
  { id: 'normative_documents_in_force', cell: IN_FORCE, table: '现行有效' },
] as const

export const X_08: Check = {
  id: 'X-08',
  severity: 'warn',
  title: '正文规范性文件数与表二',
  basis: ACCURACY,
  explanation: '正文任何部分所述行政规范性文件的制发、废止、有效件数应与表二一致。余数、约数不作比较。',
  run: ({ report }) => {
    if (!report.tables.disclosure) return []
    return PAIRS.flatMap(({ id, cell, table }) => {
      if (!report.cells.has(cell)) return []
      const printed = numberOf(report.cells.get(cell))
      return compareStated(report, {
        id,
        cells: [cell],
        implicit: true,
        allowed: () => (printed === null ? null : [printed]),
        tell: ({ value }) => `正文所述行政规范性文件${value}件与表二${table}${printed}件不一致。`,
      })
    })
  },
  passing: {
    cells: { [ISSUED]: '3', [IN_FORCE]: '3' },
    mentions: [{ indicator: 'normative_documents_issued', value: 3, quote: '制发行政规范性文件3件' }],
  },
  failing: {
    mentions: [{ indicator: 'normative_documents_issued', value: 3, quote: '编印行政规范性文件3件' }],
  },
}
