import { expect, it } from 'vitest'
import { type CellIndicatorId, formCells } from '../catalogue/indicators'
import { typedSums } from './typed-sums'

const zeros = new Map<CellIndicatorId, string>(formCells('2021').map(({ id }) => [id, '0']))
const received = 'applications.received.total'
const disputed = 'disputes.reconsideration.total' as CellIndicatorId

it('says nothing of a form nobody has begun, and that all sums of zeros hold', () => {
  expect(typedSums('2021', new Map())).toMatchObject({ holds: 0, sums: [], blanks: 200, unreadable: [] })
  const full = typedSums('2021', zeros)
  expect([full.sums, full.blanks, full.holds]).toEqual([[], 0, expect.any(Number)])
  expect(full.holds).toBeGreaterThan(40)
})

it('writes out the sum that fails, and leads to its total', () => {
  const { sums, beside } = typedSums('2021', new Map(zeros).set('applications.received.natural_person', '3'))
  expect(sums.map(({ words }) => words)).toContain(
    '表三“本年新收政府信息公开申请数量”：3＋0＋0＋0＋0＋0＝3 ≠ 0',
  )
  expect(beside.get(received)).toEqual({ sum: 3, missing: 0, agrees: false })
})

it('leaves a sum with a blank open and never takes the blank for 0', () => {
  const texts = new Map<CellIndicatorId, string>([['applications.received.natural_person', '3']])
  const { sums, beside } = typedSums('2021', texts)
  expect(new Set(sums.map(({ state }) => state))).toEqual(new Set(['open']))
  expect(beside.get(received)).toEqual({ sum: 3, missing: 5, agrees: null })
  expect(beside.get(disputed)).toBeUndefined()
})

it('names what is neither number nor sign', () => {
  expect(typedSums('2021', new Map(zeros).set(received, '三件半')).unreadable).toEqual([received])
})
