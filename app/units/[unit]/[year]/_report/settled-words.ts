import type { CellDecision } from '@/db/queries/desk/desk-report'
import { dateText, numberText } from '@/lib/chart/describe-number'
import type { Cell } from '@/lib/model/cell-value'

/** What was read, in words: a number as it is, a sign in quotes, the state of anything else. */
export function readWords({ read }: Pick<CellDecision, 'read'>): string {
  if (read.status === 'number') return numberText(read.value ?? 0)
  if (read.status === 'mark') return `“${read.mark ?? ''}”`
  return { blank: '空白', illegible: '无法识别', absent: '无此项' }[read.status]
}

/** A cell as it stands, in the same words. */
export function cellWords({ value }: Cell): string {
  return readWords({
    read: {
      status: value.status,
      value: value.status === 'number' ? value.value : null,
      mark: value.status === 'mark' ? value.mark : null,
    },
  })
}

/** What a person did with a cell, when and why, as everyone may read it: by office, not by name. */
export function settledNote(decision: CellDecision, cell: Cell): string {
  const day = dateText(decision.at)
  if (decision.kind === 'blank-as-zero') return `报告此格空白，主管部门${day}核实按0计：${decision.reason}`
  return `程序读作${readWords(decision)}，主管部门${day}对照原件更正为${cellWords(cell)}：${decision.reason}`
}
