import { calendarDay } from '../../lib/desk/deadline'
import type { Actor, DeskAction } from '../../lib/desk/permissions'
import { type ReportState, type ReportStep, STATE_LABELS, STEPS } from '../../lib/desk/report-state'
import { isUndecidedError, reportFindings } from '../queries/report-findings'
import { one, run, type Store, StoreError } from '../store'
import { atDesk, type DeskTarget, type DeskVersion, logEvent } from './at-desk'
import { recheckVersion } from './recheck-version'
import { secondPersonNeeded } from './settings'

const PERMISSION: Readonly<Record<ReportStep, DeskAction>> = {
  take: 'takeReport',
  return: 'returnReport',
  propose: 'acceptReport',
  accept: 'acceptReport',
  publish: 'publishReport',
  reopen: 'reopenReport',
}

/**
 * What goes with a step: the opinion of a return, the reason of a reopening, address and ISO day of a publication; of an
 * acceptance, that it is meant although errors of the report are undecided.
 */
export type StepDetails = {
  readonly text?: string
  readonly url?: string
  readonly date?: string
  readonly despiteErrors?: boolean
}

/**
 * Takes a report one step further; the state it has then. Throws StoreError where the step is not open to its state, an
 * opinion or reason is missing, the day is none, acceptance needs a second person and this is the first, or errors of the
 * report are undecided and nobody said that it is meant so.
 */
export function takeStep(
  store: Store,
  actor: Actor,
  target: DeskTarget,
  step: ReportStep,
  details: StepDetails = {},
  governmentsLater?: Set<number>,
): ReportState {
  return atDesk(store, actor, PERMISSION[step], target, (version) => {
    const { from, to, label } = STEPS[step]
    if (!from.includes(version.state)) {
      throw new StoreError(`这份年报现在是“${STATE_LABELS[version.state]}”，不能${label}，没有改动。`)
    }
    if (step === 'accept') refuseAlone(store, actor, version)
    const undecided = step === 'accept' ? noteUndecided(store, version, details) : null
    const text = details.text?.trim() || null
    if (!text && step === 'return') throw new StoreError('请写明退回意见，单位要据此修改；没有退回。')
    if (!text && step === 'reopen') throw new StoreError('请写明撤回的理由，没有撤回。')
    if (step === 'publish') notePublication(store, version, details)
    moveTo(store, version, to, governmentsLater)
    if (step === 'publish') recheckVersion(store, version, governmentsLater)
    const note =
      step === 'publish' ? [details.date, details.url].filter(Boolean).join(' ') : (undecided ?? text)
    logEvent(store, version, actor, { event: label, state: to, text: note || null })
    return to
  })
}

/** Accepting makes a draft what counts; sending back or reopening takes what counts out of the county's figures. */
function moveTo(store: Store, version: DeskVersion, to: ReportState, governmentsLater?: Set<number>): void {
  const counts = to === 'accepted' || to === 'published'
  const current = counts ? 1 : 2
  const place = { county: version.county, unitId: version.unitId, year: version.year }
  if (counts && version.current === 2) {
    run(
      store,
      `UPDATE report_versions SET current = 0
       WHERE county = $county AND unit_id = $unitId AND year = $year AND current = 1`,
      place,
    )
  }
  run(
    store,
    `UPDATE report_versions SET state = $to, current = $current WHERE county = $county AND id = $versionId`,
    { county: version.county, versionId: version.versionId, to, current },
  )
  // What it is compared with is another where it counts.
  if (current !== version.current) recheckVersion(store, version, governmentsLater)
}

/** With the setting on, whoever proposed a report for acceptance cannot be the one who accepts it. */
function refuseAlone(store: Store, actor: Actor, version: DeskVersion): void {
  if (!secondPersonNeeded(store) || version.state === 'imported') return
  if (version.state !== 'proposed') throw new StoreError('本县设定由两人定稿：请先提请定稿，再由另一人定稿。')
  const proposal = one<{ by_id: string }>(
    store,
    `SELECT by_id FROM report_events WHERE county = $county AND unit_id = $unitId AND year = $year AND state = 'proposed'
     ORDER BY id DESC LIMIT 1`,
    { county: version.county, unitId: version.unitId, year: version.year },
  )
  if (!proposal || proposal.by_id === actor.id)
    throw new StoreError('这份年报由您提请定稿，须由另一人定稿；没有改动。')
}

/** For the log: the errors of the report nobody decided on, where it is accepted all the same; null where there are none. */
function noteUndecided(store: Store, version: DeskVersion, { despiteErrors }: StepDetails): string | null {
  const count = reportFindings(store, version.versionId).filter(isUndecidedError).length
  if (count === 0) return null
  if (!despiteErrors)
    throw new StoreError(`还有 ${count} 条“报告有误”没有处理，没有定稿；请先处理，或者勾选“仍然定稿”。`)
  return `还有 ${count} 条“报告有误”没有处理，仍然定稿`
}

function notePublication(store: Store, version: DeskVersion, { url, date }: StepDetails): void {
  const today = calendarDay(new Date())
  if (!date || !/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(Date.parse(date)))
    throw new StoreError('请填写公布日期（如 2024-01-25），没有登记。')
  if (date > today) throw new StoreError(`公布日期${date}在今天之后，没有登记。`)
  if (date <= `${version.year}-12-31`)
    throw new StoreError(`${version.year}年的年报不会在${date}公布，请核对日期；没有登记。`)
  const address = url?.trim() || null
  if (address && !/^https?:\/\/[^\s"'<>]+$/.test(address))
    throw new StoreError('公布网址应以 http:// 或 https:// 开头，没有登记。')
  run(
    store,
    `UPDATE report_versions SET published_url = coalesce($address, published_url), published_on = $date
     WHERE county = $county AND id = $versionId`,
    { county: version.county, versionId: version.versionId, address, date },
  )
}
