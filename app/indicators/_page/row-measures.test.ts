import { describe, expect, it } from 'vitest'
import { MEASURES, type Measure, measureOf } from '@/lib/chart/measure'
import { measurePlace, measureTitle, rowMeasures } from './row-measures'

const measure = (id: string): Measure => {
  const found = measureOf(id)
  if (!found) throw new Error(id)
  return found
}

describe('measureTitle', () => {
  it('gives every measure a name of its own, by which it can be told from all others', () => {
    const former = (each: Measure) => each.id.startsWith('applications.other_handling.')
    const names = MEASURES.filter((each) => !former(each)).map(
      (each) => `${each.table} ${measureTitle(each)}`,
    )
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })
})

describe('rowMeasures', () => {
  it('gives the columns of the printed row, both forms together', () => {
    expect(rowMeasures(measure('disputes.reconsideration.upheld')).map((each) => each.id)).toEqual([
      'disputes.reconsideration.upheld',
      'disputes.reconsideration.corrected',
      'disputes.reconsideration.other_outcome',
      'disputes.reconsideration.pending',
      'disputes.reconsideration.total',
    ])
    expect(rowMeasures(measure('disclosure.fees.amount_wan')).length).toBe(3)
    expect(rowMeasures(measure('rate.closing_rate'))).toEqual([])
  })
})

describe('measurePlace', () => {
  it('is known for every measure', () => {
    for (const each of MEASURES) expect(measurePlace(each), each.id).not.toBe('')
  })
})
