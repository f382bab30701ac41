import { expect, it } from 'vitest'
import { sampleProse } from '../lib/checks/likeness-sample'
import { sampleInput } from '../lib/checks/sample-input'
import { takeStep } from './desk/report-steps'
import { LI } from './desk/sample-desk'
import { freshStore } from './fresh-db'
import { deskReport } from './queries/desk/desk-report'
import { likeReports } from './queries/like-reports'
import { reportFindings } from './queries/report-findings'
import { reportView } from './queries/report-view'
import { removeReport } from './remove-report'
import { type SaveOptions, saveReport } from './save-report'
import { all, one, type Store } from './store'

const YEAR = 2023
function save(store: Store, name: string, prose: ReturnType<typeof sampleProse>, options: SaveOptions = {}) {
  const { report } = sampleInput({ unit: `青禾县${name}`, year: YEAR, prose })
  const bytes = new TextEncoder().encode(name + JSON.stringify(prose))
  return saveReport(store, { report, original: { bytes, fileName: `${name}.html` } }, options)
}

function alikeIn(store: Store, current = 1): Record<string, string[]> {
  const rows = all<{ id: number; name: string }>(
    store,
    `SELECT v.id, u.name FROM report_versions v JOIN units u ON u.id = v.unit_id WHERE v.current = $current ORDER BY v.id`,
    { current },
  )
  return Object.fromEntries(
    rows.map(({ id, name }) => [
      name,
      reportFindings(store, id)
        .filter((finding) => finding.rule === 'Q-01')
        .map((finding) => finding.message.slice(0, 7)),
    ]),
  )
}

it('tells both of two units whose reports are alike, also the one that came first', () => {
  const store = freshStore()
  save(store, '河口镇', sampleProse('河口镇'))
  save(store, '民政局', { 一: '主动公开各类信息。' })
  save(store, '石桥镇', sampleProse('石桥镇'))
  expect(alikeIn(store)).toEqual({
    青禾县河口镇: ['与青禾县石桥镇'],
    青禾县民政局: [],
    青禾县石桥镇: ['与青禾县河口镇'],
  })
  const view = reportView(
    store,
    one<{ id: number }>(store, `SELECT id FROM units WHERE name = '青禾县河口镇'`)?.id ?? 0,
    YEAR,
  )
  const [like, ...others] = view ? likeReports(store, view) : []
  expect([like?.unit.shortName, like?.similarity, others.length]).toEqual(['石桥镇', 1, 0])
  expect(like?.pairs[0]?.here.quote.slice(0, 9)).toBe(like?.pairs[0]?.there.quote.slice(0, 9))
  removeReport(store, '青禾县石桥镇', YEAR)
  expect(alikeIn(store)).toEqual({ 青禾县河口镇: [], 青禾县民政局: [] })
})

it('says nothing of a draft in the findings of a report that counts, until the draft counts too', () => {
  const store = freshStore()
  save(store, '河口镇', sampleProse('河口镇'))
  const { unit } = save(store, '石桥镇', sampleProse('石桥镇'), { draft: 'submitted' })
  save(store, '山前乡', sampleProse('山前乡'), { draft: 'submitted' })
  expect(alikeIn(store)).toEqual({ 青禾县河口镇: [] })
  expect(alikeIn(store, 2)).toEqual({
    青禾县石桥镇: ['与青禾县河口镇', '与青禾县山前乡'],
    青禾县山前乡: ['与青禾县河口镇', '与青禾县石桥镇'],
  })
  const target = { unitId: unit.id, year: YEAR, revision: deskReport(store, unit.id, YEAR).revision }
  takeStep(store, LI, target, 'accept')
  expect(alikeIn(store)).toEqual({ 青禾县河口镇: ['与青禾县石桥镇'], 青禾县石桥镇: ['与青禾县河口镇'] })
  expect(alikeIn(store, 2)).toEqual({ 青禾县山前乡: ['与青禾县河口镇', '与青禾县石桥镇'] })
})

it('compares a draft with the drafts of others before what these are to replace', () => {
  const store = freshStore()
  save(store, '河口镇', sampleProse('河口镇'))
  save(store, '河口镇', { 一: '主动公开各类信息。' }, { draft: 'submitted' })
  save(store, '石桥镇', sampleProse('石桥镇'), { draft: 'submitted' })
  expect(alikeIn(store, 2)).toEqual({ 青禾县河口镇: [], 青禾县石桥镇: [] })
  save(store, '石桥镇', { 一: '另写一份。' })
  expect(alikeIn(store)).toEqual({ 青禾县河口镇: [], 青禾县石桥镇: [] })
})
