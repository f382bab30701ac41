import type { Actor } from '../../../lib/desk/permissions'
import { STATE_LABELS } from '../../../lib/desk/report-state'
import { READER_VERSION } from '../../../lib/reader-version'
import { settleCounty } from '../../county'
import { countyKey } from '../../queries/county-info'
import { recheckGovernments } from '../../recheck-governments'
import { type Saved, saveReport } from '../../save-report'
import { all, one, run, type Store, StoreError, write } from '../../store'
import { countRevision, logEvent } from '../at-desk'
import { demand } from '../demand'
import { noteReceivedDay, refuseReceivedDay } from '../received-day'
import { type Assessment, assess, ON_REQUEST } from './assess'
import { placeAtDesk, type ReadFile } from './place-at-desk'
import { removeStaged, type StagedLineRow, stagedLine, unpackReading } from './stage-file'
import { dropStaged, stagedBytes } from './staged-bytes'

/** draft: waits at the desk to be reviewed · direct: a report published long ago, counts at once */
export type ConfirmMode = 'draft' | 'direct'
/** What became of a line. A line that failed stays on the list. */
export type Confirmed = { readonly id: number; readonly fileName: string } & (
  | {
      readonly ok: true
      readonly unitId: number
      readonly unit: string
      readonly year: number
      /** Whether the unit is none of the county's: its report is kept for reference and counts nowhere. */
      readonly external: boolean
    }
  | { readonly ok: false; readonly reason: string }
)

/**
 * Takes lines of the person's list in, one transaction each: a line that fails does not stop the others. `receivedOn` is
 * the ISO day all of them came in; null where that is today.
 */
export function confirmStaged(
  store: Store,
  actor: Actor,
  ids: readonly number[],
  mode: ConfirmMode,
  receivedOn: string | null = null,
): Confirmed[] {
  demand(actor, 'import')
  const how = { mode, receivedOn, crowded: crowdedPlaces(store, actor), governmentsLater: new Set<number>() }
  try {
    const done = ids.map((id) => confirmId(store, actor, id, how))
    if (!done.some(({ ok }) => ok)) return done
    settleCounty(store)
    return done.map((each) => (each.ok ? { ...each, external: isExternal(store, each.unitId) } : each))
  } finally {
    recheckGovernments(store, how.governmentsLater)
  }
}

type Confirming = {
  readonly mode: ConfirmMode
  readonly receivedOn: string | null
  readonly crowded: ReadonlySet<string>
  /** Years whose government's report is checked again when all lines are in. */
  readonly governmentsLater: Set<number>
}

function confirmId(store: Store, actor: Actor, id: number, how: Confirming): Confirmed {
  let fileName = ''
  try {
    const line = stagedLine(store, actor, id)
    fileName = line.fileName
    refuseCrowded(JSON.parse(line.assessment) as Assessment, how.crowded)
    const { unit, year } = confirmLine(store, actor, line, how)
    const external = unit.status === 'external'
    return { id, fileName, ok: true, unitId: unit.id, unit: unit.name, year, external }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    noteFailure(store, actor, id, error.message)
    return { id, fileName, ok: false, reason: error.message }
  }
}

/** As the whole batch has decided whose county it is. */
function isExternal(store: Store, unitId: number): boolean {
  const row = one<{ status: string }>(
    store,
    'SELECT status FROM units WHERE county = $county AND id = $unitId',
    { county: countyKey(store), unitId },
  )
  return row?.status === 'external'
}

/** Kept on the line, so that the page still tells it after a reload. */
function noteFailure(store: Store, actor: Actor, id: number, reason: string): void {
  run(
    store,
    `UPDATE staged_reports SET assessment = json_set(assessment, '$.refused', $reason)
     WHERE id = $id AND by_id = $person`,
    { id, person: actor.id, reason },
  )
}

/** Takes lines off the person's list; how many there were. */
export function discardStaged(store: Store, actor: Actor, ids: readonly number[]): number {
  demand(actor, 'import')
  const wanted = new Set(ids)
  const lines = ownLines(store, actor).filter(({ id }) => wanted.has(id))
  write(store, () => {
    for (const { id } of lines)
      run(store, 'DELETE FROM staged_reports WHERE id = $id AND by_id = $person', { id, person: actor.id })
  })
  dropStaged(
    store,
    lines.map(({ hash }) => hash),
  )
  return lines.length
}

function confirmLine(store: Store, actor: Actor, line: StagedLineRow, how: Confirming): Saved {
  const seen = JSON.parse(line.assessment) as Assessment
  if (line.reading === null) throw new StoreError(seen.ok ? '没有读出内容，请重读。' : seen.reason)
  if (line.reader !== READER_VERSION)
    throw new StoreError('这一行是程序更新前读取的，请点“重读”，看过结果后再确认。')
  const file: ReadFile = {
    bytes: stagedBytes(store, line.hash),
    fileName: line.fileName,
    hash: line.hash,
    report: unpackReading(line.reading),
    given: { unit: line.givenUnit ?? undefined, year: line.givenYear ?? undefined },
  }
  refuseUnseen(store, line.id, seen, assess(store, file))
  const saved = write(store, () => {
    if (how.mode === 'direct') refuseDirect(store, file)
    return fileLine(store, actor, file, how)
  })
  removeStaged(store, actor, line)
  return saved
}

function fileLine(store: Store, actor: Actor, file: ReadFile, how: Confirming): Saved {
  const { report, bytes, fileName, given } = file
  const { mode, receivedOn, governmentsLater } = how
  const draft = mode === 'draft' ? ({ draft: 'submitted' } as const) : {}
  const saved = saveReport(
    store,
    { report, original: { bytes, fileName } },
    { ...draft, given, governmentsLater, ...ON_REQUEST },
  )
  const place = logPlace(store, saved)
  countRevision(store, place)
  if (receivedOn !== null) {
    refuseReceivedDay(receivedOn, saved.year)
    noteReceivedDay(store, place, receivedOn)
  }
  const direct = mode === 'direct'
  logEvent(store, place, actor, {
    event: direct ? '直接收录' : '收录',
    state: direct ? 'imported' : 'submitted',
    text: `文件“${fileName}”，第 ${saved.versionNo} 版${receivedOn === null ? '' : `，收到日期 ${receivedOn}`}`,
  })
  return saved
}

/** The key of the version that was just saved, for the log. */
export function logPlace(store: Store, { unit, year, versionNo }: Saved) {
  const county = countyKey(store)
  const row = one<{ id: number }>(
    store,
    `SELECT id FROM report_versions
     WHERE county = $county AND unit_id = $unitId AND year = $year AND version_no = $versionNo`,
    { county, unitId: unit.id, year, versionNo },
  )
  if (!row) throw new Error('a version that was just saved is not there')
  return { county, unitId: unit.id, year, versionId: row.id }
}

/** What the person saw must still be so; else the line shows what is now, and nothing is stored. */
function refuseUnseen(store: Store, id: number, seen: Assessment, now: Assessment): void {
  const look = (each: Assessment) =>
    each.ok ? [each.unit, each.year, each.standing, each.against] : [each.reason]
  const stale = JSON.stringify(look(seen)) !== JSON.stringify(look(now))
  if (stale) {
    run(store, 'UPDATE staged_reports SET assessment = $assessment WHERE id = $id', {
      id,
      assessment: JSON.stringify(now),
    })
  }
  if (!now.ok) throw new StoreError(now.reason)
  if (stale)
    throw new StoreError('看过以后库中这个单位年度又有变动，没有收；本行已按现在的情况重新比较，请再看一遍。')
  if (now.against === 'same') throw new StoreError('库中已有同一个文件，读得也一样，无须再收；请移去这一行。')
}

function refuseDirect(store: Store, file: ReadFile): void {
  const { standing } = placeAtDesk(store, file)
  if (file.report.cells.size === 0 && !file.report.oldTable)
    throw new StoreError('没有读到表格，不能直接收录，请按待审核收。')
  if (!standing || standing.state === 'imported') return
  throw new StoreError(
    `这个单位年度已有“${STATE_LABELS[standing.state]}”的年报，不能直接收录代替；请按待审核收，审核后再定稿。`,
  )
}

function ownLines(store: Store, actor: Actor): { id: number; hash: string; assessment: string }[] {
  return all(store, 'SELECT id, hash, assessment FROM staged_reports WHERE by_id = $person ORDER BY id', {
    person: actor.id,
  })
}

const placeKey = ({ unit, year }: Assessment) => `${unit}/${year}`

/** Unit and year of which the list has more than one file. */
function crowdedPlaces(store: Store, actor: Actor): ReadonlySet<string> {
  const seen = new Set<string>()
  const crowded = new Set<string>()
  for (const { assessment } of ownLines(store, actor)) {
    const parsed = JSON.parse(assessment) as Assessment
    if (!parsed.ok) continue
    const key = placeKey(parsed)
    if (seen.has(key)) crowded.add(key)
    seen.add(key)
  }
  return crowded
}

function refuseCrowded(assessment: Assessment, crowded: ReadonlySet<string>): void {
  if (!assessment.ok || !crowded.has(placeKey(assessment))) return
  throw new StoreError('清单中有同一单位同一年度的两个文件，没有收；请移去不用的一个后再确认。')
}
