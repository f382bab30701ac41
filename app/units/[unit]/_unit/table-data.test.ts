import { expect, it } from 'vitest'
import type { IndicatorId } from '@/lib/catalogue/indicators'
import { tableData } from './table-data'
import type { UnitPoint } from './unit-series'

const point = (part: Partial<UnitPoint>): UnitPoint => ({
  year: 2022,
  form: '2021',
  state: 'number',
  value: 0,
  doubtful: false,
  approximate: false,
  derived: false,
  zeroed: false,
  mark: null,
  known: true,
  ...part,
})
const special: Partial<Record<IndicatorId, UnitPoint>> = {
  'applications.received.natural_person': point({ value: 6 }),
  'applications.carried_in.natural_person': point({ state: 'blank', value: null }),
  'applications.disclosed.natural_person': point({ doubtful: true }),
  'applications.refused_state_secret.natural_person': point({ state: 'mark', value: null, mark: '/' }),
  'applications.closed_total.natural_person': point({ state: 'missing', value: null, known: false }),
}
const tables = tableData(['2021'], (id) => ({ points: [special[id] ?? point({})], breaks: [] }))

it('gives every state its own cell and never turns one into 0', () => {
  const person = tables.find((table) => table.id === 'applications-natural_person')
  expect(person?.lines.map((line) => [line.id.split('.')[1], line.cells])).toEqual([
    ['received', [6]],
    ['carried_in', [{ status: 'blank', value: null }]],
    ['disclosed', [{ status: 'number', value: 0, doubtful: true }]],
    ['refused_state_secret', [{ status: 'mark', value: null, raw: '/' }]],
    ['closed_total', [null]],
  ])
})

it('names the lines that are 0 throughout where the same rows stand in full above, and only there', () => {
  const zeros = Object.fromEntries(tables.map((table) => [table.id, table.zeros.length]))
  expect(zeros).toMatchObject({ disclosure: 0, 'applications-total': 0, disputes: 0 })
  expect(zeros['applications-natural_person']).toBe(20)
  expect(tables.every((table) => table.lines.length + table.zeros.length > 0)).toBe(true)
})
