import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import type { Report } from '../lib/model/report'
import { readReport } from '../lib/pipeline'
import { READER_VERSION } from '../lib/reader-version'
import { decideFinding } from './desk/decide-finding'
import { freshStoreOnDisk } from './fresh-db'
import { importFiles } from './import-files'
import { reportFindings } from './queries/report-findings'
import { reportView } from './queries/report-view'
import { storeVersion } from './queries/store-version'
import { listVersions } from './queries/version-info'
import { removeReport } from './remove-report'
import { type RereadResult, rereadOriginals } from './reread'
import { all, run } from './store'

const folder = mkdtempSync(join(tmpdir(), 'nianbao-reread-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const opened: (() => void)[] = []
afterEach(() => {
  for (const remove of opened.splice(0)) remove()
})
const UNIT = '青禾县民政局'
/** Three rows of the table of the 2021 form: one of them does not add up, which a check finds. */
const TABLE = `<table><tr><th colspan="3">第二十条第（一）项</th></tr>
<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
<tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr><tr><td>行政规范性文件</td><td>3</td><td>1</td><td>12</td></tr></table>`
const page = (title: string) => `<html><body><h1>${title}</h1><p>一、总体情况</p>
<p>我局全年组织培训2次。</p><p>二、主动公开政府信息情况</p>${TABLE}<p>三、收到和处理政府信息公开申请情况</p>
<p>四、政府信息公开行政复议、行政诉讼情况</p><p>五、存在的主要问题及改进情况</p><p>六、其他需要报告的事项</p></body></html>`

/** What an older reader would have made of the file: one number read wrongly, one not read. */
const older: typeof readReport = async (...file) => {
  const outcome = await readReport(...file)
  if (!outcome.ok) return outcome
  const cells = new Map(outcome.value.cells)
  const created = cells.get('disclosure.normative_documents.issued')
  const valid = cells.get('disclosure.normative_documents.in_force')
  if (!created || !valid) throw new Error('the sample has no such cells')
  cells.set('disclosure.normative_documents.issued', { ...created, value: { status: 'number', value: 8 } })
  cells.set('disclosure.normative_documents.in_force', { ...valid, value: { status: 'illegible' } })
  return { ok: true, value: { ...outcome.value, cells } satisfies Report }
}

async function imported(title = `${UNIT}2023年政府信息公开工作年度报告`, given = {}) {
  const disk = freshStoreOnDisk()
  opened.push(disk.remove)
  const file = join(folder, 'report.html')
  writeFileSync(file, page(title))
  const { results } = await importFiles(disk.store, [file], { read: older, ...given })
  expect(results.map((each) => (each.ok ? null : each.reason))).toEqual([null])
  run(disk.store, `UPDATE report_versions SET reader = '0'`)
  const [version] = listVersions(disk.store, 1, 2023)
  if (!version) throw new Error('nothing was imported')
  return { ...disk, file, version, original: join(disk.folder, 'originals', version.original.hash) }
}
const reasonOf = ([result]: RereadResult[]) => (result?.outcome === 'kept' ? result.reason : null)

const SUPERVISOR = { id: '1', name: '李', role: 'supervisor', unitId: null } as const

describe('reading the originals again', () => {
  it('shows the difference without storing anything', async () => {
    const { store } = await imported()
    const before = storeVersion(store)
    const results = await rereadOriginals(store, { dryRun: true })
    expect(results).toMatchObject([
      {
        original: { unit: UNIT, year: 2023 },
        outcome: 'changed',
        changes: [
          { label: '行政规范性文件·本年制发件数', before: '8', after: '3' },
          { label: '行政规范性文件·现行有效件数', before: '无法识别', after: '12' },
        ],
      },
    ])
    expect(storeVersion(store)).toBe(before)
  })

  it('makes the new reading current, keeps the old one, and finds nothing to do the next time', async () => {
    const { store } = await imported()
    expect(await rereadOriginals(store)).toMatchObject([{ outcome: 'changed', changes: [{}, {}] }])
    const versions = listVersions(store, 1, 2023)
    expect(versions.map(({ versionNo, state, reader }) => [versionNo, state, reader])).toEqual([
      [2, 'current', String(READER_VERSION)],
      [1, 'superseded', '0'],
    ])
    const value = (versionNo?: number) =>
      reportView(store, 1, 2023, versionNo)?.cells.get('disclosure.normative_documents.issued')?.value
    expect([value(), value(1)]).toEqual([
      { status: 'number', value: 3 },
      { status: 'number', value: 8 },
    ])
    const settled = storeVersion(store)
    expect(await rereadOriginals(store)).toMatchObject([{ outcome: 'unchanged' }])
    expect(storeVersion(store)).toBe(settled)
  })

  it('only notes the reader where the reading is the same', async () => {
    const { store } = await imported()
    await rereadOriginals(store)
    run(store, `UPDATE report_versions SET reader = '0' WHERE current = 1`)
    expect(await rereadOriginals(store)).toMatchObject([{ outcome: 'unchanged' }])
    expect(listVersions(store, 1, 2023).map((each) => each.reader)).toEqual([String(READER_VERSION), '0'])
  })

  it('learns where print stands on the pages without a new version', async () => {
    const { store } = await imported()
    await rereadOriginals(store)
    run(store, `UPDATE report_versions SET reader = '0' WHERE current = 1`)
    const lines = [{ at: 0, part: [1, 1000, 500, 9000, 700] as const }]
    const placed: typeof readReport = async (...file) => {
      const outcome = await readReport(...file)
      if (!outcome.ok) return outcome
      const blocks = outcome.value.source.blocks.map((each) =>
        each.kind === 'paragraph' ? { ...each, lines } : each,
      )
      return { ok: true, value: { ...outcome.value, source: { ...outcome.value.source, blocks } } }
    }
    expect(await rereadOriginals(store, { read: placed })).toMatchObject([{ outcome: 'unchanged' }])
    const view = reportView(store, 1, 2023)
    expect(view?.source.blocks[0]).toMatchObject({ kind: 'paragraph', lines })
    expect(view?.cells.get('disclosure.normative_documents.issued')?.place?.snippet).toContain('规范性文件')
    expect(listVersions(store, 1, 2023)).toHaveLength(2)
  })

  it('keeps what a person decided on findings', async () => {
    const { store, version } = await imported()
    const [finding] = reportFindings(store, version.versionId)
    if (!finding) throw new Error('the sample has no finding')
    const decision = { identity: finding.identity, state: 'dismissed', reason: '已核对' } as const
    decideFinding(store, SUPERVISOR, { unitId: 1, year: 2023, revision: 1 }, decision)
    await rereadOriginals(store)
    const current = reportView(store, 1, 2023)?.findings.find((each) => each.message === finding.message)
    expect(current).toMatchObject({ rule: finding.rule, state: 'dismissed' })
  })

  it('keeps unit and year as a person gave them, against what the document prints', async () => {
    const given = { unit: UNIT, year: 2023 }
    const { store } = await imported('青禾县水利局2021年政府信息公开工作年度报告', given)
    expect(await rereadOriginals(store)).toMatchObject([{ outcome: 'changed' }])
    expect(all(store, 'SELECT given_unit, given_year, year, current FROM report_versions')).toEqual([
      { given_unit: UNIT, given_year: 2023, year: 2023, current: 0 },
      { given_unit: UNIT, given_year: 2023, year: 2023, current: 1 },
    ])
    expect(all(store, 'SELECT name FROM units')).toEqual([{ name: UNIT }])
  })

  it('reads a file that names nobody as stored, also where what was given is not on record', async () => {
    const { store } = await imported('政府信息公开工作年度报告', { unit: UNIT, year: 2023 })
    run(store, 'UPDATE report_versions SET given_unit = NULL, given_year = NULL')
    expect(await rereadOriginals(store)).toMatchObject([{ outcome: 'changed', original: { unit: UNIT } }])
  })

  it('does not move a report whose document now names another unit or year', async () => {
    const { store } = await imported('青禾县水利局2021年政府信息公开工作年度报告', { unit: UNIT, year: 2023 })
    run(store, 'UPDATE report_versions SET given_unit = NULL, given_year = NULL')
    const results = await rereadOriginals(store)
    expect(reasonOf(results)).toMatch(/水利局2021年.*npm run remove -- 青禾县民政局 2023/)
    expect(listVersions(store, 1, 2023)).toHaveLength(1)
  })

  it('leaves removed reports removed', async () => {
    const { store } = await imported()
    removeReport(store, UNIT, 2023)
    expect(await rereadOriginals(store)).toEqual([])
    expect(listVersions(store, 1, 2023).map((each) => each.state)).toEqual(['removed'])
  })

  it('says when an original is missing or was altered, and keeps what is stored', async () => {
    const { store, original } = await imported()
    const before = storeVersion(store)
    writeFileSync(original, page('青禾县民政局2023年政府信息公开工作年度报告').replace('>3<', '>4<'))
    expect(reasonOf(await rereadOriginals(store))).toContain('内容与导入时不同')
    rmSync(original)
    expect(existsSync(original)).toBe(false)
    expect(reasonOf(await rereadOriginals(store))).toContain('打不开：找不到')
    expect(storeVersion(store)).toBe(before)
  })
})
