import type { FormId } from '../catalogue/form'
import type { CellIndicatorId } from '../catalogue/indicators'
import type { DemoUnit } from './demo-unit'
import type { SeededRandom } from './seeded-random'
import { ITEM_KINDS, type ItemKind, type YearState } from './year-state'

/** Numbers of table two; changes of item numbers carry their sign when printed. */
export type YearDisclosure = {
  readonly cells: ReadonlyMap<CellIndicatorId, number>
  readonly after: Pick<YearState, 'inForce' | 'everPublished' | 'items'>
}

const cell = (row: string, column: string) => `disclosure.${row}.${column}` as CellIndicatorId
const TREND = 1.04

/** The work of a unit in a year: how many decisions it takes, with a trend and the accidents of a year. */
function decisions(expected: number, year: number, random: SeededRandom): number {
  if (expected === 0) return 0
  if (expected < 20) return random.poisson(expected)
  return Math.round(random.around(expected * TREND ** (year - 2019), 0.12))
}

/** Table two of a unit's year in the given form, and what the next year starts from. */
export function yearDisclosure(
  unit: DemoUnit,
  year: number,
  form: FormId,
  before: YearState,
  random: SeededRandom,
): YearDisclosure {
  const issued = random.poisson(unit.normativeRate)
  const repealed = Math.min(before.inForce + issued, random.poisson(unit.normativeRate * 0.8))
  const work = {
    licences: decisions(unit.licences, year, random),
    penalties: decisions(unit.penalties, year, random),
    compulsion: decisions(unit.compulsion, year, random),
  }
  const amount = unit.fees === 0 ? 0 : Math.round(random.around(unit.fees, 0.2) * 100) / 100
  const changes = Object.fromEntries(
    ITEM_KINDS.map((kind) => [kind, before.items[kind] > 3 && random.chance(0.5) ? random.whole(-2, 4) : 0]),
  ) as Record<ItemKind, number>
  const inForce = before.inForce + issued - repealed
  const cells = new Map<CellIndicatorId, number>(
    form === '2021'
      ? [...documents2021(issued, repealed, inForce), [cell('fees', 'amount_wan'), amount]]
      : [
          ...documents2019(issued, before.everPublished + issued),
          ...items2019(unit, before, changes, random),
        ],
  )
  for (const [row, count] of Object.entries(work)) cells.set(cell(row, 'decisions'), count)
  const items = Object.fromEntries(
    ITEM_KINDS.map((kind) => [kind, before.items[kind] + changes[kind]]),
  ) as Record<ItemKind, number>
  return { cells, after: { inForce, everPublished: before.everPublished + issued, items } }
}

type Entry = [CellIndicatorId, number]

function documents2021(issued: number, repealed: number, inForce: number): Entry[] {
  return [
    ...['issued', 'repealed', 'in_force'].map((column): Entry => [cell('regulations', column), 0]),
    [cell('normative_documents', 'issued'), issued],
    [cell('normative_documents', 'repealed'), repealed],
    [cell('normative_documents', 'in_force'), inForce],
  ]
}

function documents2019(issued: number, everPublished: number): Entry[] {
  return [
    ...['issued', 'newly_published', 'public_total'].map((column): Entry => [cell('regulations', column), 0]),
    [cell('normative_documents', 'issued'), issued],
    [cell('normative_documents', 'newly_published'), issued],
    [cell('normative_documents', 'public_total'), everPublished],
  ]
}

function items2019(
  unit: DemoUnit,
  before: YearState,
  changes: Record<ItemKind, number>,
  random: SeededRandom,
): Entry[] {
  const projects = unit.published > 200 ? random.poisson(4) : random.poisson(0.7)
  const amount = projects === 0 ? 0 : Math.round(projects * random.around(38, 0.7) * 100) / 100
  return [
    ...ITEM_KINDS.flatMap((kind): Entry[] => [
      [cell(kind, 'items_previous_year'), before.items[kind]],
      [cell(kind, 'items_change'), changes[kind]],
    ]),
    [cell('other_services', 'decisions'), decisions(unit.licences * 0.3, 2019, random)],
    [cell('procurement', 'projects'), projects],
    [cell('procurement', 'amount_wan'), amount],
  ]
}
