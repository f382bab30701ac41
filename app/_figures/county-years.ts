import { cache } from 'react'
import { currentStore } from '@/app/_server/store'
import { type CountyInfo, countyInfo } from '@/db/queries/county-info'
import { latestImport } from '@/db/queries/latest-import'
import { listYears } from '@/db/queries/list-years'
import { noReportState, shownView } from '@/db/queries/shown-view'
import { coverageReader, type YearCoverage } from '@/db/queries/year-coverage'
import type { Store } from '@/db/store'
import type { StoreView } from '@/db/store-view'
import { dateText } from '@/lib/chart/describe-number'
import type { NoReport } from '@/lib/figures/series'

/** The county of the served store, its years and who counts in each. */
export type CountyYears = {
  readonly db: Store
  readonly county: CountyInfo
  /** Years with a report, ascending; empty for an empty store. */
  readonly years: readonly number[]
  readonly coverageOf: (year: number) => YearCoverage
  /** Ids of the units that make up the county's sums of a year. */
  readonly summedIn: (year: number) => ReadonlySet<number>
  /** What of the store is seen: of findings, the public is told the confirmed ones. */
  readonly seen: StoreView
  /** What an obliged unit without a report is: 未报, to the public 未公布. */
  readonly noReport: NoReport
  /** Chinese date of the last import; null while there was none. */
  readonly updated: string | null
}

/** The county every page of this request shows, read once for its title, frame and content. */
export const countyYears = cache((): CountyYears => countyYearsOf(currentStore().db))

/** Chinese date of the last import, once per request; null while there was none. */
export const updatedText = cache((db: Store): string | null => {
  const last = latestImport(db)
  return last ? dateText(last) : null
})

/** The county of a store. Coverage is read once per call, when it is first asked for. */
export function countyYearsOf(db: Store): CountyYears {
  const known = new Map<number, YearCoverage>()
  let read: ((year: number) => YearCoverage) | undefined
  const coverageOf = (year: number) => {
    read ??= coverageReader(db)
    const found = known.get(year) ?? read(year)
    known.set(year, found)
    return found
  }
  const summed = new Map<number, ReadonlySet<number>>()
  const summedIn = (year: number) => {
    const found = summed.get(year) ?? new Set(coverageOf(year).summed.map((unit) => unit.id))
    summed.set(year, found)
    return found
  }
  return {
    db,
    county: countyInfo(db),
    years: listYears(db)
      .map((row) => row.year)
      .reverse(),
    coverageOf,
    summedIn,
    seen: shownView(db),
    noReport: noReportState(db),
    updated: updatedText(db),
  }
}
