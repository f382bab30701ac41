import type { County } from './county'
import type { KnownUnit } from './find-unit'
import { all, one, type Store, StoreError } from './store'

/** A file as read, and the unit and year it would be filed under. */
export type Filed = { county: County; unit: KnownUnit; year: number; hash: string; reading: string }
export type VersionRow = {
  id: number
  version_no: number
  reading_hash: string
  removed_at: string | null
  current: number
}

/**
 * The last version of this file for this unit and year, when it makes saving needless: it is current and reads alike,
 * another file has replaced it (importing a folder twice must not make versions take turns), or it was removed by hand.
 * `wanted`: a person asks for this very file, so that it takes the other's place again. Where no version is current
 * any more, a file that was only replaced comes back by itself.
 */
export function knownVersion(
  store: Store,
  filed: Filed,
  ask: { restore: boolean; wanted: boolean },
): (VersionRow & { outcome: 'unchanged' | 'removed' }) | null {
  const last = one<VersionRow>(
    store,
    `SELECT id, version_no, reading_hash, removed_at, current FROM report_versions
     WHERE county = $county AND unit_id = $unitId AND year = $year AND original = $hash
     ORDER BY version_no DESC LIMIT 1`,
    { ...placeOf(filed), hash: filed.hash },
  )
  if (!last) return null
  if (last.removed_at !== null) return ask.restore ? null : { ...last, outcome: 'removed' }
  if (last.current > 0) return last.reading_hash === filed.reading ? { ...last, outcome: 'unchanged' } : null
  const keepsOther = currentVersion(store, filed) !== undefined && !ask.wanted && !ask.restore
  return keepsOther ? { ...last, outcome: 'unchanged' } : null
}

/** Whether this very file, read alike, has been a version of this unit and year before: saving it again restores it. */
export function wasStored(store: Store, filed: Filed): boolean {
  const row = one<{ stored: number }>(
    store,
    `SELECT EXISTS (SELECT 1 FROM report_versions
       WHERE county = $county AND unit_id = $unitId AND year = $year AND original = $hash AND reading_hash = $reading)
       AS stored`,
    { ...placeOf(filed), hash: filed.hash, reading: filed.reading },
  )
  return row?.stored === 1
}

const placeOf = (filed: Filed) => ({
  county: filed.county.code,
  unitId: filed.unit.id,
  year: filed.year,
})

/** The version that counts for the unit's year, or its draft, and its file. */
function currentVersion(
  store: Store,
  filed: Filed,
  current: 1 | 2 = 1,
): { id: number; original: string } | undefined {
  return one(
    store,
    `SELECT id, original FROM report_versions
     WHERE county = $county AND unit_id = $unitId AND year = $year AND current = $current`,
    { ...placeOf(filed), current },
  )
}

/** One file is one report: refuses what would make its figures count twice, and says how to move it. */
export function refuseSecondPlace(store: Store, filed: Filed): void {
  const places = all<{ name: string; year: number }>(
    store,
    `SELECT u.name, v.year FROM report_versions v JOIN units u ON u.county = v.county AND u.id = v.unit_id
     WHERE v.county = $county AND v.original = $hash AND v.current > 0 AND (v.unit_id <> $unitId OR v.year <> $year)`,
    { ...placeOf(filed), hash: filed.hash },
  )
  const [place] = places
  if (!place) return
  throw new StoreError(
    `这个文件已作为${place.name}${place.year}年的报告在用，没有再存为${filed.unit.name}${filed.year}年的报告；` +
      `如需改到后者，请先运行 npm run remove -- ${place.name} ${place.year}，再重新导入。`,
  )
}

/** A file whose year is in doubt (`doubt`, a sentence) must not put another file's report out of view. */
export function refuseDoubtfulYear(store: Store, filed: Filed, doubt: string): void {
  const current = currentVersion(store, filed)
  if (!current || current.original === filed.hash) return
  throw new StoreError(
    `${doubt}库中已有${filed.unit.name}${filed.year}年的报告，没有替换；核对后加 --year 年度 重新导入。`,
  )
}

/**
 * A file of which no cell was read must not put a report with figures out of view: mostly it is a page that holds the
 * report as an attachment or as pictures. `numbers`: how many it has.
 */
export function refuseLosingFigures(store: Store, filed: Filed, numbers: number): void {
  const current = currentVersion(store, filed)
  if (numbers > 0 || !current || current.original === filed.hash) return
  const kept = figuresOf(store, filed.county.code, current.id)
  if (kept === 0) return
  const place = `${filed.unit.name}${filed.year}年`
  throw new StoreError(
    `这个文件里没有读到表格的数，库中${place}的报告有 ${kept} 个数，没有替换；` +
      `请核对文件是否完整，确要改用它请加 --unit ${filed.unit.name} --year ${filed.year} 重新导入。`,
  )
}

/** How many numbers of tables a version has; counts from prose are none. */
function figuresOf(store: Store, county: number, versionId: number): number {
  const row = one<{ figures: number }>(
    store,
    `SELECT (SELECT count(*) FROM cells c JOIN indicators i ON i.number = c.indicator
         WHERE c.county = $county AND c.version_id = $versionId AND c.status = 'number' AND i.id NOT LIKE 'prose.%')
       + (SELECT count(*) FROM old_figures
         WHERE county = $county AND version_id = $versionId AND status = 'number') AS figures`,
    { county, versionId },
  )
  return row?.figures ?? 0
}
