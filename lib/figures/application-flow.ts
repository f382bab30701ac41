import type { CellIndicatorId, IndicatorId } from '../catalogue/indicators'
import { OUTCOME_GROUPS, type OutcomeGroupId } from '../catalogue/subtotals'
import { exactSum } from './exact-sum'
import { type IndicatorValue, numberIn, type UnitValues, valuesByUnit } from './indicator-value'
import { outcomeIndicators, outcomeOfUnit } from './outcomes'

const RECEIVED = 'applications.received.total'
const CARRIED_IN = 'applications.carried_in.total'
const CARRIED_OUT = 'applications.carried_out.total'
const DISPUTE_TOTALS = [
  { id: 'disputes.reconsideration.total', label: '行政复议' },
  { id: 'disputes.direct_lawsuit.total', label: '未经复议直接起诉' },
  { id: 'disputes.lawsuit_after_reconsideration.total', label: '复议后起诉' },
] as const satisfies readonly { id: CellIndicatorId; label: string }[]

/** What the store is asked for. */
export const FLOW_INDICATORS: readonly IndicatorId[] = [
  RECEIVED,
  CARRIED_IN,
  CARRIED_OUT,
  ...outcomeIndicators(),
  ...DISPUTE_TOTALS.map((each) => each.id),
]

export type FlowPart<Id extends string> = {
  readonly id: Id
  readonly label: string
  readonly value: number
}
export type FlowIn = 'received' | 'carried_in' | 'difference'
export type FlowOut = OutcomeGroupId | 'carried_out' | 'difference'

/**
 * Where the applications of a year came from and went. Σ in = Σ out always: what the reports themselves leave over is a
 * part of its own, 勾稽差, on the side that lacks it – never spread over the others, never set off between units.
 */
export type ApplicationFlow = {
  readonly incoming: readonly FlowPart<FlowIn>[]
  readonly outgoing: readonly FlowPart<FlowOut>[]
  readonly total: number
  /** Units whose two sides differ: received + carried in − outcomes − carried out. */
  readonly differing: readonly { readonly unit: number; readonly difference: number }[]
  /** Disputes of the same units; null for a kind where one of them has no number. */
  readonly disputes: readonly { readonly label: string; readonly value: number | null }[]
  /** Units without a number of disputes. */
  readonly withoutDisputes: readonly number[]
  readonly counted: readonly number[]
  /** Units with a report in which a figure of the flow is blank or unread. */
  readonly incomplete: readonly number[]
  readonly missing: readonly number[]
}

type UnitFlow = { unit: number; own: UnitValues; into: number[]; out: number[]; difference: number }

/** The flow of applications over `units`, from values of one year. */
export function applicationFlow(
  units: readonly number[],
  values: readonly IndicatorValue[],
): ApplicationFlow {
  const asked = [...new Set(units)]
  const byUnit = valuesByUnit(values)
  const flows = asked.flatMap((unit) => flowOfUnit(unit, byUnit.get(unit)) ?? [])
  const counted = flows.map((each) => each.unit)
  const sumAt = (side: 'into' | 'out', at: number) => exactSum(flows.map((each) => each[side][at] ?? 0))
  // More came in than went out: the right side lacks it; the other way round the left side does.
  const lost = exactSum(flows.map((each) => Math.max(0, each.difference)))
  const unexplained = exactSum(flows.map((each) => Math.max(0, -each.difference)))
  const outcomes = OUTCOME_GROUPS.map((group, at) => ({ ...group, value: sumAt('out', at) }))
  const incoming: FlowPart<FlowIn>[] = [
    { id: 'received', label: '本年新收', value: sumAt('into', 0) },
    { id: 'carried_in', label: '上年结转', value: sumAt('into', 1) },
    { id: 'difference', label: '勾稽差', value: unexplained },
  ]
  const outgoing: FlowPart<FlowOut>[] = [
    ...outcomes.map(({ id, label, value }) => ({ id, label, value })),
    { id: 'carried_out', label: '结转下年', value: sumAt('out', OUTCOME_GROUPS.length) },
    { id: 'difference', label: '勾稽差', value: lost },
  ]
  return {
    incoming,
    outgoing,
    total: exactSum(incoming.map((part) => part.value)),
    differing: flows.flatMap(({ unit, difference }) => (difference === 0 ? [] : [{ unit, difference }])),
    ...disputesOf(flows),
    counted,
    incomplete: asked.filter((unit) => byUnit.has(unit) && !counted.includes(unit)),
    missing: asked.filter((unit) => !byUnit.has(unit)),
  }
}

/** Null where a figure of the flow is no number: a blank is not zero. A negative figure is no flow either. */
function flowOfUnit(unit: number, own: UnitValues | undefined): UnitFlow | null {
  if (!own) return null
  const into = [RECEIVED, CARRIED_IN].map((id) => numberIn(own.get(id as IndicatorId)))
  const out = [...OUTCOME_GROUPS.map((group) => outcomeOfUnit(own, group.id)), numberIn(own.get(CARRIED_OUT))]
  const known = [...into, ...out].flatMap((each) => (each === null || each < 0 ? [] : [each]))
  if (known.length < into.length + out.length) return null
  const left = known.slice(0, into.length)
  const right = known.slice(into.length)
  return { unit, own, into: left, out: right, difference: exactSum([...left, ...right.map((each) => -each)]) }
}

function disputesOf(flows: readonly UnitFlow[]): Pick<ApplicationFlow, 'disputes' | 'withoutDisputes'> {
  const stated = flows.filter(({ own }) => DISPUTE_TOTALS.every(({ id }) => numberIn(own.get(id)) !== null))
  return {
    disputes: DISPUTE_TOTALS.map(({ id, label }) => ({
      label,
      value:
        stated.length === 0 ? null : exactSum(stated.map(({ own }) => numberIn(own.get(id)) ?? Number.NaN)),
    })),
    withoutDisputes: flows.flatMap((each) => (stated.includes(each) ? [] : [each.unit])),
  }
}
