import { type IndicatorId, indicator } from '../lib/catalogue/indicators'
import type { Cell } from '../lib/model/cell-value'
import type { Report } from '../lib/model/report'
import { proseCells } from './prose-cells'
import { storedReport } from './queries/stored-report'
import type { Store } from './store'

/** A value that another reading of the same file gives differently, in words. */
export type ValueChange = { readonly label: string; readonly before: string; readonly after: string }

const WORDS = { blank: '空白', illegible: '无法识别', absent: '表式无此项' } as const

function words(cell: Cell | undefined): string {
  if (!cell) return '未读到'
  const { value } = cell
  const read =
    value.status === 'number'
      ? String(value.value)
      : value.status === 'mark'
        ? `“${value.mark}”`
        : WORDS[value.status]
  return cell.doubtful ? `${read}（存疑）` : read
}

/** The values of a stored version that a new reading gives differently, in the order of the forms, prose last. */
export function readingDifference(store: Store, versionId: number, report: Report): ValueChange[] {
  const stored = storedReport(store, versionId)
  const before = new Map<IndicatorId, Cell>([...(stored?.report.cells ?? []), ...(stored?.prose ?? [])])
  const after = new Map<IndicatorId, Cell>([...report.cells, ...proseCells(report.mentions)])
  const changes: ValueChange[] = []
  if (stored && stored.report.form !== report.form) {
    changes.push({ label: '表式', before: stored.report.form ?? '无表', after: report.form ?? '无表' })
  }
  for (const id of new Set([...after.keys(), ...before.keys()])) {
    const change = { label: indicator(id).label, before: words(before.get(id)), after: words(after.get(id)) }
    if (change.before !== change.after) changes.push(change)
  }
  return changes
}
