import { describe, expect, it } from 'vitest'
import { currentCounty } from '../county'
import { createUnit, findUnit } from '../find-unit'
import { freshStore } from '../fresh-db'
import { loadRegister } from '../load-register'
import { registerEntries } from '../queries/desk/register-entries'
import { listUnits } from '../queries/list-units'
import { registerCsv } from '../register-csv'
import { readRegister } from '../register-file'
import { all } from '../store'
import { addUnit, changeUnit, mergeUnits, uploadRegister } from './edit-register'
import { LI } from './sample-desk'
import { bytes, save } from './sample-register'
import { undoMerger } from './undo-merger'

const REGISTER = [
  '单位名称,类型,别名',
  '青禾县人民政府办公室,政府办公室,县政府办；政府办',
  '青禾县教育局,,县教体局',
  '青禾县民政局,,',
].join('\n')

const EDUCATION = '青禾县教育体育局'
const OFFICE = '青禾县政府办'

/** A register whose aliases mean two units that came in before they were known by them, each with a report. */
function pendingDesk() {
  const store = freshStore()
  loadRegister(store, readRegister(bytes(REGISTER)))
  const county = currentCounty(store)
  if (!county) throw new Error('no county')
  for (const name of [EDUCATION, OFFICE]) {
    createUnit(store, county, { name, kind: 'department', status: 'pending' })
    save(store, name, 2023)
  }
  const id = (name: string) => listUnits(store).find((each) => each.name === name)?.id ?? 0
  const units = () => listUnits(store).map(({ name, status, years }) => [name, status, years])
  const pending = () => listUnits(store).flatMap(({ name, status }) => (status === 'pending' ? [name] : []))
  const mergers = () =>
    all<{ id: number; text: string }>(store, `SELECT id, text FROM desk_log WHERE event = '合并单位'`)
  const settle = (from: string, into: string) => mergeUnits(store, LI, id(from), id(into))
  return { store, county, id, units, pending, mergers, settle }
}

describe('a unit that waits for a word', () => {
  it('is taken into the unit asked, once, though an alias there means it too; no other goes along', () => {
    const { pending, mergers, settle } = pendingDesk()
    settle(EDUCATION, '青禾县教育局')
    expect(pending()).toEqual([OFFICE])
    expect(mergers()).toMatchObject([{ text: '青禾县教育体育局并入青禾县教育局，2023年的年报随之转入' }])
  })

  it('goes to the unit asked and not to the one whose alias means it', () => {
    const { units, mergers, settle, store, county } = pendingDesk()
    settle(OFFICE, '青禾县民政局')
    expect(units()).toContainEqual(['青禾县民政局', 'registered', [2023]])
    expect(units()).toContainEqual(['青禾县人民政府办公室', 'registered', []])
    expect(units()).toContainEqual([EDUCATION, 'pending', [2023]])
    expect(findUnit(store, county, OFFICE)?.name).toBe('青禾县民政局')
    expect(mergers()).toMatchObject([{ text: '青禾县政府办并入青禾县民政局，2023年的年报随之转入' }])
  })

  it('waits again when that is undone, and no later change or file takes it up by the alias', () => {
    const { store, units, mergers, settle, id, county } = pendingDesk()
    const before = units()
    settle(EDUCATION, '青禾县教育局')
    undoMerger(store, LI, mergers()[0]?.id ?? 0)
    expect(units()).toEqual(before)
    addUnit(store, LI, { name: '青禾县财政局' })
    expect(units()).toContainEqual([EDUCATION, 'pending', [2023]])
    uploadRegister(store, LI, bytes(registerCsv(registerEntries(store))))
    expect(units()).toContainEqual([EDUCATION, 'pending', [2023]])
    expect(findUnit(store, county, EDUCATION)?.id).toBe(id(EDUCATION))
    settle(EDUCATION, '青禾县教育局')
    expect(units()).toContainEqual(['青禾县教育局', 'registered', [2023]])
  })

  it('is taken up where somebody writes its very name as an alias or gives a unit its name', () => {
    const { store, units, mergers, id } = pendingDesk()
    const change = (name: string, fields: { name?: string; aliases?: string }) => {
      const entry = registerEntries(store).find((each) => each.name === name)
      changeUnit(store, LI, id(name), entry?.stamp ?? '', fields)
    }
    const [office, education] = ['青禾县民政局', '青禾县教育局'].map(id)
    change('青禾县民政局', { aliases: `${OFFICE}；青禾 县政府办` })
    change('青禾县教育局', { name: EDUCATION })
    expect(units()).toContainEqual(['青禾县民政局', 'registered', [2023]])
    expect(units()).toContainEqual([EDUCATION, 'registered', [2023]])
    expect([id('青禾县民政局'), id(EDUCATION)]).toEqual([office, education])
    expect(mergers()).toHaveLength(2)
  })

  it('keeps away from a unit that is renamed while an alias of it means the other', () => {
    const { store, id, pending } = pendingDesk()
    const entry = registerEntries(store).find((each) => each.name === '青禾县教育局')
    const before = id('青禾县教育局')
    changeUnit(store, LI, before, entry?.stamp ?? '', { name: '青禾县教育和科技局' })
    expect(id('青禾县教育和科技局')).toBe(before)
    expect(pending()).toEqual([EDUCATION, OFFICE])
  })
})

describe('a unit of the register', () => {
  it('is not taken into another by giving that one its name without the county', () => {
    const { store, id, units } = pendingDesk()
    const [entry] = registerEntries(store)
    const before = units()
    const rename = () => changeUnit(store, LI, entry?.unitId ?? 0, entry?.stamp ?? '', { name: '民政局' })
    expect(rename).toThrow('民政局与青禾县民政局是同一个单位')
    expect([units(), id('青禾县民政局')]).toEqual([before, 3])
  })
})

describe('a file that names aliases', () => {
  it('takes in each unit they mean once, and none that two of its rows may mean', () => {
    const { store, units } = pendingDesk()
    const rows = [
      '青禾县人民政府办公室,政府办公室,政府办',
      '青禾县教育局,,县教体局；教体局',
      '青禾县民政局,,县政府办',
    ]
    const loaded = loadRegister(store, readRegister(bytes(['单位名称,类型,别名', ...rows].join('\n'))))
    expect(loaded.moved.map(({ row, to }) => [row.name, to.name])).toEqual([[EDUCATION, '青禾县教育局']])
    expect(units()).toContainEqual([OFFICE, 'pending', [2023]])
  })

  it('does not take in a unit that has a row of its own', () => {
    const { store, units } = pendingDesk()
    const rows = ['青禾县教育局,,县教体局', `${EDUCATION},,`]
    const loaded = loadRegister(store, readRegister(bytes(['单位名称,类型,别名', ...rows].join('\n'))))
    expect(loaded.moved).toEqual([])
    expect(units()).toContainEqual([EDUCATION, 'registered', [2023]])
  })
})
