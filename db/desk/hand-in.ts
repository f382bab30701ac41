import { canonicalUnitName } from '../../lib/catalogue/unit-names'
import type { Actor } from '../../lib/desk/permissions'
import { STATE_LABELS } from '../../lib/desk/report-state'
import type { Report } from '../../lib/model/report'
import type { GivenIdentity } from '../../lib/narrative/identity'
import { countyPrefix, currentCounty, settleCounty } from '../county'
import { findUnit } from '../find-unit'
import { sha256 } from '../originals'
import { countyKey } from '../queries/county-info'
import { type Saved, saveReport } from '../save-report'
import { one, type Store, StoreError, write } from '../store'
import { countRevision, logEvent } from './at-desk'
import { demand } from './demand'
import { ON_REQUEST } from './staging/assess'
import { logPlace } from './staging/confirm-staged'
import { placeAtDesk } from './staging/place-at-desk'
import { type BroughtFile, type Read, readBrought } from './staging/stage-file'

/** A report a unit hands in: whose and of which year the person says it is; a year of null is left to the document. */
export type HandedIn = BroughtFile & { readonly unitId: number; readonly year: number | null }

/**
 * Files a unit's own report as 已交. A document that names another unit, or another year than the person does, is
 * refused with a sentence: what is handed in must be what it says. Throws StoreError for that and for whatever cannot be
 * read; nothing is kept then.
 */
export async function handIn(store: Store, actor: Actor, file: HandedIn, read?: Read): Promise<Saved> {
  demand(actor, 'uploadReport', file.unitId)
  const name = unitName(store, file.unitId)
  const first = await readBrought(file, {}, read)
  if (!first.ok) throw new StoreError(`${first.reason}没有交上。`)
  const named = first.value.identity
  refuseOther(store, first.value, { ...file, name })
  const year = file.year ?? undefined
  if (named.unit !== null && named.year !== null) return save(store, actor, file, first.value, { year })
  const given = { unit: named.unit === null ? name : undefined, year }
  const outcome = await readBrought(file, given, read)
  if (!outcome.ok) throw new StoreError(`${outcome.reason}没有交上。`)
  return save(store, actor, file, outcome.value, given)
}

function save(
  store: Store,
  actor: Actor,
  { unitId, bytes, fileName }: HandedIn,
  report: Report,
  given: GivenIdentity,
): Saved {
  if (report.identity.year === null) throw new StoreError('文件没有写明年度，请选择年度后再交。')
  const saved = write(store, () => {
    const place = placeAtDesk(store, { bytes, fileName, hash: sha256(bytes), report, given })
    const state = place.standing?.state
    if (state === 'reviewing' || state === 'proposed')
      throw new StoreError(
        `${place.year}年的年报${STATE_LABELS[state]}，没有换成新交的；如需更换，请先联系主管人员退回。`,
      )
    const options = { draft: 'submitted', given, ...ON_REQUEST } as const
    const stored = saveReport(store, { report, original: { bytes, fileName } }, options)
    if (stored.unit.id !== unitId) throw new StoreError('文件写的不是本单位，没有交上。')
    if (stored.outcome === 'unchanged')
      throw new StoreError(`这个文件已经交过（${stored.year}年第 ${stored.versionNo} 版），没有再交。`)
    const key = logPlace(store, stored)
    countRevision(store, key)
    const text = `文件“${fileName}”，第 ${stored.versionNo} 版`
    logEvent(store, key, actor, { event: '交来', state: 'submitted', text })
    return stored
  })
  settleCounty(store)
  return saved
}

function refuseOther(store: Store, report: Report, own: HandedIn & { readonly name: string }): void {
  const { unit, year } = report.identity
  if (unit !== null && !isUnit(store, unit, own.unitId))
    throw new StoreError(`文件写的是“${unit}”，不是${own.name}的年报，没有交上；请核对文件。`)
  if (year !== null && own.year !== null && year !== own.year)
    throw new StoreError(`文件写的是${year}年，选的是${own.year}年，没有交上；请核对后再交。`)
}

function isUnit(store: Store, printed: string, unitId: number): boolean {
  const county = currentCounty(store)
  if (!county) return false
  return findUnit(store, county, canonicalUnitName(printed, countyPrefix(county)))?.id === unitId
}

function unitName(store: Store, unitId: number): string {
  const row = one<{ name: string }>(store, 'SELECT name FROM units WHERE county = $county AND id = $unitId', {
    county: countyKey(store),
    unitId,
  })
  if (!row) throw new StoreError('名录中已没有这个单位，请联系主管人员。')
  return row.name
}
