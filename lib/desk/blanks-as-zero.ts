import type { CellIndicatorId } from '../catalogue/indicators'
import { type Equation, judge } from '../checks/equation'
import { allEquations } from '../checks/statutory-equations'
import type { Cells, Report } from '../model/report'

/** What the log says of the decision on the blanks of the version before: carried to this one, or left behind. */
export const BLANKS_EVENTS = { carried: '沿用空白按0计', left: '空白按0计未沿用' } as const

/** Whether the blanks of a report may be taken as 0 in one decision, and why not. */
export type BlanksOffer =
  | { readonly offered: true; readonly blanks: readonly CellIndicatorId[] }
  | { readonly offered: false; readonly blanks: readonly CellIndicatorId[]; readonly reason: string }

/**
 * Offered only where every sum of tables three and four then holds: where one fails or stays open (a sign, an unread
 * cell), the blanks may be forgotten numbers.
 */
export function blanksAsZero(report: Pick<Report, 'form' | 'tables' | 'cells'>): BlanksOffer {
  const blanks = [...report.cells].filter(([, { value }]) => value.status === 'blank').map(([id]) => id)
  if (blanks.length === 0) return { offered: false, blanks, reason: '表中没有空白。' }
  const cells = withZeros(report.cells, blanks)
  const bad = allEquations({ ...report, cells }).filter((each) => judge(cells, each).state !== 'holds')
  if (bad.length === 0) return { offered: true, blanks }
  return { offered: false, blanks, reason: `若按0计，${namesOf(bad)}仍不平或无法核对，请退回单位填写。` }
}

function namesOf(equations: readonly Equation[]): string {
  const names = [...new Set(equations.map(({ name }) => `“${name}”`))]
  return names.length > 3 ? `${names.slice(0, 3).join('、')}等${names.length}处` : names.join('、')
}

function withZeros(cells: Cells, blanks: readonly CellIndicatorId[]): Cells {
  const zeros = new Map(cells)
  for (const id of blanks) {
    const cell = zeros.get(id)
    if (cell) zeros.set(id, { ...cell, value: { status: 'number', value: 0 } })
  }
  return zeros
}
