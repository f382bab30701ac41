import type { SeriesValue } from '@/db/queries/series-values'
import type { IndicatorId } from '@/lib/catalogue/indicators'
import { idsAcrossForms } from '@/lib/figures/crosswalk-series'
import type { IndicatorValue } from '@/lib/figures/indicator-value'
import { type SeriesPoint, unitSeries } from '@/lib/figures/series'
import type { SeriesBreak } from '@/lib/figures/series-breaks'
import type { LoadedReport } from './load-unit'
import { shownYears, type UnitYear } from './unit-years'

/** A year of an indicator; `mark` is the printed sign of a mark, `known` false where no register tells if it is due. */
export type UnitPoint = SeriesPoint & { readonly mark: string | null; readonly known: boolean }
export type UnitSeries = { readonly points: readonly UnitPoint[]; readonly breaks: readonly SeriesBreak[] }

/** Gives the series of any indicator of one unit, over the years its page shows; each is made once per request. */
export function seriesReader(
  unitId: number,
  years: readonly UnitYear[],
  reports: readonly LoadedReport[],
): (id: IndicatorId) => UnitSeries {
  const shown = shownYears(years)
  const ownYears = shown.map((each) => each.year)
  const byYear = new Map(reports.map((report) => [report.year, report]))
  const reported = new Map(reports.map((report) => [report.year, report.version.form]))
  const notApplicable = new Set(
    shown.filter((each) => each.state === 'not-applicable').map((each) => each.year),
  )
  const unknown = new Set(shown.filter((each) => each.state === 'unknown').map((each) => each.year))
  const noReport = shown.some((each) => each.state === 'unpublished') ? 'unpublished' : 'missing'
  const known = new Map<IndicatorId, UnitSeries>()
  const read = (indicator: IndicatorId): UnitSeries => {
    const ids = idsAcrossForms(indicator)
    const values: IndicatorValue[] = []
    for (const report of reports)
      for (const id of ids) {
        const value = toValue(unitId, report, id, report.values.get(id))
        if (value) values.push(value)
      }
    const { points, breaks } = unitSeries({
      indicator,
      years: ownYears,
      values,
      reported,
      notApplicable,
      noReport,
    })
    return {
      points: points.map(({ year, form, state, value, doubtful, approximate, derived, zeroed }) => {
        const mark = byYear.get(year)?.values.get(indicator)?.mark ?? null
        return {
          year,
          form,
          state,
          value,
          doubtful,
          approximate,
          derived,
          zeroed,
          mark,
          known: !unknown.has(year),
        }
      }),
      breaks,
    }
  }
  return (indicator) => {
    const series = known.get(indicator) ?? read(indicator)
    known.set(indicator, series)
    return series
  }
}

function toValue(
  unitId: number,
  { year, version }: LoadedReport,
  indicator: IndicatorId,
  found: SeriesValue | undefined,
): IndicatorValue | null {
  if (!found) return null
  const { status, value, doubtful, approximate, derived, zeroed } = found
  return {
    unitId,
    year,
    indicator,
    form: version.form,
    status,
    value,
    doubtful,
    approximate,
    derived,
    zeroed,
  }
}
