import { OLD_SERIES } from '../../catalogue/crosswalk-before-2019'
import { oldItemLabel } from '../../catalogue/form-before-2019'
import type { CellIndicatorId } from '../../catalogue/indicators'
import { type Cell, numberOf } from '../../model/cell-value'
import type { OldTable } from '../../model/old-table'

/**
 * What an old table contributes to the series of the later forms: the figures of the year of the rows that have a sure
 * counterpart. A sum counts only when the table prints all of its rows, and is no number when one of them is none.
 */
export function oldSeriesCells(table: OldTable): Map<CellIndicatorId, Cell> {
  const cells = new Map<CellIndicatorId, Cell>()
  for (const { from, to } of OLD_SERIES) {
    const rows = from.flatMap((item) => table.rows.find((row) => row.item === item) ?? [])
    const parts = rows.map((row) => row.year).filter((cell) => cell.value.status !== 'absent')
    const [first] = parts
    if (!first || parts.length < from.length) continue
    const open = parts.find((cell) => numberOf(cell) === null)
    const note = `取自统计表${from.map((item) => `“${oldItemLabel(item)}”`).join('＋')}`
    const sum = parts.reduce((total, cell) => total + (numberOf(cell) ?? 0), 0)
    cells.set(to, {
      value: open ? open.value : { status: 'number', value: sum },
      raw: parts.map((cell) => cell.raw).join('＋'),
      place: first.place,
      doubtful: parts.some((cell) => cell.doubtful),
      note: [note, ...parts.flatMap((cell) => cell.note ?? [])].join('；'),
    })
  }
  return cells
}

const SUMS = new Set<string>(OLD_SERIES.filter(({ from }) => from.length > 1).map(({ to }) => to))
/** Whether an old table contributes this cell as a sum of its rows, which no document prints. */
export const isOldSum = (id: CellIndicatorId): boolean => SUMS.has(id)
