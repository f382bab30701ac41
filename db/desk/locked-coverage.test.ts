import { describe, expect, it } from 'vitest'
import { yearCoverage } from '../queries/year-coverage'
import { removeReport } from '../remove-report'
import { all, type Store } from '../store'
import { mergeUnits, type UnitFields } from './edit-register'
import { lockYear } from './lock-year'
import { sparingLocked } from './locked-coverage'
import { LI } from './sample-desk'
import { registerDesk, save } from './sample-register'
import { undoMerger } from './undo-merger'

describe('two units that both had a report of a year', () => {
  const rows = (store: Store) => [
    all(store, 'SELECT id, unit_id, version_no, current FROM report_versions ORDER BY id'),
    all(store, 'SELECT unit_id, event FROM report_events ORDER BY id'),
    all(store, 'SELECT unit_id, year FROM reports ORDER BY unit_id, year'),
    all(store, 'SELECT version_id, rule FROM findings ORDER BY version_id, position'),
  ]

  it.each(['青禾县某中心', '青禾县新局'])(
    'are made one once that of %s is removed, and parted as they were',
    (gone) => {
      const { store, unit, log } = registerDesk()
      save(store, '青禾县某中心', 2023)
      save(store, '青禾县新局', 2023)
      removeReport(store, gone, 2023)
      const before = rows(store)
      const [from, into] = [unit('青禾县某中心').id, unit('青禾县新局').id]
      mergeUnits(store, LI, from, into)
      expect(unit('青禾县新局').years).toEqual([2023])
      expect(rows(store)[0]).toMatchObject([
        { unit_id: into, version_no: 2 },
        { unit_id: into, version_no: 1 },
      ])
      expect(rows(store)[1]).toEqual([{ unit_id: into, event: '移出' }])
      expect(log()[0]?.text).toBe('青禾县某中心并入青禾县新局，2023年的年报随之转入')
      undoMerger(store, LI, log()[0]?.id ?? 0)
      expect(rows(store)).toEqual(before)
    },
  )
})

describe('a locked year', () => {
  it('counts as before after every change of the register, unless the person says it may change', () => {
    const { store, change, log, register } = registerDesk()
    for (const year of [2022, 2023]) save(store, '青禾县园区管委会', year)
    for (const year of [2022, 2023]) lockYear(store, LI, year, true)
    const before = register()
    const spared = (lockedToo: boolean, fields: UnitFields) =>
      sparingLocked(store, LI, lockedToo, () => change('青禾县园区管委会', fields))
    expect(() => spared(false, { included: '2021-2022' })).toThrow('已锁定的2023年的应报名单')
    expect(() => spared(false, { peerGroup: '园区' })).toThrow('已锁定的2022、2023年')
    expect(register()).toEqual(before)
    spared(false, { obligedYears: '2019-2025', validTo: '2025-12-31' })
    spared(true, { included: '2021-2022' })
    expect(yearCoverage(store, 2023).summed).toEqual([])
    expect(
      log()
        .slice(2)
        .map(({ event }) => event),
    ).toEqual(['修改单位', '修改单位', '改动锁定年度'])
  })

  it('is not changed by a later reorganisation', () => {
    const { store, change } = registerDesk()
    save(store, '青禾县旧局', 2023)
    lockYear(store, LI, 2023, true)
    const spared = (date: string) => () =>
      sparingLocked(store, LI, false, () => change('青禾县旧局', { successionDate: date }))
    expect(spared('2024-05-01')).not.toThrow()
    expect(spared('2022-05-01')).toThrow('承继关系')
  })
})
