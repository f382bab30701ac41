import type { FormId } from '../catalogue/form'
import { type CellIndicatorId, FORMS, formCells } from '../catalogue/indicators'
import { yearApplications } from './demo-applications'
import { yearDisclosure } from './demo-disclosure'
import { yearDisputes } from './demo-disputes'
import { DEMO_YEARS, type DemoUnit } from './demo-unit'
import { DEPARTMENTS, OFFICE } from './departments'
import { type ProseFacts, proseFacts } from './prose-facts'
import { seededRandom } from './seeded-random'
import { GOVERNMENT, INSTITUTIONS, PARK, SUBDISTRICTS, TOWNSHIPS } from './townships'
import { type ItemKind, joined, type YearState } from './year-state'

/** Everything a unit did in a year, as it was: before anybody writes a report about it. */
export type UnitYear = {
  readonly unit: DemoUnit
  readonly year: number
  readonly form: FormId
  readonly cells: ReadonlyMap<CellIndicatorId, number>
  readonly facts: ProseFacts
}

/** All units of the demo county that count in its sums. */
export const DEMO_UNITS: readonly DemoUnit[] = [
  OFFICE,
  ...DEPARTMENTS,
  ...INSTITUTIONS,
  ...TOWNSHIPS,
  ...SUBDISTRICTS,
  PARK,
]
/** Years for which the county government's own report is among the documents. */
export const GOVERNMENT_YEARS: readonly number[] = [2021, 2022, 2023, 2024]

/** The form prescribed for a reporting year. */
function prescribedForm(year: number): FormId {
  const form = Object.values(FORMS).find((each) => year >= each.from && (each.to === null || year <= each.to))
  if (form === undefined) throw new Error(`no form for ${year}`)
  return form.id
}

const isActive = (unit: DemoUnit, year: number) =>
  (unit.from === null || year >= unit.from) && (unit.to === null || year <= unit.to)

/** The history of the county, year by year: carried over, stock and items hang together from year to year. */
export function demoHistory(): UnitYear[] {
  const states = new Map<string, YearState>()
  const history: UnitYear[] = []
  for (const year of DEMO_YEARS) {
    const units = DEMO_UNITS.filter((unit) => isActive(unit, year))
    // All states of the year before are needed until every unit of this year has begun.
    const before = new Map(units.map((unit) => [unit.name, stateBefore(unit, year, states)]))
    for (const unit of units) {
      const { after, ...unitYear } = liveYear(unit, year, before.get(unit.name) ?? joined([]))
      states.set(unit.name, after)
      history.push(unitYear)
    }
  }
  return [...history, ...GOVERNMENT_YEARS.map((year) => countyYear(year, history))]
}

function stateBefore(unit: DemoUnit, year: number, states: ReadonlyMap<string, YearState>): YearState {
  const own = states.get(unit.name)
  if (own !== undefined) return own
  if (year > DEMO_YEARS[0]) {
    const predecessors = DEMO_UNITS.filter((each) => each.successor?.name === unit.name)
    return joined(predecessors.flatMap((each) => states.get(each.name) ?? []))
  }
  const random = seededRandom(`${unit.name}/start`)
  const items = (work: number) => (work === 0 ? 0 : random.whole(2, 10 + Math.round(Math.sqrt(work))))
  const start: Record<ItemKind, number> = {
    licences: items(unit.licences),
    other_services: items(unit.licences * 0.3),
    penalties: items(unit.penalties * 4),
    compulsion: items(unit.compulsion),
    fees: unit.fees === 0 ? 0 : random.whole(1, 4),
  }
  return {
    pending: [],
    inForce: unit.normativeStock,
    everPublished: Math.round(unit.normativeStock * 1.4),
    items: start,
  }
}

function liveYear(unit: DemoUnit, year: number, before: YearState): UnitYear & { after: YearState } {
  const random = seededRandom(`${unit.name}/${year}`)
  const form = prescribedForm(year)
  const disclosure = yearDisclosure(unit, year, form, before, random)
  const applications = yearApplications(unit, year, form, before.pending, random)
  const disputes = yearDisputes(year, applications.groups, random)
  const cells = new Map([...disclosure.cells, ...applications.cells, ...disputes])
  const facts = proseFacts(unit, year, cells, random)
  return { unit, year, form, cells, facts, after: { pending: applications.pending, ...disclosure.after } }
}

/** The report of the whole government: the sum of all units, those that never reported included. */
function countyYear(year: number, history: readonly UnitYear[]): UnitYear {
  const members = history.filter((each) => each.year === year)
  const form = prescribedForm(year)
  const cells = new Map<CellIndicatorId, number>()
  for (const { id } of formCells(form)) {
    const total = members.reduce((sum, each) => sum + (each.cells.get(id) ?? 0), 0)
    cells.set(id, Math.round(total * 100) / 100)
  }
  const sum = (of: (facts: ProseFacts) => number) =>
    members.reduce((total, each) => total + of(each.facts), 0)
  const random = seededRandom(`${GOVERNMENT.name}/${year}`)
  const facts: ProseFacts = {
    ...proseFacts({ ...GOVERNMENT, normativeRate: 1 }, year, cells, random),
    published: {
      website: sum((each) => each.published.website),
      wechat: sum((each) => each.published.wechat),
      other: sum((each) => each.published.other),
    },
    statement: 'total',
    interpretations: sum((each) => each.interpretations),
    gazette: sum((each) => each.gazette),
    feeYuan: sum((each) => each.feeYuan),
  }
  return { unit: GOVERNMENT, year, form, cells, facts }
}
