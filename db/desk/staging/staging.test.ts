import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CellIndicatorId, formCells } from '../../../lib/catalogue/indicators'
import type { Actor, Role } from '../../../lib/desk/permissions'
import { reportToText } from '../../../lib/export/report-text'
import { readReport } from '../../../lib/pipeline'
import { freshStoreOnDisk } from '../../fresh-db'
import { loadRegister } from '../../load-register'
import { deskReport } from '../../queries/desk/desk-report'
import { stagedDetail, stagedReports } from '../../queries/desk/staged-reports'
import { unitDeskYears } from '../../queries/desk/unit-desk-years'
import { indicatorValues } from '../../queries/indicator-values'
import { listVersions } from '../../queries/version-info'
import { readRegister } from '../../register-file'
import { all } from '../../store'
import { handIn } from '../hand-in'
import { lockYear } from '../lock-year'
import { takeStep } from '../report-steps'
import { confirmStaged, discardStaged } from './confirm-staged'
import { type Read, rereadStaged, stageFile } from './stage-file'

const person = (name: string, role: Role, unitId: number | null = null): Actor => ({
  id: name,
  name,
  role,
  unitId,
})
const LI = person('李', 'supervisor')
const WANG = person('王', 'supervisor')
const RECEIVED = 'applications.received.total' as const
const CHANGED: readonly CellIndicatorId[] = [
  'applications.received.natural_person',
  RECEIVED,
  'applications.disclosed.natural_person',
  'applications.disclosed.total',
  'applications.closed_total.natural_person',
  'applications.closed_total.total',
]

type Made = {
  readonly unit?: string
  readonly year?: number
  readonly received?: number
  readonly title?: string
}
/** A text report of an invented unit whose sums hold. */
function report({ unit = '云泽县水务局', year = 2023, received = 3, title }: Made = {}) {
  const text = reportToText(
    {
      unit,
      year,
      form: '2021',
      title: title ?? `${unit}${year}年政府信息公开工作年度报告`,
      notice: null,
      published: null,
      intro: [],
      sections: {},
      cells: new Map(formCells('2021').map(({ id }) => [id, CHANGED.includes(id) ? String(received) : '0'])),
    },
    'tabs',
  )
  return { bytes: new TextEncoder().encode(text), fileName: `${title ?? unit}${year}.txt` }
}

let made: ReturnType<typeof freshStoreOnDisk>
let officer: Actor
beforeEach(() => {
  made = freshStoreOnDisk()
  const register = '名称,类型\n云泽县水务局,工作部门\n云泽县民政局,工作部门\n'
  loadRegister(made.store, readRegister(new TextEncoder().encode(register)))
  officer = person('周', 'officer', unitId('云泽县水务局'))
})
afterEach(() => made.remove())

function unitId(name: string): number {
  const found = all<{ id: number; name: string }>(made.store, 'SELECT id, name FROM units')
  return found.find((unit) => unit.name === name)?.id ?? -1
}
const stage = (file: Made = {}, actor = LI) => stageFile(made.store, actor, report(file), {}, readReport)
const lines = (actor = LI) => stagedReports(made.store, actor)
const confirm = (mode: 'draft' | 'direct' = 'draft', actor = LI) =>
  confirmStaged(
    made.store,
    actor,
    lines(actor).map(({ id }) => id),
    mode,
  )
const cameOn = (day: string) =>
  confirmStaged(
    made.store,
    LI,
    lines().map(({ id }) => id),
    'draft',
    day,
  )
const version = (name = '云泽县水务局', year = 2023) => deskReport(made.store, unitId(name), year).version
const stagedFiles = () => {
  const folder = join(made.folder, 'staged')
  return existsSync(folder) ? readdirSync(folder).length : 0
}

describe('the day a file came in', () => {
  it('is given for all that is confirmed, kept with the version and told in the log; one to come is refused', async () => {
    await stage()
    expect(cameOn('2999-01-01')).toMatchObject([
      { ok: false, reason: '收到日期2999-01-01在今天之后，没有保存。' },
    ])
    expect(version()).toBeNull()
    expect(cameOn('2024-01-20')).toMatchObject([{ ok: true }])
    const unit = unitId('云泽县水务局')
    expect(listVersions(made.store, unit, 2023)[0]?.receivedOn).toBe('2024-01-20')
    const [event] = deskReport(made.store, unit, 2023).events
    expect(event?.text).toContain('收到日期 2024-01-20')
  })
})

describe('a staged file', () => {
  it('is on its own list alone, and in no figure and no unit until it is confirmed', async () => {
    const { assessment } = await stage({ unit: '云泽县体育局' })
    expect(assessment).toMatchObject({ ok: true, unit: '云泽县体育局', unitCreated: true, against: 'new' })
    expect(lines(WANG)).toEqual([])
    expect(unitId('云泽县体育局')).toBe(-1)
    expect(all(made.store, 'SELECT * FROM report_versions')).toEqual([])
    expect(stagedFiles()).toBe(1)
    expect(confirm()).toMatchObject([{ ok: true, unit: '云泽县体育局', year: 2023 }])
    expect(version('云泽县体育局')).toMatchObject({ state: 'submitted', draft: true })
    expect(deskReport(made.store, unitId('云泽县体育局'), 2023).events).toMatchObject([
      { event: '收录', state: 'submitted', byName: '李' },
    ])
    expect([lines(), stagedFiles()]).toEqual([[], 0])
    expect(indicatorValues(made.store, [RECEIVED])).toEqual([])
  })

  it('counts at once when it is taken in directly, but never in the place of an accepted report', async () => {
    await stage()
    confirm('direct')
    expect(indicatorValues(made.store, [RECEIVED])[0]?.value).toBe(3)
    const { revision } = deskReport(made.store, unitId('云泽县水务局'), 2023)
    takeStep(made.store, LI, { unitId: unitId('云泽县水务局'), year: 2023, revision }, 'accept')
    await stage({ received: 4 })
    expect(confirm('direct')).toMatchObject([
      { ok: false, reason: expect.stringContaining('不能直接收录代替') },
    ])
    expect(lines()).toHaveLength(1)
    expect(indicatorValues(made.store, [RECEIVED])[0]?.value).toBe(3)
  })

  it('tells what differs from what is stored, cell by cell', async () => {
    await stage()
    confirm()
    const same = await stage()
    expect(same.assessment).toMatchObject({ against: 'same' })
    expect(confirm()).toMatchObject([{ ok: false, reason: expect.stringContaining('已有同一个文件') }])
    discardStaged(made.store, LI, [same.id])
    const { id, assessment } = await stage({ received: 9 })
    expect(assessment).toMatchObject({ against: 'changed', changes: CHANGED.length })
    expect(stagedDetail(made.store, LI, id)?.changes[0]).toMatchObject({ before: '3', after: '9' })
  })

  it('keeps its bytes when somebody else takes the same file off their list while it is read', async () => {
    const whileRead: Read = async (...file) => {
      const { id } = await stage({}, WANG)
      discardStaged(made.store, WANG, [id])
      return readReport(...file)
    }
    await stageFile(made.store, LI, report(), {}, whileRead)
    expect(stagedFiles()).toBe(1)
    expect(confirm()).toMatchObject([{ ok: true, unit: '云泽县水务局' }])
    expect(stagedFiles()).toBe(0)
  })

  it('is compared anew when somebody else was quicker', async () => {
    await stage()
    await stage({ received: 4 }, WANG)
    confirm('draft', WANG)
    expect(confirm()).toMatchObject([{ ok: false, reason: expect.stringContaining('又有变动') }])
    expect(lines()[0]?.assessment).toMatchObject({ against: 'changed' })
    expect(confirm()).toMatchObject([{ ok: true }])
  })
})

it('holds the government’s own report against all that was confirmed', async () => {
  const register = [
    '单位名称,类型',
    '云泽县水务局,工作部门',
    '云泽县民政局,工作部门',
    '云泽县人民政府,县级政府',
  ]
  loadRegister(made.store, readRegister(new TextEncoder().encode(`${register.join('\n')}\n`)))
  const told = () =>
    all<{ message: string }>(
      made.store,
      `SELECT message FROM findings WHERE rule = 'A-01' AND message LIKE '%新收%' ORDER BY position`,
    ).map(({ message }) => message)
  await stage({ unit: '云泽县人民政府', received: 9 })
  confirm('direct')
  const before = told()
  await stage({ received: 3 })
  await stage({ unit: '云泽县民政局', received: 4 })
  confirm('direct')
  expect([before, told()]).toEqual([[], [expect.stringContaining('为9，各单位合计7，差额2')]])
})

describe('what cannot be confirmed', () => {
  it('is the same file twice, and two files of one unit and year', async () => {
    await stage()
    await expect(stage()).rejects.toThrow('同一个文件')
    await stage({ received: 5 })
    expect(lines().map(({ obstacle }) => obstacle)).toEqual([
      expect.stringContaining('两个文件'),
      expect.stringContaining('两个文件'),
    ])
    expect(confirm().every(({ ok }) => !ok)).toBe(true)
    discardStaged(made.store, LI, [lines()[0]?.id ?? 0])
    expect(confirm()).toMatchObject([{ ok: true }])
  })

  it('is a locked year; the other lines are taken in', async () => {
    await stage({ unit: '云泽县民政局', year: 2022 })
    await stage()
    lockYear(made.store, WANG, 2022, true)
    expect(confirm()).toMatchObject([
      { ok: false, reason: expect.stringContaining('锁定') },
      { ok: true, year: 2023 },
    ])
    expect(lines()).toMatchObject([{ obstacle: expect.stringContaining('锁定') }])
    lockYear(made.store, WANG, 2022, false, '补报')
    expect(lines()).toMatchObject([{ obstacle: null, assessment: { ok: true, against: 'new' } }])
  })

  it('is a file that is no report, or names no unit, until the person says whose it is', async () => {
    const broken = await stageFile(
      made.store,
      LI,
      { bytes: new TextEncoder().encode('购物清单'), fileName: 'a.txt' },
      {},
      readReport,
    )
    expect(broken.assessment).toMatchObject({ ok: false, reason: expect.stringContaining('不像') })
    const { id, assessment } = await stage({ title: '2023年政府信息公开工作年度报告' })
    expect(assessment).toMatchObject({
      ok: false,
      unit: null,
      reason: expect.stringContaining('没有认出单位'),
    })
    await rereadStaged(made.store, LI, id, { unit: '民政局' }, readReport)
    expect(lines()[1]?.assessment).toMatchObject({ ok: true, unit: '云泽县民政局', unitCreated: false })
    expect(confirm()).toMatchObject([{ ok: false }, { ok: true, unit: '云泽县民政局' }])
  })

  it('is another person’s line, and anything for an officer', async () => {
    const { id } = await stage()
    expect(confirmStaged(made.store, WANG, [id], 'draft')).toMatchObject([{ ok: false }])
    expect(discardStaged(made.store, WANG, [id])).toBe(0)
    await expect(stage({ received: 8 }, officer)).rejects.toThrow('没有办理此事项的权限')
    expect(() => confirmStaged(made.store, officer, [id], 'draft')).toThrow('权限')
  })
})

describe('a unit that hands in', () => {
  const hand = (file: Made = {}, year: number | null = null, actor = officer) =>
    handIn(made.store, actor, { ...report(file), unitId: officer.unitId ?? 0, year }, readReport)

  it('has its report wait as 已交, and may not exchange it under review', async () => {
    await hand()
    expect(version()).toMatchObject({ state: 'submitted', draft: true })
    await expect(hand()).rejects.toThrow('已经交过')
    const target = {
      unitId: officer.unitId ?? 0,
      year: 2023,
      revision: deskReport(made.store, officer.unitId ?? 0, 2023).revision,
    }
    takeStep(made.store, LI, target, 'take')
    await expect(hand({ received: 6 })).rejects.toThrow('审核中')
  })

  it('sees the years it has to report for, and those it has reports of', async () => {
    const register = '名称,类型,应报年度\n云泽县水务局,工作部门,2024-2025\n'
    loadRegister(made.store, readRegister(new TextEncoder().encode(register)))
    await hand()
    const newYear = new Date('2025-12-31T16:00:00Z')
    const years = unitDeskYears(made.store, officer.unitId ?? 0, newYear)
    expect(years.map(({ year, report: { version } }) => [year, version?.state ?? '未报'])).toEqual([
      [2025, '未报'],
      [2024, '未报'],
      [2023, 'submitted'],
    ])
  })

  it('hands in for itself alone, and for the year it says', async () => {
    await expect(hand({ unit: '云泽县民政局' })).rejects.toThrow('不是云泽县水务局的年报')
    await expect(hand({}, 2024)).rejects.toThrow('文件写的是2023年，选的是2024年')
    await expect(hand({}, null, person('吴', 'officer', unitId('云泽县民政局')))).rejects.toThrow('本单位')
    expect(version()).toBeNull()
    await hand({ title: '2023年政府信息公开工作年度报告' })
    expect(version()).toMatchObject({ state: 'submitted' })
  })
})
