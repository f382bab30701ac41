import { notFound } from 'next/navigation'
import { cache } from 'react'
import { z } from 'zod'
import { yearParam } from '@/app/_params/year-param'
import { currentStore } from '@/app/_server/store'
import { type CountyInfo, countyInfo } from '@/db/queries/county-info'
import {
  type CellDecision,
  cellDecisions,
  type Explanation,
  explanations,
} from '@/db/queries/desk/desk-report'
import { type ReportView, reportView } from '@/db/queries/report-view'
import { type UnitDetail, unitBySlug } from '@/db/queries/unit-by-slug'
import {
  listVersions,
  type VersionInfo,
  type WithdrawnVersion,
  withdrawnVersions,
} from '@/db/queries/version-info'
import type { Store } from '@/db/store'
import type { StoreView } from '@/db/store-view'

/** What an address of the report page leads to. */
export type ReportPage = {
  readonly db: Store
  readonly county: CountyInfo
  readonly unit: UnitDetail
  readonly year: number
  /** Null: the unit has no report of that year. */
  readonly view: ReportView | null
  /** Every version there ever was that the visitor may see, newest first; a removed one may be all there is. */
  readonly versions: readonly VersionInfo[]
  /** In public the versions that were taken out of view: told of, but not shown. */
  readonly withdrawn: readonly WithdrawnVersion[]
  /** Asked for by ?version=; undefined shows the current one. */
  readonly versionNo: number | undefined
  /** What the unit says of confirmed findings, by their identity. */
  readonly explanations: ReadonlyMap<string, Explanation>
  /** What people put in the place of what was read. */
  readonly settled: readonly CellDecision[]
  /** What of the store the visitor sees. */
  readonly seen: StoreView
}

export type ReportParams = Promise<{ unit: string; year: string }>
export type ReportQuery = Promise<Record<string, string | string[] | undefined>>

const VERSION = z.coerce.number().int().min(1).max(9999).optional()

/** Once per request, although title and page both ask. */
const load = cache((slug: string, yearText: string, versionText: string | undefined): ReportPage => {
  const year = yearParam(yearText)
  const version = VERSION.safeParse(versionText)
  if (year === null || !version.success) notFound()
  const { db, seen } = currentStore()
  const unit = unitBySlug(db, slug)
  if (!unit) notFound()
  const view = reportView(db, unit.id, year, version.data)
  if (!view && version.data !== undefined) notFound()
  const versions = view?.versions ?? listVersions(db, unit.id, year)
  return {
    db,
    county: countyInfo(db),
    unit,
    year,
    view,
    versions,
    withdrawn: seen === 'public' ? withdrawnVersions(db, unit.id, year) : [],
    versionNo: version.data,
    explanations: explanations(db, unit.id, year),
    settled: cellDecisions(db, unit.id, year),
    seen,
  }
})

/** Parses the address once and reads the report; an unknown unit, year or version is 404. */
export async function loadReport(params: ReportParams, query: ReportQuery): Promise<ReportPage> {
  const { unit, year } = await params
  const { version } = await query
  return load(decodeURIComponent(unit), year, typeof version === 'string' ? version : undefined)
}
