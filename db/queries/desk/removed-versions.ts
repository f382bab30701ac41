import { PUBLIC_STATES, type ReportState, STATE_LABELS } from '../../../lib/desk/report-state'
import { all, type Store } from '../../store'
import { countyKey } from '../county-info'
import { inListOrder, toUnitRef, UNIT_COLUMNS, type UnitColumns, type UnitRef } from '../unit-ref'

/** A version that was taken out of view. */
export type RemovedVersion = {
  readonly versionId: number
  readonly versionNo: number
  /** Where it stood when it was removed, and stands again once it is restored. */
  readonly state: ReportState
  /** Who took it out and why; null where a store from before there was a log does not tell. */
  readonly removal: { readonly byName: string; readonly reason: string | null; readonly at: string } | null
  /** Whether it counts in public again once it is restored; otherwise it waits at the desk. */
  readonly counts: boolean
  /** Chinese, a sentence without its stop: why it cannot be restored as things stand; null where it can. */
  readonly obstacle: string | null
}

type Version = {
  readonly id: number
  readonly no: number
  readonly state: ReportState
  readonly current: 0 | 1 | 2
  readonly removedAt: string | null
  readonly original: string
}

/** The removed versions of a unit's year, newest first. Asked of a connection that sees everything (view local). */
export function removedVersions(store: Store, unitId: number, year: number): RemovedVersion[] {
  const place = { county: countyKey(store), unitId, year }
  const versions = all<Version>(
    store,
    `SELECT id, version_no AS no, state, current, removed_at AS removedAt, original FROM report_versions
     WHERE county = $county AND unit_id = $unitId AND year = $year ORDER BY version_no DESC`,
    place,
  )
  const removals = new Map(
    all<{ versionId: number; byName: string; reason: string | null; at: string }>(
      store,
      `SELECT version_id AS versionId, by_name AS byName, text AS reason, at FROM report_events
       WHERE county = $county AND unit_id = $unitId AND year = $year AND event = '移出' AND version_id IS NOT NULL ORDER BY id`,
      place,
    ).map(({ versionId, ...removal }) => [versionId, removal]),
  )
  return versions
    .filter(({ removedAt }) => removedAt !== null)
    .map((version) => ({
      versionId: version.id,
      versionNo: version.no,
      state: version.state,
      removal: removals.get(version.id) ?? null,
      counts: PUBLIC_STATES.includes(version.state),
      obstacle: conflictHere(version, versions) ?? conflictElsewhere(store, version, place),
    }))
}

/** Units of whose reports of a year nothing counts or waits because all was removed, in list order. */
export function unitsRemoved(store: Store, year: number): UnitRef[] {
  const rows = all<UnitColumns>(
    store,
    `SELECT ${UNIT_COLUMNS} FROM units u WHERE u.county = $county
       AND EXISTS (SELECT 1 FROM report_versions v WHERE v.county = u.county AND v.unit_id = u.id AND v.year = $year
         AND v.removed_at IS NOT NULL)
       AND NOT EXISTS (SELECT 1 FROM report_versions v WHERE v.county = u.county AND v.unit_id = u.id AND v.year = $year
         AND v.current > 0)`,
    { county: countyKey(store), year },
  )
  return rows.sort(inListOrder).map(toUnitRef)
}

/** One version counts and one waits: neither is put out of its place, nor is an older draft put over what counts. */
function conflictHere(version: Version, versions: readonly Version[]): string | null {
  const counting = versions.find(({ current }) => current === 1)
  const waiting = versions.find(({ current }) => current === 2)
  const again = versions.find(
    ({ id, no, current, original }) =>
      id !== version.id && original === version.original && (current > 0 || no > version.no),
  )
  if (again) {
    const now = again.removedAt === null ? '' : '，请恢复那一版'
    return `同一个文件后来又收为第 ${again.no} 版${now}`
  }
  if (PUBLIC_STATES.includes(version.state)) {
    return counting
      ? `现在计入公开的数的是第 ${counting.no} 版（${STATE_LABELS[counting.state]}），一年只计一版；确要改用这一版，请先移出第 ${counting.no} 版`
      : null
  }
  if (waiting)
    return `第 ${waiting.no} 版（${STATE_LABELS[waiting.state]}）正在办理；确要改用这一版，请先移出第 ${waiting.no} 版`
  return counting && counting.no > version.no
    ? `比它新的第 ${counting.no} 版（${STATE_LABELS[counting.state]}）已计入公开的数；确要改用这一版，请先移出第 ${counting.no} 版`
    : null
}

/** One file is one report. */
function conflictElsewhere(
  store: Store,
  { original }: Version,
  { county, unitId, year }: { county: number; unitId: number; year: number },
): string | null {
  const [place] = all<{ name: string; year: number }>(
    store,
    `SELECT u.name, v.year FROM report_versions v JOIN units u ON u.county = v.county AND u.id = v.unit_id
     WHERE v.county = $county AND v.original = $original AND v.current > 0 AND (v.unit_id <> $unitId OR v.year <> $year)`,
    { county, original, unitId, year },
  )
  return place
    ? `同一个文件现在是${place.name}${place.year}年的年报；如那里收错了，请先在那份年报的审核页移出`
    : null
}
