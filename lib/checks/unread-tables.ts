import type { TableId } from '../catalogue/form'
import { type CellIndicatorId, indicator } from '../catalogue/indicators'
import type { Report } from '../model/report'
import { cellName, listNames, tableName } from './cell-names'
import type { Check, RawFinding } from './check'
import { cellState } from './report-cells'

export type Said = { readonly check: Check; readonly raw: RawFinding }

/** The rules that go through every cell of a table: what they say about unread cells stands for the whole table. */
const LISTING = { disclosure: 'T2-03', applications: 'T3-04', disputes: 'T4-02' } as const satisfies Record<
  TableId,
  string
>
/** More cells than this are counted, not named. */
const NAMED = 4

function tableOf(cells: readonly CellIndicatorId[]): TableId | null {
  const tables = new Set(cells.map((id) => indicator(id).table))
  const [table, ...others] = tables
  return table === undefined || table === 'prose' || others.length > 0 ? null : table
}

// Comparisons with the year before name cells of two reports and stay; blanks keep what they would come to as zeros.
function isOnlyUnread(report: Report, { check, raw }: Said): boolean {
  const states = raw.cells.map((id) => cellState(report.cells.get(id)))
  const unread = states.includes('unread') && !states.includes('empty')
  return !raw.assessable && unread && !check.id.startsWith('Y-')
}

/**
 * Says once per table that cells could not be read, with every comparison they leave open, in place of one finding for
 * each of them.
 */
export function gatherUnread(report: Report, said: readonly Said[]): Said[] {
  const open = said.flatMap((each) => {
    const table = isOnlyUnread(report, each) ? tableOf(each.raw.cells) : null
    return table ? [{ said: each, table, listing: each.check.id === LISTING[table] }] : []
  })
  return said.flatMap((each) => {
    const own = open.find((other) => other.said === each)
    if (!own) return [each]
    const group = open.filter((other) => other.table === own.table)
    if (!group.some((other) => other.listing)) return [each]
    if (!own.listing) return []
    const others = group.filter((other) => !other.listing).map((other) => other.said.check.title)
    return [{ check: each.check, raw: { ...each.raw, message: tell(each.raw.cells, [...new Set(others)]) } }]
  })
}

function tell(cells: readonly CellIndicatorId[], titles: readonly string[]): string {
  const [first] = cells
  const names = cells.length <= NAMED ? `（${listNames(cells.map(cellName))}）` : ''
  const open = titles.length > 0 ? `（${titles.join('；')}）` : ''
  return `${first ? tableName(first) : ''}有${cells.length}处未能识别${names}，相关勾稽${open}无法核对，请对照原文。`
}
