import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RATES } from '@/lib/catalogue/rates'
import { rateOf } from '@/lib/figures/rate'
import { COLUMNS } from './columns'
import { type CountCell, type ListColumn, type ListRow, sortValue } from './list-row'
import { chosenBefore, type ListState, listHref, nextSort } from './list-state'
import { isOfKind, matchUnit } from './match-unit'
import { parseListState } from './parse-list-state'
import { sortedOrder } from './sort-rows'
import { byGroup, columnTotal } from './totals'

const columns = COLUMNS.map((column) => column.id)
const column = (id: string) => COLUMNS.find((each) => each.id === id) as ListColumn
const row = (part: Partial<ListRow>): ListRow => ({
  id: 1,
  slug: 'baimaxiang',
  name: '白马乡',
  fullName: '云泽县白马乡',
  otherNames: ['白马人民公社'],
  initials: 'bmx',
  kind: 'township',
  kindLabel: '乡镇',
  group: '乡镇街道',
  counted: true,
  badge: null,
  cells: [],
  ...part,
})

describe('finding a unit', () => {
  it('by a part of its name, with the county or without, and by the letters of its pinyin', () => {
    for (const query of ['', '白马', '云泽县白马乡', ' 白 马 ', 'bmx', 'BMX', 'ｂｍ'])
      expect(matchUnit(row({}), query), query).toEqual({ found: true, by: null })
  })
  it('by another name, which is then told', () => {
    expect(matchUnit(row({}), '公社')).toEqual({ found: true, by: '白马人民公社' })
  })
  it('not by anything else', () => {
    for (const query of ['黑马', 'bmz', '?', '\\']) expect(matchUnit(row({}), query).found, query).toBe(false)
  })
  it('by its kind or its group', () => {
    expect(['', 'township', '乡镇街道', 'department'].map((kind) => isOfKind(row({}), kind))).toEqual([
      true,
      true,
      true,
      false,
    ])
  })
})

describe('the address of a list', () => {
  const state: fc.Arbitrary<ListState> = fc.record({
    q: fc.string({ maxLength: 60 }).map((text) => text.trim()),
    kind: fc.constantFrom('', 'township', '乡镇街道'),
    sort: fc.constantFrom('', ...columns),
    dir: fc.constantFrom('asc', 'desc'),
    cols: fc.option(
      fc.subarray(columns, { minLength: 1 }).map((chosen) => columns.filter((id) => chosen.includes(id))),
    ),
  })
  it('brings back the state it was made from', () => {
    fc.assert(
      fc.property(state, (chosen) => {
        const query = Object.fromEntries(new URL(listHref('/units', chosen), 'http://x').searchParams)
        const back = parseListState(query, { columns, kinds: ['township', '乡镇街道'] })
        expect(back).toEqual(chosen.sort === '' ? { ...chosen, dir: 'desc' } : chosen)
      }),
    )
  })
  it('leaves out what it does not know and takes the columns of the form', () => {
    const known = { columns, kinds: ['乡镇街道'] }
    expect(parseListState({ kind: 'x', sort: 'x', dir: 'up', cols: 'x', q: ['a', 'b'] }, known)).toEqual({
      q: '',
      kind: '',
      sort: '',
      dir: 'desc',
      cols: null,
    })
    expect(parseListState({ peer: '乡镇街道', cols: ['closed', 'received'] }, known)).toMatchObject({
      kind: '乡镇街道',
      cols: ['received', 'closed'],
    })
  })
  it('sorts largest first, then smallest, then as in the register', () => {
    const first: ListState = { q: '', kind: '', sort: '', dir: 'desc', cols: null }
    const second = { ...first, ...nextSort(first, 'closed') }
    const third = { ...second, ...nextSort(second, 'closed') }
    expect(
      [second, third, { ...third, ...nextSort(third, 'closed') }].map(({ sort, dir }) => [sort, dir]),
    ).toEqual([
      ['closed', 'desc'],
      ['closed', 'asc'],
      ['', 'desc'],
    ])
  })
})

describe('a list that wakes up', () => {
  const state: ListState = { q: '水', kind: '', sort: '', dir: 'desc', cols: null }
  const shown = ['received', 'closed']
  function held(q: string, kind: string, cols: readonly string[]): FormData {
    const form = new FormData()
    form.set('q', q)
    form.set('kind', kind)
    for (const id of cols) form.append('cols', id)
    return form
  }
  it('has nothing to change when the form holds what is shown', () => {
    expect(chosenBefore(held('水', '', shown), state, shown)).toBeNull()
  })
  it('takes what was typed, chosen and ticked, and leaves the rest', () => {
    expect(chosenBefore(held('水务', '', shown), state, shown)).toEqual({ q: '水务' })
    expect(chosenBefore(held('', '乡镇', shown), state, shown)).toEqual({ q: '', kind: '乡镇' })
    expect(chosenBefore(held('水', '', ['closed']), state, shown)).toEqual({ cols: ['closed'] })
    expect(chosenBefore(held('水', '', []), state, shown)).toEqual({ cols: null })
  })
})

describe('sums of the list', () => {
  const cell: fc.Arbitrary<CountCell> = fc.oneof(
    fc.nat(5000),
    fc.constantFrom<CountCell>(
      { status: 'blank', value: null },
      { status: 'mark', value: null },
      { status: 'illegible', value: null },
      { status: 'number', value: 7, doubtful: true },
    ),
  )
  it('add the numbers of counted reports only and say how many there are', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ cell, counted: fc.boolean(), reported: fc.boolean() })), (units) => {
        const rows = units.map((unit) =>
          row({ counted: unit.counted, cells: unit.reported ? [unit.cell] : null }),
        )
        const asked = units.filter((unit) => unit.counted && unit.reported)
        const numbers = asked.flatMap((unit) =>
          typeof unit.cell === 'number' ? [unit.cell] : (unit.cell.value ?? []),
        )
        const total = columnTotal(column('received'), 0, rows)
        expect(total).toMatchObject({
          cell: numbers.length === 0 ? null : numbers.reduce((sum, each) => sum + each, 0),
          counted: numbers.length,
          asked: asked.length,
        })
      }),
    )
  })

  it('of a rate is the rate of the sums, as the figures compute it', () => {
    const spec = RATES.find((each) => each.id === 'disclosure_rate')
    if (!spec) throw new Error('no rate')
    const counts = fc.record({ disclosed: fc.nat(9), partly: fc.nat(9), closed: fc.nat(9) })
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 6 }), (units) => {
        const values = units.flatMap((unit, unitId) =>
          (
            [
              ['applications.disclosed.total', unit.disclosed],
              ['applications.partly_disclosed.total', unit.partly],
              ['applications.closed_total.total', unit.closed],
            ] as const
          ).map(([indicator, value]) => ({
            unitId,
            year: 2023,
            indicator,
            form: '2021' as const,
            status: 'number' as const,
            value,
            doubtful: false,
            approximate: false,
            derived: false,
            zeroed: false,
          })),
        )
        const rows = units.map((_, unitId) => {
          const own = rateOf(spec, [unitId], values)
          const cell = { n: own.numerator ?? -1, d: own.denominator ?? -1 }
          return row({ cells: [own.reason === null ? cell : { ...cell, reason: own.reason }] })
        })
        const all = rateOf(spec, [...units.keys()], values)
        const total = columnTotal(column('disclosure_rate'), 0, rows)
        expect(total.counted).toBe(all.counted.length)
        expect(total.cell).toEqual(all.value === null ? null : { n: all.numerator, d: all.denominator })
      }),
    )
  })

  it('carry the marks of the numbers in them, rates too', () => {
    const rows = [
      row({
        cells: [
          { status: 'number', value: 2, doubtful: true },
          { n: 1, d: 4, approximate: true },
        ],
      }),
      row({ cells: [3, { n: 2, d: 4 }] }),
    ]
    expect(columnTotal(column('received'), 0, rows)).toMatchObject({ cell: 5, marks: { doubtful: true } })
    const rate = columnTotal(column('disclosure_rate'), 1, rows)
    expect(rate).toMatchObject({ cell: { n: 3, d: 8 }, marks: { approximate: true } })
    expect(columnTotal(column('received'), 0, rows.slice(1)).marks).toEqual({})
  })

  it('keep groups in their order, without empty ones', () => {
    const rows = [row({ id: 1, group: '乙' }), row({ id: 2, group: '甲' }), row({ id: 3, group: '乙' })]
    expect(
      byGroup(rows, ['甲', '丙', '乙']).map(([group, own]) => [group, own.map((each) => each.id)]),
    ).toEqual([
      ['甲', [2]],
      ['乙', [1, 3]],
    ])
  })
})

it('does not rank what has no number, nor rates on few cases', () => {
  expect(sortValue({ status: 'blank', value: null }, 5)).toBeUndefined()
  expect(sortValue({ n: 3, d: 4 }, 5)).toBeUndefined()
  expect(sortValue({ n: 0, d: 0, reason: '本年无办结件' }, 0)).toBeUndefined()
  expect(sortValue({ n: 3, d: 6 }, 5)).toBe(0.5)
  expect(sortValue({ error: 1, warn: 2, doubt: 0, unassessable: 1 }, 5)).toBe(4)
  expect(sortValue(undefined, 5)).toBeUndefined()
})

describe('sorting', () => {
  const list = {
    columns: [column('received'), column('disclosure_rate')],
    smallBelow: 5,
    missingWord: '未报',
    rows: [
      row({ id: 1, cells: [5, { n: 1, d: 10 }] }),
      row({
        id: 2,
        cells: [
          { status: 'blank', value: null },
          { n: 1, d: 1 },
        ],
      }),
      row({ id: 3, cells: null }),
      row({ id: 4, cells: [0, { n: 9, d: 10 }] }),
      row({ id: 5, cells: [12, { reason: '所需栏目为空或无法识别' }] }),
    ],
  }
  it('puts numbers in order and what has none last, in both directions', () => {
    expect(sortedOrder(list, { sort: 'received', dir: 'desc' })).toEqual([5, 1, 4, 2, 3])
    expect(sortedOrder(list, { sort: 'received', dir: 'asc' })).toEqual([4, 1, 5, 2, 3])
    expect(sortedOrder(list, { sort: 'disclosure_rate', dir: 'desc' })).toEqual([4, 1, 2, 3, 5])
  })
  it('keeps the order of the register when no column is chosen', () => {
    expect(sortedOrder(list, { sort: '', dir: 'desc' })).toBeNull()
  })
})
