import { OLD_HEADS } from '../../catalogue/form-before-2019'
import type { OldPeriod } from '../../model/old-table'
import type { Line } from '../lines'
import type { Range } from '../place-cells'

/** A column of figures with the head printed over it. */
export type OldColumn = Range & { readonly head: string }
/** Which columns of a grid hold what. `years` more than one: several columns could be the year's. */
export type OldColumns = {
  readonly measure: Range | null
  readonly codes: readonly Range[]
  readonly years: readonly OldColumn[]
  readonly cumulative: readonly OldColumn[]
  /** Columns under some other head (备注, 上年, 本级 …): what stands there is no figure of the year. */
  readonly others: readonly Range[]
}

const within = (inner: Range, outer: Range) =>
  inner.from >= outer.from && inner.to <= outer.to && inner.to - inner.from < outer.to - outer.from
const columnsAt = (line: Line, fits: (name: string) => boolean): OldColumn[] =>
  line.cells.flatMap((cell, at) =>
    fits(line.names[at] ?? '')
      ? [{ from: cell.column, to: cell.column + cell.colspan, head: cell.text.replace(/\s+/g, '') }]
      : [],
  )

const isHeadName = (name: string) =>
  OLD_HEADS.label.test(name) ||
  OLD_HEADS.measure.test(name) ||
  OLD_HEADS.code.test(name) ||
  OLD_HEADS.year.test(name) ||
  OLD_HEADS.cumulative.test(name)

/** Whether a grid row is a head: at least two of its cells are called as heads are. 甲 乙 丙 1 2 is one too. */
export const isHeadLine = (line: Line): boolean =>
  line.names.filter(isHeadName).length >= 2 || /^甲乙?丙?/.test(line.normalized)

/** The columns the heads of a grid name; null when none of them holds figures. */
export function oldColumns(heads: readonly Line[]): OldColumns | null {
  const named = heads.filter((line) => !/^甲/.test(line.normalized))
  const all = (test: RegExp) => named.flatMap((line) => columnsAt(line, (name) => test.test(name)))
  const figures = { year: all(OLD_HEADS.year), cumulative: all(OLD_HEADS.cumulative) }
  // 统计数 over 本年 and 累计 is a merged head: the narrower ones say what stands where.
  const leaves = (columns: readonly OldColumn[]) =>
    columns.filter(
      (column, at) =>
        ![...figures.year, ...figures.cumulative].some((other) => within(other, column)) &&
        columns.findIndex((other) => other.from === column.from && other.to === column.to) === at,
    )
  const years = leaves(figures.year)
  const cumulative = leaves(figures.cumulative)
  if (years.length + cumulative.length === 0) return null
  return {
    measure: all(OLD_HEADS.measure)[0] ?? null,
    codes: all(OLD_HEADS.code),
    years,
    cumulative,
    others: named.flatMap((line) => columnsAt(line, (name) => name !== '' && !isHeadName(name))),
  }
}

/**
 * The column of the year: the only one, or of several the one whose head names the reporting year. Null with more than
 * one left: which of them is meant is not for the reader to choose.
 */
export function yearColumn<T extends { readonly head: string }>(
  columns: readonly T[],
  year: number | null,
): T | null {
  const [only, ...more] = columns
  if (only && more.length === 0) return only
  const named = columns.filter((column) => year !== null && column.head.includes(String(year)))
  return named.length === 1 && named[0] ? named[0] : null
}

/** A head that names another year than the report's: its figures are doubtful. */
export function otherYear(head: string | null, year: number | null): string | null {
  const named = head?.match(/20\d\d/)?.[0]
  return named && year !== null && Number(named) !== year
    ? `表头年度为${named}年，与报告年度${year}年不同`
    : null
}

export type Heads = Readonly<Record<OldPeriod, string | null>>
