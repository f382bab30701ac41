import { describe, expect, it } from 'vitest'
import { checkReport } from '../lib/checks/all-checks'
import { sampleInput } from '../lib/checks/sample-input'
import { demoRegister } from '../lib/demo/demo-register'
import type { Scope } from '../lib/model/report'
import { copyCounty } from './copy-county'
import { freshStore } from './fresh-db'
import { loadRegister } from './load-register'
import { listUnits } from './queries/list-units'
import { reportFindings } from './queries/report-findings'
import { notApplicableYears, submissionMatrix } from './queries/submission-matrix'
import { unitBySlug } from './queries/unit-by-slug'
import { unitReports } from './queries/unit-reports'
import { yearCoverage } from './queries/year-coverage'
import { readRegister } from './register-file'
import { saveReport } from './save-report'
import type { Store } from './store'

const csv = (...lines: string[]) => new TextEncoder().encode(lines.join('\r\n'))
const load = (store: Store, ...lines: string[]) => loadRegister(store, readRegister(csv(...lines)))
const HEAD = '单位名称,类型,别名,设立日期,撤销日期,应报年度,承继单位,承继方式,承继日期'
const save = (store: Store, unit: string, year: number, cells = {}, scope: Scope = 'own') => {
  const { report } = sampleInput({ unit, year, cells })
  return saveReport(store, {
    report: { ...report, identity: { ...report.identity, scope } },
    original: { bytes: new TextEncoder().encode(unit + year), fileName: 'a.html' },
  })
}
const names = (units: readonly { name: string }[]) => units.map((unit) => unit.name)

describe('readRegister', () => {
  it('takes Chinese and English heads, UTF-8 with or without mark, and GB18030', () => {
    const gb = Uint8Array.from([0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0xc7, 0xe0, 0xba, 0xcc, 0xcf, 0xd8, 0xbe, 0xd6])
    expect(readRegister(gb).map((entry) => entry.name)).toEqual(['青禾县局'])
    const [entry] = readRegister(
      csv(
        '\uFEFFname,kind,aliases,valid from,obliged years',
        '青禾县 民政局,department,民政局;县民政局,2019-03,2019-2021;2023-',
      ),
    )
    expect(entry).toMatchObject({
      name: '青禾县民政局',
      kind: 'department',
      aliases: ['民政局', '县民政局'],
      validFrom: '2019-03-01',
      obligedYears: [
        { from: 2019, to: 2021 },
        { from: 2023, to: null },
      ],
    })
  })

  it('takes a stroke or 无 for nothing, and two dates of one end that both hold for one', () => {
    const head = '名称,撤销日期,承继单位,承继方式,承继日期'
    const rows = [
      '青禾县甲局,,,无,',
      '青禾县乙局,—,/,——,－',
      '青禾县丙局,2024,,撤销,2024-06-30',
      '青禾县丁局,2024-06-30,,上划,2024年6月',
    ]
    const entries = readRegister(csv(head, ...rows))
    expect(entries.map(({ validTo, ending, successor }) => [validTo, ending, successor])).toEqual([
      [null, null, null],
      [null, null, null],
      ['2024-06-30', 'close', null],
      ['2024-06-30', 'move_up', null],
    ])
    for (const row of ['青禾县丙局,2024,,撤销,2023-06-30', '青禾县丙局,2024-05,,撤销,2024-06-30'])
      expect(() => readRegister(csv(head, row))).toThrow('不一致')
    expect(() => readRegister(csv(head, '青禾县甲局,,青禾县乙局,无,'))).toThrow('收到的是“无”')
  })

  it('names every faulty row', () => {
    expect(() =>
      readRegister(
        csv(
          HEAD,
          '青禾县甲局,厅局',
          '青禾县乙局,,,2024年13月',
          '青禾县丙局,,,,,20-21',
          '青禾县丁局,,青禾县丙局',
          '青禾县丁局',
        ),
      ),
    ).toThrow(
      /第2行：不认识的类型“厅局”[\s\S]*第3行：日期“2024年13月”[\s\S]*第4行：应报年度“20-21”[\s\S]*第6行：“青禾县丁局”在第5行/,
    )
    expect(() => readRegister(csv('类型,别名'))).toThrow('单位名称')
  })

  it('reads quoted fields with commas and line breaks, and counts lines as a spreadsheet does', () => {
    const entries = readRegister(csv('名称,别名', '"青禾县甲局","甲一\n甲二;""甲三"""', '青禾县乙局,'))
    expect(entries.map((entry) => [entry.line, entry.name])).toEqual([
      [2, '青禾县甲局'],
      [4, '青禾县乙局'],
    ])
    expect(() => readRegister(csv('名称', '"青禾县甲局'))).toThrow('引号没有成对')
  })
})

describe('loadRegister', () => {
  it('loads the register of the demo county', () => {
    const store = freshStore()
    const loaded = loadRegister(store, readRegister(new TextEncoder().encode(demoRegister())))
    expect(loaded.created).toBe(loaded.units)
    expect(yearCoverage(store, 2023).expected).toBeGreaterThan(50)
  })

  it('confirms pending units by name and alias and makes N known', () => {
    const store = freshStore()
    save(store, '青禾县人民政府办公室', 2023)
    save(store, '青禾县工信局', 2023)
    save(store, '青禾县某某中心', 2023)
    save(store, '青云市人民政府办公室', 2023)
    expect(yearCoverage(store, 2023)).toMatchObject({ expected: null, pending: [], missing: [] })
    expect(names(yearCoverage(store, 2023).summed)).toHaveLength(3)
    const loaded = load(
      store,
      HEAD,
      '青禾县人民政府办公室,政府办公室,,,,2019-',
      '青禾县工业和信息化局,,工信局,,,2019-',
      '青禾县河口镇人民政府,,,,,2019-2023',
      '青禾县人民政府,县级政府,,,,2021-',
    )
    expect(loaded).toMatchObject({ units: 4, created: 2, dropped: [] })
    const coverage = yearCoverage(store, 2023)
    expect(coverage.expected).toBe(3)
    expect(names(coverage.received)).toEqual(['青禾县人民政府办公室', '青禾县工业和信息化局'])
    expect(names(coverage.missing)).toEqual(['青禾县河口镇'])
    expect(names(coverage.pending)).toEqual(['青禾县某某中心'])
    expect(names(coverage.external)).toEqual(['青云市人民政府办公室'])
    expect(names(coverage.summed)).toEqual(names(coverage.received))
    expect(yearCoverage(store, 2024).expected).toBe(2)
    const { rows } = submissionMatrix(store)
    expect(rows.map((row) => [row.unit.shortName, row.submissions[0]?.state])).toEqual([
      ['人民政府', 'missing'],
      ['人民政府办公室', 'received'],
      ['工业和信息化局', 'received'],
      ['某某中心', 'received'],
      ['河口镇', 'missing'],
    ])
    expect(save(store, '青禾县工信局', 2022).unit.name).toBe('青禾县工业和信息化局')
  })

  it('says of the same years that they are 不适用, in the matrix and by themselves', () => {
    const store = freshStore()
    for (const year of [2018, 2020, 2023]) save(store, '青禾县人民政府办公室', year)
    save(store, '青禾县某某中心', 2023)
    load(store, HEAD, '青禾县人民政府办公室,政府办公室,,,,2019-', '青禾县河口镇人民政府,,,,,2020-2022')
    const { rows, years } = submissionMatrix(store)
    const alone = notApplicableYears(store, listUnits(store), years)
    const inMatrix = rows.map(({ unit, submissions }) => [
      unit.id,
      new Set(submissions.flatMap(({ year, state }) => (state === 'not-applicable' ? [year] : []))),
    ])
    expect([...alone]).toEqual(inMatrix)
    expect([...alone.values()].map((each) => [...each])).toEqual([[], [], [2018, 2023]])
  })

  it('never adds the report of a whole government to the sums', () => {
    const store = freshStore()
    save(store, '青禾县人民政府', 2023, {}, 'government')
    save(store, '青禾县人民政府办公室', 2023, {}, 'government')
    save(store, '青禾县河口镇', 2023, {}, 'government')
    const coverage = yearCoverage(store, 2023)
    expect(names(coverage.government)).toEqual(['青禾县人民政府', '青禾县人民政府办公室'])
    expect(names(coverage.summed)).toEqual(['青禾县河口镇'])
  })

  it('does not call an obliged unit missing that handed in the report of its government', () => {
    const store = freshStore()
    load(store, HEAD, '青禾县人民政府办公室,政府办公室,,,,2019-', '青禾县甲局,,,,,2019-')
    save(store, '青禾县人民政府办公室', 2023, {}, 'government')
    const coverage = yearCoverage(store, 2023)
    expect(names(coverage.missing)).toEqual(['青禾县甲局'])
    expect(names(coverage.government)).toEqual(['青禾县人民政府办公室'])
    expect(coverage).toMatchObject({ expected: 2, received: [], summed: [] })
  })

  it('does not add up an office whose report may speak for the whole place, and names it', () => {
    const store = freshStore()
    save(store, '青禾县人民政府办公室', 2023, {}, 'unknown')
    save(store, '青禾县河口镇', 2023, {}, 'unknown')
    save(store, '青禾县人民政府', 2023, {}, 'unknown')
    const check = () => {
      const coverage = yearCoverage(store, 2023)
      expect(names(coverage.uncertainScope)).toEqual(['青禾县人民政府办公室'])
      expect(names(coverage.received)).toEqual(['青禾县人民政府办公室', '青禾县河口镇'])
      expect(names(coverage.summed)).toEqual(['青禾县河口镇'])
      expect(names(coverage.government)).toEqual(['青禾县人民政府'])
    }
    check()
    load(
      store,
      HEAD,
      '青禾县人民政府办公室,政府办公室,,,,2019-',
      '青禾县河口镇,,,,,2019-',
      '青禾县人民政府,县级政府,,,,2019-',
    )
    check()
  })

  it('updates when loaded again; a unit no longer named leaves the register', () => {
    const store = freshStore()
    load(store, HEAD, '青禾县甲局,,,,,2019-', '青禾县乙局,,,,,2019-', '青禾县丙局,,,,,2019-')
    save(store, '青禾县乙局', 2023)
    const slug = listUnits(store).find((unit) => unit.name === '青禾县甲局')?.slug
    expect(load(store, HEAD, '青禾县甲局,直属单位,,,,2019-')).toMatchObject({
      created: 0,
      dropped: ['青禾县乙局', '青禾县丙局'],
    })
    expect(listUnits(store).map((unit) => [unit.name, unit.kind, unit.status])).toEqual([
      ['青禾县乙局', 'department', 'pending'],
      ['青禾县甲局', 'institution', 'registered'],
    ])
    expect(unitBySlug(store, slug ?? '')?.name).toBe('青禾县甲局')
  })

  it('moves the reports of a pending unit that turns out to be an alias', () => {
    const store = freshStore()
    load(store, HEAD, '青禾县甲局,,,,,2019-')
    save(store, '青禾县甲管理局', 2022)
    save(store, '青禾县甲局', 2023)
    load(store, HEAD, '青禾县甲局,,青禾县甲管理局,,,2019-')
    expect(listUnits(store).map((unit) => [unit.name, unit.years])).toEqual([['青禾县甲局', [2022, 2023]]])
  })

  it('changes nothing when two units contradict each other', () => {
    const store = freshStore()
    load(store, HEAD, '青禾县甲局,,,,,2019-')
    save(store, '青禾县甲管理局', 2023)
    save(store, '青禾县甲局', 2023)
    expect(() => load(store, HEAD, '青禾县甲局,,青禾县甲管理局,,,2020-')).toThrow(/第2行：.*2023年都有报告/)
    expect(() => load(store, HEAD, '青禾县甲局,,,,,,青禾县无此局,更名')).toThrow(
      /第2行：承继单位“青禾县无此局”不在名录中/,
    )
    expect(unitBySlug(store, 'jiaju')?.obligedYears).toEqual([
      { from: 2019, to: null, obliged: true, included: true },
    ])
  })

  it('links a renamed unit, and the year before is read from its predecessor', () => {
    const store = freshStore()
    save(store, '青禾县新局', 2024)
    save(store, '青禾县旧局', 2023, {
      'applications.carried_out.natural_person': '1',
      'applications.carried_out.total': '1',
    })
    const rules = () => {
      const unit = unitBySlug(store, 'xinju')
      const version = unitReports(store, unit?.id ?? 0)[0]?.version.versionId ?? 0
      return reportFindings(store, version).map((finding) => finding.rule)
    }
    expect(rules()).not.toContain('Y-01')
    load(
      store,
      HEAD,
      '青禾县旧局,,,,2024-02-29,2019-2023,青禾县新局,更名,2024-03-01',
      '青禾县新局,,,2024-03-01,,2024-',
    )
    expect(rules()).toContain('Y-01')
    expect(unitBySlug(store, 'xinju')?.predecessors).toMatchObject([
      { unit: { name: '青禾县旧局' }, type: 'rename', date: '2024-03-01' },
    ])
    expect(unitBySlug(store, 'jiuju')?.successors).toHaveLength(1)
  })
  it('judges anew by what its own county says of successors', () => {
    const store = freshStore()
    const rows = ['青禾县旧局,,,,,,青禾县新局,更名,', '青禾县新局,,,,,,,,']
    load(store, HEAD, ...rows, '青禾县丙局,,,,,,,,')
    save(store, '青禾县新局', 2024)
    save(store, '青禾县丙管理局', 2023)
    copyCounty(store, 0, 640599, '青云县')
    store.sqlite.exec(`INSERT INTO unit_successions SELECT 640599, u.id, v.id, 'rename', NULL FROM units u
      JOIN units v ON v.county = u.county AND v.name = '青禾县新局' WHERE u.county = 640599 AND u.name = '青禾县丙局'`)
    const judged: string[] = []
    const entries = readRegister(csv(HEAD, ...rows, '青禾县丙局,,青禾县丙管理局,,,,,,'))
    loadRegister(store, entries, (report, context) => {
      judged.push(report.identity.unit ?? '')
      return checkReport(report, context)
    })
    expect(judged).toEqual(['青禾县丙局'])
  })
})
