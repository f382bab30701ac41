import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Ending, SUCCESSION_TYPES, UNIT_KINDS } from '../lib/catalogue/unit-kinds'
import { freshStore } from './fresh-db'
import { loadRegister } from './load-register'
import { registerEntries } from './queries/desk/register-entries'
import { unitBySlug } from './queries/unit-by-slug'
import { registerCsv } from './register-csv'
import { type RegisterEntry, readRegister, type YearRange } from './register-file'

const bytes = (text: string) => new TextEncoder().encode(text)
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const word = fc.string({ unit: fc.constantFrom('水', '务', '税', '发', '展'), minLength: 1, maxLength: 4 })
const day = fc
  .tuple(fc.integer({ min: 2019, max: 2021 }), fc.constantFrom('01-01', '06-30', '12-31'))
  .map(([year, rest]) => `${year}-${rest}`)
const years: fc.Arbitrary<YearRange[]> = fc.constantFrom(
  [{ from: 2019, to: 2021 }],
  [{ from: 2019, to: null }],
  [
    { from: 2019, to: 2019 },
    { from: 2021, to: 2023 },
  ],
)
const authority = fc.constantFrom('青云市生态环境局', '青云市税务局、青云市财政局', '省烟草专卖局（公司）')

/** How a unit goes on or ends, as the file can say it. */
const fate: fc.Arbitrary<Pick<RegisterEntry, 'ending' | 'successor' | 'movedTo'>> = fc
  .record({
    how: fc.constantFrom('goes on', 'ends', 'is followed'),
    ending: fc.constantFrom<Ending>('move_up', 'close'),
    type: fc.constantFrom(...SUCCESSION_TYPES),
    date: orNull(day),
    above: orNull(authority),
  })
  .map(({ how, ending, type, date, above }) => {
    if (how === 'goes on') return { ending: null, successor: null, movedTo: null }
    if (how === 'ends') return { ending, successor: null, movedTo: ending === 'move_up' ? above : null }
    const successor = { name: '青禾县新局', type, date }
    return { ending: null, successor, movedTo: type === 'move_up' ? above : null }
  })

const entry: fc.Arbitrary<Omit<RegisterEntry, 'line'>> = fc
  .record({
    name: word.map((name) => `青禾县${name}局`),
    kind: orNull(fc.constantFrom(...UNIT_KINDS.map(({ id }) => id))),
    aliases: fc.uniqueArray(
      word.map((name) => `${name}办`),
      { maxLength: 2 },
    ),
    validFrom: orNull(fc.constant('2019-01-01')),
    validTo: orNull(day),
    obligedYears: orNull(fc.oneof(years, fc.constant([]))),
    peerGroup: orNull(word),
    included: orNull(fc.oneof(fc.boolean(), years)),
    fate,
  })
  .map(({ fate: ends, ...rest }) => ({ ...rest, ...ends }))

it('reads a register that was written as the one it was', () => {
  const register = fc
    .uniqueArray(entry, { minLength: 1, maxLength: 4, selector: ({ name }) => name })
    .map((entries) => entries.map((each, at): RegisterEntry => ({ ...each, line: at + 2 })))
    .filter((entries) => {
      const aliases = entries.flatMap((each) => each.aliases)
      return new Set(aliases).size === aliases.length
    })
  fc.assert(
    fc.property(register, (entries) => {
      expect(readRegister(bytes(registerCsv(entries)))).toEqual(entries)
    }),
    { numRuns: 200 },
  )
})

const HEAD = '单位名称,撤销日期,承继单位,承继方式,承继日期,上划至'

it('keeps the name of the authority a unit was moved up to, with or without one of the county that follows it', () => {
  const store = freshStore()
  const rows = [
    '青禾县环保局,2019-03-31,,上划,,青云市生态环境局',
    '青禾县国土局,,青禾县国土分局,上划,2019-06-30,青云市自然资源局',
    '青禾县国土分局,,,,,—',
  ]
  loadRegister(store, readRegister(bytes([HEAD, ...rows].join('\n'))))
  const stored = registerEntries(store)
  expect(stored.map(({ ending, movedTo }) => [ending, movedTo])).toEqual([
    ['move_up', '青云市生态环境局'],
    [null, '青云市自然资源局'],
    [null, null],
  ])
  loadRegister(store, readRegister(bytes(registerCsv(stored))))
  expect(registerEntries(store)).toEqual(stored)
  const unit = (name: string) =>
    store.sqlite.prepare('SELECT slug FROM units WHERE name = ?').pluck().get(name) as string
  expect(unitBySlug(store, unit('青禾县环保局'))).toMatchObject({
    ending: 'move_up',
    movedTo: '青云市生态环境局',
    validTo: '2019-03-31',
  })
  expect(unitBySlug(store, unit('青禾县国土局'))).toMatchObject({
    movedTo: '青云市自然资源局',
    successors: [{ type: 'move_up' }],
  })
})

it.each([
  ['青禾县甲局,,,撤销,,青云市某局', '填写了上划至“青云市某局”，承继方式是“撤销”，应为上划'],
  ['青禾县甲局,,,,,青云市某局', '没有填写承继方式，应为上划'],
])('refuses an authority for what is no moving up: %s', (row, message) => {
  expect(() => readRegister(bytes(`${HEAD}\n${row}`))).toThrow(message)
})

it('says where the authority belongs when it was written as the successor', () => {
  const register = readRegister(bytes(`${HEAD}\n青禾县甲局,,青云市某局,上划,2020-01-01,`))
  expect(() => loadRegister(freshStore(), register)).toThrow('请把名称填在“上划至”一栏')
})
