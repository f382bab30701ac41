import { describe, expect, it } from 'vitest'
import { BALANCED } from '../../lib/checks/applications-sample'
import type { Sample } from '../../lib/checks/check'
import { sampleInput } from '../../lib/checks/sample-input'
import type { Actor, Role } from '../../lib/desk/permissions'
import { sumWithCoverage } from '../../lib/figures/sum-with-coverage'
import { openForReading, REAL_STORE, storeFile } from '../connection'
import { freshStore, freshStoreOnDisk } from '../fresh-db'
import { deskReport } from '../queries/desk/desk-report'
import { deskYear } from '../queries/desk/desk-year'
import { exportRows } from '../queries/export-rows'
import { indicatorValues } from '../queries/indicator-values'
import { reportFindings } from '../queries/report-findings'
import { reportView } from '../queries/report-view'
import { type SaveOptions, saveReport } from '../save-report'
import { all, type Store, StoreError } from '../store'
import { takeSteps } from './bulk-steps'
import { decideFinding, explainFinding, withdrawFinding, writeFinding } from './decide-finding'
import { lockYear } from './lock-year'
import { removeAtDesk } from './remove-at-desk'
import { takeStep } from './report-steps'
import { setSecondPerson } from './settings'
import { correctCell, takeBlanksAsZero, withdrawCellDecision } from './settle-cells'

const person = (name: string, role: Role, unitId: number | null = null): Actor => ({
  id: name,
  name,
  role,
  unitId,
})
const LI = person('李', 'supervisor')
const WANG = person('王', 'admin')
const received = 'applications.received.total' as const

const save = (store: Store, sample: Sample, file = 'a', options: SaveOptions = { draft: 'submitted' }) =>
  saveReport(
    store,
    {
      report: sampleInput({ unit: '青禾县河口镇', ...sample }).report,
      original: { bytes: new TextEncoder().encode(file), fileName: `${file}.html` },
    },
    options,
  )
const YEAR = sampleInput({}).report.identity.year ?? 0

/** A store with one draft, and its target as the person sees it now. */
function desk(sample: Sample = {}) {
  const store = freshStore()
  const { unit } = save(store, sample)
  const target = () => ({ unitId: unit.id, year: YEAR, revision: deskReport(store, unit.id, YEAR).revision })
  const findings = () => reportFindings(store, deskReport(store, unit.id, YEAR).version?.versionId ?? 0)
  const value = () => indicatorValues(store, [received])[0]?.value
  return { store, unit, target, findings, value }
}
const WRONG: Sample = { cells: { ...BALANCED, 'applications.closed_total.total': '7' } }

describe('a draft', () => {
  it('counts only once it is accepted, and what counted before stays as a version', () => {
    const { store, unit, target, value } = desk({ cells: BALANCED })
    expect(value()).toBeUndefined()
    expect(reportView(store, unit.id, YEAR)).toBeNull()
    takeStep(store, LI, target(), 'take')
    expect(takeStep(store, LI, target(), 'accept')).toBe('accepted')
    expect(value()).toBe(5)
    save(store, {}, 'b')
    expect(value()).toBe(5)
    expect(deskReport(store, unit.id, YEAR).version).toMatchObject({
      draft: true,
      state: 'submitted',
      versionNo: 2,
    })
    takeStep(store, LI, target(), 'accept')
    expect(value()).toBe(0)
    takeStep(store, LI, target(), 'publish', {
      date: `${YEAR + 1}-01-20`,
      url: 'https://qh.example.gov.cn/1.html',
    })
    expect(deskYear(store, YEAR).get(unit.id)).toMatchObject({
      state: 'published',
      lastEvent: '登记公布',
      lastBy: '李',
    })
  })

  it('goes back with an opinion, and the next one takes its place', () => {
    const { store, unit, target } = desk(WRONG)
    expect(() => takeStep(store, LI, target(), 'return')).toThrow('退回意见')
    takeStep(store, LI, target(), 'return', { text: '表三不平' })
    expect(() => takeStep(store, LI, target(), 'accept')).toThrow('现在是“已退回”')
    save(store, { cells: BALANCED }, 'b')
    const { version, events } = deskReport(store, unit.id, YEAR)
    expect(version).toMatchObject({ state: 'submitted', versionNo: 2 })
    expect(events.map(({ event, text }) => [event, text])).toEqual([['退回', '表三不平']])
  })

  it('needs a second person where the county says so', () => {
    const { store, target } = desk()
    setSecondPerson(store, WANG, true)
    expect(() => takeStep(store, LI, target(), 'accept')).toThrow('两人定稿')
    takeStep(store, LI, target(), 'propose')
    expect(() => takeStep(store, LI, target(), 'accept')).toThrow('由您提请')
    expect(takeStep(store, WANG, target(), 'accept')).toBe('accepted')
  })

  it.each([
    [{}, '公布日期'],
    [{ date: '2999-01-01' }, '今天之后'],
    [{ date: `${YEAR}-12-01` }, '不会在'],
    [{ date: `${YEAR + 1}-01-20`, url: 'javascript:alert(1)' }, 'http'],
  ])('is not published with %j', (details, message) => {
    const { store, target } = desk()
    takeStep(store, LI, target(), 'accept')
    expect(() => takeStep(store, LI, target(), 'publish', details)).toThrow(message)
  })
})

describe('many reports at once', () => {
  it('go a step further each by itself; what is refused stays as it was and says why', () => {
    const { store, unit, target } = desk({ cells: BALANCED })
    const other = save(store, { unit: '青禾县山前乡', ...WRONG }, 'other').unit
    const reports = [target(), { ...target(), unitId: other.id, revision: 0 }]
    expect(takeSteps(store, LI, YEAR, { step: 'take', reports })).toEqual({ done: 2, refused: [] })
    const stale = takeSteps(store, LI, YEAR, { step: 'accept', reports })
    expect(stale.refused.map(({ reason }) => reason.slice(0, 6))).toEqual(['李刚刚对这份', '有 3 条错'])
    const accepted = takeSteps(store, LI, YEAR, { step: 'accept', reports: [target()] })
    expect(accepted).toEqual({ done: 1, refused: [] })
    expect(deskYear(store, YEAR).get(unit.id)).toMatchObject({ state: 'accepted', revision: 2 })
    expect(deskYear(store, YEAR).get(other.id)).toMatchObject({ state: 'reviewing', revision: 1 })
    const officer = person('河口镇', 'officer', unit.id)
    expect(() => takeSteps(store, officer, YEAR, { step: 'take', reports })).toThrow('权限')
  })
})

describe('two people at one report', () => {
  it('the second is told, and nothing of the first is overwritten', () => {
    const { store, target, unit } = desk()
    const seen = target()
    takeStep(store, LI, seen, 'take')
    expect(() => takeStep(store, WANG, seen, 'return', { text: '重做' })).toThrow(
      '李刚刚对这份年报做了“开始审核”',
    )
    expect(deskReport(store, unit.id, YEAR).version?.state).toBe('reviewing')
  })
})

describe('findings', () => {
  it('keep a decision through another run and another file that says the same', () => {
    const { store, target, findings } = desk(WRONG)
    const [first] = findings()
    if (!first) throw new Error('no finding')
    expect(() =>
      decideFinding(store, LI, target(), { identity: first.identity, state: 'dismissed' }),
    ).toThrow('理由')
    decideFinding(store, LI, target(), { identity: first.identity, state: 'confirmed' })
    expect(findings()[0]?.state).toBe('confirmed')
    save(store, { ...WRONG, prose: { 一: '换了一个文件。' } }, 'b')
    expect(findings().find(({ identity }) => identity === first.identity)?.state).toBe('confirmed')
    expect(findings().filter(({ state }) => state !== 'open')).toHaveLength(1)
    save(store, { cells: { ...BALANCED, 'applications.closed_total.total': '8' } }, 'c')
    expect(new Set(findings().map(({ state }) => state))).toEqual(new Set(['open']))
  })

  it('written by a person stand with the file, and can be withdrawn', () => {
    const { store, target, findings } = desk()
    writeFinding(store, LI, target(), { severity: 'warn', message: '第五部分过于简单', cells: [] })
    expect(findings()).toMatchObject([{ rule: '人工', state: 'confirmed', message: '第五部分过于简单' }])
    withdrawFinding(store, LI, target(), findings()[0]?.identity ?? '')
    expect(findings()).toEqual([])
  })

  it('are explained by their own unit alone, once confirmed', () => {
    const { store, target, findings, unit } = desk(WRONG)
    const own = person('河口镇', 'officer', unit.id)
    const identity = findings()[0]?.identity ?? ''
    expect(() => explainFinding(store, own, target(), { identity, text: '系统迁移' })).toThrow('已认定')
    decideFinding(store, LI, target(), { identity, state: 'confirmed' })
    const other = person('别镇', 'officer', unit.id + 1)
    expect(() => explainFinding(store, other, target(), { identity, text: '系统迁移' })).toThrow(
      '只能办理本单位的事项',
    )
    explainFinding(store, own, target(), { identity, text: '系统迁移' })
    expect(deskReport(store, unit.id, YEAR).explanations.get(identity)?.text).toBe('系统迁移')
  })
})

describe('cells', () => {
  it('are corrected after the original; the reading is kept and comes back', () => {
    const { store, target, unit, findings } = desk(WRONG)
    const change = {
      indicator: 'applications.closed_total.total',
      printed: '4',
      reason: '原件第2页',
    } as const
    expect(() => correctCell(store, LI, target(), { ...change, printed: '四件半' })).toThrow('不是能填入')
    correctCell(store, LI, target(), change)
    expect(findings()).toEqual([])
    save(store, WRONG, 'a')
    expect(findings()).toEqual([])
    const [decision] = deskReport(store, unit.id, YEAR).cells
    expect(decision).toMatchObject({ kind: 'misread', read: { status: 'number', value: 7 }, byName: '李' })
    withdrawCellDecision(store, LI, target(), decision?.batch ?? 0)
    expect(findings()).toHaveLength(3)
    expect(() => withdrawCellDecision(store, LI, target(), decision?.batch ?? 0)).toThrow('已经撤回')
  })

  it('that are blank are taken as 0 in one decision, only where every sum then holds', () => {
    const { store, target, unit, value } = desk({
      cells: { [received]: '', 'applications.carried_in.business': '' },
    })
    expect(takeBlanksAsZero(store, LI, target(), '电话核实')).toBe(2)
    takeStep(store, LI, target(), 'accept')
    expect(value()).toBe(0)
    const cell = reportView(store, unit.id, YEAR)?.cells.get(received)
    expect(cell).toMatchObject({ raw: '', settled: 'blank-as-zero', value: { status: 'number', value: 0 } })
    const values = indicatorValues(store, [received])
    expect(values).toMatchObject([{ status: 'number', zeroed: true, doubtful: false }])
    expect(sumWithCoverage([unit.id], values)).toMatchObject({ sum: 0, zeroed: [unit.id] })
    expect([...exportRows(store)].filter(({ settled }) => settled === 'blank-as-zero')).toHaveLength(2)
    save(store, { cells: { ...BALANCED, 'applications.disclosed.total': '' } }, 'b')
    expect(() => takeBlanksAsZero(store, LI, target(), '电话核实')).toThrow('不平')
  })
})

describe('a locked year', () => {
  it('takes no report and no decision', () => {
    const { store, target } = desk()
    lockYear(store, LI, YEAR, true)
    expect(() => save(store, {}, 'b')).toThrow('锁定')
    expect(() => takeStep(store, LI, target(), 'accept')).toThrow('锁定')
    expect(() => lockYear(store, LI, YEAR, false)).toThrow('理由')
    lockYear(store, LI, YEAR, false, '补报')
    expect(all(store, 'SELECT event, text, year, by_name FROM desk_log')).toEqual([
      { event: '锁定年度', text: null, year: YEAR, by_name: '李' },
      { event: '解锁年度', text: '补报', year: YEAR, by_name: '李' },
    ])
    expect(takeStep(store, LI, target(), 'accept')).toBe('accepted')
  })
})

describe('a report taken out of view', () => {
  it('leaves the desk with its reason in the log', () => {
    const { store, target, unit } = desk()
    removeAtDesk(store, LI, target(), '传错文件')
    expect(deskReport(store, unit.id, YEAR)).toMatchObject({
      version: null,
      events: [{ event: '移出', text: '传错文件' }],
    })
    expect(() => takeStep(store, LI, target(), 'accept')).toThrow(StoreError)
  })
})

describe('what a connection sees', () => {
  it('is accepted reports and confirmed findings for the public, drafts at the desk', () => {
    const { store, folder, remove } = freshStoreOnDisk()
    try {
      const { unit } = save(store, WRONG)
      const open = (view: 'public' | 'desk') => {
        const found = openForReading(storeFile(REAL_STORE, folder), view)
        if (!found) throw new Error('no store')
        return found
      }
      const publicSees = () => {
        const view = reportView(open('public'), unit.id, YEAR)
        return (
          view && {
            version: view.version.versionNo,
            findings: view.findings.length,
            of: view.versions.length,
          }
        )
      }
      expect(publicSees()).toBeNull()
      expect(indicatorValues(open('public'), [received])).toEqual([])
      expect(reportView(open('desk'), unit.id, YEAR)?.findings).toHaveLength(3)
      expect(indicatorValues(open('desk'), [received])[0]?.value).toBe(5)
      const target = () => ({
        unitId: unit.id,
        year: YEAR,
        revision: deskReport(store, unit.id, YEAR).revision,
      })
      const identity = reportFindings(store, 1)[0]?.identity ?? ''
      decideFinding(store, LI, target(), { identity, state: 'confirmed' })
      takeStep(store, LI, target(), 'accept')
      expect(publicSees()).toEqual({ version: 1, findings: 1, of: 1 })
      save(store, {}, 'b')
      expect(publicSees()).toEqual({ version: 1, findings: 1, of: 1 })
      expect(indicatorValues(open('desk'), [received])[0]?.value).toBe(0)
      expect(indicatorValues(open('desk'), [received], { years: [YEAR] })).toHaveLength(1)
    } finally {
      remove()
    }
  })
})
