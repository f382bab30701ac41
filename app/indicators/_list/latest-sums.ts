import type { CountyYears } from '@/app/_figures/county-years'
import { indicatorValues } from '@/db/queries/indicator-values'
import type { IndicatorId } from '@/lib/catalogue/indicators'
import { looksBack } from '@/lib/catalogue/rates'
import { type CountyPoint, countyPoints } from '@/lib/chart/county-sum'
import { type MeasureId, measureIndicators, measureOf } from '@/lib/chart/measure'

/** The county's figures of the latest year for the lines of the list. */
export type LatestSums = {
  readonly year: number | null
  /** How many units make up the county's sums of the year. */
  readonly units: number
  readonly points: ReadonlyMap<MeasureId, CountyPoint>
}

/** Σ (or Σ/Σ) of each measure over the units that count in `year`; nothing while there is no year. */
export function latestSums(county: CountyYears, year: number | null, ids: readonly MeasureId[]): LatestSums {
  if (year === null) return { year, units: 0, points: new Map() }
  const units = [...county.summedIn(year)]
  const measures = ids.flatMap((id) => measureOf(id) ?? [])
  const asked = [...new Set(measures.flatMap(measureIndicators))]
  const back = new Set(
    measures.flatMap((each) => (each.rate && looksBack(each.rate) ? measureIndicators(each) : [])),
  )
  const yearsOf = (id: IndicatorId) => (back.has(id) ? [year - 1, year] : [year])
  const values = new Map(asked.map((id) => [id, indicatorValues(county.db, [id], { years: yearsOf(id) })]))
  const points = measures.flatMap((measure) => {
    const own = measureIndicators(measure).flatMap((id) => values.get(id) ?? [])
    const [point] = countyPoints(measure, [year], own, () => units)
    return point ? [[measure.id, point] as const] : []
  })
  return { year, units: units.length, points: new Map(points) }
}
