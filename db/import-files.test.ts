import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { sharedAvailable, sharedPath } from '../lib/fixtures/shared-reports'
import { openForReading } from './connection'
import { freshStore, freshStoreOnDisk } from './fresh-db'
import { importFiles } from './import-files'
import { openStore } from './open-db'
import { exportRows } from './queries/export-rows'
import { listYears } from './queries/list-years'
import { storeVersion } from './queries/store-version'
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
    expect(summary.outcomes).toEqual({ new: 1, version: 0, unchanged: 0, removed: 0 })
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
    expect(again.outcomes).toEqual({ new: 0, version: 0, unchanged: 5, removed: 0 })
  })
})
