import type { CellIndicatorId } from '../catalogue/indicators'
import { exactSum } from './exact-sum'
import type { FormSummary } from './form-summary'
import { numberIn, type UnitValues } from './indicator-value'

/** One cell of the county's own report against Σ of its units. */
export type SummaryLine = {
  readonly id: CellIndicatorId
  /** What the county's report prints; null where it prints no readable number. */
  readonly published: number | null
  /** Σ of the units; null where no unit has a number. */
  readonly sum: number | null
  /** published − sum; null when one of the two is missing. */
  readonly difference: number | null
}

/** What may explain the differences. A hint for a person, never a correction. */
export type SummaryHint =
  /** in one table the differences are, cell by cell, one unit's own figures. */
  | {
      readonly kind: 'equals_unit'
      readonly table: string
      readonly unit: number
      /** over: the county prints that much more than Σ · under: that much less. */
      readonly side: 'over' | 'under'
      /** Cells other than zero in which they agree. */
      readonly cells: number
    }
  /** a unit alone prints more than the county. */
  | { readonly kind: 'larger_unit'; readonly unit: number; readonly cells: readonly CellIndicatorId[] }
  /** the county's table of applications is its office's, though other units have applications. */
  | { readonly kind: 'copied_office'; readonly unit: number }

export type Reconciliation = {
  /** Cells in which both agree. */
  readonly equal: number
  readonly differing: readonly SummaryLine[]
  /** Cells that cannot be compared: one of the two has no number. */
  readonly open: readonly SummaryLine[]
  readonly hints: readonly SummaryHint[]
}

/** Fewer agreeing cells than this are chance (rule A-04). */
const ENOUGH_CELLS = 3
const RECEIVED_TOTAL = 'applications.received.total'

/**
 * The county's own report against Σ of its units, cell by cell, with hints by rules. `units` are the
 * values of every unit that reported, `included` those in Σ, `office` the government's office if it reported.
 */
export function reconcileSummary(
  summary: FormSummary,
  published: UnitValues,
  units: ReadonlyMap<number, UnitValues>,
  included: ReadonlySet<number>,
  office: number | null,
): Reconciliation {
  const lines = [...summary].map(([id, { sum }]): SummaryLine => {
    const printed = numberIn(published.get(id))
    const difference = printed === null || sum === null ? null : exactSum([printed, -sum])
    return { id, published: printed, sum, difference }
  })
  const differing = lines.filter((line) => line.difference !== null && line.difference !== 0)
  return {
    equal: lines.filter((line) => line.difference === 0).length,
    differing,
    open: lines.filter((line) => line.difference === null),
    hints: [
      ...unitsThatEqual(differing, lines, units),
      ...largerUnits(lines, units, included),
      ...copiedOffice(lines, summary, units, office),
    ],
  }
}

const tableOf = (id: string) => id.slice(0, id.indexOf('.'))

function unitsThatEqual(
  differing: readonly SummaryLine[],
  lines: readonly SummaryLine[],
  units: ReadonlyMap<number, UnitValues>,
): SummaryHint[] {
  return [...new Set(differing.map(({ id }) => tableOf(id)))].flatMap((table) => {
    const own = lines.filter(({ id, difference }) => tableOf(id) === table && difference !== null)
    return [...units].flatMap(([unit, values]): SummaryHint[] => {
      for (const [side, sign] of [
        ['over', 1],
        ['under', -1],
      ] as const) {
        const agrees = own.every(({ id, difference }) => {
          const printed = numberIn(values.get(id))
          return printed !== null && exactSum([difference ?? 0, -sign * printed]) === 0
        })
        const cells = own.filter(({ difference }) => difference !== 0).length
        if (agrees && cells >= ENOUGH_CELLS) return [{ kind: 'equals_unit', table, unit, side, cells }]
      }
      return []
    })
  })
}

function largerUnits(
  lines: readonly SummaryLine[],
  units: ReadonlyMap<number, UnitValues>,
  included: ReadonlySet<number>,
): SummaryHint[] {
  return [...units].flatMap(([unit, values]): SummaryHint[] => {
    if (!included.has(unit)) return []
    const cells = lines.flatMap(({ id, published }) => {
      const own = numberIn(values.get(id))
      return published !== null && own !== null && own > Math.max(0, published) ? [id] : []
    })
    return cells.length > 0 ? [{ kind: 'larger_unit', unit, cells }] : []
  })
}

function copiedOffice(
  lines: readonly SummaryLine[],
  summary: FormSummary,
  units: ReadonlyMap<number, UnitValues>,
  office: number | null,
): SummaryHint[] {
  const values = office === null ? undefined : units.get(office)
  const received = numberIn(values?.get(RECEIVED_TOTAL))
  if (office === null || !values || received === null || received === 0) return []
  const applications = lines.filter(({ id }) => tableOf(id) === 'applications')
  const both = applications.flatMap(({ id, published }) => {
    const own = numberIn(values.get(id))
    return published === null || own === null ? [] : [{ published, own }]
  })
  const alike = both.every(({ published, own }) => published === own)
  const same = alike && both.filter(({ own }) => own !== 0).length >= ENOUGH_CELLS
  const others = (summary.get(RECEIVED_TOTAL)?.sum ?? 0) > received
  return same && others ? [{ kind: 'copied_office', unit: office }] : []
}
