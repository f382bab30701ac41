import { breakOf, CROSSWALK } from '@/lib/catalogue/crosswalk'
import type { FormId } from '@/lib/catalogue/form'
import { type CellIndicatorId, formCell } from '@/lib/catalogue/indicators'
import { exactSum } from '@/lib/figures/exact-sum'
import { type Cell, numberOf } from '@/lib/model/cell-value'
import type { Cells } from '@/lib/model/report'

/** A cell against the same unit's report of the year before. */
export type CellDifference =
  /** Both are numbers. */
  | { readonly kind: 'number'; readonly before: number; readonly difference: number }
  /** One of the two is blank, unread or a mark: nothing can be subtracted. */
  | { readonly kind: 'unknown'; readonly before: Cell | null }
  /** The forms differ here; `note` says how. */
  | { readonly kind: 'break'; readonly note: string }
  /** One row of one form answers several of the other: their sum is compared, and told at the last of them. */
  | {
      readonly kind: 'sum'
      readonly note: string
      readonly before: number | null
      readonly now: number | null
      readonly told: boolean
    }

export type YearForm = { readonly form: FormId; readonly cells: Cells }

/** Compares one printed cell of a report with the year before, across a change of form where there was one. */
export function cellDifference(id: CellIndicatorId, now: YearForm, before: YearForm): CellDifference {
  if (now.form !== before.form || printsSingleOther(now) !== printsSingleOther(before)) {
    const sum = sumAcross(id, now, before)
    if (sum) return sum
    const ended = breakOf(id)
    if (now.form !== before.form && (ended || !formCell(before.form, id)))
      return { kind: 'break', note: ended?.note ?? '上年表式没有这一项。' }
  }
  const cell = before.cells.get(id) ?? null
  const old = numberOf(cell ?? undefined)
  const current = numberOf(now.cells.get(id))
  if (old === null || current === null) return { kind: 'unknown', before: cell }
  return { kind: 'number', before: old, difference: exactSum([current, -old]) }
}

/** Some reports on the form of 2021 print （六）其他处理 as one row: a change of row like that of the form. */
const printsSingleOther = ({ cells }: YearForm) => cells.has('applications.other_handling.total')

function sumAcross(id: CellIndicatorId, now: YearForm, before: YearForm): CellDifference | null {
  for (const link of CROSSWALK) {
    if (link.kind !== 'sum' || (link.from !== id && !link.to.includes(id))) continue
    const told = link.from === id || link.to.at(-1) === id
    return { kind: 'sum', note: link.note, now: totalOf(link, now), before: totalOf(link, before), told }
  }
  return null
}

/** The one printed row where a report carries it, else the sum of the rows that continue it; null with a gap in it. */
function totalOf(
  link: { readonly from: CellIndicatorId; readonly to: readonly CellIndicatorId[] },
  year: YearForm,
): number | null {
  const single = numberOf(year.cells.get(link.from))
  if (single !== null) return single
  const parts = link.to.map((part) => numberOf(year.cells.get(part)))
  return parts.some((part) => part === null) ? null : exactSum(parts.flatMap((part) => part ?? []))
}
