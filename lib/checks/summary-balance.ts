import type { FormId } from '../catalogue/form'
import { type CellIndicatorId, indicator } from '../catalogue/indicators'
import { exactSum } from '../figures/exact-sum'
import type { FormSummary } from '../figures/form-summary'
import { numberIn, type UnitValues } from '../figures/indicator-value'
import { type Cell, numberOf } from '../model/cell-value'
import type { Cells } from '../model/report'
import { type Equation, equationCells, judge } from './equation'
import type { PrintedTables } from './report-cells'
import { applicantEquations, closedEquations, disputeEquations, stockEquations } from './statutory-equations'

const brief = (id: CellIndicatorId) => indicator(id).brief
const STOCK = `${brief('applications.received.total')}＋${brief('applications.carried_in.total')}＝${brief('applications.closed_total.total')}＋${brief('applications.carried_out.total')}`

/** The families of identities of tables three and four, each with the words for what must hold. */
const FAMILIES: readonly { words: string; equations: (printed: PrintedTables) => Equation[] }[] = [
  { words: STOCK, equations: stockEquations },
  { words: '各项办理结果之和＝总计', equations: closedEquations },
  { words: '各类申请人之和＝该行总计', equations: applicantEquations },
  { words: '各类结果之和＝总计', equations: disputeEquations },
]

/** One unit's part in it: what it prints left and right; without is how many of the cells hold no number there. */
export type UnitShare = {
  readonly unit: number
  readonly left: number
  readonly right: number
  /** left − right, over the cells that hold a number. */
  readonly difference: number
  readonly without: number
}

/** An identity that does not hold between the sums. Its difference is exactly the differences of the units in it. */
export type SummaryImbalance = {
  /** What must hold, and in which column, row or kind. */
  readonly words: string
  readonly name: string
  readonly cells: readonly CellIndicatorId[]
  /** The sums on both sides, in the order of the form. */
  readonly leftTerms: readonly number[]
  readonly rightTerms: readonly number[]
  readonly left: number
  readonly right: number
  readonly difference: number
  /** Units whose own figures do not balance though all are there. */
  readonly unbalanced: readonly UnitShare[]
  /** Units with a cell without number, whose other cells stand on one side only. */
  readonly partial: readonly UnitShare[]
}

export type SummaryBalance = {
  readonly failing: readonly SummaryImbalance[]
  /** Identities that hold between the sums. */
  readonly holding: number
  /** Identities with a cell in which no unit has a number: neither holds nor fails. */
  readonly open: number
}

/** Rule A-07: judges the printed identities of tables three and four on the sums of a year, and names who breaks them. */
export function summaryBalance(
  form: FormId,
  sums: FormSummary,
  values: ReadonlyMap<number, UnitValues>,
  units: readonly number[],
): SummaryBalance {
  const tables = { disclosure: true, applications: true, disputes: true }
  const cells: Cells = new Map([...sums].map(([id, { sum }]) => [id, figureAsCell(sum)]))
  const failing: SummaryImbalance[] = []
  let holding = 0
  let open = 0
  for (const { words, equations } of FAMILIES) {
    for (const equation of equations({ form, cells, tables })) {
      const verdict = judge(cells, equation)
      if (verdict.state === 'holds') holding += 1
      if (verdict.state === 'open') open += 1
      if (verdict.state !== 'fails') continue
      const shares = units.flatMap((unit) => shareOf(unit, values.get(unit), equation))
      const terms = (ids: readonly CellIndicatorId[]) => ids.map((id) => sums.get(id)?.sum ?? Number.NaN)
      failing.push({
        words,
        name: equation.name,
        cells: equationCells(equation),
        leftTerms: terms(equation.left),
        rightTerms: terms(equation.right),
        left: verdict.left,
        right: verdict.right,
        difference: exactSum([verdict.left, -verdict.right]),
        unbalanced: shares.filter(({ without }) => without === 0),
        partial: shares.filter(({ without }) => without > 0),
      })
    }
  }
  return { failing, holding, open }
}

/** A figure where the rules look for a cell; what is no number is illegible to them, never zero. */
function figureAsCell(figure: number | null): Cell {
  const value =
    figure === null ? ({ status: 'illegible' } as const) : ({ status: 'number', value: figure } as const)
  return { value, raw: '', place: null, doubtful: false, note: null }
}

/** What a unit adds to the difference; nothing where both sides are equal. */
function shareOf(unit: number, own: UnitValues | undefined, equation: Equation): UnitShare[] {
  const cells: Cells = new Map(
    equationCells(equation).map((id) => [id, figureAsCell(numberIn(own?.get(id)))]),
  )
  const sumOf = (ids: readonly CellIndicatorId[]) => exactSum(ids.map((id) => numberOf(cells.get(id)) ?? 0))
  const verdict = judge(cells, equation)
  const [left, right] = [sumOf(equation.left), sumOf(equation.right)]
  const difference = exactSum([left, -right])
  if (difference === 0) return []
  return [{ unit, left, right, difference, without: verdict.state === 'open' ? verdict.open.length : 0 }]
}
