import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divisionOf, stackOf } from './parts'
import { sampleValue } from './random-values'

const RECEIVED = 'applications.received.total'

describe('divisionOf', () => {
  it('knows outcomes, applicants and results of disputes, and nothing else', () => {
    expect(divisionOf('applications.closed_total.total')?.parts).toHaveLength(6)
    expect(divisionOf(RECEIVED)?.parts).toHaveLength(6)
    expect(divisionOf('disputes.reconsideration.total')?.parts).toHaveLength(4)
    for (const id of ['rate.disclosure_rate', 'applications.received.business', 'prose.trainings'])
      expect(divisionOf(id)).toBeNull()
  })
})

describe('stackOf', () => {
  const division = divisionOf(RECEIVED)
  if (!division) throw new Error('no division')

  it('adds the parts and keeps what the total does not explain', () => {
    const numbers = fc.array(fc.nat(50), { minLength: 7, maxLength: 7 })
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const values = [a, b].flatMap((own, unit) =>
          division.indicators.map((id, at) => sampleValue(unit + 1, 2023, id, own[at] ?? 0)),
        )
        const stack = stackOf(division, 2023, [1, 2, 3], values)
        const parts = stack.parts.reduce((sum, part) => sum + (part.value ?? 0), 0)
        expect(stack.total).toBe((a[0] ?? 0) + (b[0] ?? 0))
        const left = stack.differing.reduce((sum, each) => sum + each.difference, 0)
        expect(parts + left).toBe(stack.total)
        expect([stack.counted, stack.missing]).toEqual([[1, 2], [3]])
      }),
    )
  })

  it('counts no unit with a blank part', () => {
    const values = division.indicators.map((id, at) => sampleValue(1, 2023, id, at === 3 ? null : 1))
    expect(stackOf(division, 2023, [1], values)).toMatchObject({
      total: null,
      incomplete: [1],
      differing: [],
    })
  })
})
