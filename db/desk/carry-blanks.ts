import { BLANKS_EVENTS, blanksAsZero } from '../../lib/desk/blanks-as-zero'
import type { Report } from '../../lib/model/report'
import type { VersionKey } from '../insert-version'
import { indicatorNumber } from '../queries/indicator-numbers'
import { all, one, run, type Store } from '../store'
import { logEvent } from './at-desk'
import { withDecisions } from './keep-decisions'
import { putSettled } from './put-settled'

/** A blank of the version before that a person took as 0. */
type Zeroed = {
  readonly id: number
  readonly indicator: number
  readonly reason: string
  readonly byName: string
}
type Before = { readonly versionNo: number; readonly original: string }
/** Whom the log names: nobody has decided anew. */
const PROGRAM = { id: 'program', name: '程序', role: 'supervisor', unitId: null } as const

/**
 * Carries 空白按0计 from the version before to a new file of the same report, and gives the report with it: only where
 * the very same cells are blank and every sum then holds, so that nothing is taken as 0 that nobody has looked at.
 * Either way the log of the report says so. A file that has had such a decision itself, also one withdrawn, is left to
 * that one.
 */
export function carryBlanks(store: Store, key: VersionKey, report: Report, original: string): Report {
  const before = versionBefore(store, key)
  if (!before || before.original === original || hasDecision(store, key, original)) return report
  const zeroed = zeroedBlanks(store, key, before.original)
  const [first] = zeroed
  const offer = blanksAsZero(report)
  if (!first || offer.blanks.length === 0) return report
  const decision = `${first.byName}对第${before.versionNo}版作的“空白按0计”（${zeroed.length}格）`
  const refusal = refusalOf(store, zeroed, offer)
  if (refusal !== null) {
    logEvent(store, key, PROGRAM, {
      event: BLANKS_EVENTS.left,
      text: `${decision}没有沿用到本版：${refusal}`,
    })
    return report
  }
  const batch =
    one<{ batch: number }>(store, 'SELECT max(batch) + 1 AS batch FROM cell_decisions')?.batch ?? 1
  for (const { id, indicator } of zeroed) {
    repeat(store, id, original, batch)
    putSettled(store, key, indicator, { value: { status: 'number', value: 0 }, settled: 'blank-as-zero' })
  }
  const held = '空白的格与上一版完全相同，按0计后各项勾稽关系仍成立'
  logEvent(store, key, PROGRAM, {
    event: BLANKS_EVENTS.carried,
    text: `${decision}沿用到本版：${held}。理由：${first.reason}　可在“单元格”处撤回。`,
  })
  return withDecisions(store, key, report, original)
}

/** Why the decision is not carried; null where it is. */
function refusalOf(
  store: Store,
  zeroed: readonly Zeroed[],
  offer: ReturnType<typeof blanksAsZero>,
): string | null {
  const before = new Set(zeroed.map(({ indicator }) => indicator))
  const blanks = offer.blanks.map((id) => indicatorNumber(store, id))
  if (blanks.length !== before.size || blanks.some((each) => !before.has(each)))
    return `本版空白的格（${blanks.length}格）与上一版不完全相同。`
  return offer.offered ? null : offer.reason
}

/** The version that was there before, whatever became of it; one that was removed hands nothing on. */
function versionBefore(store: Store, { county, unitId, year, versionId }: VersionKey): Before | undefined {
  return one<Before>(
    store,
    `SELECT version_no AS versionNo, original FROM report_versions WHERE county = $county AND unit_id = $unitId
       AND year = $year AND removed_at IS NULL AND version_no < (SELECT version_no FROM report_versions
         WHERE county = $county AND id = $versionId) ORDER BY version_no DESC LIMIT 1`,
    { county, unitId, year, versionId },
  )
}

function hasDecision(store: Store, { county, unitId, year }: VersionKey, original: string): boolean {
  const found = one(
    store,
    `SELECT 1 FROM cell_decisions WHERE county = $county AND unit_id = $unitId AND year = $year
       AND original = $original AND kind = 'blank-as-zero' LIMIT 1`,
    { county, unitId, year, original },
  )
  return found !== undefined
}

/** The cells of a file that stand as 0 by a person's decision; those corrected since are none of them. */
function zeroedBlanks(store: Store, { county, unitId, year }: VersionKey, original: string): Zeroed[] {
  return all<Zeroed>(
    store,
    `SELECT id, indicator, reason, by_name AS byName FROM cell_decisions d WHERE county = $county
       AND unit_id = $unitId AND year = $year AND original = $original AND withdrawn_at IS NULL
       AND kind = 'blank-as-zero' AND NOT EXISTS (SELECT 1 FROM cell_decisions l WHERE l.county = d.county
         AND l.unit_id = d.unit_id AND l.year = d.year AND l.original = d.original AND l.indicator = d.indicator
         AND l.withdrawn_at IS NULL AND l.id > d.id) ORDER BY id`,
    { county, unitId, year, original },
  )
}

/** A decision once more, of the new file, under the name and day of whoever took it. */
function repeat(store: Store, id: number, file: string, batch: number): void {
  run(
    store,
    `INSERT INTO cell_decisions (county, unit_id, year, original, indicator, kind, batch, read_status, read_doubtful,
       status, value, reason, by_id, by_name, at)
     SELECT county, unit_id, year, $file, indicator, kind, $batch, 'blank', 0, status, value, reason, by_id, by_name, at
     FROM cell_decisions WHERE id = $id`,
    { id, file, batch },
  )
}
