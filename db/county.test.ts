import { describe, expect, it } from 'vitest'
import { sampleInput } from '../lib/checks/sample-input'
import { parseCounty, setCounty, settleCounty } from './county'
import { setExternal } from './desk/edit-register'
import { lockYear } from './desk/lock-year'
import { LI, YEAR } from './desk/sample-desk'
import { freshStore } from './fresh-db'
import { countyInfo } from './queries/county-info'
import { listUnits } from './queries/list-units'
import { saveReport } from './save-report'
import type { Store } from './store'

const save = (store: Store, unit: string) =>
  saveReport(store, {
    report: sampleInput({ unit }).report,
    original: { bytes: new TextEncoder().encode(unit), fileName: 'a.html' },
  })
const units = (store: Store) => listUnits(store).map((unit) => [unit.shortName, unit.status, unit.slug])

describe('the county of a store', () => {
  it('is nothing at first, then proposed without a code', () => {
    const store = freshStore()
    expect(countyInfo(store)).toEqual({ code: null, name: null, registerLoaded: false, demo: false })
    save(store, '青禾县河口镇')
    expect(countyInfo(store)).toMatchObject({ code: null, name: '青禾县' })
  })

  it('follows the majority after a batch that began with a stranger', () => {
    const store = freshStore()
    for (const unit of ['青云市人民政府办公室', '青禾县河口镇', '青禾县白石乡']) save(store, unit)
    expect(units(store)[0]).toEqual(['人民政府办公室', 'pending', 'renminzhengfubangongshi'])
    settleCounty(store)
    expect(countyInfo(store).name).toBe('青禾县')
    expect(units(store)).toEqual([
      ['白石乡', 'pending', 'baishixiang'],
      ['河口镇', 'pending', 'hekouzhen'],
      ['青云市人民政府办公室', 'external', 'qingyunshirenminzhengfubangongshi'],
    ])
  })

  it('is set once by a person and then stays', () => {
    const store = freshStore()
    save(store, '青云市人民政府办公室')
    setCounty(store, 640599, '青禾县')
    save(store, '青云市教育局')
    save(store, '青云市民政局')
    settleCounty(store)
    expect(countyInfo(store)).toMatchObject({ code: '640599', name: '青禾县' })
    expect(units(store).every(([, status]) => status === 'external')).toBe(true)
    expect(() => setCounty(store, 640598, null)).toThrow('不能改为 640598')
    expect(setCounty(store, 640599, null).name).toBe('青禾县')
  })

  it('contains offices whose name begins with their superior', () => {
    const store = freshStore()
    save(store, '青禾县河口镇')
    save(store, '国家税务总局青禾县税务局')
    save(store, '大青禾县教育局')
    const status = () => listUnits(store).map((unit) => [unit.name, unit.status])
    const sorted = [
      ['青禾县河口镇', 'pending'],
      ['国家税务总局青禾县税务局', 'pending'],
      ['大青禾县教育局', 'external'],
    ]
    expect(status()).toEqual(sorted)
    setCounty(store, 640599, '青云县')
    expect(status().every(([, each]) => each === 'external')).toBe(true)
    setCounty(store, 640599, '青禾县')
    expect(status()).toEqual(sorted)
  })

  it('takes its name from the reports when only the code was given', () => {
    const store = freshStore()
    setCounty(store, 640599, null)
    save(store, '青禾县河口镇')
    expect(countyInfo(store)).toMatchObject({ code: '640599', name: '青禾县' })
    expect(units(store)).toEqual([['河口镇', 'pending', 'hekouzhen']])
  })

  it('gives units that sound alike different addresses', () => {
    const store = freshStore()
    save(store, '青禾县石山镇')
    save(store, '青禾县十山镇')
    expect(units(store).map(([, , slug]) => slug)).toEqual(['shishanzhen', 'shishanzhen-2'])
  })

  it('is given as a code with or without a name', () => {
    expect(parseCounty('640599')).toEqual({ code: 640599, name: null })
    expect(parseCounty('640599，青禾县')).toEqual({ code: 640599, name: '青禾县' })
    for (const text of ['青禾县', '64059', '000000', '990000'])
      expect(() => parseCounty(text)).toThrow('六位')
  })
})

describe('another name of the county', () => {
  it('is not taken from a batch while a year is locked', () => {
    const store = freshStore()
    for (const unit of ['青禾县民政局', '青云市水务局', '青云市教育局']) save(store, unit)
    lockYear(store, LI, YEAR, true)
    const before = units(store)
    expect(settleCounty(store)).toMatchObject({ name: '青禾县' })
    expect(units(store)).toEqual(before)
    lockYear(store, LI, YEAR, false, '补报')
    expect(settleCounty(store)).toMatchObject({ name: '青云市' })
  })

  it('leaves what a person has said of a unit as it is', () => {
    const store = freshStore()
    for (const unit of ['青禾县民政局', '青禾县教育局', '青云市水务局']) save(store, unit)
    setCounty(store, 640599, '青禾县')
    const id = (name: string) => listUnits(store).find((unit) => unit.name === name)?.id ?? 0
    setExternal(store, LI, id('青禾县教育局'), true)
    setExternal(store, LI, id('青云市水务局'), false)
    setCounty(store, 640599, '青云市')
    setCounty(store, 640599, '青禾县')
    expect(units(store).map(([name, status]) => [name, status])).toEqual(
      expect.arrayContaining([
        ['民政局', 'pending'],
        ['教育局', 'external'],
        ['青云市水务局', 'pending'],
      ]),
    )
  })
})
