import { indicatorValues } from '@/db/queries/indicator-values'
import type { UnitRow } from '@/db/queries/list-units'
import { type ApplicationFlow, applicationFlow, FLOW_INDICATORS } from '@/lib/figures/application-flow'
import type { NoReport } from '@/lib/figures/series'
import { recordReader } from './joined-values'
import type { ChosenUnit, Comparison } from './load-comparison'

export type FlowOfYear = {
  readonly year: number
  readonly flow: ApplicationFlow
  readonly unitOf: (id: number) => UnitRow | undefined
  readonly noReport: NoReport
  /** Nobody chose: the flow is that of all units of the county's sums. */
  readonly county: boolean
}

/** The flow of applications of the chosen units in the last year shown. */
export function loadFlow({ context, years, units, chosenForYou }: Comparison): FlowOfYear | null {
  const year = years.at(-1)
  if (year === undefined) return null
  const values = indicatorValues(context.db, FLOW_INDICATORS, { years: [year] })
  const recordOf = recordReader(context, values)
  const shown = chosenForYou ? countyUnits(context.units, context.summedIn(year)) : units
  const owing = shown
    .map(recordOf)
    .filter((record) => record.reported.has(year) || !record.notApplicable.has(year))
  return {
    year,
    flow: applicationFlow(
      owing.map((record) => record.unitId),
      owing.flatMap((record) => record.values.filter((value) => value.year === year)),
    ),
    unitOf: (id) => context.units.find((unit) => unit.id === id),
    noReport: context.noReport,
    county: chosenForYou,
  }
}

/** The units that make up the county's sums of a year, each for itself. */
export function countyUnits(units: readonly UnitRow[], summed: ReadonlySet<number>): ChosenUnit[] {
  return units.flatMap((unit) => (summed.has(unit.id) ? [{ unit, predecessors: [], splits: [] }] : []))
}
