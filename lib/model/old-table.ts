import type { OldItemId } from '../catalogue/form-before-2019'
import type { Cell } from './cell-value'

/** One row of a statistics table of 2008–2018, as printed. */
export type OldRow = {
  /** The printed label without blanks; one that occurs twice has its group in front: 五、行政诉讼数量／（二）被依法纠错数. */
  readonly label: string
  /** The row it is known as; null: kept and shown, but nothing is known of it. */
  readonly item: OldItemId | null
  /** The printed 计量单位. */
  readonly measure: string | null
  /** The figure of the year, and the one since the beginning; `absent` where the table has no such column. */
  readonly year: Cell
  readonly cumulative: Cell
}
export const OLD_PERIODS = ['year', 'cumulative'] as const satisfies readonly (keyof OldRow)[]
export type OldPeriod = (typeof OLD_PERIODS)[number]

/** The statistics table of a report of 2008–2018. */
export type OldTable = {
  /** The printed heads of the two columns, null where none is printed. */
  readonly heads: Readonly<Record<OldPeriod, string | null>>
  readonly rows: readonly OldRow[]
}
