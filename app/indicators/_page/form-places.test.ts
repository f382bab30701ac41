import { describe, expect, it } from 'vitest'
import { formCells } from '@/lib/catalogue/indicators'
import { crosswalkNote, formPlaces, printedCell } from './form-places'

const kinds = (id: Parameters<typeof formPlaces>[0]) => formPlaces(id).map((each) => each.kind)

describe('formPlaces', () => {
  it('tells printed, summed, contained and broken apart', () => {
    expect(kinds('applications.received.total')).toEqual(['printed', 'printed'])
    expect(kinds('applications.other_handling.total')).toEqual(['printed', 'sum'])
    expect(kinds('applications.other_fee_unpaid.total')).toEqual(['part', 'printed'])
    expect(kinds('disclosure.normative_documents.in_force')).toEqual(['none', 'printed'])
  })
})

describe('crosswalkNote', () => {
  it('gives a reason for every cell', () => {
    for (const cell of [...formCells('2019'), ...formCells('2021')])
      expect(crosswalkNote(cell.id), cell.id).toMatch(/^(口径中断|合计衔接|口径相同)：.+。$/)
  })
  it('says same only where both forms print the cell', () => {
    for (const cell of [...formCells('2019'), ...formCells('2021')])
      if (crosswalkNote(cell.id).startsWith('口径相同'))
        expect(kinds(cell.id), cell.id).toEqual(['printed', 'printed'])
  })
  it('names a changed label', () => {
    expect(crosswalkNote('disclosure.normative_documents.issued')).toContain('名称略有不同')
  })
})

describe('printedCell', () => {
  it('leads to the first row of a sum', () => {
    expect(printedCell('applications.other_handling.total', '2021')).toBe(
      'applications.other_not_supplemented.total',
    )
    expect(printedCell('applications.other_handling.total', '2019')).toBe('applications.other_handling.total')
  })
})
