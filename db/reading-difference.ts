import { type IndicatorId, indicator, isIndicatorId } from '../lib/catalogue/indicators'
import { formLabel } from '../lib/catalogue/report-form'
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

/** Every value of a report by its indicator; those of old statistics tables, which have none, by their labels. */
function valuesOf(report: Report, prose: ReadonlyMap<IndicatorId, Cell>): Map<string, Cell> {
  const values = new Map<string, Cell>()
  for (const [id, cell] of [...report.cells, ...prose]) values.set(id, cell)
  for (const row of report.oldTable?.rows ?? []) {
    values.set(`${row.label}（本年）`, row.year)
    values.set(`${row.label}（累计）`, row.cumulative)
  }
  return values
}

/** The values of a stored version that a new reading gives differently, in the order of the forms, prose last. */
export function readingDifference(store: Store, versionId: number, report: Report): ValueChange[] {
  const stored = storedReport(store, versionId)
  const before = stored ? valuesOf(stored.report, stored.prose) : new Map<string, Cell>()
  const after = valuesOf(report, proseCells(report.mentions))
  const changes: ValueChange[] = []
  const form = (of: Report['form'] | undefined) => (of ? formLabel(of) : '无表')
  if (stored?.report.form !== report.form) {
    changes.push({ label: '表式', before: form(stored?.report.form), after: form(report.form) })
  }
  for (const key of new Set([...after.keys(), ...before.keys()])) {
    const label = isIndicatorId(key) ? indicator(key).label : key
    const change = { label, before: words(before.get(key)), after: words(after.get(key)) }
    if (change.before !== change.after) changes.push(change)
  }
  return changes
}
