import { describe, expect, it } from 'vitest'
import type { Actor } from '../../lib/desk/permissions'
import { loadRegister } from '../load-register'
import { registerEntries } from '../queries/desk/register-entries'
import { firstReport } from '../queries/desk/unregistered-units'
import { listUnits } from '../queries/list-units'
import { unitBySlug } from '../queries/unit-by-slug'
import { yearCoverage } from '../queries/year-coverage'
import { registerCsv } from '../register-csv'
import { readRegister } from '../register-file'
import { all } from '../store'
import {
  addUnit,
  changeUnit,
  dropUnit,
  mergeUnits,
  setExternal,
  settleScope,
  uploadRegister,
} from './edit-register'
import { lockYear } from './lock-year'
import { LI } from './sample-desk'
import { bytes, registerDesk, save } from './sample-register'
import { undoMerger } from './undo-merger'

const OFFICER: Actor = { id: 'zhou', name: '周', role: 'officer', unitId: 1 }

describe('the register', () => {
  it('is written as a file that says the same when loaded again', () => {
    const { store, register } = registerDesk()
    const before = register()
    const tables = () =>
      ['units', 'unit_aliases', 'unit_years', 'unit_successions'].map((table) =>
        all(store, `SELECT * FROM ${table}`),
      )
    const rows = tables()
    expect(before[3]).toMatchObject({ obligedYears: '2019-', included: '2021-2023' })
    loadRegister(store, readRegister(bytes(registerCsv(registerEntries(store)))))
    expect(register()).toEqual(before)
    expect(tables()).toEqual(rows)
  })

  it('counts a unit in the years it is included, and asks for it in those it is obliged', () => {
    const { store } = registerDesk()
    for (const year of [2020, 2022]) save(store, '青禾县园区管委会', year)
    const names = (year: number) => yearCoverage(store, year).summed.map(({ shortName }) => shortName)
    expect([names(2020), names(2022)]).toEqual([[], ['园区管委会']])
    expect(yearCoverage(store, 2020).received).toHaveLength(1)
  })
})

describe('a unit', () => {
  it('is changed field by field; a former name stays an alias and its reports stay with it', () => {
    const { store, change, log, unit } = registerDesk()
    save(store, '青禾县新局', 2024)
    const { id } = unit('青禾县新局')
    change('青禾县新局', { name: '青禾县数据局', peerGroup: '综合部门' })
    expect(unit('青禾县数据局')).toMatchObject({
      id,
      peer: '综合部门',
      aliases: ['青禾县新局'],
      years: [2024],
    })
    expect(unitBySlug(store, unit('青禾县旧局').slug)?.successors[0]?.unit.id).toBe(id)
    expect(log()).toMatchObject([
      {
        event: '修改单位',
        text: '青禾县新局：单位名称 青禾县新局→青禾县数据局；别名 空→青禾县新局；同类组 空→综合部门',
        by_name: '李',
      },
    ])
  })

  it('is closed with a date where nobody follows it', () => {
    const { store, change, register, unit } = registerDesk()
    change('青禾县税务局', { successionType: '上划', successionDate: '2024-06-30' })
    const closed = { validTo: '2024-06-30', successor: '', successionType: '上划' }
    expect(register()[4]).toMatchObject(closed)
    loadRegister(store, readRegister(bytes(registerCsv(registerEntries(store)))))
    expect(register()[4]).toMatchObject(closed)
    const detail = () => unitBySlug(store, unit('青禾县税务局').slug)
    expect(detail()).toMatchObject({ validTo: '2024-06-30', ending: 'move_up' })
    change('青禾县税务局', { successionType: '撤销' })
    expect(detail()).toMatchObject({ validTo: '2024-06-30', ending: 'close' })
    expect(() => change('青禾县税务局', { successionDate: '2024-07-01' })).toThrow('不一致')
  })

  it.each([
    [{ aliases: '老局' }, '“老局”已是青禾县旧局的名称或别名'],
    [{ kind: '厅局' }, '不认识的类型'],
    [{ validFrom: '2024-13' }, '写法不对'],
    [{ successor: '青禾县无此局', successionType: '并入' }, '不在名录中'],
    [{ successionType: '并入' }, '没有填写承继单位'],
    [{}, '没有改动'],
  ])('is not changed to %j', (fields, message) => {
    const { change, register } = registerDesk()
    const before = register()
    expect(() => change('青禾县新局', fields)).toThrow(message)
    expect(register()).toEqual(before)
  })

  it('changed by somebody else meanwhile is not overwritten', () => {
    const { store, change } = registerDesk()
    const entry = registerEntries(store)[0]
    if (!entry) throw new Error('no entry')
    change(entry.name, { peerGroup: '综合' })
    expect(() => changeUnit(store, LI, entry.unitId, entry.stamp, { aliases: '' })).toThrow('刚被他人修改')
  })

  it('leaves the register unless another names it as its successor', () => {
    const { store, unit, log } = registerDesk()
    expect(() => dropUnit(store, LI, unit('青禾县新局').id)).toThrow('由青禾县新局承继')
    save(store, '青禾县旧局', 2022)
    const { id } = unit('青禾县旧局')
    dropUnit(store, LI, id)
    expect(unit('青禾县旧局')).toMatchObject({ id, status: 'pending', years: [2022] })
    expect(log()).toMatchObject([{ event: '移出名录', text: '青禾县旧局' }])
  })
})

describe('a unit known from reports alone', () => {
  it('becomes a unit of the register, or one from outside, and back', () => {
    const { store, unit, log } = registerDesk()
    save(store, '青禾县某中心', 2023)
    const { id } = unit('青禾县某中心')
    setExternal(store, LI, id, true)
    expect(unit('青禾县某中心').status).toBe('external')
    expect(() => setExternal(store, LI, id, true)).toThrow('刚被他人处理')
    setExternal(store, LI, id, false)
    addUnit(store, LI, { name: '青禾县某中心', kind: '直属单位', obligedYears: '2023-' })
    expect(unit('青禾县某中心')).toMatchObject({ id, status: 'registered', kind: 'institution' })
    expect(log().map(({ event }) => event)).toEqual(['认定为外部参照', '改回待确认', '登记单位'])
  })

  it.each([
    [{}, '2021-'],
    [{ validTo: '2024-05-01' }, '2021-2024'],
    [{ validFrom: '2020-03-01' }, '2020-'],
    [{ validTo: '2019-05-01' }, '2008-2019'],
    [{ obligedYears: '否' }, '否'],
  ])('owes reports from the year of its first one unless more is said: %j', (fields, years) => {
    const { store, unit, register } = registerDesk()
    for (const year of [2022, 2021]) save(store, '青禾县某中心', year)
    expect(firstReport(store, unit('青禾县某中心').id)).toBe(2021)
    addUnit(store, LI, { name: '青禾县某中心', ...fields })
    expect(register().at(-1)).toMatchObject({ name: '青禾县某中心', obligedYears: years })
  })

  it('is the same as a registered one, and parted from it again with its reports and its officer', () => {
    const { store, unit, log, register } = registerDesk()
    for (const year of [2021, 2022]) save(store, '青禾县某中心', year)
    const from = unit('青禾县某中心')
    store.sqlite.exec(`INSERT INTO user (id, name, email, email_verified, created_at, updated_at, username, role, county,
      unit_id) VALUES ('zhou', '周', 'zhou@x', 0, 0, 0, 'zhou', 'officer', 0, ${from.id})`)
    const before = [register(), listUnits(store), all(store, 'SELECT * FROM user')]
    mergeUnits(store, LI, from.id, unit('青禾县新局').id)
    expect(unit('青禾县新局')).toMatchObject({ aliases: ['青禾县某中心'], years: [2021, 2022] })
    expect(listUnits(store).some(({ name }) => name === '青禾县某中心')).toBe(false)
    expect(all(store, 'SELECT unit_id FROM user')).toEqual([{ unit_id: unit('青禾县新局').id }])
    save(store, '青禾县某中心', 2023)
    const [merged] = log()
    expect(merged).toMatchObject({
      event: '合并单位',
      text: '青禾县某中心并入青禾县新局，2021、2022年的年报随之转入',
    })
    undoMerger(store, LI, merged?.id ?? 0)
    expect(unit('青禾县新局').years).toEqual([2023])
    const [entries, units, users] = before
    expect(register()).toEqual(entries)
    expect(all(store, 'SELECT * FROM user')).toEqual(users)
    expect(unit('青禾县某中心')).toEqual(
      (units as ReturnType<typeof listUnits>).find(({ id }) => id === from.id),
    )
    expect(log()).toMatchObject([{ withdrawn_by: '李' }, { event: '撤销合并' }])
    expect(() => undoMerger(store, LI, merged?.id ?? 0)).toThrow('已由李撤销')
  })
})

describe('two entries of the register', () => {
  it('are made one and parted again as they were', () => {
    const { store, unit, log, register } = registerDesk()
    save(store, '青禾县旧局', 2023)
    save(store, '青禾县新局', 2024)
    const before = [register(), listUnits(store)]
    mergeUnits(store, LI, unit('青禾县新局').id, unit('青禾县旧局').id)
    expect(unit('青禾县旧局')).toMatchObject({ aliases: ['老局', '青禾县新局'], years: [2023, 2024] })
    expect(register()).toHaveLength(4)
    undoMerger(store, LI, log()[0]?.id ?? 0)
    expect([register(), listUnits(store)]).toEqual(before)
  })

  it('are not made one where both have a report of a year, or the year is locked', () => {
    const { store, unit, register } = registerDesk()
    save(store, '青禾县某中心', 2023)
    lockYear(store, LI, 2023, true)
    const merge = () => mergeUnits(store, LI, unit('青禾县某中心').id, unit('青禾县新局').id)
    expect(merge).toThrow('锁定')
    lockYear(store, LI, 2023, false, '补报')
    save(store, '青禾县新局', 2023)
    const before = register()
    expect(merge).toThrow(/^青禾县某中心与青禾县新局在2023年都有报告/)
    expect(register()).toEqual(before)
  })
})

describe('a file', () => {
  it('replaces the register, and the one before stays in the log', () => {
    const { store, log, register } = registerDesk()
    const before = register()
    expect(uploadRegister(store, LI, bytes('单位名称\n青禾县甲局'))).toMatchObject({ created: 1 })
    expect(log()).toMatchObject([{ event: '上传名录', text: '1个单位，原有5个' }])
    const [kept] = all<{ data: string }>(store, 'SELECT data FROM desk_log')
    const { before: file } = JSON.parse(kept?.data ?? '{}') as { before: string }
    uploadRegister(store, LI, bytes(file))
    expect(register()).toEqual(before)
    expect(() => uploadRegister(store, LI, bytes('单位名称,类型\n甲,厅局'))).toThrow('第2行')
  })
})

describe('an office whose reports do not say whose figures they give', () => {
  it('is settled at the desk', () => {
    const { store, unit, log } = registerDesk()
    save(store, '青禾县人民政府办公室', 2023, 'unknown')
    expect(settleScope(store, LI, unit('青禾县人民政府办公室').id, 'own')).toEqual([2023])
    expect(yearCoverage(store, 2023).uncertainScope).toEqual([])
    expect(log()).toMatchObject([{ event: '认定口径', text: '青禾县人民政府办公室：本单位的数' }])
  })
})

describe('an officer', () => {
  it('changes nothing of the register', () => {
    const { store, log, register } = registerDesk()
    const before = register()
    const deeds = [
      () => addUnit(store, OFFICER, { name: '青禾县甲局' }),
      () => changeUnit(store, OFFICER, 1, '', { peerGroup: '甲' }),
      () => dropUnit(store, OFFICER, 1),
      () => mergeUnits(store, OFFICER, 1, 2),
      () => uploadRegister(store, OFFICER, bytes('单位名称\n甲')),
      () => setExternal(store, OFFICER, 1, true),
      () => settleScope(store, OFFICER, 1, 'own'),
      () => undoMerger(store, OFFICER, 1),
    ]
    for (const deed of deeds) expect(deed).toThrow('没有办理此事项的权限')
    expect([register(), log()]).toEqual([before, []])
  })
})
