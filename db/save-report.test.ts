import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Sample } from '../lib/checks/check'
import { sampleInput } from '../lib/checks/sample-input'
import { decideFinding } from './desk/decide-finding'
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
import { type SaveOptions, saveReport } from './save-report'
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
const SUPERVISOR = { id: '1', name: '李', role: 'supervisor', unitId: null } as const

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

  it('does not put figures out of view for a file of which no cell was read, unless a person says so', () => {
    const store = freshStore()
    save(store, { unit: UNIT }, 'a')
    const { report } = sampleInput({ unit: UNIT, without: ['disclosure', 'applications', 'disputes'] })
    const bare = { ...report, cells: new Map() }
    const original = { bytes: new TextEncoder().encode('b'), fileName: 'b.html' }
    expect(() => saveReport(store, { report: bare, original })).toThrow(
      /没有读到表格的数.*青禾县河口镇2023年的报告有 200 个数，没有替换.*--unit 青禾县河口镇 --year 2023/,
    )
    expect(reportView(store, 1, 2023)?.version.versionNo).toBe(1)
    const forced = saveReport(store, { report: bare, original }, { given: { year: 2023 } })
    expect(forced).toMatchObject({ outcome: 'version', current: true })
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
    expect(save(store, { unit: UNIT }, 'a', true)).toMatchObject({ outcome: 'restored', versionNo: 2 })
    expect(reportView(store, 1, 2023)?.version.versionNo).toBe(2)
    expect(() => removeReport(store, UNIT, 2019)).toThrow('没有2019年的在用报告')
    expect(() => removeReport(store, '青禾县某局', 2023)).toThrow(StoreError)
  })

  it('brings a replaced file back once nothing stands in its place', () => {
    const store = freshStore()
    const carriedOut = {
      'applications.carried_out.total': '1',
      'applications.carried_out.natural_person': '1',
    }
    save(store, { unit: UNIT, cells: carriedOut }, 'a')
    save(store, { unit: UNIT, cells: { [received]: '2' } }, 'b')
    save(store, { unit: UNIT, year: 2024 }, 'later')
    removeReport(store, UNIT, 2023)
    expect(save(store, { unit: UNIT, cells: carriedOut }, 'a')).toMatchObject({
      outcome: 'restored',
      versionNo: 3,
      current: true,
    })
    expect(reportView(store, 1, 2023)?.version.versionNo).toBe(3)
    expect(indicatorValues(store, [received], { years: [2023] }).map((value) => value.value)).toEqual([0])
    const later = reportView(store, 1, 2024)?.version.versionId ?? 0
    expect(reportFindings(store, later).map((finding) => finding.rule)).toContain('Y-01')
    removeReport(store, UNIT, 2023)
    expect(save(store, { unit: UNIT, cells: carriedOut }, 'a').outcome).toBe('removed')
    expect(reportView(store, 1, 2023)).toBeNull()
  })

  it('lets a replaced file take its place again when it is asked for or restored', () => {
    const store = freshStore()
    const again = (options: SaveOptions) =>
      saveReport(
        store,
        {
          report: sampleInput({ unit: UNIT, cells: { [received]: '1' } }).report,
          original: { bytes: new TextEncoder().encode('a'), fileName: 'a.html' },
        },
        options,
      )
    const now = () => indicatorValues(store, [received]).map((value) => value.value)
    again({})
    save(store, { unit: UNIT, cells: { [received]: '2' } }, 'b')
    expect(again({})).toMatchObject({ outcome: 'unchanged', current: false })
    expect(now()).toEqual([2])
    expect(again({ wanted: true })).toMatchObject({ outcome: 'restored', current: true })
    expect(now()).toEqual([1])
    save(store, { unit: UNIT, cells: { [received]: '2' } }, 'b', true)
    expect(now()).toEqual([2])
    expect(again({ restore: true }).versionNo).toBe(5)
    expect(now()).toEqual([1])
    expect(again({ wanted: true }).outcome).toBe('unchanged')
  })

  it('leaves a replaced file replaced when it is read differently', () => {
    const store = freshStore()
    save(store, { unit: UNIT, cells: { [received]: '1' } }, 'a')
    save(store, { unit: UNIT, cells: { [received]: '2' } }, 'b')
    expect(save(store, { unit: UNIT, cells: { [received]: '11' } }, 'a').outcome).toBe('unchanged')
    expect(indicatorValues(store, [received]).map((value) => value.value)).toEqual([2])
  })

  it('refuses a file that is current elsewhere until it is removed there', () => {
    const store = freshStore()
    save(store, { unit: UNIT }, 'a')
    const refusal = `这个文件已作为${UNIT}2023年的报告在用`
    expect(() => save(store, { unit: UNIT, year: 2022 }, 'a')).toThrow(refusal)
    expect(() => save(store, { unit: '青禾县白石乡' }, 'a')).toThrow(`npm run remove -- ${UNIT} 2023`)
    expect(all(store, 'SELECT name FROM units')).toEqual([{ name: UNIT }])
    expect(indicatorValues(store, [received])).toHaveLength(1)
    removeReport(store, UNIT, 2023)
    expect(save(store, { unit: UNIT, year: 2022 }, 'a').outcome).toBe('new')
    expect(indicatorValues(store, [received]).map((value) => value.year)).toEqual([2022])
  })

  it('does not replace a report by one whose year is in doubt, unless a person gives the year', () => {
    const store = freshStore()
    save(store, { unit: UNIT, cells: { [received]: '1' } }, 'a')
    const { report } = sampleInput({ unit: UNIT, cells: { [received]: '2' } })
    const doubt = '标题年度为2023年，统计期限为2022年，请核对。'
    const doubtful = {
      report: { ...report, warnings: [{ code: 'year-uncertain' as const, message: doubt, place: null }] },
      original: { bytes: new TextEncoder().encode('b'), fileName: 'b.html' },
    }
    expect(() => saveReport(store, doubtful)).toThrow(`${doubt}库中已有${UNIT}2023年的报告，没有替换`)
    expect(indicatorValues(store, [received]).map((value) => value.value)).toEqual([1])
    expect(saveReport(store, doubtful, { given: { year: 2023 } }).outcome).toBe('version')
    expect(saveReport(freshStore(), doubtful).outcome).toBe('new')
  })

  it('says when it put the county in front of a name without a place', () => {
    const store = freshStore()
    expect(save(store, { unit: UNIT }).notes).toEqual([])
    const saved = save(store, { unit: '城市管理局' }, 'b')
    expect(saved.unit).toMatchObject({ name: '青禾县城市管理局', status: 'pending' })
    expect(saved.notes).toEqual([
      '单位名称“城市管理局”没有写地名，按本库的县（市、区）补为“青禾县城市管理局”，请核对。',
    ])
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
    const finding = reportFindings(store, 2).find((each) => each.rule === 'Y-01')
    const target = { unitId: 1, year: 2024, revision: 1 }
    decideFinding(store, SUPERVISOR, target, { identity: finding?.identity ?? '', state: 'confirmed' })
    run(store, `DELETE FROM findings WHERE version_id = 2 AND rule <> 'Y-01'`)
    save(store, { unit: UNIT, year: 2024 }, 'later')
    const again = reportFindings(store, 2).find(({ rule }) => rule === 'Y-01')
    expect(again?.state).toBe('confirmed')
  })
})
