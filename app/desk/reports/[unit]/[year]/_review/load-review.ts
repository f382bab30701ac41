import { notFound } from 'next/navigation'
import { yearParam } from '@/app/_params/year-param'
import { type KeptWords, reportPage, takeKeptWords } from '@/app/_server/kept-words'
import { requireActor } from '@/app/_server/session'
import { deskStore } from '@/app/_server/writing-store'
import { type AskedBefore, askedBefore } from '@/db/queries/desk/asked-before'
import { type DeskReport, deskReport } from '@/db/queries/desk/desk-report'
import { deskYear } from '@/db/queries/desk/desk-year'
import { type RemovedVersion, removedVersions } from '@/db/queries/desk/removed-versions'
import { listUnits } from '@/db/queries/list-units'
import { type ReportView, reportView } from '@/db/queries/report-view'
import { type Revision, revisions } from '@/db/queries/revisions'
import { type UnitDetail, unitBySlug } from '@/db/queries/unit-by-slug'
import type { UnitRef } from '@/db/queries/unit-ref'
import type { Store } from '@/db/store'
import { type Actor, type DeskAction, may } from '@/lib/desk/permissions'
import { type ReviewFinding, reviewFindings } from './review-findings'

/** What the page of one report at the desk shows. */
export type Review = {
  readonly actor: Actor
  readonly unit: UnitDetail
  readonly year: number
  readonly desk: DeskReport
  /** The version under review, or the older one that is looked at; null where the unit has none of that year. */
  readonly view: ReportView | null
  /** Whether `view` is not the version under review: it is shown, and nothing can be done with it. */
  readonly past: boolean
  readonly findings: readonly ReviewFinding[]
  /** What the version before was sent back with, and what became of it; null where it was not. */
  readonly asked: AskedBefore | null
  readonly history: readonly Revision[]
  /** Versions taken out of view, and whether each can come back. */
  readonly removed: readonly RemovedVersion[]
  readonly neighbours: { readonly before: UnitRef | null; readonly after: UnitRef | null }
  /** Typed into a form that was refused. */
  readonly words: KeptWords | null
  /** Whether this person may do it to this unit; nothing can be done in a locked year. */
  readonly can: (action: DeskAction) => boolean
}
export type ReviewParams = Promise<{ unit: string; year: string }>

/** Who asks for which report; anybody who may not see drafts of the unit is sent away. */
export async function reviewTarget(params: ReviewParams) {
  const { unit: slug, year: yearText } = await params
  const year = yearParam(yearText)
  const store = deskStore()
  const unit = unitBySlug(store, decodeURIComponent(slug))
  if (year === null || !unit) notFound()
  const actor = await requireActor('seeDrafts', unit.id)
  return { store, unit, year, actor }
}

/** Everything of one report at the desk; `asked` is the number of an older version to look at, as in the address. */
export async function loadReview(params: ReviewParams, asked?: string): Promise<Review> {
  const { store, unit, year, actor } = await reviewTarget(params)
  const desk = deskReport(store, unit.id, year)
  const past = asked !== undefined && asked !== String(desk.version?.versionNo)
  const versionNo = past ? olderVersion(asked) : desk.version?.versionNo
  const view = versionNo === undefined ? null : reportView(store, unit.id, year, versionNo)
  if (past && !view) notFound()
  return {
    actor,
    unit,
    year,
    desk,
    view,
    past,
    findings: view ? reviewFindings(view, desk) : [],
    asked: view && askedBefore(store, view.version.versionId),
    history: revisions(store, unit.id, year),
    removed: removedVersions(store, unit.id, year),
    neighbours: neighboursOf(store, unit, year, actor),
    words: past ? null : takeKeptWords(actor.id, reportPage(unit.id, year)),
    can: (action) => !past && desk.locked === null && may(actor, action, unit.id),
  }
}

function olderVersion(asked: string): number {
  return /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : notFound()
}

/** The reports of the year before and after this one, in list order, among those this person may see. */
function neighboursOf(store: Store, unit: UnitRef, year: number, actor: Actor): Review['neighbours'] {
  const there = deskYear(store, year)
  const units = listUnits(store).filter(
    ({ id }) => id === unit.id || (there.has(id) && may(actor, 'seeDrafts', id)),
  )
  const at = units.findIndex(({ id }) => id === unit.id)
  return { before: units[at - 1] ?? null, after: units[at + 1] ?? null }
}
