import type { CellIndicatorId } from '../catalogue/indicators'
import type { DemoUnit } from './demo-unit'
import { type SeededRandom, seededRandom } from './seeded-random'

/** total, channels or both are stated, or nothing at all. */
export type PublishedStatement = 'total' | 'channels' | 'both' | 'none'

/** What the prose of a year states, before anybody makes a mistake in it. */
export type ProseFacts = {
  readonly received: number
  readonly carriedIn: number
  readonly closed: number
  readonly carriedOut: number
  readonly reconsiderations: number
  readonly lawsuits: number
  /** Words added about how the suits ended, null when the report does not say. */
  readonly lawsuitWords: string | null
  /** Null where the unit has nothing to do with normative documents and does not speak of them. */
  readonly normative: { readonly issued: number; readonly inForce: number | null } | null
  readonly published: { readonly website: number; readonly wechat: number; readonly other: number }
  readonly statement: PublishedStatement
  /** A second, different total in the same report, null when it makes no such mistake. */
  readonly secondTotal: number | null
  readonly trainings: number
  readonly interpretations: number
  readonly gazette: number
  readonly feeYuan: number
  /** Whether a government says what assessment, public opinion and liability came to. */
  readonly results: boolean
}

const STATEMENTS: Record<PublishedStatement, number> = { total: 24, channels: 26, both: 38, none: 12 }
const TREND = 1.07

/** Facts of a unit's year, those of the tables taken from the cells. */
export function proseFacts(
  unit: DemoUnit,
  year: number,
  cells: ReadonlyMap<CellIndicatorId, number>,
  random: SeededRandom,
): ProseFacts {
  const of = (id: CellIndicatorId) => cells.get(id) ?? 0
  const received = of('applications.received.total')
  const statement = seededRandom(`${unit.name}/statement/${year > 2022}`).weighted(STATEMENTS)
  const lawsuits = of('disputes.direct_lawsuit.total') + of('disputes.lawsuit_after_reconsideration.total')
  return {
    received,
    carriedIn: of('applications.carried_in.total'),
    closed: of('applications.closed_total.total'),
    carriedOut: of('applications.carried_out.total'),
    reconsiderations: of('disputes.reconsideration.total'),
    lawsuits,
    lawsuitWords: null,
    normative: normativeFacts(unit, cells),
    published: published(unit, year, random),
    statement,
    secondTotal: null,
    trainings: random.weighted({ 0: 3, 1: 4, 2: 3, 3: 1, 4: 1 }) === '0' ? 0 : random.whole(1, 4),
    interpretations: unit.normativeRate > 0 ? random.poisson(unit.normativeRate * 2.5) : 0,
    gazette: unit.kind === 'government_office' ? random.whole(4, 12) : 0,
    results: true,
    feeYuan: year > 2020 && received > 30 && random.chance(0.3) ? 100 * random.whole(1, 6) : 0,
  }
}

function normativeFacts(
  unit: DemoUnit,
  cells: ReadonlyMap<CellIndicatorId, number>,
): ProseFacts['normative'] {
  const issued = cells.get('disclosure.normative_documents.issued') ?? 0
  if (unit.normativeRate < 0.3) return null
  return { issued, inForce: cells.get('disclosure.normative_documents.in_force') ?? null }
}

function published(unit: DemoUnit, year: number, random: SeededRandom): ProseFacts['published'] {
  const total = random.around(unit.published * TREND ** (year - 2019), 0.15)
  const wechat = seededRandom(`${unit.name}/wechat`).chance(0.75) ? random.around(0.36, 0.3) : 0
  return {
    website: Math.round(total * (1 - wechat)),
    wechat: Math.round(total * wechat),
    other: unit.kind === 'township' || random.chance(0.3) ? random.whole(8, 60) : 0,
  }
}
