import { describe, expect, it } from 'vitest'
import { sampleInput } from '../../../lib/checks/sample-input'
import type { Actor } from '../../../lib/desk/permissions'
import { logDeed } from '../../desk/desk-log'
import { addUnit, mergeUnits } from '../../desk/edit-register'
import { lockYear } from '../../desk/lock-year'
import { takeStep } from '../../desk/report-steps'
import { undoMerger } from '../../desk/undo-merger'
import { freshStore } from '../../fresh-db'
import { saveReport } from '../../save-report'
import { listUnits } from '../list-units'
import { deskLog, logChoices } from './desk-log'
import { deskReport } from './desk-report'

const LI: Actor = { id: 'li', name: '李', role: 'supervisor', unitId: null }
const WANG: Actor = { id: 'wang', name: '王', role: 'admin', unitId: null }

function desk() {
  const store = freshStore()
  const { unit, year } = saveReport(
    store,
    {
      report: sampleInput({ unit: '青禾县某中心', year: 2023 }).report,
      original: { bytes: new Uint8Array([1]), fileName: 'a.html' },
    },
    { draft: 'submitted' },
  )
  const { revision } = deskReport(store, unit.id, year)
  takeStep(store, LI, { unitId: unit.id, year, revision }, 'take')
  addUnit(store, WANG, { name: '青禾县甲局' })
  const target = listUnits(store).find(({ name }) => name === '青禾县甲局')?.id ?? 0
  mergeUnits(store, WANG, unit.id, target)
  lockYear(store, LI, 2022, true)
  const log = (question: Partial<Parameters<typeof deskLog>[1]> = {}) =>
    deskLog(store, { limit: 50, ...question })
  return { store, log, target }
}
const events = (lines: readonly { event: string }[]) => lines.map(({ event }) => event).sort()

describe('the log of the desk', () => {
  it('keeps what was done before the store had a county, and while it has none', () => {
    const store = freshStore()
    logDeed(store, WANG, { area: 'accounts', event: '新建账号', text: 'wang' })
    expect(events(deskLog(store, { limit: 50 }))).toEqual(['新建账号'])
    addUnit(store, WANG, { name: '青禾县甲局' })
    expect(events(deskLog(store, { limit: 50 }))).toEqual(['新建账号', '登记单位'])
    expect(logChoices(store).people).toEqual([{ id: 'wang', name: '王' }])
  })

  it('has what was done to reports, the register and years, by whom', () => {
    const { store, log, target } = desk()
    expect(events(log())).toEqual(['合并单位', '开始审核', '登记单位', '锁定年度'].sort())
    expect(events(log({ byId: 'li' }))).toEqual(['开始审核', '锁定年度'].sort())
    expect(events(log({ year: 2023 }))).toEqual(['开始审核'])
    expect(events(log({ unitId: target }))).toEqual(['合并单位', '开始审核'].sort())
    expect(log({ limit: 1 })).toHaveLength(1)
    expect(logChoices(store)).toEqual({
      people: [
        { id: 'li', name: '李' },
        { id: 'wang', name: '王' },
      ],
      years: [2023, 2022],
    })
  })

  it('offers to undo a merger once, and says who did', () => {
    const { store, log } = desk()
    const merger = () => log().find(({ event }) => event === '合并单位')
    expect(merger()).toMatchObject({ undoable: true, undoneBy: null, unit: '青禾县甲局' })
    undoMerger(store, LI, merger()?.id ?? 0)
    expect(merger()).toMatchObject({ undoable: false, undoneBy: '李' })
  })
})
