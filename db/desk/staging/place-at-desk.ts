import { canonicalUnitName } from '../../../lib/catalogue/unit-names'
import type { ReportState } from '../../../lib/desk/report-state'
import type { Report } from '../../../lib/model/report'
import type { GivenIdentity } from '../../../lib/narrative/identity'
import { type County, countyPrefix, ensureCounty } from '../../county'
import { findUnit, type KnownUnit } from '../../find-unit'
import { all, one, type Store, StoreError } from '../../store'

/** A file as read, with what a person says of it. */
export type ReadFile = {
  readonly bytes: Uint8Array
  readonly fileName: string
  readonly hash: string
  readonly report: Report
  readonly given: GivenIdentity
}
/** The version of a unit's year that stands at the desk: its draft, else what counts. */
export type Standing = {
  readonly versionId: number
  readonly state: ReportState
  readonly draft: boolean
}
export type DeskPlace = {
  /** Null where the register does not know the unit yet. */
  readonly unit: KnownUnit | null
  readonly year: number
  readonly standing: Standing | null
}

/**
 * Where a file would be filed. Throws StoreError, in words that say what to do on the page, when it does not tell whose
 * it is or for which year, when its year is in doubt and nobody has said it, and when the same file is another's report.
 */
export function placeAtDesk(store: Store, { report, hash, given }: ReadFile): DeskPlace {
  const { unit: name, year } = report.identity
  if (name === null || year === null) throw new StoreError(missing(name, year))
  const doubt = report.warnings.find((warning) => warning.code === 'year-uncertain')
  if (doubt && given.year === undefined) throw new StoreError(`${doubt.message}请在本行写明年度后重读。`)
  const county = ensureCounty(store, [name])
  const unit = findUnit(store, county, canonicalUnitName(name, countyPrefix(county))) ?? null
  refuseOtherPlace(store, county, hash, { unitId: unit?.id ?? null, year })
  return { unit, year, standing: unit && standingVersion(store, county, unit.id, year) }
}

function missing(unit: string | null, year: number | null): string {
  const lacks = unit === null && year === null ? '单位和年度' : unit === null ? '单位' : '年度'
  return `没有认出${lacks}，请核对文件后在本行写明，再点“重读”。`
}

function refuseOtherPlace(
  store: Store,
  county: County,
  hash: string,
  { unitId, year }: { unitId: number | null; year: number },
): void {
  const places = all<{ id: number; name: string; year: number }>(
    store,
    `SELECT u.id, u.name, v.year FROM report_versions v JOIN units u ON u.county = v.county AND u.id = v.unit_id
     WHERE v.county = $county AND v.original = $hash AND v.current > 0`,
    { county: county.code, hash },
  )
  const other = places.find((place) => place.id !== unitId || place.year !== year)
  if (!other) return
  throw new StoreError(
    `同一个文件已是${other.name}${other.year}年的年报，没有再收；如那里收错了，请先在那份年报的审核页移出。`,
  )
}

function standingVersion(store: Store, county: County, unitId: number, year: number): Standing | null {
  const row = one<{ id: number; state: ReportState; current: number }>(
    store,
    `SELECT id, state, current FROM report_versions
     WHERE county = $county AND unit_id = $unitId AND year = $year AND current > 0 ORDER BY current DESC LIMIT 1`,
    { county: county.code, unitId, year },
  )
  return row ? { versionId: row.id, state: row.state, draft: row.current === 2 } : null
}
