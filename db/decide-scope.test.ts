import { expect, it } from 'vitest'
import type { Sample } from '../lib/checks/check'
import { sampleInput } from '../lib/checks/sample-input'
import { decideScope } from './decide-scope'
import { freshStore } from './fresh-db'
import { loadRegister } from './load-register'
import { storeVersion } from './queries/store-version'
import { yearCoverage } from './queries/year-coverage'
import { readRegister } from './register-file'
import { saveReport } from './save-report'
import type { Store } from './store'

const OFFICE = '青禾县人民政府办公室'
const BUREAU = '青禾县民政局'
const register = (...names: string[]) => readRegister(new TextEncoder().encode(['名称', ...names].join('\n')))

/** A report whose text does not tell whose figures it gives. */
function save(store: Store, sample: Sample): void {
  const { report } = sampleInput(sample)
  const unsure = { ...report, identity: { ...report.identity, scope: 'unknown' as const } }
  const bytes = new TextEncoder().encode(JSON.stringify(sample))
  saveReport(store, { report: unsure, original: { bytes, fileName: 'a.html' } })
}

const names = (units: readonly { name: string }[]) => units.map((unit) => unit.name)
const stands = (store: Store, year = 2023) => {
  const { uncertainScope, summed, government } = yearCoverage(store, year)
  return { uncertain: names(uncertainScope), summed: names(summed), government: names(government) }
}

it('settles whose figures an office gives, and keeps it when reports and register come in again', () => {
  const store = freshStore()
  save(store, { unit: OFFICE, year: 2023 })
  save(store, { unit: BUREAU, year: 2023 })
  expect(stands(store)).toEqual({ uncertain: [OFFICE], summed: [BUREAU], government: [] })

  const before = storeVersion(store)
  expect(decideScope(store, '人民政府办公室', 'own')).toEqual({ unit: OFFICE, years: [2023] })
  expect(storeVersion(store)).not.toBe(before)
  expect(stands(store)).toEqual({ uncertain: [], summed: [OFFICE, BUREAU], government: [] })

  decideScope(store, OFFICE, 'government')
  expect(stands(store)).toEqual({ uncertain: [], summed: [BUREAU], government: [OFFICE] })
  save(store, { unit: OFFICE, year: 2024 })
  loadRegister(store, register(OFFICE, BUREAU))
  expect(stands(store, 2024).government).toEqual([OFFICE])
  loadRegister(store, register(BUREAU))
  expect(stands(store).government).toEqual([OFFICE])
})

it('says nothing of a report that tells its scope, nor of a unit that is not there', () => {
  const store = freshStore()
  const { report } = sampleInput({ unit: OFFICE, year: 2023 })
  const own = { ...report, identity: { ...report.identity, scope: 'own' as const } }
  saveReport(store, { report: own, original: { bytes: new Uint8Array([1]), fileName: 'a.html' } })
  expect(decideScope(store, OFFICE, 'government').years).toEqual([])
  expect(stands(store)).toEqual({ uncertain: [], summed: [OFFICE], government: [] })
  expect(() => decideScope(store, '某某局', 'own')).toThrow('没有名为“某某局”的单位')
})
