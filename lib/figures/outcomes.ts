import type { APPLICANT_COLUMNS } from '../catalogue/application-rows'
import type { CellIndicatorId, IndicatorId } from '../catalogue/indicators'
import { OUTCOME_GROUPS, type OutcomeGroupId, outcomeCells } from '../catalogue/subtotals'
import { exactSum } from './exact-sum'
import { type IndicatorValue, numberIn, type UnitValues, valuesByUnit } from './indicator-value'
import { type Marks, marksInReports } from './marks'

type ApplicantColumn = (typeof APPLICANT_COLUMNS)[number]['id']
const FORM_IDS = ['2021', '2019'] as const

/** Every cell of both forms that outcomes in one applicant column are computed from: what to ask the store for. */
export function outcomeIndicators(column: ApplicantColumn = 'total'): IndicatorId[] {
  const ids = FORM_IDS.flatMap((form) =>
    OUTCOME_GROUPS.flatMap((group) => outcomeCells(form, group.id, column)),
  )
  return [...new Set(ids)]
}

/**
 * The sum of one outcome group in one report, or null when a row of it is blank or unread.
 * A report may carry （六）其他处理 as one row although it is on the 2021 form: the rows that are there decide.
 */
export function outcomeOfUnit(
  own: UnitValues,
  group: OutcomeGroupId,
  column: ApplicantColumn = 'total',
): number | null {
  for (const form of FORM_IDS) {
    const cells = outcomeCells(form, group, column)
    if (cells.some((cell) => isPrinted(own, cell))) return sumOf(own, cells)
  }
  return null
}

function isPrinted(own: UnitValues, cell: CellIndicatorId): boolean {
  const value = own.get(cell)
  return value !== undefined && value.status !== 'absent'
}

function sumOf(own: UnitValues, cells: readonly CellIndicatorId[]): number | null {
  const numbers = cells.map((cell) => numberIn(own.get(cell)))
  return numbers.some((number) => number === null)
    ? null
    : exactSum(numbers.flatMap((number) => number ?? []))
}

/** The six outcomes of a set of units in one year. Shares are of one set of units: those with all six groups. */
export type Outcomes = {
  readonly groups: readonly (Marks & {
    readonly id: OutcomeGroupId
    readonly label: string
    /** Null when no unit has all six groups. */
    readonly sum: number | null
    /** sum ÷ total; null when the total is 0 or null. */
    readonly share: number | null
  })[]
  readonly total: number | null
  readonly counted: readonly number[]
  /** Units with a report in which a group is blank or unread: left out of all groups. */
  readonly incomplete: readonly number[]
  readonly missing: readonly number[]
}

/** Adds the six outcome groups over `units` from values of one year (both forms may be mixed). */
export function outcomes(
  units: readonly number[],
  values: readonly IndicatorValue[],
  column: ApplicantColumn = 'total',
): Outcomes {
  const asked = [...new Set(units)]
  const byUnit = valuesByUnit(values)
  const perUnit = new Map<number, (number | null)[]>()
  for (const unit of asked) {
    const own = byUnit.get(unit)
    if (own)
      perUnit.set(
        unit,
        OUTCOME_GROUPS.map((group) => outcomeOfUnit(own, group.id, column)),
      )
  }
  const counted = asked.filter((unit) => perUnit.get(unit)?.every((number) => number !== null))
  const sumAt = (index: number) =>
    counted.length === 0 ? null : exactSum(counted.map((unit) => perUnit.get(unit)?.[index] ?? Number.NaN))
  const sums = OUTCOME_GROUPS.map((_, index) => sumAt(index))
  const total = counted.length === 0 ? null : exactSum(sums.flatMap((sum) => sum ?? []))
  const reports = counted.flatMap((unit) => byUnit.get(unit) ?? [])
  return {
    groups: OUTCOME_GROUPS.map((group, index) => {
      const sum = sums[index] ?? null
      const cells = FORM_IDS.flatMap((form) => [...outcomeCells(form, group.id, column)])
      return {
        id: group.id,
        label: group.label,
        sum,
        share: sum === null || !total ? null : sum / total,
        ...marksInReports(reports, cells),
      }
    }),
    total,
    counted,
    incomplete: asked.filter((unit) => perUnit.has(unit) && !counted.includes(unit)),
    missing: asked.filter((unit) => !perUnit.has(unit)),
  }
}
