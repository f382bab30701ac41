import { describe, expect, it } from 'vitest'
import type { StoredFinding } from '@/db/queries/report-findings'
import { BALANCED } from '@/lib/checks/applications-sample'
import { sampleInput } from '@/lib/checks/sample-input'
import { opinionOf, reviewFindings } from './review-findings'

const finding = (message: string, more: Partial<StoredFinding> = {}): StoredFinding => ({
  rule: 'T3-01',
  severity: 'warn',
  kind: 'report',
  assessable: true,
  message,
  cells: [],
  quote: null,
  group: 0,
  likely: null,
  identity: message,
  state: 'open',
  ...more,
})
const NOTHING = { decisions: new Map(), explanations: new Map() }
const { report } = sampleInput({ cells: BALANCED })
const source = { ...report.source, blocks: [{ kind: 'paragraph', text: '共收到申请31件。' } as const] }

describe('findings at the desk', () => {
  it('stand with the gravest group first, wherever a decision leaves them, and are told who decided', () => {
    const said = { state: 'dismissed', reason: '属实', byName: '李', at: '2024-01-20T00:00:00Z' } as const
    const items = reviewFindings(
      {
        ...report,
        source,
        findings: [
          finding('a', { state: 'dismissed' }),
          finding('b', { group: 1 }),
          finding('c', { group: 2, severity: 'error' }),
        ],
      },
      { ...NOTHING, decisions: new Map([['a', said]]) },
    )
    expect(items.map(({ anchor, finding: { message } }) => [anchor, message])).toEqual([
      ['f1', 'c'],
      ['f2', 'a'],
      ['f3', 'b'],
    ])
    expect(items[1]?.decision).toEqual(said)
    expect(items[1]?.finding.state).toBe('dismissed')
  })

  it('lead to the words they quote; what is nowhere leads nowhere', () => {
    const findings = [finding('a', { quote: '申请31件' }), finding('b', { quote: '没有这句', group: 1 })]
    const items = reviewFindings({ ...report, source, findings }, NOTHING)
    expect(items.map(({ place, quoted }) => [place, quoted?.anchor ?? null])).toEqual([
      ['b0', 'f1'],
      [null, null],
    ])
  })

  it('lead to a cell of their own, also where another one of their group is likely at fault', () => {
    const block = { kind: 'grid', structured: true, rows: [] } as const
    const ids = ['applications.closed_total.total', 'applications.received.total'] as const
    const cells = new Map(
      ids.map((id, at) => [
        id,
        {
          value: { status: 'blank' } as const,
          raw: '',
          place: { block: at, row: null, column: null, snippet: '' },
          doubtful: false,
          note: null,
        },
      ]),
    )
    const findings = [
      finding('a', { cells: [...ids], likely: ids[1] }),
      finding('b', { cells: [ids[0]], likely: ids[1] }),
    ]
    const view = { ...report, cells, source: { ...source, blocks: [block, block] }, findings }
    expect(reviewFindings(view, NOTHING).map(({ place }) => place)).toEqual(['b1', 'b0'])
  })

  it('go into the letter once they are confirmed', () => {
    const findings = [finding('a'), finding('b', { state: 'confirmed', group: 1 })]
    const items = reviewFindings({ ...report, source, findings }, NOTHING)
    expect(opinionOf('河口镇', 2023, report, items).items.map(({ message }) => message)).toEqual(['b'])
  })

  it('name their rule there, but for what a supervisor wrote', () => {
    const written = finding('c', { rule: '人工', identity: 'own:1', state: 'confirmed', group: 1 })
    const items = reviewFindings(
      { ...report, source, findings: [finding('a', { state: 'confirmed' }), written] },
      NOTHING,
    )
    expect(opinionOf('河口镇', 2023, report, items).items.map(({ rule }) => rule)).toEqual(['T3-01', null])
  })
})
