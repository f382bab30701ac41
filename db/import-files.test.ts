import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { sampleInput } from '../lib/checks/sample-input'
import { sharedAvailable, sharedPath } from '../lib/fixtures/shared-reports'
import type { Cell } from '../lib/model/cell-value'
import { accepted } from '../lib/model/outcome'
import { readReport } from '../lib/pipeline'
import { openForReading } from './connection'
import { freshStore, freshStoreOnDisk } from './fresh-db'
import { type ImportSummary, importFiles } from './import-files'
import { openStore } from './open-db'
import { exportRows } from './queries/export-rows'
import { listYears } from './queries/list-years'
import { storeVersion } from './queries/store-version'
import { storedReport } from './queries/stored-report'
import { yearCoverage } from './queries/year-coverage'
import { yearFindings } from './queries/year-findings'
import { all, StoreError } from './store'

const folder = mkdtempSync(join(tmpdir(), 'nianbao-import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const REPORT = (title: string) => `${title}
一、总体情况
我局全年通过政府网站公开信息12条。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
本年未收到申请。
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
六、其他需要报告的事项
`

/** What is said about other files; that the samples have no tables is said as well. */
const notesOf = ({ results }: ImportSummary) =>
  results.map((each) => (each.ok ? each.notes.filter((note) => !note.includes('表格')) : null))

describe('importFiles', () => {
  it('walks folders, skips what is no report, refuses with a reason and goes on', async () => {
    const root = join(folder, 'walk')
    mkdirSync(join(root, 'deep'), { recursive: true })
    writeFileSync(join(root, 'deep', 'a.txt'), REPORT('青禾县民政局2023年政府信息公开工作年度报告'))
    writeFileSync(join(root, 'b.txt'), '今天天气很好。')
    writeFileSync(join(root, 'c.xyz'), 'x')
    writeFileSync(join(root, '~$d.docx'), 'x')
    const seen: number[] = []
    const store = freshStore()
    const summary = await importFiles(store, [root, join(folder, 'nowhere')], {
      onFile: (_, done, total) => seen.push(done / total),
    })
    expect(summary.outcomes).toEqual({ new: 1, version: 0, restored: 0, unchanged: 0, removed: 0 })
    expect(summary.refused).toBe(2)
    expect(summary.skipped.map(({ file }) => file)).toEqual([join(root, 'c.xyz')])
    expect(seen.at(-1)).toBe(1)
    expect(listYears(store)).toEqual([{ year: 2023, reports: 1 }])
  })

  it('takes unit and year from a person where the text tells neither', async () => {
    const file = join(folder, 'nameless.txt')
    writeFileSync(file, REPORT('政府信息公开工作年度报告'))
    const store = freshStore()
    const [refused] = (await importFiles(store, [file])).results
    expect(refused).toMatchObject({ ok: false, reason: expect.stringContaining('--year 年度') })
    const [saved] = (await importFiles(store, [file], { unit: '青禾县民政局', year: 2022 })).results
    expect(saved).toMatchObject({ ok: true, saved: { unit: { name: '青禾县民政局' }, year: 2022 } })
    await expect(
      importFiles(store, [file, join(folder, 'walk', 'b.txt')], { unit: 'x', year: 2022 }),
    ).rejects.toThrow('只能导入一个文件')
  })

  it('files drafts that wait at the desk and do not count', async () => {
    const file = join(folder, 'draft.txt')
    writeFileSync(file, REPORT('青禾县民政局2023年政府信息公开工作年度报告'))
    const store = freshStore()
    const [first] = (await importFiles(store, [file], { draft: true })).results
    const [again] = (await importFiles(store, [file], { draft: true })).results
    const drafted = { current: false, draft: true }
    expect(first).toMatchObject({ ok: true, saved: { outcome: 'new', ...drafted } })
    expect(again).toMatchObject({ ok: true, saved: { outcome: 'unchanged', ...drafted } })
    expect(listYears(store)).toEqual([])
    expect(all(store, 'SELECT event, state, by_name FROM report_events')).toEqual([
      { event: '收录', state: 'submitted', by_name: '命令行' },
    ])
  })

  it('counts the prose of a file without a year for the year a person gives', async () => {
    const file = join(folder, 'prose.txt')
    writeFileSync(file, REPORT('政府信息公开工作年度报告').replace('我局全年', '我局2022年'))
    const store = freshStore()
    const given = { unit: '青禾县荷塘乡人民政府', year: 2022 }
    const [saved] = (await importFiles(store, [file], given)).results
    expect(saved).toMatchObject({ ok: true, saved: { unit: { name: '青禾县荷塘乡' } } })
    const expected = await readReport(readFileSync(file), 'prose.txt', given)
    const report = storedReport(store, 1)?.report
    expect(expected.ok && report).toMatchObject({
      identity: expected.ok && expected.value.identity,
      mentions: expected.ok && expected.value.mentions,
      warnings: expected.ok && expected.value.warnings,
    })
    expect(report?.warnings.map((warning) => warning.code)).not.toContain('year-uncertain')
  })

  it('speaks up when two files of one run are for the same unit and year', async () => {
    const root = join(folder, 'twice')
    mkdirSync(root)
    const text = REPORT('青禾县民政局2023年政府信息公开工作年度报告')
    writeFileSync(join(root, 'a.txt'), text)
    writeFileSync(join(root, 'b.txt'), text.replace('12条', '13条'))
    writeFileSync(join(root, 'c.txt'), text.replace('12条', '13条'))
    const store = freshStore()
    const first = await importFiles(store, [root])
    expect(first).toMatchObject({ refused: 0, conflicts: 1, outcomes: { new: 1, version: 1, unchanged: 1 } })
    expect(notesOf(first)).toEqual([
      [],
      [`同一单位同一年度有两个不同的文件，已按后一个存为新版本，请核对（前一个是 ${join(root, 'a.txt')}）。`],
      [],
    ])
    const again = await importFiles(store, [root])
    expect(again).toMatchObject({ conflicts: 1, outcomes: { unchanged: 3 } })
    expect(again.results.map((each) => each.ok && each.saved.current)).toEqual([false, true, true])
    expect(notesOf(again)[1]?.[0]).toContain('在用的是这一个')
    const [wanted] = (await importFiles(store, [join(root, 'a.txt')])).results
    expect(wanted).toMatchObject({ ok: true, saved: { outcome: 'restored', versionNo: 3, current: true } })
  })

  it('does not put a report out of view for one whose title and period name different years', async () => {
    const sound = join(folder, 'sound.txt')
    const unsure = join(folder, 'unsure.txt')
    const text = REPORT('青禾县民政局2023年政府信息公开工作年度报告')
    writeFileSync(sound, text)
    writeFileSync(unsure, text.replace('我局全年', '统计期限为2022年1月1日至2022年12月31日。我局全年'))
    const store = freshStore()
    await importFiles(store, [sound])
    const [refused] = (await importFiles(store, [unsure])).results
    expect(refused).toMatchObject({ ok: false, reason: expect.stringMatching(/2022年.*没有替换.*--year/) })
    const [saved] = (await importFiles(store, [unsure], { year: 2023 })).results
    expect(saved).toMatchObject({ ok: true, saved: { outcome: 'version' } })
  })

  it('counts as doubtful what was read, not what is illegible, and tells of rows that were not read in three lines', async () => {
    const file = join(folder, 'rows.txt')
    writeFileSync(file, 'x')
    const { report } = sampleInput({ unit: '青禾县民政局' })
    const flagged = [...report.cells].map(([id, cell], at): [typeof id, Cell] => {
      if (at > 2) return [id, cell]
      const value = [cell.value, { status: 'blank' as const }, { status: 'illegible' as const }][at]
      return [id, { ...cell, value: value ?? cell.value, doubtful: true }]
    })
    const notesWith = async (rows: number) => {
      const warnings = Array.from({ length: rows }, (_, at) => ({
        code: 'row-unread' as const,
        message: `“第${at + 1}行”一行未读：数字连在一起。`,
        place: null,
      }))
      const read = async () => accepted({ ...report, cells: new Map(flagged), warnings })
      const [result] = (await importFiles(freshStore(), [file], { read })).results
      return result?.ok ? result : null
    }
    const many = await notesWith(30)
    expect(many?.cells).toMatchObject({ number: 198, blank: 1, illegible: 1, doubtful: 2 })
    expect(many?.notes).toEqual([
      '“第1行”一行未读：数字连在一起。',
      '“第2行”一行未读：数字连在一起。',
      '另有 28 处没有读到的行，用 npm run parse 可逐条查看。',
    ])
    expect((await notesWith(3))?.notes).toHaveLength(3)
    expect((await notesWith(0))?.notes).toEqual([])
  })

  it('goes on when a reader fails over a file', async () => {
    const broken = join(folder, 'broken.txt')
    const sound = join(folder, 'sound-too.txt')
    writeFileSync(broken, 'x')
    writeFileSync(sound, REPORT('青禾县民政局2023年政府信息公开工作年度报告'))
    const read: typeof readReport = (bytes, name, given) => {
      if (name === 'broken.txt') throw new RangeError('Maximum call stack size exceeded')
      return readReport(bytes, name, given)
    }
    const { results } = await importFiles(freshStore(), [broken, sound], { read })
    expect(results[0]).toMatchObject({ ok: false, reason: expect.stringContaining('文件结构异常，读取中断') })
    expect(results[1]?.ok).toBe(true)
  })

  it('leaves nothing behind after a dry run', async () => {
    const file = join(folder, 'dry.txt')
    writeFileSync(file, REPORT('青禾县民政局2023年政府信息公开工作年度报告'))
    const disk = freshStoreOnDisk()
    const version = storeVersion(disk.store)
    const summary = await importFiles(disk.store, [file], { dryRun: true })
    expect(summary.outcomes.new).toBe(1)
    expect(all(disk.store, 'SELECT 1 FROM units')).toEqual([])
    expect(storeVersion(disk.store)).toBe(version)
    expect(readdirSync(disk.folder)).not.toContain('originals')
    disk.remove()
  })

  it('shows its figures to a reader of another connection at once', async () => {
    const file = join(folder, 'seen.txt')
    writeFileSync(file, REPORT('青禾县民政局2023年政府信息公开工作年度报告'))
    const disk = freshStoreOnDisk()
    const reader = openForReading(join(disk.folder, 'nianbao.db'))
    if (!reader) throw new Error('no store to read')
    const before = storeVersion(reader)
    await importFiles(disk.store, [file])
    expect(storeVersion(reader)).not.toBe(before)
    expect(listYears(reader)).toEqual([{ year: 2023, reports: 1 }])
    reader.sqlite.close()
    disk.remove()
  })
})

describe('openStore', () => {
  it('says in Chinese what is wrong with folder or file', () => {
    const file = join(folder, 'text.db')
    writeFileSync(file, 'this is no database, but a text that is long enough to be looked at')
    expect(() => openStore(file)).toThrow('不是有效的数据库文件')
    expect(() => openStore(join(file, 'nianbao.db'))).toThrow(StoreError)
    expect(openForReading(join(folder, 'absent.db'))).toBeNull()
  })

  it.skipIf(process.getuid?.() === 0)(
    'says that a folder is not writable (root may write everywhere)',
    () => {
      const locked = join(folder, 'locked')
      mkdirSync(locked)
      chmodSync(locked, 0o555)
      expect(() => openStore(join(locked, 'nianbao.db'))).toThrow(StoreError)
    },
  )
})

describe.skipIf(!sharedAvailable)('the five real reports (skipped without ../shared)', () => {
  it('make a county of four units with the city office outside', async () => {
    const store = freshStore()
    const summary = await importFiles(store, [sharedPath('seeds')])
    expect(summary.outcomes.new).toBe(5)
    expect(summary.county).toMatchObject({ code: 0, name: '中宁县' })
    const coverage = yearCoverage(store, 2023)
    expect(coverage.summed.map((unit) => unit.slug)).toEqual([
      'renminzhengfubangongshi',
      'gongyehexinxihuaju',
      'jiguanshiwufuwuzhongxin',
      'baimaxiang',
    ])
    expect(coverage.expected).toBeNull()
    expect(yearCoverage(store, 2024).external.map((unit) => unit.name)).toEqual(['中卫市人民政府办公室'])
    const said = yearFindings(store, 2023).map(({ unit, finding }) => `${unit.shortName} ${finding.rule}`)
    expect(said).toEqual(
      expect.arrayContaining(['人民政府办公室 X-05', '人民政府办公室 X-08', '白马乡 S-11']),
    )
    const printed = [...exportRows(store)].filter((row) => !row.indicator?.startsWith('prose.'))
    expect(printed.filter((row) => row.status === 'number')).toHaveLength(994)
    expect(printed.filter((row) => row.status === 'blank')).toHaveLength(6)
    const again = await importFiles(store, [sharedPath('seeds')])
    expect(again.outcomes).toEqual({ new: 0, version: 0, restored: 0, unchanged: 5, removed: 0 })
  })
})
