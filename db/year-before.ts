import type { CheckContext } from '../lib/checks/check'
import { exactSum } from '../lib/figures/exact-sum'
import { predecessorsOf } from '../lib/figures/succession'
import { type Cell, numberOf } from '../lib/model/cell-value'
import type { Cells } from '../lib/model/report'
import type { VersionKey } from './insert-version'
import { type YearCells, yearCells } from './queries/report-view'
import { sectionsOf } from './queries/stored-report'
import { successions } from './queries/successions'
import { one, type Store } from './store'

/**
 * What a version is compared with: the unit's report of the year before, together with those of units that went into it
 * as a whole and have no report of their own any more. Null where one of them owed a report of that year and has none,
 * or their reports are on different forms: half a sum is no figure to compare with.
 */
export function yearBefore(store: Store, key: VersionKey): CheckContext['previousYear'] {
  const own = yearCells(store, key.unitId, key.year - 1)
  const merged = predecessorsOf(key.unitId, successions(store)).filter(
    (unit) => yearCells(store, unit, key.year) === null,
  )
  const earlier = merged.map((unit) => ({ unit, cells: yearCells(store, unit, key.year - 1) }))
  if (earlier.some(({ unit, cells }) => cells === null && owed(store, key, unit))) return null
  const all = [own, ...earlier.map(({ cells }) => cells)].filter((each): each is YearCells => each !== null)
  const [first, ...others] = all
  if (!first) return null
  if (others.length === 0) {
    return { ...first, sections: sectionsOf(store, { ...key, versionId: first.versionId }) }
  }
  if (others.some((each) => each.form !== first.form)) return null
  return { form: first.form, cells: summed(all.map((each) => each.cells)) }
}

function owed(store: Store, key: VersionKey, unit: number): boolean {
  const row = one(
    store,
    `SELECT 1 FROM unit_years WHERE county = $county AND unit_id = $unit AND obliged = 1
       AND from_year <= $year AND (to_year IS NULL OR to_year >= $year)`,
    { county: key.county, unit, year: key.year - 1 },
  )
  return row !== undefined
}

/** Cell by cell; where one of the reports has no number the sum has none and shows what stands there. */
function summed(reports: readonly Cells[]): Cells {
  const [first, ...others] = reports
  return new Map(
    [...(first ?? [])].map(([id, cell]) => [
      id,
      others.reduce((sum, cells) => added(sum, cells.get(id)), cell),
    ]),
  )
}

function added(sum: Cell, cell: Cell | undefined): Cell {
  if (!cell) return { ...sum, value: { status: 'absent' } }
  const [one, other] = [numberOf(sum), numberOf(cell)]
  const doubtful = sum.doubtful || cell.doubtful
  if (one === null || other === null) return { ...(one === null ? sum : cell), doubtful }
  const value = exactSum([one, other])
  return { value: { status: 'number', value }, raw: String(value), place: null, doubtful, note: null }
}
