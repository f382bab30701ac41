import type { DISPUTE_TABLE } from '../catalogue/dispute-table'
import type { CellIndicatorId } from '../catalogue/indicators'
import type { OutcomeGroupId } from '../catalogue/subtotals'
import type { SeededRandom } from './seeded-random'

type DisputeKind = (typeof DISPUTE_TABLE)['blocks'][0]['rows'][number]['id']
type Outcome = Exclude<(typeof DISPUTE_TABLE)['blocks'][0]['columns'][number]['id'], 'total'>

const KINDS: readonly DisputeKind[] = ['reconsideration', 'direct_lawsuit', 'lawsuit_after_reconsideration']
const OUTCOMES: readonly Outcome[] = ['upheld', 'corrected', 'other_outcome', 'pending']
const RECONSIDERED: Record<Outcome, number> = { upheld: 54, corrected: 18, other_outcome: 18, pending: 10 }
const SUED: Record<Outcome, number> = { upheld: 60, corrected: 13, other_outcome: 13, pending: 14 }
/** Since 2024-01-01 most refusals must be reconsidered before a suit (行政复议法 2023 第二十三条). */
const RECONSIDERATION_FIRST = 2024

const cell = (kind: DisputeKind, outcome: Outcome | 'total') =>
  `disputes.${kind}.${outcome}` as CellIndicatorId

/** Table four of a unit's year: disputes grow out of the year's decisions, mostly the unfavourable ones. */
export function yearDisputes(
  year: number,
  groups: Readonly<Record<OutcomeGroupId, number>>,
  random: SeededRandom,
): Map<CellIndicatorId, number> {
  const cells = new Map<CellIndicatorId, number>()
  for (const kind of KINDS)
    for (const outcome of [...OUTCOMES, 'total' as const]) cells.set(cell(kind, outcome), 0)
  const count = (kind: DisputeKind, outcome: Outcome) => {
    for (const each of [outcome, 'total' as const])
      cells.set(cell(kind, each), (cells.get(cell(kind, each)) ?? 0) + 1)
  }
  const direct = year < RECONSIDERATION_FIRST ? 0.022 : 0.002
  const first = year < RECONSIDERATION_FIRST ? 0.09 : 0.12
  const unfavourable = groups.partly_disclosed + groups.refused + groups.unavailable + groups.declined
  for (let left = unfavourable; left > 0; left -= 1) {
    if (random.chance(direct)) count('direct_lawsuit', random.weighted(SUED))
    if (!random.chance(first)) continue
    const outcome = random.weighted(RECONSIDERED)
    count('reconsideration', outcome)
    if (outcome === 'upheld' && random.chance(0.25))
      count('lawsuit_after_reconsideration', random.weighted(SUED))
  }
  return cells
}
