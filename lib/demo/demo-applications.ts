import type { FormId } from '../catalogue/form'
import type { CellIndicatorId } from '../catalogue/indicators'
import { decisionRows, type OutcomeGroupId } from '../catalogue/subtotals'
import type { DemoUnit } from './demo-unit'
import { type SeededRandom, seededRandom } from './seeded-random'
import type { ApplicantColumn } from './year-state'

type Counts = Map<CellIndicatorId, number>

/** Applications of a year, each one drawn by itself, so that rows and columns add up of their own accord. */
export type YearApplications = {
  readonly cells: Counts
  readonly pending: readonly ApplicantColumn[]
  /** How many were decided, by outcome group. */
  readonly groups: Readonly<Record<OutcomeGroupId, number>>
}

const GROWTH = 1.13
const CARRIED_OVER = 0.045
const APPLICANT_WEIGHTS: Record<ApplicantColumn, number> = {
  natural_person: 80,
  business: 11,
  research_institute: 1,
  public_welfare: 1,
  legal_service: 4,
  other_organisation: 3,
}
/** How often a decision row is used, of a hundred; rows that are not named get the small rest. */
const OUTCOME_WEIGHTS: Readonly<Record<string, number>> = {
  disclosed: 49,
  partly_disclosed: 8.5,
  refused_third_party_rights: 3,
  refused_internal_affairs: 1.5,
  refused_process_information: 1.8,
  refused_enforcement_files: 1.6,
  refused_administrative_query: 1.7,
  unavailable_not_held: 19,
  unavailable_must_be_created: 3.5,
  unavailable_still_unclear: 1.5,
  declined_petition: 2,
  declined_repeated: 1.2,
  other_not_supplemented: 1.2,
  other_remaining: 2,
  other_handling: 3.2,
}
const RARE = 0.12
const APPLICANTS = Object.keys(APPLICANT_WEIGHTS) as ApplicantColumn[]

const cell = (row: string, column: string) => `applications.${row}.${column}` as CellIndicatorId
const NO_OUTCOMES: Record<OutcomeGroupId, number> = {
  disclosed: 0,
  partly_disclosed: 0,
  refused: 0,
  unavailable: 0,
  declined: 0,
  other: 0,
}

/** Some units are asked for what they do not hold, others refuse more: a lasting habit of each unit. */
function habits(unit: DemoUnit, form: FormId): Record<string, number> {
  const random = seededRandom(`${unit.name}/habits`)
  return Object.fromEntries(
    decisionRows(form).map(({ rowId }) => [rowId, random.around(OUTCOME_WEIGHTS[rowId] ?? RARE, 0.45)]),
  )
}

/** Table three of a unit's year, given what was left over from the year before. */
export function yearApplications(
  unit: DemoUnit,
  year: number,
  form: FormId,
  before: readonly ApplicantColumn[],
  random: SeededRandom,
): YearApplications {
  const cells: Counts = new Map()
  const count = (row: string, column: ApplicantColumn) => {
    for (const each of [column, 'total'] as const)
      cells.set(cell(row, each), (cells.get(cell(row, each)) ?? 0) + 1)
  }
  const rows = decisionRows(form)
  for (const row of [
    'received',
    'carried_in',
    ...rows.map((each) => each.rowId),
    'closed_total',
    'carried_out',
  ])
    for (const column of [...APPLICANTS, 'total']) cells.set(cell(row, column), 0)

  const weights = habits(unit, form)
  const groups = { ...NO_OUTCOMES }
  const close = (column: ApplicantColumn) => {
    const row = random.weighted(weights)
    const group = rows.find((each) => each.rowId === row)?.group
    if (group !== undefined) groups[group] += 1
    count(row, column)
    count('closed_total', column)
  }
  for (const column of before) {
    count('carried_in', column)
    close(column)
  }
  const pending: ApplicantColumn[] = []
  const expected = unit.applications * GROWTH ** (year - 2019)
  for (let left = random.poisson(expected); left > 0; left -= 1) {
    const column = random.weighted(APPLICANT_WEIGHTS)
    count('received', column)
    if (random.chance(CARRIED_OVER)) {
      count('carried_out', column)
      pending.push(column)
    } else close(column)
  }
  return { cells, pending, groups }
}
