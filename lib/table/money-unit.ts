import type { ColumnSpec } from '../catalogue/form'
import type { Cell } from '../model/cell-value'
import type { Line } from './lines'
import { normalizeLabel } from './normalize-label'

/** How far above a row its head may stand. */
const REACH = 6
const MONEY = /万元|千元|百元|亿元|元/

/**
 * Gives amounts in 万元 whatever unit their printed head names. A head in 元 is converted and noted, another unit is not
 * read, and an amount whose unit is printed nowhere is doubtful: the older form leaves the unit free.
 */
export function inHeadUnit(
  cells: readonly Cell[],
  columns: readonly ColumnSpec[],
  lines: readonly Line[],
  at: number,
): Cell[] {
  return cells.map((cell, index) => {
    const column = columns[index]
    if (column?.unit !== '万元' || cell.value.status !== 'number' || MONEY.test(cell.raw)) return cell
    const printed = headUnit(column, lines.slice(Math.max(0, at - REACH), at))
    if (printed === undefined || printed === '万元' || cell.value.value === 0) return cell
    if (printed === null) return { ...cell, doubtful: true, note: '没有印金额单位，按万元计' }
    if (printed !== '元') return { ...cell, value: { status: 'illegible' }, note: `表头单位为${printed}` }
    const value = Number((cell.value.value / 10_000).toFixed(8))
    return { ...cell, value: { status: 'number', value }, note: `表头单位为元，印为${cell.raw}，折合万元` }
  })
}

/** The unit in the head of a money column: null when the head names none, undefined when there is no head. */
function headUnit(column: ColumnSpec, above: readonly Line[]): string | null | undefined {
  const name = normalizeLabel(column.label.replace(/[（(].*$/, '')).slice(-4)
  const head = above.findLast((line) => line.normalized.includes(name))
  if (!head) return undefined
  const behind = head.normalized.slice(head.normalized.indexOf(name) + name.length)
  return MONEY.exec(behind)?.[0] ?? null
}
