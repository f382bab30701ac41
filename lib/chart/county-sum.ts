import { isIndicatorId } from '../catalogue/indicators'
import { looksBack } from '../catalogue/rates'
import type { IndicatorValue } from '../figures/indicator-value'
import type { MarkedUnits } from '../figures/marks'
import { rateOf, shownRate } from '../figures/rate'
import { sumSeries } from '../figures/series'
import type { Measure } from './measure'

/** The county's figure of a measure in one year, with what it covers and the counted units whose numbers carry a mark. */
export type CountyPoint = MarkedUnits & {
  readonly year: number
  /** Σ, or the ratio of sums as per cent; null where nothing can be formed. */
  readonly value: number | null
  /** Why not. */
  readonly gap: string | null
  /** 236/398 for a rate. */
  readonly detail: string | null
  readonly small: boolean
  /** Ids of the units in it, and of those it should cover. */
  readonly counted: readonly number[]
  readonly asked: readonly number[]
}

/** The county's sums (or ratios of sums) of a measure over `years`; `unitsOf` names the units that count in a year. */
export function countyPoints(
  measure: Measure,
  years: readonly number[],
  values: readonly IndicatorValue[],
  unitsOf: (year: number) => readonly number[],
): CountyPoint[] {
  if (measure.rate === null) {
    if (!isIndicatorId(measure.id)) return []
    return sumSeries(measure.id, years, values, unitsOf).points.map((point) => ({
      year: point.year,
      value: point.sum,
      gap: point.sum === null ? (point.absent.length > 0 ? '表式无此项' : '无数据') : null,
      detail: null,
      small: false,
      counted: point.counted,
      asked: point.asked,
      doubtful: point.doubtful,
      approximate: point.approximate,
      derived: point.derived,
      zeroed: point.zeroed,
    }))
  }
  const { rate } = measure
  const back = looksBack(rate)
  return years.map((year) => {
    const asked = unitsOf(year)
    const own = values.filter((value) => value.year === year)
    const before = back ? values.filter((value) => value.year === year - 1) : []
    const found = rateOf(rate, asked, own, before)
    return {
      year,
      value: found.value === null ? null : shownRate(rate, found.value),
      gap: found.value === null ? (found.reason ?? '无数据') : null,
      detail:
        found.value === null || found.denominator === null ? null : `${found.numerator}/${found.denominator}`,
      small: found.small,
      counted: found.counted,
      asked,
      doubtful: found.doubtful,
      approximate: found.approximate,
      derived: found.derived,
      zeroed: found.zeroed,
    }
  })
}
