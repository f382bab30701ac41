import { type CountyYears, countyYears } from '@/app/_figures/county-years'
import { indicatorValues } from '@/db/queries/indicator-values'
import { listUnits, type UnitRow } from '@/db/queries/list-units'
import { notApplicableYears } from '@/db/queries/submission-matrix'
import type { ReportForm } from '@/lib/catalogue/form'
import type { IndicatorId } from '@/lib/catalogue/indicators'
import { type Measure, measureIndicators } from '@/lib/chart/measure'
import { type MeasurePoint, measurePoints } from '@/lib/chart/measure-points'
import type { IndicatorValue } from '@/lib/figures/indicator-value'

/** A unit of the county with its points of one measure, in the order of the years. */
export type UnitPoints = { readonly unit: UnitRow; readonly peer: string; readonly points: MeasurePoint[] }

/** What every measure is read against: units, years, who reported on which form, who did not have to. */
export type MeasureContext = CountyYears & {
  /** The county's own units: external ones are never compared or added. */
  readonly units: readonly UnitRow[]
  readonly reported: ReadonlyMap<number, ReadonlyMap<number, ReportForm | null>>
  readonly notApplicable: ReadonlyMap<number, ReadonlySet<number>>
}

/** Printed on both forms, so its value tells the form of a report. */
const FORM_PROBE: IndicatorId = 'applications.received.total'

/** Opens the store once for a page that shows measures. */
export function measureContext(): MeasureContext {
  const county = countyYears()
  const units = listUnits(county.db).filter((unit) => unit.status !== 'external')
  const forms = new Map<string, ReportForm | null>()
  for (const value of indicatorValues(county.db, [FORM_PROBE]))
    forms.set(`${value.unitId}/${value.year}`, value.form)
  const reported = new Map(
    units.map((unit) => [
      unit.id,
      new Map(unit.years.map((year) => [year, forms.get(`${unit.id}/${year}`) ?? null])),
    ]),
  )
  return { ...county, units, reported, notApplicable: notApplicableYears(county.db, units, county.years) }
}

/** Every unit's points of a measure over `years`, with the values they were made from. */
export function measureData(
  context: MeasureContext,
  measure: Measure,
  years: readonly number[],
): { readonly values: readonly IndicatorValue[]; readonly units: readonly UnitPoints[] } {
  const values = indicatorValues(context.db, measureIndicators(measure))
  const byUnit = new Map<number, IndicatorValue[]>()
  for (const value of values) {
    const own = byUnit.get(value.unitId)
    if (own) own.push(value)
    else byUnit.set(value.unitId, [value])
  }
  const units = context.units.map((unit) => ({
    unit,
    peer: unit.peer,
    points: measurePoints(measure, {
      years,
      values: byUnit.get(unit.id) ?? [],
      reported: context.reported.get(unit.id) ?? new Map(),
      notApplicable: context.notApplicable.get(unit.id) ?? new Set(),
      noReport: context.noReport,
    }),
  }))
  return { values, units }
}
