import { expect, it } from 'vitest'
import type { Sample } from '../lib/checks/check'
import { sampleInput } from '../lib/checks/sample-input'
import { freshStore } from './fresh-db'
import { loadRegister } from './load-register'
import { reportFindings } from './queries/report-findings'
import { yearCells } from './queries/report-view'
import { readRegister } from './register-file'
import { saveReport } from './save-report'
import { one, type Store } from './store'

const REGISTER =
  '名称,类型,应报年度\n青禾县人民政府,县级政府,2023\n青禾县公安局,工作部门,2023\n青禾县河口镇,乡镇,2023\n'
const LICENCES = 'disclosure.licences.decisions'

function save(store: Store, unit: string, cells: NonNullable<Sample['cells']>): void {
  const { report } = sampleInput({ unit, year: 2023, cells })
  saveReport(store, {
    report,
    original: { bytes: new TextEncoder().encode(unit + JSON.stringify(cells)), fileName: 'a.html' },
  })
}

function findingsOfGovernment(store: Store): string[] {
  const unit = one<{ id: number }>(store, `SELECT id FROM units WHERE kind = 'government'`)
  const current = unit && yearCells(store, unit.id, 2023)
  return reportFindings(store, current?.versionId ?? 0).flatMap(({ rule }) =>
    /^A-/.test(rule) ? [rule] : [],
  )
}

it('holds the report of the government against its units, again with every report that comes in', () => {
  const store = freshStore()
  loadRegister(store, readRegister(new TextEncoder().encode(REGISTER)))
  save(store, '青禾县人民政府', { [LICENCES]: '7' })
  expect(findingsOfGovernment(store)).toEqual([])
  save(store, '青禾县公安局', { [LICENCES]: '9' })
  expect(findingsOfGovernment(store)).toEqual(['A-01', 'A-02', 'A-08'])
  save(store, '青禾县河口镇', {})
  expect(findingsOfGovernment(store)).toEqual(['A-01', 'A-08'])
  save(store, '青禾县公安局', { [LICENCES]: '7' })
  expect(findingsOfGovernment(store)).toEqual([])
})
