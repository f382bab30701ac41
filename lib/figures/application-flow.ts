import { type CellIndicatorId, type IndicatorId, indicator } from '../catalogue/indicators'
import { OUTCOME_GROUPS, type OutcomeGroupId, outcomeCells } from '../catalogue/subtotals'
import { exactSum } from './exact-sum'
import { type IndicatorValue, numberIn, type UnitValues, valuesByUnit } from './indicator-value'
import { type Marks, marksInReports } from './marks'
import { outcomeIndicators, outcomeOfUnit } from './outcomes'

const RECEIVED = 'applications.received.total'
const CARRIED_IN = 'applications.carried_in.total'
const CARRIED_OUT = 'applications.carried_out.total'
const DISPUTE_TOTALS = [
  'disputes.reconsideration.total',
  'disputes.direct_lawsuit.total',
  'disputes.lawsuit_after_reconsideration.total',
] as const satisfies readonly CellIndicatorId[]

/** What the store is asked for. */
export const FLOW_INDICATORS: readonly IndicatorId[] = [
  RECEIVED,
  CARRIED_IN,
  CARRIED_OUT,
  ...outcomeIndicators(),
  ...DISPUTE_TOTALS,
]

/** What the form leaves over: no row of it, so named here. */
const DIFFERENCE = '勾稽差'
const FORM_IDS = ['2021', '2019'] as const
/** The cells each side is made of, in the order of its parts. */
const INTO: readonly (readonly CellIndicatorId[])[] = [[RECEIVED], [CARRIED_IN]]
const OUT: readonly (readonly CellIndicatorId[])[] = [
  ...OUTCOME_GROUPS.map((group) => FORM_IDS.flatMap((form) => [...outcomeCells(form, group.id, 'total')])),
  [CARRIED_OUT],
]

/** A part of the flow, with the marks of the numbers in it. */
export type FlowPart<Id extends string> = Marks & {
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
  readonly disputes: readonly (Marks & { readonly label: string; readonly value: number | null })[]
  /** Units without a number of disputes. */
  readonly withoutDisputes: readonly number[]
  /** Every unit asked for: the N of n / N. */
  readonly asked: readonly number[]
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
  const reports = flows.map(({ own }) => own)
  const marksAt = (cells: readonly CellIndicatorId[] | undefined) => marksInReports(reports, cells ?? [])
  const everything = marksInReports(
    flows.flatMap(({ own, difference }) => (difference === 0 ? [] : [own])),
    [...INTO, ...OUT].flat(),
  )
  const incoming: FlowPart<FlowIn>[] = [
    { id: 'received', label: indicator(RECEIVED).brief, value: sumAt('into', 0), ...marksAt(INTO[0]) },
    { id: 'carried_in', label: indicator(CARRIED_IN).brief, value: sumAt('into', 1), ...marksAt(INTO[1]) },
    { id: 'difference', label: DIFFERENCE, value: unexplained, ...everything },
  ]
  const last = OUTCOME_GROUPS.length
  const outgoing: FlowPart<FlowOut>[] = [
    ...OUTCOME_GROUPS.map(({ id, label }, at) => ({
      id,
      label,
      value: sumAt('out', at),
      ...marksAt(OUT[at]),
    })),
    {
      id: 'carried_out',
      label: indicator(CARRIED_OUT).brief,
      value: sumAt('out', last),
      ...marksAt(OUT[last]),
    },
    { id: 'difference', label: DIFFERENCE, value: lost, ...everything },
  ]
  return {
    incoming,
    outgoing,
    total: exactSum(incoming.map((part) => part.value)),
    asked,
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
  const stated = flows.filter(({ own }) => DISPUTE_TOTALS.every((id) => numberIn(own.get(id)) !== null))
  return {
    disputes: DISPUTE_TOTALS.map((id) => ({
      label: indicator(id).brief,
      value:
        stated.length === 0 ? null : exactSum(stated.map(({ own }) => numberIn(own.get(id)) ?? Number.NaN)),
      ...marksInReports(
        stated.map(({ own }) => own),
        [id],
      ),
    })),
    withoutDisputes: flows.flatMap((each) => (stated.includes(each) ? [] : [each.unit])),
  }
}
