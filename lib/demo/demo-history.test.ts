import { describe, expect, it } from 'vitest'
import { APPLICANT_COLUMNS } from '../catalogue/application-rows'
import { type CellIndicatorId, formCells } from '../catalogue/indicators'
import { decisionRows } from '../catalogue/subtotals'
import { DEMO_UNITS, demoHistory, type UnitYear } from './demo-history'
import { DEMO_YEARS } from './demo-unit'
import { DEMO_FAULTS } from './faults'
import { seededRandom } from './seeded-random'
import { handedIn, LATE, MISSING, publicationDay } from './submissions'

const history = demoHistory()
const units = history.filter((each) => each.unit.kind !== 'government')
const of = ({ cells }: UnitYear, id: string) => cells.get(id as CellIndicatorId) ?? Number.NaN
const found = (name: string, year: number) =>
  history.find((each) => each.unit.name === name && each.year === year)

describe('the demo county', () => {
  it('has 62 units in every year, each with its own name', () => {
    for (const year of DEMO_YEARS) expect(units.filter((each) => each.year === year)).toHaveLength(62)
    expect(new Set(DEMO_UNITS.map((unit) => unit.name)).size).toBe(DEMO_UNITS.length)
  })

  it('is the same every time', () => {
    expect(demoHistory()).toEqual(history)
  })

  it('knows a rename, a merger and a new unit in 2024', () => {
    const begun = DEMO_UNITS.filter((unit) => unit.from === 2024).map((unit) => unit.name)
    const ended = DEMO_UNITS.filter((unit) => unit.to === 2023)
    expect(begun).toHaveLength(3)
    expect(ended.map((unit) => unit.successor?.type).sort()).toEqual(['merge', 'merge', 'rename'])
    for (const unit of ended) expect(begun).toContain(unit.successor?.name)
  })

  it('fills every cell of the form prescribed for the year', () => {
    for (const each of history) expect(each.cells.size).toBe(formCells(each.form).length)
  })

  it('balances: columns, rows, disputes', () => {
    for (const each of history) {
      const leaves = decisionRows(each.form).map((row) => row.rowId)
      for (const { id } of APPLICANT_COLUMNS) {
        const cell = (row: string) => of(each, `applications.${row}.${id}`)
        const closed = leaves.reduce((sum, row) => sum + cell(row), 0)
        expect(cell('closed_total')).toBe(closed)
        expect(cell('received') + cell('carried_in')).toBe(closed + cell('carried_out'))
      }
      const parts = ['upheld', 'corrected', 'other_outcome', 'pending']
      for (const kind of ['reconsideration', 'direct_lawsuit', 'lawsuit_after_reconsideration'])
        expect(parts.reduce((sum, part) => sum + of(each, `disputes.${kind}.${part}`), 0)).toBe(
          of(each, `disputes.${kind}.total`),
        )
    }
  })

  it('carries over from year to year, through the reform of 2024 too', () => {
    for (const each of units.filter(({ year }) => year > DEMO_YEARS[0])) {
      const before = [
        found(each.unit.name, each.year - 1),
        ...DEMO_UNITS.filter((unit) => unit.successor?.name === each.unit.name && each.year === 2024).map(
          (unit) => found(unit.name, 2023),
        ),
      ].filter((year) => year !== undefined)
      const left = before.reduce((sum, year) => sum + of(year, 'applications.carried_out.total'), 0)
      expect(of(each, 'applications.carried_in.total')).toBe(left)
      if (each.year < 2022) continue
      const documents = (column: string) => of(each, `disclosure.normative_documents.${column}`)
      const stock = before.reduce((sum, year) => sum + of(year, 'disclosure.normative_documents.in_force'), 0)
      expect(documents('in_force')).toBe(stock + documents('issued') - documents('repealed'))
    }
  })

  it('is of a real size: most units hardly asked, a few often, more every year', () => {
    const received = units
      .filter((each) => each.year === 2024)
      .map((each) => of(each, 'applications.received.total'))
      .sort((a, b) => a - b)
    expect(received[31]).toBeLessThanOrEqual(3)
    expect(received.at(-1)).toBeGreaterThanOrEqual(40)
    const total = (year: number) =>
      units.filter((each) => each.year === year).reduce((sum, each) => sum + each.facts.received, 0)
    expect(total(2024)).toBeGreaterThan(1.5 * total(2019))
  })

  it('names only units that exist in its faults and its missing and late reports', () => {
    const named = [
      ...DEMO_FAULTS,
      ...[MISSING, LATE].flatMap((list) =>
        Object.entries(list).flatMap(([year, names]) => names.map((unit) => ({ unit, year: Number(year) }))),
      ),
    ]
    for (const { unit, year } of named) expect(found(unit, year), `${unit} ${year}`).toBeDefined()
    for (const { unit, year } of DEMO_FAULTS) expect(handedIn(unit, year), `${unit} ${year}`).toBe(true)
  })

  it('publishes by 31 January unless late', () => {
    expect(publicationDay('民政局', 2022, false) <= '2023-01-31').toBe(true)
    expect(publicationDay('数据局', 2024, false) > '2025-01-31').toBe(true)
    expect(publicationDay('人民政府', 2024, true).startsWith('2025-03-')).toBe(true)
  })
})

describe('seededRandom', () => {
  it('draws the same for the same key and stays in range', () => {
    const [one, two] = [seededRandom('a'), seededRandom('a')]
    for (let at = 0; at < 500; at += 1) {
      const drawn = one.whole(3, 5)
      expect(drawn).toBe(two.whole(3, 5))
      expect([3, 4, 5]).toContain(drawn)
    }
    expect(seededRandom('a').next()).not.toBe(seededRandom('b').next())
  })
})
