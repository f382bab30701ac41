import type { CellIndicatorId } from '../catalogue/indicators'
import { exactSum } from '../figures/exact-sum'
import { numberOf } from '../model/cell-value'
import type { Cells } from '../model/report'
import { listNames } from './cell-names'
import type { RawFinding } from './check'
import { cellState } from './report-cells'

/** What must hold between cells: Σ left = Σ right, or Σ left ≤ Σ right. */
export type Equation = {
  /** Chinese: the column, row or kind it stands for, as a finding names it. */
  readonly name: string
  readonly left: readonly CellIndicatorId[]
  readonly right: readonly CellIndicatorId[]
  readonly relation: '=' | '≤'
}

export type Verdict =
  | { readonly state: 'holds' | 'fails'; readonly left: number; readonly right: number }
  /** Some input is no number. `ifZero`: what would be, if blanks and signs meant 0; null where a cell is unread. */
  | {
      readonly state: 'open'
      readonly open: readonly CellIndicatorId[]
      readonly ifZero: 'holds' | 'fails' | null
    }

/** Judges one equation. A blank never counts as zero here: it leaves the equation open. */
export function judge(cells: Cells, equation: Equation): Verdict {
  const all = [...equation.left, ...equation.right]
  const open = all.filter((id) => numberOf(cells.get(id)) === null)
  const sumOf = (ids: readonly CellIndicatorId[]) => exactSum(ids.map((id) => numberOf(cells.get(id)) ?? 0))
  const left = sumOf(equation.left)
  const right = sumOf(equation.right)
  const state = (equation.relation === '=' ? left === right : left <= right) ? 'holds' : 'fails'
  if (open.length === 0) return { state, left, right }
  const unread = open.some((id) => cellState(cells.get(id)) === 'unread')
  return { state: 'open', open, ifZero: unread ? null : state }
}

/** The cells of an equation, each once. */
export function equationCells({ left, right }: Equation): CellIndicatorId[] {
  return [...new Set([...left, ...right])]
}

/**
 * Runs a family of equations: one finding per failure, and at most one for all that cannot be judged.
 * `subject` says in Chinese what is compared, `tell` writes a failure with its numbers.
 */
export function judgeAll(
  subject: string,
  cells: Cells,
  equations: readonly Equation[],
  tell: (equation: Equation, left: number, right: number) => string,
): RawFinding[] {
  const failures: RawFinding[] = []
  const open: { equation: Equation; verdict: Extract<Verdict, { state: 'open' }> }[] = []
  for (const equation of equations) {
    const verdict = judge(cells, equation)
    if (verdict.state === 'open') open.push({ equation, verdict })
    if (verdict.state !== 'fails') continue
    const message = tell(equation, verdict.left, verdict.right)
    failures.push({ message, cells: equationCells(equation), quote: null, assessable: true })
  }
  return open.length === 0 ? failures : [...failures, notAssessable(subject, cells, open)]
}

function notAssessable(
  subject: string,
  cells: Cells,
  open: readonly { equation: Equation; verdict: Extract<Verdict, { state: 'open' }> }[],
): RawFinding {
  const names = listNames(
    open.map((each) => `“${each.equation.name}”`),
    7,
  )
  const ids = [...new Set(open.flatMap((each) => each.verdict.open))]
  const verdicts = open.map((each) => ({ name: each.equation.name, ifZero: each.verdict.ifZero }))
  const message = `${subject}（${names}）无法核对：${openInWords(cells, ids)}。${ifZeroInWords(verdicts)}`
  return { message, cells: ids, quote: null, assessable: false }
}

/** What stands in cells that hold no number, and what to do about it. */
export function openInWords(cells: Cells, ids: readonly CellIndicatorId[]): string {
  const empty = ids.filter((id) => cellState(cells.get(id)) === 'empty').length
  const unread = ids.length - empty
  const parts = [
    ...(empty > 0 ? [`${empty}处为空或非数字，请填写数字，无则填0`] : []),
    ...(unread > 0 ? [`${unread}处未能识别，请对照原文`] : []),
  ]
  return parts.join('；')
}

/** `若空白为0：平` or 不平, over equations that cannot be judged as they stand; '' where none was asked. */
export function ifZeroInWords(
  verdicts: readonly { readonly name: string; readonly ifZero: 'holds' | 'fails' | null }[],
): string {
  const judged = verdicts.filter((each) => each.ifZero !== null)
  if (judged.length === 0) return ''
  const failing = judged.filter((each) => each.ifZero === 'fails').map((each) => `“${each.name}”`)
  if (failing.length === 0) return '若空白为0：平。'
  return `若空白为0：不平（${listNames(failing, 6)}）。`
}
