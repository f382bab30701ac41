import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CellIndicatorId, formCells } from '../catalogue/indicators'
import { formSummary } from './form-summary'
import { type IndicatorValue, valuesByUnit } from './indicator-value'
import { reconcileSummary } from './reconcile-summary'

const IDS = formCells('2021').map(({ id }) => id)
const value = (unitId: number, indicator: CellIndicatorId, number: number | null): IndicatorValue => ({
  unitId,
  year: 2023,
  indicator,
  form: '2021',
  status: number === null ? 'blank' : 'number',
  value: number,
  doubtful: false,
  approximate: false,
  derived: false,
  zeroed: false,
})
/** A whole report: `numbers` by cell, zero elsewhere. */
const report = (unit: number, numbers: Partial<Record<CellIndicatorId, number | null>>) =>
  IDS.map((id) => value(unit, id, numbers[id] === undefined ? 0 : numbers[id]))
const PERMITS = 'disclosure.licences.decisions'
const RECEIVED = 'applications.received.natural_person'
const TOTAL = 'applications.received.total'
const DISCLOSED = 'applications.disclosed.total'

function reconcile(
  parts: readonly IndicatorValue[][],
  county: readonly IndicatorValue[],
  office = null as null | number,
) {
  const units = valuesByUnit(parts.flat())
  const ids = [...units.keys()]
  const published = valuesByUnit(county).get(99) ?? new Map()
  return reconcileSummary(formSummary(IDS, ids, parts.flat()), published, units, new Set(ids), office)
}

describe('formSummary', () => {
  it('adds every cell, whatever the order of the values, and never a blank', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(1000)), { minLength: 1, maxLength: 8 }), (numbers) => {
        const values = numbers.map((number, unit) => value(unit, PERMITS, number))
        const units = numbers.map((_, unit) => unit)
        const cell = formSummary([PERMITS], units, values.toReversed()).get(PERMITS)
        const given = numbers.filter((number) => number !== null)
        expect(cell?.sum).toBe(given.length === 0 ? null : given.reduce((sum, number) => sum + number, 0))
        expect(cell?.counted.length).toBe(given.length)
        expect(cell?.blank.length).toBe(numbers.length - given.length)
      }),
    )
  })
})

describe('reconcileSummary', () => {
  const town = report(1, { [PERMITS]: 2, [RECEIVED]: 3, [TOTAL]: 3, [DISCLOSED]: 1 })
  const bureau = report(2, { [PERMITS]: 5, [RECEIVED]: 7, [TOTAL]: 7, [DISCLOSED]: 4 })

  it('finds nothing to say of a county that prints the sums', () => {
    const county = report(99, { [PERMITS]: 7, [RECEIVED]: 10, [TOTAL]: 10, [DISCLOSED]: 5 })
    expect(reconcile([town, bureau], county)).toEqual({ equal: 200, differing: [], open: [], hints: [] })
  })

  it('names the unit the county left out, table by table', () => {
    const county = report(99, { [PERMITS]: 5, [RECEIVED]: 7, [TOTAL]: 7, [DISCLOSED]: 4 })
    const { differing, hints } = reconcile([town, bureau], county)
    expect(differing.map(({ difference }) => difference)).toEqual([-2, -3, -3, -1])
    expect(hints).toContainEqual({
      kind: 'equals_unit',
      table: 'applications',
      unit: 1,
      side: 'under',
      cells: 3,
    })
    expect(hints.filter((hint) => hint.kind === 'equals_unit')).toHaveLength(1)
  })

  it('names a unit that alone prints more than the county', () => {
    const county = report(99, { [PERMITS]: 4, [RECEIVED]: 10, [TOTAL]: 10, [DISCLOSED]: 5 })
    expect(reconcile([town, bureau], county).hints).toEqual([
      { kind: 'larger_unit', unit: 2, cells: [PERMITS] },
    ])
  })

  it('tells a table of applications copied from the office', () => {
    const county = report(99, { [PERMITS]: 7, [RECEIVED]: 7, [TOTAL]: 7, [DISCLOSED]: 4 })
    expect(reconcile([town, bureau], county, 2).hints).toContainEqual({ kind: 'copied_office', unit: 2 })
  })

  it('compares nothing with a blank', () => {
    const county = report(99, { [PERMITS]: null, [RECEIVED]: 10, [TOTAL]: 10, [DISCLOSED]: 5 })
    const { open, differing } = reconcile([town, bureau], county)
    expect(open).toEqual([{ id: PERMITS, published: null, sum: 7, difference: null }])
    expect(differing).toEqual([])
  })
})
