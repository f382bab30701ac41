import { expect, it } from 'vitest'
import { BALANCED } from '../../lib/checks/applications-sample'
import { openForReading, REAL_STORE, storeFile } from '../connection'
import { freshStoreOnDisk } from '../fresh-db'
import { deskReport } from '../queries/desk/desk-report'
import { removedVersions, unitsRemoved } from '../queries/desk/removed-versions'
import { yearLines } from '../queries/desk/year-lines'
import { indicatorValues } from '../queries/indicator-values'
import { withdrawnVersions } from '../queries/version-info'
import { removeReport } from '../remove-report'
import type { Store } from '../store'
import { writeFinding } from './decide-finding'
import { lockYear } from './lock-year'
import { removeAtDesk } from './remove-at-desk'
import { takeStep } from './report-steps'
import { restoreAtDesk } from './restore-at-desk'
import { desk, LI, person, received, save, WANG, WRONG, YEAR } from './sample-desk'
import { setSecondPerson } from './settings'

/** The newest removed version as it can be asked for. */
const asked = (store: Store, unitId: number, reason = '移错了') => ({
  versionId: removedVersions(store, unitId, YEAR)[0]?.versionId ?? 0,
  reason,
})

it('a version that counted counts again as it stood, with who, when and why in the log', () => {
  const { store, unit, target, value, findings } = desk(WRONG)
  takeStep(store, LI, target(), 'accept', { despiteErrors: true })
  const before = findings().map(({ identity, state }) => [identity, state])
  removeAtDesk(store, LI, target(), '传错文件')
  expect(value()).toBeUndefined()
  expect(withdrawnVersions(store, unit.id, YEAR)).toHaveLength(1)
  expect(yearLines(store, YEAR)).toEqual([])
  expect(unitsRemoved(store, YEAR)).toMatchObject([{ id: unit.id }])
  expect(removedVersions(store, unit.id, YEAR)).toMatchObject([
    {
      versionNo: 1,
      state: 'accepted',
      removal: { byName: '李', reason: '传错文件' },
      counts: true,
      obstacle: null,
    },
  ])
  restoreAtDesk(store, WANG, target(), asked(store, unit.id))
  expect(value()).toBe(5)
  expect(withdrawnVersions(store, unit.id, YEAR)).toEqual([])
  expect(removedVersions(store, unit.id, YEAR)).toEqual([])
  expect(unitsRemoved(store, YEAR)).toEqual([])
  expect(findings().map(({ identity, state }) => [identity, state])).toEqual(before)
  const { version, events } = deskReport(store, unit.id, YEAR)
  expect(version).toMatchObject({ state: 'accepted', versionNo: 1, draft: false })
  expect(events.at(-1)).toMatchObject({
    event: '恢复',
    text: '第 1 版恢复为“已定稿”。理由：移错了',
    byName: '王',
    versionId: version?.versionId,
  })
})

it('a draft waits again where it stood, and what counts stays', () => {
  const { store, unit, target, value } = desk({ cells: BALANCED })
  takeStep(store, LI, target(), 'accept')
  save(store, {}, 'b')
  takeStep(store, LI, target(), 'return', { text: '重做' })
  removeAtDesk(store, LI, target(), '传错文件')
  expect(restoreAtDesk(store, LI, target(), asked(store, unit.id))).toMatchObject({ counts: false })
  expect(value()).toBe(5)
  expect(deskReport(store, unit.id, YEAR).version).toMatchObject({
    draft: true,
    state: 'returned',
    versionNo: 2,
  })
  // Sent back once, whatever became of the version since.
  expect(yearLines(store, YEAR)[0]?.returns).toBe(1)
})

it('whoever proposed it still cannot accept it alone', () => {
  const { store, unit, target } = desk()
  setSecondPerson(store, WANG, true)
  takeStep(store, LI, target(), 'propose')
  removeAtDesk(store, WANG, target(), '传错文件')
  restoreAtDesk(store, WANG, target(), asked(store, unit.id))
  expect(() => takeStep(store, LI, target(), 'accept')).toThrow('由您提请')
  expect(takeStep(store, WANG, target(), 'accept')).toBe('accepted')
})

it('hands on again, to a draft that came meanwhile, what a supervisor wrote on it', () => {
  const { store, unit, target, findings } = desk({ cells: BALANCED })
  takeStep(store, LI, target(), 'accept')
  writeFinding(store, LI, target(), { severity: 'warn', message: '第五部分过于简单', cells: [] })
  removeAtDesk(store, LI, target(), '传错文件')
  const first = asked(store, unit.id)
  save(store, {}, 'b')
  const written = () => findings().filter(({ message }) => message === '第五部分过于简单')
  expect(written()).toEqual([])
  restoreAtDesk(store, LI, target(), first)
  expect(deskReport(store, unit.id, YEAR).version?.versionNo).toBe(2)
  expect(written()).toMatchObject([{ state: 'open' }])
  removeReport(store, '青禾县河口镇', YEAR)
  expect(written()).toEqual([])
})

it('is refused while another version stands in its place, which is named', () => {
  const { store, unit, target, value } = desk({ cells: BALANCED })
  takeStep(store, LI, target(), 'accept')
  removeAtDesk(store, LI, target(), '传错文件')
  save(store, {}, 'b')
  const first = asked(store, unit.id)
  takeStep(store, LI, target(), 'accept')
  expect(() => restoreAtDesk(store, LI, target(), first)).toThrow(
    '现在计入公开的数的是第 2 版（已定稿），一年只计一版；确要改用这一版，请先移出第 2 版。第 1 版没有恢复。',
  )
  expect(value()).toBe(0)
  removeAtDesk(store, LI, target(), '第一版才对')
  restoreAtDesk(store, LI, target(), first)
  expect(value()).toBe(5)
})

it('an older draft is not put beside another one or over what counts', () => {
  const { store, unit, target } = desk()
  removeAtDesk(store, LI, target(), '传错文件')
  const first = asked(store, unit.id)
  save(store, { cells: BALANCED }, 'b')
  expect(() => restoreAtDesk(store, LI, target(), first)).toThrow('第 2 版（已交）正在办理')
  takeStep(store, LI, target(), 'accept')
  expect(() => restoreAtDesk(store, LI, target(), first)).toThrow('比它新的第 2 版（已定稿）已计入公开的数')
})

it('one file is one report: it comes back neither twice nor while another unit has it', () => {
  const { store, unit, target } = desk()
  removeAtDesk(store, LI, target(), '传错文件')
  const first = asked(store, unit.id)
  save(store, {}, 'a', { draft: 'submitted', restore: true })
  expect(() => restoreAtDesk(store, LI, target(), first)).toThrow('同一个文件后来又收为第 2 版。')
  removeAtDesk(store, LI, target(), '不是本单位的')
  expect(() => restoreAtDesk(store, LI, target(), first)).toThrow('第 2 版，请恢复那一版')
  save(store, { unit: '青禾县山前乡' }, 'a')
  expect(() => restoreAtDesk(store, LI, target(), asked(store, unit.id))).toThrow(
    `同一个文件现在是青禾县山前乡${YEAR}年的年报`,
  )
})

it('is refused without reason, permission, in a locked year, and when somebody was faster', () => {
  const { store, unit, target } = desk()
  const seen = target()
  removeAtDesk(store, LI, seen, '传错文件')
  const what = asked(store, unit.id)
  expect(() => restoreAtDesk(store, LI, target(), { ...what, reason: ' ' })).toThrow('请写明恢复的理由')
  for (const officer of [person('河口镇', 'officer', unit.id), person('别镇', 'officer', unit.id + 1)])
    expect(() => restoreAtDesk(store, officer, target(), what)).toThrow('权限')
  expect(() => restoreAtDesk(store, WANG, seen, what)).toThrow('李刚刚对这份年报做了“移出”')
  lockYear(store, LI, YEAR, true)
  expect(() => restoreAtDesk(store, LI, target(), what)).toThrow('锁定')
  lockYear(store, LI, YEAR, false, '恢复')
  restoreAtDesk(store, LI, target(), what)
  expect(() => restoreAtDesk(store, LI, target(), what)).toThrow('这一版没有移出，或刚被恢复')
})

it('the public sees it again, and drafts it does not', () => {
  const { store, folder, remove } = freshStoreOnDisk()
  try {
    const { unit } = save(store, { cells: BALANCED }, 'a', {})
    const target = () => ({
      unitId: unit.id,
      year: YEAR,
      revision: deskReport(store, unit.id, YEAR).revision,
    })
    const inPublic = openForReading(storeFile(REAL_STORE, folder), 'public')
    if (!inPublic) throw new Error('no store')
    const shown = () => indicatorValues(inPublic, [received])[0]?.value
    expect(shown()).toBe(5)
    removeAtDesk(store, LI, target(), '传错文件')
    expect(shown()).toBeUndefined()
    restoreAtDesk(store, LI, target(), asked(store, unit.id))
    expect(shown()).toBe(5)
    save(store, {}, 'b')
    removeAtDesk(store, LI, target(), '传错文件')
    restoreAtDesk(store, LI, target(), asked(store, unit.id))
    expect(deskReport(store, unit.id, YEAR).version?.draft).toBe(true)
    expect(shown()).toBe(5)
    inPublic.sqlite.close()
  } finally {
    remove()
  }
})
