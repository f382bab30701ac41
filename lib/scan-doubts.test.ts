import { expect, it } from 'vitest'
import type { Identity, Mention } from './model/report'
import type { Carrier, SourceDocument } from './model/source-document'
import { identityDoubt, withScanDoubts } from './scan-doubts'

const TITLE = '云泽县民政局2023年政府信息公开工作年度报告'
const source = (unsure: readonly number[], carrier: Carrier = 'scan'): SourceDocument => ({
  carrier,
  encoding: null,
  declaredTitle: null,
  pictures: 0,
  blocks: [TITLE, '收到申请3件。', '公开信息28条。'].map((text, at) => ({
    kind: 'paragraph',
    text,
    ...(unsure.includes(at) ? { unsure: true } : {}),
  })),
})
const identity: Identity = { unit: '云泽县民政局', year: 2023, scope: 'own', title: TITLE }
const mention = (block: number): Mention => ({
  indicator: 'prose.requests_received' as Mention['indicator'],
  value: 3,
  quote: '收到申请3件',
  place: { block, row: null, column: null, snippet: '' },
  approximate: false,
  implicit: false,
  derived: false,
  doubtful: false,
})

it('a count from words not read with certainty is doubtful, one from other words is not', () => {
  const doubtful = (unsure: readonly number[], carrier?: Carrier) =>
    withScanDoubts([mention(1), mention(2)], source(unsure, carrier)).map((each) => each.doubtful)
  expect(doubtful([])).toEqual([false, false])
  expect(doubtful([1])).toEqual([true, false])
  expect(doubtful([2])).toEqual([true, true])
  expect(doubtful([1], 'pdf')).toEqual([false, false])
})

it('a title not read alike twice must be confirmed', () => {
  expect(identityDoubt(identity, source([1]))).toEqual([])
  expect(identityDoubt(identity, source([0]))).toMatchObject([{ code: 'unit-uncertain' }])
  expect(identityDoubt(identity, source([0], 'docx'))).toEqual([])
})
