import { describe, expect, it } from 'vitest'
import { BALANCED } from '../../../lib/checks/applications-sample'
import type { Sample } from '../../../lib/checks/check'
import { sampleInput } from '../../../lib/checks/sample-input'
import type { Actor } from '../../../lib/desk/permissions'
import { cameLate } from '../../../lib/desk/year-line'
import { decideFinding } from '../../desk/decide-finding'
import { lockYear } from '../../desk/lock-year'
import { correctReceivedDay } from '../../desk/received-day'
import { takeStep } from '../../desk/report-steps'
import { freshStore } from '../../fresh-db'
import { loadRegister } from '../../load-register'
import { readRegister } from '../../register-file'
import { type SaveOptions, saveReport } from '../../save-report'
import { reportFindings } from '../report-findings'
import { deskReport } from './desk-report'
import { confirmedFaults, deskYears, yearLines, yearLock } from './year-lines'

const LI: Actor = { id: 'li', name: '李', role: 'supervisor', unitId: null }
const YEAR = 2023
const REGISTER =
  '单位名称,应报年度\n青禾县甲局,2019-\n青禾县乙局,2019-\n青禾县丙局,2019-\n青禾县丁局,2019-2022'
const WRONG: Sample = { cells: { ...BALANCED, 'applications.closed_total.total': '7' } }
const DRAFT: SaveOptions = { draft: 'submitted' }

function county() {
  const store = freshStore()
  loadRegister(store, readRegister(new TextEncoder().encode(REGISTER)))
  const save = (unit: string, sample: Sample = {}, options = DRAFT, file = unit) =>
    saveReport(
      store,
      {
        report: sampleInput({ unit: `青禾县${unit}`, year: YEAR, ...sample }).report,
        original: { bytes: new TextEncoder().encode(file), fileName: 'a.html' },
      },
      options,
    ).unit.id
  const target = (unitId: number) => ({
    unitId,
    year: YEAR,
    revision: deskReport(store, unitId, YEAR).revision,
  })
  const lines = () =>
    yearLines(store, YEAR).map(({ unit, obliged, state, returns, firstErrors, errors, firstPublished }) => ({
      unit: unit.shortName,
      obliged,
      state,
      returns,
      firstErrors,
      errors,
      firstPublished,
    }))
  return { store, save, target, lines }
}

describe('the list of a year', () => {
  it('has every unit that must report or has, drafts in the state they are in', () => {
    const { store, save, target, lines } = county()
    const [a, b] = [save('甲局', WRONG), save('乙局', { cells: BALANCED })]
    save('某中心', {}, {})
    takeStep(store, LI, target(a), 'return', { text: '请改' })
    takeStep(store, LI, target(b), 'accept')
    takeStep(store, LI, target(b), 'publish', { date: '2024-01-20' })
    expect(lines()).toMatchObject([
      { unit: '甲局', obliged: true, state: 'returned', returns: 1 },
      {
        unit: '乙局',
        obliged: true,
        state: 'published',
        firstPublished: '2024-01-20',
        firstErrors: 0,
        errors: 0,
      },
      { unit: '丙局', obliged: true, state: 'missing', firstErrors: null, errors: null },
      { unit: '某中心', obliged: false, state: 'imported', firstErrors: null, errors: 0 },
    ])
    expect(lines()[0]?.errors).toBeGreaterThan(0)
  })

  it('is late by the real day a report came in, where a supervisor corrects it', () => {
    const { store, save, target } = county()
    const unit = save('甲局')
    const late = () => cameLate(yearLines(store, YEAR)).map((line) => line.unit.shortName)
    expect(late()).toEqual(['甲局'])
    for (const [day, fault] of [
      ['2999-01-01', '今天之后'],
      [`${YEAR}-06-30`, '不会在'],
      ['', '不是日期'],
    ] as const)
      expect(() => correctReceivedDay(store, LI, target(unit), day)).toThrow(fault)
    const officer: Actor = { id: 'zhou', name: '周', role: 'officer', unitId: unit }
    expect(() => correctReceivedDay(store, officer, target(unit), `${YEAR + 1}-01-20`)).toThrow('权限')
    correctReceivedDay(store, LI, target(unit), `${YEAR + 1}-01-20`)
    expect(late()).toEqual([])
    save('甲局', { cells: BALANCED }, DRAFT, 'b')
    expect(late()).toEqual([])
    correctReceivedDay(store, LI, target(unit), `${YEAR + 1}-02-01`)
    expect(late()).toEqual(['甲局'])
    expect(deskReport(store, unit, YEAR).events.at(-1)).toMatchObject({
      event: '更正收到日期',
      text: `${YEAR + 1}-01-20 → ${YEAR + 1}-02-01`,
    })
    lockYear(store, LI, YEAR, true)
    expect(() => correctReceivedDay(store, LI, target(unit), `${YEAR + 1}-01-20`)).toThrow('锁定')
  })

  it('calls a report corrected that was published after another one', () => {
    const { store, save, target, lines } = county()
    for (const [file, day] of [
      ['a', '2024-01-20'],
      ['b', '2024-02-20'],
    ] as const) {
      const unit = save('甲局', { prose: { 一: file } }, DRAFT, file)
      takeStep(store, LI, target(unit), 'accept')
      expect(lines()[0]?.state).toBe('accepted')
      takeStep(store, LI, target(unit), 'publish', { date: day })
    }
    expect(lines()[0]).toMatchObject({ state: 'corrected', firstPublished: '2024-01-20' })
  })

  it('counts confirmed faults by rule', () => {
    const { store, save, target } = county()
    const unit = save('甲局', WRONG)
    expect(confirmedFaults(store, YEAR)).toEqual([])
    const [finding] = reportFindings(store, 1)
    decideFinding(store, LI, target(unit), { identity: finding?.identity ?? '', state: 'confirmed' })
    const [fault] = confirmedFaults(store, YEAR)
    expect(fault).toMatchObject({ rule: finding?.rule, reports: 1, findings: 1 })
    expect(fault?.title).not.toBe(finding?.rule)
  })

  it('knows the years there are and who locked one', () => {
    const { store, save } = county()
    save('甲局')
    expect(deskYears(store, 2025)).toEqual([2025, YEAR])
    expect(yearLock(store, YEAR)).toBeNull()
    lockYear(store, LI, YEAR, true)
    expect(yearLock(store, YEAR)?.byName).toBe('李')
  })
})
