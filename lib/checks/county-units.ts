import { type CellIndicatorId, formCells } from '../catalogue/indicators'
import { statutoryForm } from '../catalogue/report-form'
import { type FormSummary, formSummary } from '../figures/form-summary'
import { type IndicatorValue, type UnitValues, valuesByUnit } from '../figures/indicator-value'
import { type Reconciliation, reconcileSummary, type SummaryLine } from '../figures/reconcile-summary'
import type { Report } from '../model/report'
import type { CheckInput } from './check'

/** A unit whose report of the year is there; `included`: its figures are part of the county's sums. */
export type CountyUnit = { readonly id: number; readonly name: string; readonly included: boolean }

/** The reports a whole government's report is the sum of. */
export type CountyUnits = {
  readonly units: readonly CountyUnit[]
  /** The government's office, if its report is there. */
  readonly office: number | null
  /** Names of units that owe a report and have none. */
  readonly missing: readonly string[]
  /** Values of the units on the form of the whole government's report. */
  readonly values: readonly IndicatorValue[]
}

/** The government's own report held against Σ of its units. */
export type CountyComparison = Reconciliation & {
  readonly county: CountyUnits
  readonly byUnit: ReadonlyMap<number, UnitValues>
  readonly summary: FormSummary
  /** Cells that differ and in which every unit of Σ has a number. */
  readonly whole: readonly SummaryLine[]
}

/** Several rules look at one comparison. */
const KNOWN = new WeakMap<CountyUnits, CountyComparison>()

/** Null where the report is no whole government's, has no statutory tables, or no unit's report is there. */
export function countyComparison({ report, context }: CheckInput): CountyComparison | null {
  const { county } = context
  const form = statutoryForm(report.form)
  if (!county || !form || !county.units.some((unit) => unit.included)) return null
  const known = KNOWN.get(county)
  if (known) return known
  const ids = formCells(form).map(({ id }) => id)
  const included = county.units.flatMap((unit) => (unit.included ? [unit.id] : []))
  const byUnit = valuesByUnit(county.values)
  const summary = formSummary(ids, included, county.values)
  const reconciled = reconcileSummary(
    summary,
    printedValues(report),
    byUnit,
    new Set(included),
    county.office,
  )
  const whole = reconciled.differing.filter((line) => {
    const sum = summary.get(line.id)
    return sum !== undefined && sum.counted.length === sum.asked.length && !isRounding(line, included.length)
  })
  const comparison = { ...reconciled, county, byUnit, summary, whole }
  KNOWN.set(county, comparison)
  return comparison
}

/** Amounts in 万元 are rounded in every report. */
function isRounding({ id, difference }: SummaryLine, units: number): boolean {
  return id.endsWith('.amount_wan') && Math.abs(difference ?? 0) <= units * 0.01 + 1e-9
}

function printedValues(report: Report): UnitValues {
  const values = [...report.cells].map(([id, cell]): [CellIndicatorId, IndicatorValue] => [
    id,
    {
      unitId: 0,
      year: 0,
      indicator: id,
      form: report.form,
      status: cell.value.status,
      value: cell.value.status === 'number' ? cell.value.value : null,
      doubtful: cell.doubtful,
      approximate: false,
      derived: false,
      zeroed: false,
    },
  ])
  return new Map(values)
}

/** A unit's name in a finding. */
export function nameOf({ county }: CountyComparison, id: number): string {
  return county.units.find((unit) => unit.id === id)?.name ?? ''
}

/** 提取存疑 where a unit's figure in one of these cells is itself in doubt. */
export function doubtInUnits(
  { summary }: CountyComparison,
  ids: readonly CellIndicatorId[],
): { kind?: 'extraction' } {
  return ids.some((id) => (summary.get(id)?.doubtful.length ?? 0) > 0) ? { kind: 'extraction' } : {}
}
