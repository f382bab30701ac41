import type { FormId, SectionNumber, TableId } from '../catalogue/form'
import type { CellIndicatorId } from '../catalogue/indicators'
import type { CellValue } from '../model/cell-value'

/** A cell to be printed: a value, or the very text to print where it differs from it (`+3`, `1200元`). */
export type WrittenCell = CellValue | string

/** A report to be written out as a document. What is not given is not printed; nothing is filled in. */
export type WrittenReport = {
  /** Canonical name of the unit. */
  readonly unit: string
  readonly year: number
  readonly form: FormId
  readonly title: string
  /** A line under the title, e.g. that the document is sample data. */
  readonly notice: string | null
  /** Day of publication as `2024-01-26`, null when the document prints none. */
  readonly published: string | null
  readonly intro: readonly string[]
  /** Paragraphs of the six sections; those of 二, 三, 四 stand before the table. */
  readonly sections: Readonly<Partial<Record<SectionNumber, readonly string[]>>>
  /** A cell of the form that is not in the map is printed blank. */
  readonly cells: ReadonlyMap<CellIndicatorId, WrittenCell>
  /** A remark beside a cell, in small raised signs and brackets: read as a remark, never as digits of the number. */
  readonly remarks?: ReadonlyMap<CellIndicatorId, string>
  /** Paragraphs after the last section. */
  readonly notes?: readonly string[]
  /** Tables put in as a picture: their numbers are not in the document. */
  readonly pictured?: readonly TableId[]
}

/** The text a cell is printed as: '' for a blank, plain digits for a number. */
export function printedCell(cell: WrittenCell | undefined): string {
  if (cell === undefined) return ''
  if (typeof cell === 'string') return cell
  if (cell.status === 'number') return String(cell.value)
  return cell.status === 'mark' ? cell.mark : ''
}

/** `2024-01-26` → `2024年1月26日`. */
export function printedDate(isoDay: string): string {
  const [year, month, day] = isoDay.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
