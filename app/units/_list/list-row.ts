import type { Marks } from '@/lib/figures/marks'
import type { PointState } from '@/lib/figures/series'

/** The marks a number carries; a rate has those of the numbers it is made of. */
export type CellMarks = { readonly [mark in keyof Marks]?: true }
/** A number as it stands, or a value that needs a word: 空, 未述, 提取存疑 … */
export type CountCell = number | (CellMarks & { readonly status: PointState; readonly value: number | null })
/** Numerator and denominator of a rate; with a denominator of 0, or without either, the reason why there is none. */
export type RateCell =
  | (CellMarks & { readonly n: number; readonly d: number; readonly reason?: string })
  | { readonly reason: string }
/** What the checks found in a report, by the words pages use for it. */
export type FindingCell = {
  readonly error: number
  readonly warn: number
  readonly doubt: number
  readonly unassessable: number
}
export type ListCell = CountCell | RateCell | FindingCell

/** A column of the list, as plain data for the browser. */
export type ListColumn = {
  readonly id: string
  readonly kind: 'count' | 'rate' | 'findings'
  readonly head: string
  /** The head above several columns. */
  readonly group: string | null
  readonly unit: string
  /** What it counts, for the tooltip. */
  readonly title: string
  /** Behind the report's address: the cell the number is printed in. */
  readonly place: string
  /** Page of the indicator; null where there is none. */
  readonly indicator: string | null
  readonly usual: boolean
}

export type RowBadge = 'pending' | 'external' | 'government' | 'voluntary' | 'excluded'

/** A unit of the list. `cells` stand in the order of the columns; null: no report (未报). */
export type ListRow = {
  readonly id: number
  readonly slug: string
  readonly name: string
  readonly fullName: string
  /** Aliases and former names. */
  readonly otherNames: readonly string[]
  readonly initials: string
  readonly kind: string
  readonly kindLabel: string
  /** The group the row stands in: its peers, or a group of those that are not counted. */
  readonly group: string
  /** Whether its numbers are in the sums. */
  readonly counted: boolean
  readonly badge: RowBadge | null
  readonly cells: readonly ListCell[] | null
}

/** The number of a cell, or null where it holds none. */
export function countIn(cell: ListCell | undefined): number | null {
  if (typeof cell === 'number') return cell
  return cell !== undefined && 'status' in cell && cell.status === 'number' ? cell.value : null
}

/** All that the checks found in a report. */
export function findingTotal(cell: FindingCell): number {
  return cell.error + cell.warn + cell.doubt + cell.unassessable
}

/**
 * What a column is sorted by; undefined goes last in both directions. A rate on a small denominator is not ranked
 * (`smallBelow`), for it says too little.
 */
export function sortValue(cell: ListCell | undefined, smallBelow: number): number | undefined {
  if (cell === undefined) return undefined
  if (typeof cell === 'object' && 'n' in cell)
    return cell.d < Math.max(1, smallBelow) ? undefined : cell.n / cell.d
  if (typeof cell === 'object' && 'error' in cell) return findingTotal(cell)
  return countIn(cell) ?? undefined
}
