import type { FormId } from '../catalogue/form'
import { type CellIndicatorId, formCells, indicator } from '../catalogue/indicators'
import { rowName, tableName } from '../checks/cell-names'
import { type Equation, equationCells, judge } from '../checks/equation'
import { allEquations } from '../checks/statutory-equations'
import { exactSum } from '../figures/exact-sum'
import { type Cell, type CellValue, numberOf } from '../model/cell-value'
import type { Cells } from '../model/report'
import { parseCellValue } from '../table/parse-cell-value'

/** What a sum says of what has been typed so far. `cell`: where to look first. */
export type TypedSum = {
  readonly key: string
  readonly state: 'fails' | 'open'
  /** Chinese, with the arithmetic written out. */
  readonly words: string
  readonly cell: CellIndicatorId
}
/** The sum of what stands beside a cell that is printed as its total. */
export type SumBeside = {
  readonly sum: number
  /** Parts that hold no number yet. */
  readonly missing: number
  /** Whether the total agrees; null while it, or a part, is no number. */
  readonly agrees: boolean | null
}
export type TypedSums = {
  readonly holds: number
  readonly sums: readonly TypedSum[]
  readonly beside: ReadonlyMap<CellIndicatorId, SumBeside>
  readonly blanks: number
  /** Cells with neither a number nor a sign. */
  readonly unreadable: readonly CellIndicatorId[]
}

/** What a typed cell says; illegible for what is neither a number nor a sign. */
export function typedValue(id: CellIndicatorId, text: string): CellValue {
  return parseCellValue(text, indicator(id).unit).value
}

/** Judges every identity of tables three and four over what is typed; a blank leaves a sum open, it is no zero. */
export function typedSums(form: FormId, texts: ReadonlyMap<CellIndicatorId, string>): TypedSums {
  const cells = cellsOf(form, texts)
  const tables = { disclosure: true, applications: true, disputes: true }
  const equations = allEquations({ form, cells, tables })
  const beside = new Map<CellIndicatorId, SumBeside>()
  const sums: TypedSum[] = []
  let holds = 0
  for (const [at, equation] of equations.entries()) {
    const verdict = judge(cells, equation)
    noteBeside(beside, cells, equation)
    if (verdict.state === 'holds') holds += 1
    // A sum nobody has begun to fill is not worth a word.
    if (verdict.state === 'holds' || !begun(cells, equation)) continue
    const words = wordsOf(cells, equation, verdict.state)
    sums.push({ key: String(at), state: verdict.state, words, cell: firstOf(cells, equation, verdict.state) })
  }
  const all = [...cells]
  return {
    holds,
    sums: sums.toSorted((a, b) => Number(a.state === 'open') - Number(b.state === 'open')),
    beside,
    blanks: all.filter(([, { value }]) => value.status === 'blank').length,
    unreadable: all.filter(([, { value }]) => value.status === 'illegible').map(([id]) => id),
  }
}

function cellsOf(form: FormId, texts: ReadonlyMap<CellIndicatorId, string>): Cells {
  return new Map(
    formCells(form).map(({ id }): [CellIndicatorId, Cell] => {
      const raw = texts.get(id) ?? ''
      return [id, { value: typedValue(id, raw), raw, place: null, doubtful: false, note: null }]
    }),
  )
}

/** Where a cell is the sum of two ways, across and down, the one that does not agree is told. */
function noteBeside(beside: Map<CellIndicatorId, SumBeside>, cells: Cells, equation: Equation): void {
  const [total, ...more] = equation.right
  if (!total || more.length > 0) return
  const parts = equation.left.map((id) => numberOf(cells.get(id)))
  const missing = parts.filter((part) => part === null).length
  const typed = numberOf(cells.get(total))
  const sum = exactSum(parts.map((part) => part ?? 0))
  const agrees = typed === null || missing > 0 ? null : typed === sum
  // Nothing to show while no part is a number; of two ways the one that disagrees, then the fuller one.
  if (missing === parts.length && agrees !== false) return
  const known = beside.get(total)
  if (known?.agrees === false || (known && agrees !== false && known.missing <= missing)) return
  beside.set(total, { sum, missing, agrees })
}

function begun(cells: Cells, equation: Equation): boolean {
  return equationCells(equation).some((id) => numberOf(cells.get(id)) !== null)
}

function firstOf(cells: Cells, equation: Equation, state: 'fails' | 'open'): CellIndicatorId {
  const ids = equationCells(equation)
  const open = ids.find((id) => numberOf(cells.get(id)) === null)
  return (state === 'open' ? open : equation.right[0]) ?? (ids[0] as CellIndicatorId)
}

const MOST_TERMS = 8

function wordsOf(cells: Cells, { name, left, right }: Equation, state: 'fails' | 'open'): string {
  const side = (ids: readonly CellIndicatorId[]) => {
    const shown = ids.map((id) => String(numberOf(cells.get(id)) ?? '（空）'))
    const sum = exactSum(ids.map((id) => numberOf(cells.get(id)) ?? 0))
    if (ids.length === 1) return shown[0] ?? ''
    return shown.length > MOST_TERMS ? `各行之和${sum}` : `${shown.join('＋')}＝${sum}`
  }
  const [first, total] = [left[0], right[0]]
  const where =
    first && total ? `${tableName(total)}“${name}”${right.length > 1 ? rowWords(left, right) : ''}` : name
  const sign = state === 'fails' ? '≠' : '与'
  return `${where}：${side(left)} ${sign} ${side(right)}${state === 'open' ? '，尚有空格' : ''}`
}

function rowWords(left: readonly CellIndicatorId[], right: readonly CellIndicatorId[]): string {
  const names = (ids: readonly CellIndicatorId[]) => ids.map((id) => rowName(id)).join('＋')
  return `${names(left)}与${names(right)}`
}
