import { expect, it } from 'vitest'
import { sampleInput } from '../lib/checks/sample-input'
import { decideFinding } from './desk/decide-finding'
import { takeStep } from './desk/report-steps'
import { LI } from './desk/sample-desk'
import { freshStore } from './fresh-db'
import { deskReport } from './queries/desk/desk-report'
import { reportFindings } from './queries/report-findings'
import { removeReport } from './remove-report'
import { type SaveOptions, saveReport } from './save-report'
import { all, type Store } from './store'

const YEAR = 2023
function save(store: Store, name: string, phone: string, options: SaveOptions = {}) {
  const unit = `青禾县${name}`
  const { report } = sampleInput({ unit, year: YEAR, intro: `联系电话：0955-${phone}，欢迎来电。` })
  const bytes = new TextEncoder().encode(unit + phone)
  return saveReport(store, { report, original: { bytes, fileName: `${name}.html` } }, options)
}
const told = (store: Store) =>
  all<{ name: string; current: number }>(
    store,
    `SELECT u.name, v.current FROM findings f
     JOIN report_versions v ON v.id = f.version_id JOIN units u ON u.id = v.unit_id
     WHERE f.rule = 'X-12' AND v.current > 0 ORDER BY v.id`,
  ).map(({ name, current }) => [name, current])

it('tells a number that is longer than those of others, whichever report came first, drafts to drafts alone', () => {
  const store = freshStore()
  save(store, '白石乡', '57261660')
  save(store, '民政局', '5024948')
  const { unit } = save(store, '水务局', '5797090', { draft: 'submitted' })
  expect(told(store)).toEqual([])
  const { revision } = deskReport(store, unit.id, YEAR)
  takeStep(store, LI, { unitId: unit.id, year: YEAR, revision }, 'accept')
  expect(told(store)).toEqual([['青禾县白石乡', 1]])
  save(store, '教育局', '57261661', { draft: 'submitted' })
  expect(told(store)).toEqual([['青禾县白石乡', 1]])
  removeReport(store, '青禾县民政局', YEAR)
  expect(told(store)).toEqual([])
})

it('keeps what was decided when the report of a further unit comes in', () => {
  const store = freshStore()
  const { unit } = save(store, '白石乡', '57261660')
  save(store, '民政局', '5024948')
  save(store, '水务局', '5797090')
  const { revision, version } = deskReport(store, unit.id, YEAR)
  const finding = () => reportFindings(store, version?.versionId ?? 0).find(({ rule }) => rule === 'X-12')
  const identity = finding()?.identity ?? ''
  decideFinding(store, LI, { unitId: unit.id, year: YEAR, revision }, { identity, state: 'confirmed' })
  save(store, '教育局', '5726166')
  expect(finding()).toMatchObject({ identity, state: 'confirmed' })
})

it('tells it again once the report that printed the same length is removed', () => {
  const store = freshStore()
  save(store, '白石乡', '57261660')
  save(store, '民政局', '5024948')
  save(store, '水务局', '5797090')
  save(store, '教育局', '57261661')
  expect(told(store)).toEqual([])
  removeReport(store, '青禾县教育局', YEAR)
  expect(told(store)).toEqual([['青禾县白石乡', 1]])
})
