import { describe, expect, it } from 'vitest'
import { FATE_WORDS, fates } from './asked-before'

const CELLS = ['applications.closed_total.total', 'applications.received.total'] as const
type Decided = Parameters<typeof fates>[0][number]
const finding = (identity: string, more: Partial<Decided> = {}): Decided => ({
  rule: 'T3-01',
  severity: 'error',
  kind: 'report',
  assessable: true,
  message: identity,
  cells: [...CELLS],
  quote: null,
  group: 0,
  likely: null,
  identity,
  state: 'confirmed',
  ...more,
})
const fate = (asked: Decided, ...now: Decided[]) => fates([asked], now)[0]

describe('what became of a finding a version was sent back with', () => {
  it('is told by the finding itself, its cells and its rule', () => {
    const asked = finding('a')
    expect(fate(asked, finding('a'))).toBe('there')
    expect(fate(asked, finding('b'))).toBe('changed')
    expect(fate(asked, finding('b', { cells: [CELLS[0]] }))).toBe('alike')
    expect(fate(asked, finding('b', { assessable: false }))).toBe('unsure')
    expect(fate(asked, finding('b', { rule: 'T3-02' }))).toBe('gone')
    expect(fate(asked, finding('b', { cells: ['disclosure.licences.decisions'] }))).toBe('gone')
    expect(FATE_WORDS.gone).toBe('已不再出现')
  })

  it('is not told of another finding that was asked for itself', () => {
    const [a, b] = [finding('a', { cells: [] }), finding('b', { cells: [] })]
    expect(fates([a, b], [b])).toEqual(['gone', 'there'])
  })

  it('of what a person wrote is what a person says of it', () => {
    const own = (identity: string, state: Decided['state']) => finding(identity, { rule: '人工', state })
    const asked = own('own:7', 'confirmed')
    expect(fate(asked, own('own:7:ab', 'open'))).toBe('awaits')
    expect(fate(asked, own('own:7:ab', 'confirmed'))).toBe('there')
    expect(fate(own('own:7:ff', 'confirmed'), own('own:7:ab', 'dismissed'))).toBe('fixed')
    expect(fate(asked, own('own:71:ab', 'open'))).toBe('withdrawn')
  })
})
