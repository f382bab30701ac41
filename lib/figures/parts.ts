import { APPLICANT_COLUMNS } from '../catalogue/application-rows'
import { DISPUTE_TABLE } from '../catalogue/dispute-table'
import { type CellIndicatorId, type IndicatorId, isIndicatorId } from '../catalogue/indicators'
import { OUTCOME_GROUPS, outcomeCells } from '../catalogue/subtotals'
import { exactSum } from './exact-sum'
import { type IndicatorValue, numberIn, type UnitValues, valuesByUnit } from './indicator-value'
import { type Marks, marksInReports } from './marks'
import { outcomeIndicators, outcomeOfUnit } from './outcomes'

const FORM_IDS = ['2021', '2019'] as const
const CLOSED = 'applications.closed_total.total'

/** A printed total and what the form divides it into. */
export type Division = {
  readonly total: CellIndicatorId
  readonly parts: readonly {
    readonly id: string
    readonly label: string
    /** The part in one report; null where it is blank or unread. */
    readonly of: (own: UnitValues) => number | null
    /** The cells it may be made of, whichever form the report is on. */
    readonly cells: readonly IndicatorId[]
  }[]
  /** What the store is asked for. */
  readonly indicators: readonly IndicatorId[]
}

/** How the form divides an indicator: outcomes of what was closed, applicants of a row, results of disputes; else null. */
export function divisionOf(id: string): Division | null {
  if (id === CLOSED) {
    const parts = OUTCOME_GROUPS.map((group) => ({
      id: group.id,
      label: group.label,
      of: (own: UnitValues) => outcomeOfUnit(own, group.id),
      cells: FORM_IDS.flatMap((form) => [...outcomeCells(form, group.id, 'total')]),
    }))
    return { total: CLOSED, parts, indicators: [CLOSED, ...outcomeIndicators()] }
  }
  const row = /^(applications|disputes)\.(.+)\.total$/.exec(id)
  if (!row || !isIndicatorId(id)) return null
  const columns = row[1] === 'applications' ? APPLICANT_COLUMNS : DISPUTE_TABLE.blocks[0].columns
  const parts = columns.flatMap((column) => {
    const cell = `${row[1]}.${row[2]}.${column.id}`
    if (column.id === 'total' || !isIndicatorId(cell)) return []
    return [{ id: column.id, label: column.label, cell }]
  })
  return {
    total: id as CellIndicatorId,
    parts: parts.map(({ cell, ...part }) => ({
      ...part,
      of: (own: UnitValues) => numberIn(own.get(cell)),
      cells: [cell],
    })),
    indicators: [id, ...parts.map((part) => part.cell)],
  }
}

/** Σ of one part, with the marks of the numbers in it. */
export type StackPartSum = Marks & {
  readonly id: string
  readonly label: string
  readonly value: number | null
}
export type Stack = {
  readonly year: number
  /** Null when no unit has all parts and the total. */
  readonly parts: readonly StackPartSum[]
  readonly total: number | null
  /** The marks of the totals added. */
  readonly marks: Marks
  /** Units whose printed total is not the sum of its parts, with total less Σ parts: 勾稽差. */
  readonly differing: readonly { readonly unit: number; readonly difference: number }[]
  readonly counted: readonly number[]
  readonly incomplete: readonly number[]
  readonly missing: readonly number[]
}

/** Σ of a total and of its parts over the units that have all of them, from values of one year. */
export function stackOf(
  division: Division,
  year: number,
  units: readonly number[],
  values: readonly IndicatorValue[],
): Stack {
  const asked = [...new Set(units)]
  const byUnit = valuesByUnit(values)
  const rows = asked.flatMap((unit) => {
    const own = byUnit.get(unit)
    const total = numberIn(own?.get(division.total))
    const parts = own ? division.parts.map((part) => part.of(own)) : []
    const known = parts.flatMap((part) => part ?? [])
    return total === null || known.length < division.parts.length ? [] : [{ unit, total, parts: known }]
  })
  const counted = rows.map((row) => row.unit)
  const reports = counted.flatMap((unit) => byUnit.get(unit) ?? [])
  const marksIn = (cells: readonly IndicatorId[]) => marksInReports(reports, cells)
  const total = exactSum(rows.map((row) => row.total))
  const sums = division.parts.map((_, at) => exactSum(rows.map((row) => row.parts[at] ?? Number.NaN)))
  const none = rows.length === 0
  return {
    year,
    parts: division.parts.map(({ id, label, cells }, at) => ({
      id,
      label,
      value: none ? null : (sums[at] ?? null),
      ...marksIn(cells),
    })),
    total: none ? null : total,
    marks: marksIn([division.total]),
    differing: rows.flatMap((row) => {
      const difference = exactSum([row.total, ...row.parts.map((part) => -part)])
      return difference === 0 ? [] : [{ unit: row.unit, difference }]
    }),
    counted,
    incomplete: asked.filter((unit) => byUnit.has(unit) && !counted.includes(unit)),
    missing: asked.filter((unit) => !byUnit.has(unit)),
  }
}
