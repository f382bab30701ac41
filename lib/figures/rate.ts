import type { CellIndicatorId, IndicatorId } from '../catalogue/indicators'
import { isCount, looksBack, type RateSpec, type Term, termCells } from '../catalogue/rates'
import { exactSum } from './exact-sum'
import { type IndicatorValue, numberIn, type UnitValues, valuesByUnit } from './indicator-value'
import { type MarkedUnits, marksInReports, NO_MARKS } from './marks'
import { outcomeOfUnit } from './outcomes'

/** Below this denominator a rate is shown greyed with its n and is not ranked. */
export const SMALL_DENOMINATOR = 5

/** A ratio of sums over the units in which every term is a number; marked are the counted units with a marked term. */
export type Rate = MarkedUnits & {
  /** Null where nothing can be computed; then `reason` says why in Chinese. */
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly reason: string | null
  /** The denominator is under 5. */
  readonly small: boolean
  readonly counted: readonly number[]
  /** Units with a report in which some term is blank or unread. */
  readonly incomplete: readonly number[]
  readonly missing: readonly number[]
}

/** The cells of both forms a rate is computed from: what to ask the store for. */
export function rateIndicators(spec: RateSpec): IndicatorId[] {
  return [...new Set([...spec.numerator, ...spec.denominator].flatMap(cellsOfTerm))]
}

/**
 * The rate of a set of units (or of one) in one year, from that year's values of `rateIndicators` and, for a rate that
 * looks back, those of the year before. Sums first, then one division; a denominator of 0 gives no rate and the reason.
 * A difference has its sum as value and no denominator.
 */
export function rateOf(
  spec: RateSpec,
  units: readonly number[],
  values: readonly IndicatorValue[],
  before: readonly IndicatorValue[] = [],
): Rate {
  return rateOfReports(spec, units, valuesByUnit(values), valuesByUnit(before))
}

/** `rateOf` for reports that are grouped by unit already; they may hold other cells as well. */
export function rateOfReports(
  spec: RateSpec,
  units: readonly number[],
  byUnit: ReadonlyMap<number, UnitValues>,
  lastByUnit: ReadonlyMap<number, UnitValues>,
): Rate {
  const asked = [...new Set(units)]
  const inputs = inputsOf(spec)
  const numerators: number[] = []
  const denominators: number[] = []
  const counted: number[] = []
  const marked = {
    doubtful: [] as number[],
    approximate: [] as number[],
    derived: [] as number[],
    zeroed: [] as number[],
  }
  for (const unit of asked) {
    const own = byUnit.get(unit)
    const last = lastByUnit.get(unit)
    const top = own ? sumOfTerms(spec.numerator, own, last) : null
    const bottom = own ? sumOfTerms(spec.denominator, own, last) : null
    if (!own || top === null || bottom === null) continue
    numerators.push(top)
    denominators.push(bottom)
    counted.push(unit)
    const marks = marksInReports([own], inputs.now)
    const marksBefore = last ? marksInReports([last], inputs.before) : NO_MARKS
    for (const mark of MARKS) if (marks[mark] || marksBefore[mark]) marked[mark].push(unit)
  }
  const coverage = {
    counted,
    ...marked,
    incomplete: asked.filter((unit) => byUnit.has(unit) && !counted.includes(unit)),
    missing: asked.filter((unit) => !byUnit.has(unit)),
  }
  if (counted.length === 0) {
    const lacking = looksBack(spec) ? '所需栏目为空、无法识别或上年没有' : '所需栏目为空或无法识别'
    const reason = coverage.incomplete.length > 0 ? lacking : '无数据'
    return { value: null, numerator: null, denominator: null, reason, small: false, ...coverage }
  }
  const numerator = exactSum(numerators)
  if (isCount(spec))
    return { value: numerator, numerator, denominator: null, reason: null, small: false, ...coverage }
  return { ...divide(numerator, exactSum(denominators), spec.empty), ...coverage }
}

const MARKS = ['doubtful', 'approximate', 'derived', 'zeroed'] as const
type Inputs = { readonly now: readonly IndicatorId[]; readonly before: readonly IndicatorId[] }
const INPUTS = new Map<RateSpec, Inputs>()

/** The cells a rate may be made of, whichever form a report is on; listed once, for it is asked once per unit. */
function inputsOf(spec: RateSpec): Inputs {
  const known = INPUTS.get(spec)
  if (known) return known
  const terms = [...spec.numerator, ...spec.denominator]
  const back = terms.filter((term) => 'cell' in term && term.before)
  const now = terms.filter((term) => !back.includes(term))
  const inputs = { now: now.flatMap(cellsOfTerm), before: back.flatMap(cellsOfTerm) }
  INPUTS.set(spec, inputs)
  return inputs
}

/** The cells of both forms a term may be made of. */
function cellsOfTerm(term: Term): CellIndicatorId[] {
  if ('cell' in term) return [term.cell]
  return [...new Set([...termCells(term, '2021'), ...termCells(term, '2019')].map(({ cell }) => cell))]
}

function divide(numerator: number, denominator: number, empty: string) {
  if (denominator === 0) return { value: null, numerator, denominator, reason: empty, small: false }
  if (denominator < 0) {
    return { value: null, numerator, denominator, reason: '分母为负，报告数据有误', small: false }
  }
  const small = denominator < SMALL_DENOMINATOR
  return { value: numerator / denominator, numerator, denominator, reason: null, small }
}

function sumOfTerms(terms: readonly Term[], own: UnitValues, last: UnitValues | undefined): number | null {
  const numbers: number[] = []
  for (const term of terms) {
    const number = numberOfTerm(term, own, last)
    if (number === null) return null
    numbers.push(term.sign * number)
  }
  return exactSum(numbers)
}

function numberOfTerm(term: Term, own: UnitValues, last: UnitValues | undefined): number | null {
  if (!('cell' in term)) return outcomeOfUnit(own, term.group)
  return numberIn((term.before ? last : own)?.get(term.cell))
}

/** The value of a rate as charts and tables hold it: per cent; a count as it is. */
export function shownRate(spec: RateSpec, value: number): number {
  return isCount(spec) ? value : value * 100
}
