import { type CellIndicatorId, indicator } from '../../lib/catalogue/indicators'
import { blanksAsZero } from '../../lib/desk/blanks-as-zero'
import type { Actor } from '../../lib/desk/permissions'
import type { Cell, CellStatus, CellValue, Settled } from '../../lib/model/cell-value'
import { parseCellValue } from '../../lib/table/parse-cell-value'
import { indicatorNumber } from '../queries/indicator-numbers'
import { storedReport } from '../queries/stored-report'
import { all, one, run, type Store, StoreError } from '../store'
import { atDesk, type DeskTarget, type DeskVersion, logEvent, signed } from './at-desk'
import { putSettled, settledValue } from './put-settled'
import { recheckVersion } from './recheck-version'

/** What a person sees printed in a cell that was misread: as text, a blank as ''. */
export type Correction = {
  readonly indicator: CellIndicatorId
  readonly printed: string
  readonly reason: string
}

/** Puts what the original prints in the place of what was misread. The reading, who, when and why are kept. */
export function correctCell(store: Store, actor: Actor, target: DeskTarget, correction: Correction): void {
  const reason = correction.reason.trim()
  if (reason === '') throw new StoreError('请写明更正的依据（如“原件第2页为12”），没有更正。')
  const { label, unit } = indicator(correction.indicator)
  const { value } = parseCellValue(correction.printed, unit)
  if (value.status === 'illegible')
    throw new StoreError(`“${correction.printed}”不是能填入“${label}”的数或符号，没有更正。`)
  atDesk(store, actor, 'correctCell', target, (version) => {
    const cell = cellOf(store, version, correction.indicator)
    if (JSON.stringify(cell.value) === JSON.stringify(value) && !cell.doubtful)
      throw new StoreError(`“${label}”读出的就是${words(value)}，无须更正。`)
    settle(store, actor, version, { cells: [[correction.indicator, cell, value]], kind: 'misread', reason })
    recheckVersion(store, version)
    logEvent(store, version, actor, {
      event: '更正读错的格',
      text: `${label}：读作${words(cell.value)}，原件为${words(value)}。依据：${reason}`,
    })
  })
}

/** Takes every blank of a report as 0 in one decision; refused where not every sum then holds. The number of cells. */
export function takeBlanksAsZero(store: Store, actor: Actor, target: DeskTarget, reason: string): number {
  const why = reason.trim()
  if (why === '') throw new StoreError('请写明理由（如“经电话核实，空格均为0”），没有改动。')
  return atDesk(store, actor, 'zeroBlanks', target, (version) => {
    const stored = storedReport(store, version.versionId)
    if (!stored) throw new StoreError('这份年报刚被移出，没有改动。')
    const offer = blanksAsZero(stored.report)
    if (!offer.offered) throw new StoreError(`${offer.reason}没有改动。`)
    const zero: CellValue = { status: 'number', value: 0 }
    const cells = offer.blanks.flatMap((id): [CellIndicatorId, Cell, CellValue][] => {
      const cell = stored.report.cells.get(id)
      return cell ? [[id, cell, zero]] : []
    })
    settle(store, actor, version, { cells, kind: 'blank-as-zero', reason: why })
    recheckVersion(store, version)
    logEvent(store, version, actor, { event: '空白按0计', text: `${cells.length}格。理由：${why}` })
    return cells.length
  })
}

type DecisionRow = {
  indicator: number
  read_status: CellStatus
  read_value: number | null
  read_mark: string | null
  read_doubtful: number
}

/** Takes back a decision on cells, of all the cells it was about: they are again what was read. */
export function withdrawCellDecision(store: Store, actor: Actor, target: DeskTarget, batch: number): void {
  atDesk(store, actor, 'correctCell', target, (version) => {
    const { county, unitId, year, original } = version
    const place = { county, unitId, year, original, batch }
    const rows = all<DecisionRow>(
      store,
      `SELECT indicator, read_status, read_value, read_mark, read_doubtful FROM cell_decisions WHERE county = $county
         AND unit_id = $unitId AND year = $year AND original = $original AND batch = $batch AND withdrawn_at IS NULL
         ORDER BY id DESC`,
      place,
    )
    if (rows.length === 0) throw new StoreError('这个决定已经撤回，没有改动。')
    refuseBuried(store, place)
    const { byName, at } = signed(actor)
    run(
      store,
      `UPDATE cell_decisions SET withdrawn_by = $byName, withdrawn_at = $at WHERE county = $county
         AND unit_id = $unitId AND year = $year AND original = $original AND batch = $batch AND withdrawn_at IS NULL`,
      { ...place, byName, at },
    )
    for (const row of rows) putBack(store, version, row)
    recheckVersion(store, version)
    logEvent(store, version, actor, { event: '撤回对格的决定', text: `${rows.length}格恢复为读出的值。` })
  })
}

/** What stands in a cell once a decision is gone: the one before it, else what was read. A cell read anew since stays. */
function putBack(store: Store, version: DeskVersion, row: DecisionRow): void {
  const { county, unitId, year, original, versionId } = version
  const { indicator } = row
  const cell = one<{ settled: number }>(
    store,
    'SELECT settled FROM cells WHERE county = $county AND version_id = $versionId AND indicator = $indicator',
    { county, versionId, indicator },
  )
  if (!cell || cell.settled === 0) return
  const before = one<{ kind: Settled; status: CellStatus; value: number | null; mark: string | null }>(
    store,
    `SELECT kind, status, value, mark FROM cell_decisions WHERE county = $county AND unit_id = $unitId
       AND year = $year AND original = $original AND indicator = $indicator AND withdrawn_at IS NULL
     ORDER BY id DESC LIMIT 1`,
    { county, unitId, year, original, indicator },
  )
  const read = { status: row.read_status, value: row.read_value, mark: row.read_mark }
  putSettled(store, version, indicator, {
    value: settledValue(before ?? read),
    settled: before?.kind ?? null,
    doubtful: !before && row.read_doubtful === 1,
  })
}

/** A decision that a later one stands upon can only go after it. */
function refuseBuried(
  store: Store,
  place: { county: number; unitId: number; year: number; batch: number },
): void {
  const later = one(
    store,
    `SELECT 1 FROM cell_decisions a JOIN cell_decisions b ON b.county = a.county AND b.original = a.original
       AND b.unit_id = a.unit_id AND b.year = a.year AND b.indicator = a.indicator AND b.batch > a.batch
     WHERE a.county = $county AND a.unit_id = $unitId AND a.year = $year AND a.batch = $batch
       AND b.withdrawn_at IS NULL LIMIT 1`,
    place,
  )
  if (later) throw new StoreError('同一格后来又有更正，请先撤回后来的那一次；没有改动。')
}

function settle(
  store: Store,
  actor: Actor,
  version: DeskVersion,
  decision: {
    readonly cells: readonly (readonly [CellIndicatorId, Cell, CellValue])[]
    readonly kind: Settled
    readonly reason: string
  },
): void {
  const next = one<{ batch: number }>(
    store,
    'SELECT coalesce(max(batch), 0) + 1 AS batch FROM cell_decisions',
  )
  const sign = signed(actor)
  for (const [id, cell, value] of decision.cells) {
    const number = indicatorNumber(store, id)
    run(
      store,
      `INSERT INTO cell_decisions (county, unit_id, year, original, indicator, kind, batch, read_status, read_value,
         read_mark, read_doubtful, status, value, mark, reason, by_id, by_name, at)
       VALUES ($county, $unitId, $year, $original, $indicator, $kind, $batch, $readStatus, $readValue, $readMark,
         $readDoubtful, $status, $value, $mark, $reason, $byId, $byName, $at)`,
      {
        county: version.county,
        unitId: version.unitId,
        year: version.year,
        original: version.original,
        indicator: number,
        kind: decision.kind,
        batch: next?.batch ?? 1,
        readStatus: cell.value.status,
        readValue: cell.value.status === 'number' ? cell.value.value : null,
        readMark: cell.value.status === 'mark' ? cell.value.mark : null,
        readDoubtful: cell.doubtful ? 1 : 0,
        status: value.status,
        value: value.status === 'number' ? value.value : null,
        mark: value.status === 'mark' ? value.mark : null,
        reason: decision.reason,
        ...sign,
      },
    )
    putSettled(store, version, number, { value, settled: decision.kind })
  }
}

function cellOf(store: Store, version: DeskVersion, id: CellIndicatorId): Cell {
  const cell = storedReport(store, version.versionId)?.report.cells.get(id)
  if (!cell) throw new StoreError(`这份年报的表里没有“${indicator(id).label}”，没有改动。`)
  return cell
}

function words(value: CellValue): string {
  if (value.status === 'number') return String(value.value)
  if (value.status === 'mark') return `“${value.mark}”`
  return { blank: '空白', illegible: '无法识别', absent: '无此项' }[value.status]
}
