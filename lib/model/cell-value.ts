/**
 * What stands in one cell of a report. A blank is not a zero and what cannot be read is not a blank.
 * number: a number is printed · blank: nothing is printed · mark: a printed sign such as “/”, “—”, “无”
 * illegible: something is or may be printed but the reader cannot tell which value belongs here · absent: not on this form
 */
export type CellValue =
  | { readonly status: 'number'; readonly value: number }
  | { readonly status: 'blank' }
  | { readonly status: 'mark'; readonly mark: string }
  | { readonly status: 'illegible' }
  | { readonly status: 'absent' }
export type CellStatus = CellValue['status']
export const CELL_STATUSES = [
  'number',
  'blank',
  'mark',
  'illegible',
  'absent',
] as const satisfies readonly CellStatus[]

/** Where something stands in its source: block = paragraph or table (from 0), row and column inside that table. */
export type Place = {
  readonly block: number
  readonly row: number | null
  readonly column: number | null
  /** The text around it as printed, short enough to show beside the value. */
  readonly snippet: string
}

/** A cell as read: value, the raw text it was read from, its place, and whether a person should look. */
export type Cell = {
  readonly value: CellValue
  /** The printed text, e.g. `251000元`; '' for a blank. */
  readonly raw: string
  readonly place: Place | null
  /** True when neither table structure nor an exact column position placed it, or arithmetic speaks against it. */
  readonly doubtful: boolean
  /** Chinese: why it is doubtful or illegible, a printed remark, a converted unit. */
  readonly note: string | null
  /** Set where a person has put this value in the place of what was read; `raw` stays what is printed. */
  readonly settled?: Settled
}

/** misread: corrected after the original · blank-as-zero: the report's blank, taken as 0 (空，按0计). */
export type Settled = 'misread' | 'blank-as-zero'

/** What a person did with a cell, in the words of pages and files. */
export const SETTLED_WORDS: Readonly<Record<Settled, string>> = {
  misread: '程序读错，已对照原件更正',
  'blank-as-zero': '报告此格空白，经主管部门核实按0计',
}

/** The number of a cell, or null when it holds none. */
export function numberOf(cell: Cell | undefined): number | null {
  return cell?.value.status === 'number' ? cell.value.value : null
}

/**
 * 存疑, as every count of it means it: something was read, a number, a blank or a sign, and a person should look. What is
 * illegible was not read and is counted by itself.
 */
export const isDoubtful = (cell: Cell): boolean => cell.doubtful && cell.value.status !== 'illegible'

/** The cells that hold a number in both, and not the same one. */
export function differingNumbers<Id>(before: ReadonlyMap<Id, Cell>, after: ReadonlyMap<Id, Cell>): Id[] {
  return [...after].flatMap(([id, cell]) => {
    const [was, is] = [numberOf(before.get(id)), numberOf(cell)]
    return was !== null && is !== null && was !== is ? [id] : []
  })
}
