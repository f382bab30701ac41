import { deskReport } from '@/db/queries/desk/desk-report'
import { reportView } from '@/db/queries/report-view'
import type { Opinion } from '@/lib/desk/return-opinion'
import { type ReviewParams, reviewTarget } from './load-review'
import { opinionOf, reviewFindings } from './review-findings'

/** The confirmed findings of the version under review as a letter; null where there is no report. */
export async function loadOpinion(params: ReviewParams) {
  const { store, unit, year, actor } = await reviewTarget(params)
  const desk = deskReport(store, unit.id, year)
  const view = desk.version && reportView(store, unit.id, year, desk.version.versionNo)
  const opinion: Opinion | null = view ? opinionOf(unit.name, year, view, reviewFindings(view, desk)) : null
  return { unit, year, actor, versionNo: desk.version?.versionNo ?? null, opinion }
}
