import { type MeasureContext, measureContext } from '@/app/_charts/measure-data'
import { indicatorValues } from '@/db/queries/indicator-values'
import type { UnitRow } from '@/db/queries/list-units'
import type { ReportForm } from '@/lib/catalogue/form'
import { type Measure, measureIndicators, measureOf } from '@/lib/chart/measure'
import { type MeasurePoint, measurePoints } from '@/lib/chart/measure-points'
import type { Found } from './run-search'

/** A number somebody asked for by unit and name, year by year, newest first. */
export type Answer = {
  readonly unit: UnitRow
  readonly measure: Measure
  readonly points: readonly { readonly point: MeasurePoint; readonly form: ReportForm | null }[]
}

const MOST_UNITS = 3
const MOST_MEASURES = 4
/** One column of the tables of applications and disputes that is not their total. */
const PART = /^(?:applications|disputes)\.(?!.*\.total$)/

/**
 * The numbers of the units a query names, for the indicators it names: whole numbers before shares; [] where it names no
 * unit. Of the year asked for, else of all.
 */
export function loadAnswers({ askedOf, indicators }: Found, year: number | null): Answer[] {
  if (askedOf.length === 0) return []
  const measures = indicators
    .flatMap(({ id }) => (PART.test(id) ? [] : (measureOf(id) ?? [])))
    .sort((a, b) => Number(a.unit === '%') - Number(b.unit === '%'))
    .slice(0, MOST_MEASURES)
  if (measures.length === 0) return []
  const context = measureContext()
  return context.units
    .filter(({ id }) => askedOf.some((unit) => unit.id === id))
    .slice(0, MOST_UNITS)
    .flatMap((unit) => measures.map((measure) => answerOf(context, unit, measure)))
    .map((answer) => ({
      ...answer,
      points: answer.points.filter(({ point }) => year === null || point.year === year),
    }))
    .filter(({ points }) => points.length > 0)
}

function answerOf(context: MeasureContext, unit: UnitRow, measure: Measure): Answer {
  const { db, years, noReport } = context
  const reported = context.reported.get(unit.id) ?? new Map()
  const points = measurePoints(measure, {
    years,
    values: indicatorValues(db, measureIndicators(measure)).filter(({ unitId }) => unitId === unit.id),
    reported,
    notApplicable: context.notApplicable.get(unit.id) ?? new Set(),
    noReport,
  })
  return {
    unit,
    measure,
    points: points.map((point) => ({ point, form: reported.get(point.year) ?? null })).reverse(),
  }
}
