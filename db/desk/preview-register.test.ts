import { describe, expect, it } from 'vitest'
import { loadRegister } from '../load-register'
import { registerEntries } from '../queries/desk/register-entries'
import { registerCsv } from '../register-csv'
import { readRegister } from '../register-file'
import { removeReport } from '../remove-report'
import { all } from '../store'
import { addUnit, uploadRegister } from './edit-register'
import { lockYear } from './lock-year'
import { previewRegister } from './preview-register'
import { LI } from './sample-desk'
import { bytes, registerDesk, save } from './sample-register'

/** The register of `registerDesk` with 旧局 gone, an alias more, a pending unit registered and 税务局 obliged. */
const NEW = [
  '单位名称,类型,别名,设立日期,应报年度',
  '青禾县人民政府办公室,政府办公室,县政府办；县府办,,2019-',
  '青禾县新局,,,2024-03-01,2024-',
  '青禾县园区管委会,开发区、园区,,,2019-',
  '青禾县税务局,垂直管理部门,,,2023-',
  '青禾县某中心,直属单位,某某中心,,2023-',
  '青禾县甲局,,,,否',
].join('\n')

function previewDesk() {
  const desk = registerDesk()
  const { store } = desk
  for (const unit of ['青禾县旧局', '青禾县某中心', '青禾县人民政府办公室']) save(store, unit, 2023)
  const whole = () =>
    ['units', 'unit_aliases', 'unit_years', 'unit_successions', 'findings', 'meta', 'desk_log'].map((table) =>
      all(store, `SELECT * FROM ${table}`),
    )
  const lines = (text: string) =>
    Object.fromEntries(
      previewRegister(store, LI, bytes(text)).parts.map(({ head, lines: told }) => [head, told]),
    )
  return { ...desk, whole, lines }
}

describe('a file of the register', () => {
  it('tells what it would change, and changes nothing', () => {
    const { whole, lines } = previewDesk()
    const before = whole()
    expect(lines(NEW)).toEqual({
      '新增 2 个单位': ['青禾县某中心（原为待确认）', '青禾县甲局'],
      '修改 3 个单位': [
        '青禾县人民政府办公室：别名 县政府办→县府办；县政府办',
        '青禾县园区管委会：计入汇总 2021-2023→是',
        '青禾县税务局：应报年度 否→2023-',
      ],
      '新名录中没有的 1 个单位': ['青禾县旧局：2023年的年报转为待确认'],
      应报和计入合计的单位数: [
        '2023年 应报 3→4；新列为应报：青禾县某中心、青禾县税务局；不再应报：青禾县旧局',
      ],
    })
    expect(whole()).toEqual(before)
  })

  it('asks whether a unit that is gone stands there under a new name, and says the same in columns', () => {
    const { store } = previewDesk()
    const { parts } = previewRegister(store, LI, bytes(NEW))
    const part = (words: string) => parts.find(({ head }) => head.includes(words))
    expect(part('没有的')?.note).toContain('请把原名称填入新名称那一行的“别名”')
    expect(part('修改')?.table?.rows).toContainEqual(['青禾县税务局', '应报年度', '否', '2023-'])
    expect(part('应报和')?.table?.rows).toEqual([['2023年', '3 → 4', '某中心、税务局', '旧局', '2']])
    const kept = NEW.replace('甲局,,,,否', '甲局,,青禾县旧局,,2019-')
    expect(previewRegister(store, LI, bytes(kept)).parts.some(({ note }) => note)).toBe(false)
  })

  it('keeps a unit whose reports were all removed, and says so', () => {
    const { store, lines, unit } = previewDesk()
    removeReport(store, '青禾县旧局', 2023)
    const without = NEW.replace(/\n青禾县税务局.*/, '')
    expect(lines(without)['新名录中没有的 2 个单位']).toEqual([
      '青禾县旧局：年报都已移出，转为待确认',
      '青禾县税务局：没有年报，去除',
    ])
    const { parts } = previewRegister(store, LI, bytes(without))
    expect(parts.some(({ note }) => note)).toBe(false)
    loadRegister(store, readRegister(bytes(without)))
    expect(unit('青禾县旧局').status).toBe('pending')
    expect(() => unit('青禾县税务局')).toThrow('no ')
  })

  it('tells a unit that counts though it need not report as the file has it', () => {
    const { lines } = previewDesk()
    const counted = NEW.replace('应报年度', '应报年度,计入汇总').replace(
      '税务局,垂直管理部门,,,2023-',
      '税务局,垂直管理部门,,,否,是',
    )
    expect(lines(counted)['修改 3 个单位']).toContain('青禾县税务局：计入汇总 否→是')
  })

  it('that says what the register says changes nothing', () => {
    const { store } = previewDesk()
    expect(previewRegister(store, LI, bytes(registerCsv(registerEntries(store)))).parts).toEqual([])
  })

  it('tells the locked years it would be felt in', () => {
    const { store } = previewDesk()
    lockYear(store, LI, 2023, true)
    expect(previewRegister(store, LI, bytes(NEW)).locked).toEqual([2023])
  })

  it('is loaded only while the register is the one its changes were told of', () => {
    const { store, register } = previewDesk()
    const { seen } = previewRegister(store, LI, bytes(NEW))
    addUnit(store, LI, { name: '青禾县乙局' })
    const before = register()
    expect(() => uploadRegister(store, LI, bytes(NEW), seen)).toThrow('已被他人改动')
    expect(register()).toEqual(before)
    uploadRegister(store, LI, bytes(NEW), previewRegister(store, LI, bytes(NEW)).seen)
    expect(register()).toHaveLength(6)
  })

  it('with faults is refused as before', () => {
    const { store } = previewDesk()
    expect(() => previewRegister(store, LI, bytes('单位名称,类型\n甲,厅局'))).toThrow('第2行')
  })

  it('is not looked at for an officer', () => {
    const { store } = previewDesk()
    const officer = { id: 'zhou', name: '周', role: 'officer', unitId: 1 } as const
    expect(() => previewRegister(store, officer, bytes(NEW))).toThrow('没有办理此事项的权限')
  })
})
