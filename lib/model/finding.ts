import type { CellIndicatorId } from '../catalogue/indicators'

export type Severity = 'error' | 'warn' | 'info'

/**
 * One thing a check says about a report. `report`: the report itself is at fault (报告有误 / 待核);
 * `extraction`: the reading is in doubt (提取存疑).
 */
export type Finding = {
  /** Rule id, e.g. T3-01. */
  readonly rule: string
  readonly severity: Severity
  readonly kind: 'report' | 'extraction'
  /** False: an input is blank or unread (无法核对). Never a pass. */
  readonly assessable: boolean
  /** Chinese, with the arithmetic written out. */
  readonly message: string
  readonly cells: readonly CellIndicatorId[]
  /** The sentence of the prose the finding is about. */
  readonly quote: string | null
  /** Findings that share a cell carry the same group number (from 0). */
  readonly group: number
  /** The one cell of the group that explains all its findings, when there is exactly one. */
  readonly likely: CellIndicatorId | null
}
