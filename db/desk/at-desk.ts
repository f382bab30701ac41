import type { Actor, DeskAction } from '../../lib/desk/permissions'
import type { ReportState } from '../../lib/desk/report-state'
import { countyKey } from '../queries/county-info'
import { one, run, type Store, StoreError, write } from '../store'
import { demand } from './demand'
import { refuseLockedYear } from './locked-years'

/** The report a person acts on, and the revision of it that they saw. */
export type DeskTarget = { readonly unitId: number; readonly year: number; readonly revision: number }
/** The version they act on: the draft where there is one, else what counts. */
export type DeskVersion = {
  readonly county: number
  readonly unitId: number
  readonly year: number
  readonly versionId: number
  readonly state: ReportState
  readonly current: 1 | 2
  readonly original: string
}

/**
 * Does what a person decided about one report, in one transaction: refused without permission, in a locked year, and
 * when somebody else has done something to the report since the person looked at it. Counts the revision up.
 */
export function atDesk<T>(
  store: Store,
  actor: Actor,
  action: DeskAction,
  target: DeskTarget,
  work: (version: DeskVersion) => T,
): T {
  return atDeskOfYear(store, actor, action, target, () => work(versionAtDesk(store, target)))
}

/** The same where there may be no report: what is done is about the unit's year. */
export function atDeskOfYear<T>(
  store: Store,
  actor: Actor,
  action: DeskAction,
  target: DeskTarget,
  work: (county: number) => T,
): T {
  demand(actor, action, target.unitId)
  return write(store, () => {
    const county = countyKey(store)
    refuseLockedYear(store, county, target.year)
    refuseStale(store, county, target)
    const result = work(county)
    countRevision(store, { county, unitId: target.unitId, year: target.year })
    return result
  })
}

/** What is reviewed of a unit's year: its draft, else the version that counts. Throws StoreError where there is neither. */
function versionAtDesk(store: Store, { unitId, year }: Omit<DeskTarget, 'revision'>): DeskVersion {
  const county = countyKey(store)
  const row = one<{ id: number; state: ReportState; current: 1 | 2; original: string }>(
    store,
    `SELECT id, state, current, original FROM report_versions
     WHERE county = $county AND unit_id = $unitId AND year = $year AND current > 0 ORDER BY current DESC LIMIT 1`,
    { county, unitId, year },
  )
  if (!row) throw new StoreError(`该单位没有${year}年的年报，可能刚被移出，请刷新后再看。`)
  return {
    county,
    unitId,
    year,
    versionId: row.id,
    state: row.state,
    current: row.current,
    original: row.original,
  }
}

function refuseStale(store: Store, county: number, { unitId, year, revision }: DeskTarget): void {
  const place = { county, unitId, year }
  const row = one<{ revision: number }>(
    store,
    'SELECT revision FROM reports WHERE county = $county AND unit_id = $unitId AND year = $year',
    place,
  )
  if (row?.revision === revision) return
  const last = one<{ by_name: string; event: string; at: string }>(
    store,
    `SELECT by_name, event, at FROM report_events WHERE county = $county AND unit_id = $unitId AND year = $year
     ORDER BY id DESC LIMIT 1`,
    place,
  )
  const done = last ? `${last.by_name}刚刚对这份年报做了“${last.event}”` : '这份年报刚有变动'
  throw new StoreError(`${done}，您的操作没有保存，别人的也没有被覆盖；请看过最新情况后再决定。`)
}

/** Counts up what tells two people at one report apart. */
export function countRevision(store: Store, place: { county: number; unitId: number; year: number }): void {
  run(
    store,
    `UPDATE reports SET revision = revision + 1 WHERE county = $county AND unit_id = $unitId AND year = $year`,
    { county: place.county, unitId: place.unitId, year: place.year },
  )
}

/** Who did it and when, as the columns of every table of the desk. */
export const signed = (actor: Actor) => ({
  byId: actor.id,
  byName: actor.name,
  at: new Date().toISOString(),
})

/** Writes a line of the log of a unit's year. `event` is the Chinese word the log shows. */
export function logEvent(
  store: Store,
  place: { county: number; unitId: number; year: number; versionId: number | null },
  actor: Actor,
  what: { readonly event: string; readonly state?: ReportState; readonly text?: string | null },
): void {
  run(
    store,
    `INSERT INTO report_events (county, unit_id, year, version_id, event, state, text, by_id, by_name, at)
     VALUES ($county, $unitId, $year, $versionId, $event, $state, $text, $byId, $byName, $at)`,
    {
      county: place.county,
      unitId: place.unitId,
      year: place.year,
      versionId: place.versionId,
      event: what.event,
      state: what.state ?? null,
      text: what.text ?? null,
      ...signed(actor),
    },
  )
}
