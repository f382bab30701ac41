import { notFound } from 'next/navigation'
import { cache } from 'react'
import { currentStore } from '@/app/_server/store'
import { countyInfo } from '@/db/queries/county-info'
import { type Explanation, explanations } from '@/db/queries/desk/desk-report'
import { listYears } from '@/db/queries/list-years'
import { reportFindings, type StoredFinding } from '@/db/queries/report-findings'
import { type SeriesValue, seriesValues } from '@/db/queries/series-values'
import { submissionStates } from '@/db/queries/submission-matrix'
import { type UnitDetail, unitBySlug } from '@/db/queries/unit-by-slug'
import { type UnitReport, unitReports } from '@/db/queries/unit-reports'
import type { IndicatorId } from '@/lib/catalogue/indicators'
import { type UnitYear, unitYears } from './unit-years'

/** A report of the unit with its values and what the checks say. */
export type LoadedReport = UnitReport & {
  readonly values: ReadonlyMap<IndicatorId, SeriesValue>
  readonly all: readonly StoredFinding[]
  /** What the unit says of confirmed findings, by their identity. */
  readonly explanations: ReadonlyMap<string, Explanation>
}
export type UnitPage = {
  readonly unit: UnitDetail
  readonly county: string | null
  readonly registerLoaded: boolean
  /** Ascending: the county's years and the unit's own, each with its state. */
  readonly years: readonly UnitYear[]
  /** Newest first. */
  readonly reports: readonly LoadedReport[]
}

/** Everything the page of a unit shows; once per request, although title and page both ask. Unknown units are 404. */
export const loadUnit = cache((slug: string): UnitPage => {
  const { db } = currentStore()
  const unit = unitBySlug(db, slug)
  if (!unit) notFound()
  const county = countyInfo(db)
  const reports = unitReports(db, unit.id).map((report) => ({
    ...report,
    values: seriesValues(db, report.version.versionId),
    all: reportFindings(db, report.version.versionId),
    explanations: explanations(db, unit.id, report.year),
  }))
  const countyYears = listYears(db).map((row) => row.year)
  const reported = reports.map((report) => report.year)
  const states = submissionStates(db, unit, county.registerLoaded, countyYears, reported)
  const years = unitYears(countyYears, reported, states)
  return { unit, county: county.name, registerLoaded: county.registerLoaded, years, reports }
})
