import type { FormId } from '../catalogue/form'
import type { CellIndicatorId } from '../catalogue/indicators'
import { numberOf } from '../model/cell-value'
import type { Cells } from '../model/report'
import { cellName, listNames } from './cell-names'
import type { CheckInput, RawFinding } from './check'
import { cellState } from './report-cells'

/** Two years side by side: this report's cells and those stored for the year before. */
export type TwoYears = { readonly now: Cells; readonly before: Cells }

/** The years to compare, or null where no report of the year before is stored: then there is nothing to say. */
export function twoYears({ report, context }: CheckInput): TwoYears | null {
  return context.previousYear ? { now: report.cells, before: context.previousYear.cells } : null
}

/** Whether both years are on a form that prints these columns. */
export function bothOn(form: FormId, { report, context }: CheckInput): boolean {
  return report.form === form && context.previousYear?.form === form
}

/**
 * The finding that a rule over two years cannot be judged, or null when every cell has a number.
 * It names the cells of each year that hold none.
 */
export function openOverYears(
  years: TwoYears,
  now: readonly CellIndicatorId[],
  before: readonly CellIndicatorId[],
): RawFinding | null {
  const openNow = now.filter((id) => numberOf(years.now.get(id)) === null)
  const openBefore = before.filter((id) => numberOf(years.before.get(id)) === null)
  if (openNow.length + openBefore.length === 0) return null
  const told = [
    ...openNow.map((id) => `本年${cellName(id)}`),
    ...openBefore.map((id) => `上年度报告${cellName(id)}`),
  ]
  const message = `${listNames(told, 3)}为空、非数字或未能识别，无法与上年核对。`
  return { message, cells: openNow, quote: null, assessable: false, ...doubtBefore(years, openBefore) }
}

/** Marks a finding as 提取存疑 when last year's figure was itself doubtful or unread. */
export function doubtBefore({ before }: TwoYears, ids: readonly CellIndicatorId[]): Pick<RawFinding, 'kind'> {
  const doubtful = ids.some((id) => before.get(id)?.doubtful || cellState(before.get(id)) === 'unread')
  return doubtful ? { kind: 'extraction' } : {}
}
