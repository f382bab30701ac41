import type { CellIndicatorId } from '../../lib/catalogue/indicators'
import type { Cell } from '../../lib/model/cell-value'
import type { Cells } from '../../lib/model/report'
import type { Store } from '../store'
import { reportValues } from './report-values'
import { listVersions, type VersionInfo } from './version-info'

/** A cell that reads differently in two versions; null where a version's form does not have it. */
export type CellChange = {
  readonly indicator: CellIndicatorId
  readonly before: Cell | null
  readonly after: Cell | null
}
/** A version with what it changed against the one before it. */
export type Revision = {
  readonly version: VersionInfo
  /** Empty for the first version and for one that changed prose only. */
  readonly changes: readonly CellChange[]
}

/** The history of a unit's report of a year, newest version first. */
export function revisions(store: Store, unitId: number, year: number): Revision[] {
  const versions = listVersions(store, unitId, year)
  const cells = versions.map((version) => reportValues(store, version.versionId, []).cells)
  return versions.map((version, index) => {
    const before = cells[index + 1]
    const after = cells[index]
    return { version, changes: before && after ? changesBetween(before, after) : [] }
  })
}

function changesBetween(before: Cells, after: Cells): CellChange[] {
  const ids = new Set([...after.keys(), ...before.keys()])
  return [...ids]
    .map((indicator) => ({
      indicator,
      before: before.get(indicator) ?? null,
      after: after.get(indicator) ?? null,
    }))
    .filter((change) => !sameValue(change.before, change.after))
}

function sameValue(a: Cell | null, b: Cell | null): boolean {
  return JSON.stringify(a?.value) === JSON.stringify(b?.value)
}
