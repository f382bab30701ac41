import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OUTCOME_GROUPS, outcomeCells } from '../catalogue/subtotals'
import { flowLayout } from '../chart/flow-layout'
import { applicationFlow, FLOW_INDICATORS } from './application-flow'
import { exactSum } from './exact-sum'
import { sampleValue } from './random-values'

const only2019 = new Set(OUTCOME_GROUPS.flatMap((group) => [...outcomeCells('2019', group.id, 'total')]))
for (const group of OUTCOME_GROUPS)
  for (const cell of outcomeCells('2021', group.id, 'total')) only2019.delete(cell)
const CELLS = FLOW_INDICATORS.filter((id) => !only2019.has(id as never))

/** A report of the 2021 form with every figure of the flow, some of them blank. */
const report = (unit: number) =>
  fc
    .array(fc.oneof({ weight: 60, arbitrary: fc.nat(40) }, { weight: 1, arbitrary: fc.constant(null) }), {
      minLength: CELLS.length,
      maxLength: CELLS.length,
    })
    .map((numbers) => CELLS.map((id, at) => sampleValue(unit, 2023, id, numbers[at] ?? null)))
const total = (parts: readonly { value: number }[]) => exactSum(parts.map((part) => part.value))

describe('applicationFlow', () => {
  it('balances whatever the reports say: Σ in = Σ out with the difference as a part of its own', () => {
    fc.assert(
      fc.property(fc.tuple(report(1), report(2), report(3)), (reports) => {
        const flow = applicationFlow([1, 2, 3, 4], reports.flat())
        expect(total(flow.incoming)).toBe(total(flow.outgoing))
        expect(flow.total).toBe(total(flow.incoming))
        expect([...flow.counted, ...flow.incomplete, ...flow.missing].sort()).toEqual([1, 2, 3, 4])
        const side = (parts: readonly { id: string; value: number }[]) =>
          parts.find((part) => part.id === 'difference')?.value ?? 0
        const net = exactSum(flow.differing.map((each) => each.difference))
        expect(exactSum([side(flow.outgoing), -side(flow.incoming)])).toBe(net)
      }),
    )
  })

  it('leaves a unit with a blank out and names it', () => {
    const values = CELLS.map((id) =>
      sampleValue(1, 2023, id, id === 'applications.carried_out.total' ? null : 1),
    )
    const flow = applicationFlow([1], values)
    expect([flow.counted, flow.incomplete, flow.total]).toEqual([[], [1], 0])
  })

  it('names its parts as the form does and says which of them a doubtful number is in', () => {
    const values = CELLS.map((id) =>
      sampleValue(1, 2023, id, 0, { doubtful: id === 'applications.refused_state_secret.total' }),
    )
    const { incoming, outgoing, disputes } = applicationFlow([1], values)
    expect(incoming.slice(0, 2).map(({ label }) => label)).toEqual(['本年新收', '上年结转'])
    expect(disputes.map(({ label }) => label)).toEqual(['行政复议', '未经复议直接起诉', '复议后起诉'])
    const doubtful = [...incoming, ...outgoing].filter((part) => part.doubtful)
    expect(doubtful.map(({ label }) => label)).toEqual(['不予公开'])
  })

  it('does not set one unit off against another', () => {
    const unit = (id: number, received: number, carriedOut: number) =>
      CELLS.map((cell) => {
        if (cell === 'applications.received.total') return sampleValue(id, 2023, cell, received)
        return sampleValue(id, 2023, cell, cell === 'applications.carried_out.total' ? carriedOut : 0)
      })
    const flow = applicationFlow([1, 2], [...unit(1, 5, 3), ...unit(2, 3, 5)])
    expect(flow.differing.map((each) => each.difference)).toEqual([2, -2])
    expect(flow.incoming.find((part) => part.id === 'difference')?.value).toBe(2)
    expect(flow.outgoing.find((part) => part.id === 'difference')?.value).toBe(2)
  })

  it('is drawn with both sides as high as the whole', () => {
    fc.assert(
      fc.property(report(1), fc.boolean(), (values, narrow) => {
        const drawn = flowLayout(applicationFlow([1], values), narrow)
        for (const side of ['in', 'out']) {
          const height = drawn.nodes
            .filter((node) => node.side === side)
            .reduce((sum, node) => sum + node.height, 0)
          expect(height).toBeCloseTo(drawn.middle.height, 6)
        }
      }),
    )
  })
})
