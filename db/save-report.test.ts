import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Sample } from '../lib/checks/check'
import { sampleInput } from '../lib/checks/sample-input'
import { freshStore, freshStoreOnDisk } from './fresh-db'
import { sha256 } from './originals'
import { indicatorValues } from './queries/indicator-values'
import { reportFindings } from './queries/report-findings'
import { reportView } from './queries/report-view'
import { revisions } from './queries/revisions'
import { storeVersion } from './queries/store-version'
import { storedReport } from './queries/stored-report'
import { listVersions } from './queries/version-info'
import { removeReport } from './remove-report'
import { saveReport } from './save-report'
import { all, run, type Store, StoreError } from './store'

const UNIT = '青禾县河口镇'
/** Files differ by their text alone. */
const save = (store: Store, sample: Sample, file = 'a', restore = false) =>
  saveReport(
    store,
    {
      report: sampleInput(sample).report,
      original: { bytes: new TextEncoder().encode(file), fileName: `${file}.html` },
    },
    { restore },
  )
const received = 'applications.received.total' as const

describe('saveReport', () => {
  it('gives back exactly the report that was saved', () => {
    const store = freshStore()
    const { report } = sampleInput({
      unit: UNIT,
      cells: {
        [received]: '12',
        'applications.received.natural_person': '',
        'disputes.direct_lawsuit.total': '/',
      },
      mentions: [{ indicator: 'trainings', value: 2, quote: '培训2次', place: null, approximate: true }],
    })
    const full = {
      ...report,
      cells: new Map(report.cells).set('applications.carried_in.total', {
        value: { status: 'number', value: 3 },
        raw: '３件',
        place: { block: 4, row: 2, column: 7, snippet: '二、上年结转 3' },
        doubtful: true,
        note: '数字为全角。',
      }),
      warnings: [{ code: 'label-typo' as const, message: '标签有误。', place: null }],
      source: {
        ...report.source,
        blocks: [{ kind: 'paragraph' as const, text: '标题' }],
      },
    }
    const saved = saveReport(store, {
      report: full,
      original: { bytes: new Uint8Array([1]), fileName: 'a.html' },
    })
    expect(saved).toMatchObject({ outcome: 'new', unitCreated: true, versionNo: 1 })
    expect(storedReport(store, 1)?.report).toEqual(full)
    expect(storedReport(store, 1)?.prose.get('prose.trainings')).toMatchObject({
      value: { status: 'number', value: 2 },
      approximate: true,
    })
  })

  it('stores the same file read alike once, and does not count the data version up for it', () => {
    const store = freshStore()
    save(store, { unit: UNIT })
    const version = storeVersion(store)
    expect(save(store, { unit: UNIT }).outcome).toBe('unchanged')
    expect(storeVersion(store)).toBe(version)
  })

  it('makes a changed document the current version and keeps the one before', () => {
    const store = freshStore()
    save(store, { unit: UNIT, cells: { [received]: '1' } }, 'a')
    const version = storeVersion(store)
    expect(save(store, { unit: UNIT, cells: { [received]: '2' } }, 'b')).toMatchObject({
      outcome: 'version',
      versionNo: 2,
    })
    expect(storeVersion(store)).not.toBe(version)
    expect(listVersions(store, 1, 2023).map((each) => [each.versionNo, each.state])).toEqual([
      [2, 'current'],
      [1, 'superseded'],
    ])
    expect(indicatorValues(store, [received]).map((value) => value.value)).toEqual([2])
    expect(reportView(store, 1, 2023, 1)?.cells.get(received)?.value).toEqual({ status: 'number', value: 1 })
    expect(revisions(store, 1, 2023)[0]?.changes).toEqual([
      {
        indicator: received,
        before: expect.objectContaining({ raw: '1' }),
        after: expect.objectContaining({ raw: '2' }),
      },
    ])
  })

  it('makes a version when the same file is read differently', () => {
    const store = freshStore()
    save(store, { unit: UNIT, cells: { [received]: '1' } })
    expect(save(store, { unit: UNIT, cells: { [received]: '11' } }).outcome).toBe('version')
  })

  it('does not let two files of one folder take turns at every import', () => {
    const store = freshStore()
    const both = () => [save(store, { unit: UNIT }, 'a').outcome, save(store, { unit: UNIT }, 'b').outcome]
    expect(both()).toEqual(['new', 'version'])
    expect(both()).toEqual(['unchanged', 'unchanged'])
  })

  it('leaves a removed file out until it is restored', () => {
    const store = freshStore()
    save(store, { unit: UNIT })
    expect(removeReport(store, '河口镇', 2023)).toEqual({ unit: UNIT, year: 2023, versionNo: 1 })
    expect(reportView(store, 1, 2023)).toBeNull()
    expect(indicatorValues(store, [received])).toEqual([])
    expect(reportView(store, 1, 2023, 1)?.version.state).toBe('removed')
    expect(save(store, { unit: UNIT }).outcome).toBe('removed')
    expect(reportView(store, 1, 2023)).toBeNull()
    expect(save(store, { unit: UNIT }, 'a', true)).toMatchObject({ outcome: 'version', versionNo: 2 })
    expect(reportView(store, 1, 2023)?.version.versionNo).toBe(2)
    expect(() => removeReport(store, UNIT, 2019)).toThrow('没有2019年的在用报告')
    expect(() => removeReport(store, '青禾县某局', 2023)).toThrow(StoreError)
  })

  it('keeps the bytes of the original beside the store', () => {
    const { store, folder, remove } = freshStoreOnDisk()
    save(store, { unit: UNIT }, 'content')
    const path = join(folder, 'originals', sha256('content'))
    expect(existsSync(path) && readFileSync(path, 'utf8')).toBe('content')
    remove()
  })

  it('says what to do when unit or year is not known, and stores nothing', () => {
    const store = freshStore()
    const { report } = sampleInput({ unit: UNIT })
    const nameless = { ...report, identity: { ...report.identity, unit: null, year: null } }
    const original = { bytes: new Uint8Array(), fileName: 'a.html' }
    expect(() => saveReport(store, { report: nameless, original })).toThrow(
      /单位和年度.*--unit 单位全称 --year 年度/,
    )
    expect(all(store, 'SELECT 1 FROM units')).toEqual([])
  })

  it('undoes everything when saving fails half way', () => {
    const store = freshStore()
    const { report } = sampleInput({ unit: UNIT })
    const broken = { ...report, sections: [{ number: '七' as '六', heading: '', paragraphs: [] }] }
    const original = { bytes: new Uint8Array(), fileName: 'a.html' }
    expect(() => saveReport(store, { report: broken, original })).toThrow('section_number')
    for (const table of ['units', 'report_versions', 'cells', 'counties']) {
      expect(all(store, `SELECT 1 FROM ${table}`)).toEqual([])
    }
  })
})

describe('findings', () => {
  const carriedOut = { 'applications.carried_out.natural_person': '1', 'applications.carried_out.total': '1' }
  const rules = (store: Store, versionId: number) =>
    reportFindings(store, versionId).map((finding) => finding.rule)

  it('are found again for the following year when a year changes', () => {
    const store = freshStore()
    save(store, { unit: UNIT, year: 2024 }, 'later')
    expect(rules(store, 1)).not.toContain('Y-01')
    save(store, { unit: UNIT, year: 2023, cells: carriedOut }, 'earlier')
    expect(rules(store, 1)).toContain('Y-01')
    removeReport(store, UNIT, 2023)
    expect(rules(store, 1)).not.toContain('Y-01')
  })

  it('keep what a person decided when the checks run again', () => {
    const store = freshStore()
    save(store, { unit: UNIT, year: 2023, cells: carriedOut }, 'earlier')
    save(store, { unit: UNIT, year: 2024 }, 'later')
    run(store, `UPDATE findings SET state = 'confirmed' WHERE version_id = 2 AND rule = 'Y-01'`)
    run(store, `DELETE FROM findings WHERE version_id = 2 AND rule <> 'Y-01'`)
    save(store, { unit: UNIT, year: 2024 }, 'later')
    const again = reportFindings(store, 2).filter((finding) => finding.rule === 'Y-01')
    expect(again.map((finding) => finding.state)).toEqual(['confirmed'])
  })
})
