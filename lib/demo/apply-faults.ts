import { CROSSWALK } from '../catalogue/crosswalk'
import { type CellIndicatorId, formCells } from '../catalogue/indicators'
import type { WrittenCell, WrittenReport } from '../export/written-report'
import type { UnitYear } from './demo-history'
import type { Fault, StatedFact } from './faults'
import type { ProseFacts } from './prose-facts'
import { seededRandom } from './seeded-random'

/** What a unit writes down of its year: the year as it was, with the faults of this report. */
export type Draft = {
  readonly form: UnitYear['form']
  readonly numbers: Map<CellIndicatorId, number>
  readonly cells: ReadonlyMap<CellIndicatorId, WrittenCell>
  readonly facts: ProseFacts
  readonly pictured: WrittenReport['pictured']
}

/** The report a unit drafts of a year. Faults of numbers come first, then how the numbers are printed. */
export function draftOf(unitYear: UnitYear, faults: readonly Fault[]): Draft {
  const old = faults.some((fault) => fault.kind === 'old-form')
  const form = old ? '2019' : unitYear.form
  const numbers = old ? inOldForm(unitYear.cells) : new Map(unitYear.cells)
  let facts = unitYear.facts
  for (const fault of faults) {
    spoilNumbers(numbers, fault)
    facts = spoilFacts(facts, fault)
  }
  const cells = new Map<CellIndicatorId, WrittenCell>()
  for (const { id, signed } of formCells(form)) {
    const value = numbers.get(id) ?? 0
    cells.set(id, signed && value > 0 ? `+${value}` : { status: 'number', value })
  }
  for (const fault of faults) spoilPrint(cells, numbers, fault)
  const pictured = faults.flatMap((fault) => (fault.kind === 'pictured' ? fault.tables : []))
  return { form, numbers, cells, facts, pictured }
}

/** Figures of a later year on the 2019 form; what only that form asks for is 0, as a unit that copies it would leave it. */
function inOldForm(cells: UnitYear['cells']): Map<CellIndicatorId, number> {
  const numbers = new Map(formCells('2019').map(({ id }) => [id, cells.get(id) ?? 0]))
  for (const each of CROSSWALK) {
    if (each.kind !== 'sum') continue
    numbers.set(
      each.from,
      each.to.reduce((sum, id) => sum + (cells.get(id) ?? 0), 0),
    )
  }
  return numbers
}

function spoilNumbers(numbers: Map<CellIndicatorId, number>, fault: Fault): void {
  const add = (id: CellIndicatorId, by: number) => numbers.set(id, (numbers.get(id) ?? 0) + by)
  if (fault.kind === 'cell-off') add(fault.cell, fault.by)
  if (fault.kind === 'carried-in-lost') {
    for (const [id, count] of [...numbers]) {
      if (!id.startsWith('applications.carried_in.')) continue
      numbers.set(id, 0)
      add(id.replace('carried_in', 'received') as CellIndicatorId, count)
    }
  }
  if (fault.kind === 'lost-suit-as-other') {
    add('disputes.direct_lawsuit.other_outcome', fault.suits)
    add('disputes.direct_lawsuit.total', fault.suits)
  }
}

function spoilFacts(facts: ProseFacts, fault: Fault): ProseFacts {
  if (fault.kind === 'prose-differs') return shifted(facts, fault.fact, fault.by)
  if (fault.kind === 'two-totals') {
    const { website, wechat, other } = facts.published
    return { ...facts, statement: 'both', secondTotal: website + wechat + other + fault.by }
  }
  if (fault.kind === 'results-unsaid') return { ...facts, results: false }
  if (fault.kind === 'carried-in-lost')
    return { ...facts, received: facts.received + facts.carriedIn, carriedIn: 0 }
  if (fault.kind === 'lost-suit-as-other')
    return { ...facts, lawsuits: facts.lawsuits + fault.suits, lawsuitWords: '均被确认程序违法' }
  return facts
}

function shifted(facts: ProseFacts, fact: StatedFact, by: number): ProseFacts {
  if (fact !== 'normativeIssued') return { ...facts, [fact]: facts[fact] + by }
  const normative = facts.normative ?? { issued: 0, inForce: null }
  return { ...facts, normative: { ...normative, issued: normative.issued + by } }
}

function spoilPrint(
  cells: Map<CellIndicatorId, WrittenCell>,
  numbers: ReadonlyMap<CellIndicatorId, number>,
  fault: Fault,
): void {
  if (fault.kind === 'unit-in-cell') {
    const amount = numbers.get(fault.cell) ?? 0
    if (amount > 0) cells.set(fault.cell, `${amount}${fault.suffix}`)
  }
  if (fault.kind !== 'zeros-blank' && fault.kind !== 'zeros-marked') return
  const random = seededRandom(`${fault.unit}/${fault.year}/zeros`)
  const share = fault.kind === 'zeros-blank' ? fault.share : 1
  const printed: WrittenCell =
    fault.kind === 'zeros-blank' ? { status: 'blank' } : { status: 'mark', mark: fault.mark }
  for (const id of cells.keys())
    if (id.startsWith(`${fault.table}.`) && (numbers.get(id) ?? 0) === 0 && random.chance(share))
      cells.set(id, printed)
}
