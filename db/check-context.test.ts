import { describe, expect, it } from 'vitest'
import type { Sample } from '../lib/checks/check'
import { sampleInput } from '../lib/checks/sample-input'
import { takeStep } from './desk/report-steps'
import { freshStore } from './fresh-db'
import { loadRegister } from './load-register'
import { deskReport } from './queries/desk/desk-report'
import { reportFindings } from './queries/report-findings'
import { yearCells } from './queries/report-view'
import { readRegister } from './register-file'
import { type Saved, saveReport } from './save-report'
import type { Store } from './store'

const REGISTER =
  '名称,类型,应报年度,撤销日期,承继单位,承继方式,承继日期\n' +
  '青禾县农牧局,工作部门,2022-2023,2023-12-31,青禾县农业农村局,合并,2023-12-31\n' +
  '青禾县扶贫办公室,工作部门,2022-2023,2023-12-31,青禾县农业农村局,合并,2023-12-31\n' +
  '青禾县农业农村局,工作部门,2024-,,,,\n'
const OUT = { 'applications.carried_out.total': '1', 'applications.carried_out.natural_person': '1' }
const IN = { 'applications.carried_in.total': '2', 'applications.carried_in.natural_person': '2' }

function save(store: Store, sample: Sample): Saved {
  const { report } = sampleInput(sample)
  const bytes = new TextEncoder().encode(JSON.stringify(sample))
  return saveReport(store, { report, original: { bytes, fileName: 'a.html' } })
}
const rulesOf = (saved: Saved, rules: RegExp) =>
  saved.findings.flatMap(({ rule, assessable }) => (rules.test(rule) && assessable ? [rule] : []))

describe('the year before', () => {
  it('is that of all units that were merged', () => {
    const store = freshStore()
    loadRegister(store, readRegister(new TextEncoder().encode(REGISTER)))
    const later = () => save(store, { unit: '青禾县农业农村局', year: 2024, cells: IN })
    save(store, { unit: '青禾县农牧局', year: 2023, cells: OUT })
    // One of the two owes a report of 2023 and has none: nothing to compare with.
    expect(rulesOf(later(), /Y-0[12]/)).toEqual([])
    save(store, { unit: '青禾县扶贫办公室', year: 2023, cells: OUT })
    expect(rulesOf(later(), /Y-0[12]/)).toEqual([])
    save(store, { unit: '青禾县扶贫办公室', year: 2023 })
    expect(rulesOf(later(), /Y-0[12]/)).toEqual(['Y-01', 'Y-02'])
  })
})

describe('an earlier version', () => {
  it('that was published asks for a word on what was changed', () => {
    const store = freshStore()
    const permits = (count: string): Sample => ({
      unit: '青禾县公安局',
      year: 2023,
      published: '2024-01-20',
      cells: { 'disclosure.licences.decisions': count },
    })
    expect(rulesOf(save(store, permits('3')), /P-04/)).toEqual([])
    expect(rulesOf(save(store, permits('5')), /P-04/)).toEqual(['P-04'])
    const told = {
      ...permits('6'),
      prose: { 六: '更正说明：行政许可数有误，现予更正。没有收取信息处理费。' },
    }
    expect(rulesOf(save(store, told), /P-04/)).toEqual([])
  })
})

describe('the day of publication', () => {
  it('is the one a person has registered', () => {
    const store = freshStore()
    const { unit } = save(store, { unit: '青禾县公安局', year: 2023, published: '2024-01-20' })
    const rules = () => {
      const current = yearCells(store, unit.id, 2023)
      return reportFindings(store, current?.versionId ?? 0).map(({ rule }) => rule)
    }
    expect(rules()).not.toContain('P-01')
    const actor = { id: '1', name: '李', role: 'supervisor', unitId: null } as const
    const target = { unitId: unit.id, year: 2023, revision: deskReport(store, unit.id, 2023).revision }
    takeStep(store, actor, target, 'publish', { date: '2024-02-18', url: 'https://www.example.com/1.html' })
    expect(rules()).toContain('P-01')
  })
})
