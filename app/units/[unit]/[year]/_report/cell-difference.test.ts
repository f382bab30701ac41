import { describe, expect, it } from 'vitest'
import type { FormId } from '@/lib/catalogue/form'
import type { CellIndicatorId } from '@/lib/catalogue/indicators'
import type { Cell } from '@/lib/model/cell-value'
import { cellDifference, type YearForm } from './cell-difference'

function year(form: FormId, cells: Partial<Record<CellIndicatorId, number | null>>): YearForm {
  const read = Object.entries(cells).map(([id, value]): [CellIndicatorId, Cell] => [
    id as CellIndicatorId,
    {
      value: value === null ? { status: 'blank' } : { status: 'number', value: value ?? 0 },
      raw: '',
      place: null,
      doubtful: false,
      note: null,
    },
  ])
  return { form, cells: new Map(read) }
}

describe('cellDifference', () => {
  it('subtracts numbers of the same series, through both forms', () => {
    const id = 'applications.received.total'
    expect(cellDifference(id, year('2021', { [id]: 5 }), year('2019', { [id]: 7 }))).toEqual({
      kind: 'number',
      before: 7,
      difference: -2,
    })
  })

  it('subtracts nothing from a blank', () => {
    const id = 'applications.received.total'
    expect(cellDifference(id, year('2021', { [id]: 5 }), year('2021', { [id]: null })).kind).toBe('unknown')
    expect(cellDifference(id, year('2021', { [id]: 5 }), year('2021', {}))).toEqual({
      kind: 'unknown',
      before: null,
    })
  })

  it('does not compare what the forms count differently', () => {
    const difference = cellDifference(
      'disclosure.fees.amount_wan',
      year('2021', { 'disclosure.fees.amount_wan': 3 }),
      year('2019', {}),
    )
    expect(difference.kind).toBe('break')
  })

  it('compares one row with the sum of the rows that continue it', () => {
    const now = year('2021', {
      'applications.other_not_supplemented.total': 1,
      'applications.other_fee_unpaid.total': 0,
      'applications.other_remaining.total': 2,
    })
    const before = year('2019', { 'applications.other_handling.total': 4 })
    expect(cellDifference('applications.other_remaining.total', now, before)).toMatchObject({
      kind: 'sum',
      now: 3,
      before: 4,
      told: true,
    })
    expect(cellDifference('applications.other_fee_unpaid.total', now, before)).toMatchObject({ told: false })
    const single = year('2021', { 'applications.other_handling.total': 4 })
    expect(cellDifference('applications.other_remaining.total', now, single)).toMatchObject({ before: 4 })
    expect(cellDifference('applications.other_handling.total', single, now)).toMatchObject({
      before: 3,
      now: 4,
    })
  })
})
