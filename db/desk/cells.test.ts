import { describe, expect, it } from 'vitest'
import { BALANCED } from '../../lib/checks/applications-sample'
import { sumWithCoverage } from '../../lib/figures/sum-with-coverage'
import { openForReading, REAL_STORE, storeFile } from '../connection'
import { freshStoreOnDisk } from '../fresh-db'
import { deskReport } from '../queries/desk/desk-report'
import { exportRows } from '../queries/export-rows'
import { indicatorValues } from '../queries/indicator-values'
import { reportFindings } from '../queries/report-findings'
import { reportView } from '../queries/report-view'
import { storedReport } from '../queries/stored-report'
import { removeReport } from '../remove-report'
import { all, run, StoreError } from '../store'
import { takeSteps } from './bulk-steps'
import { decideFinding } from './decide-finding'
import { lockYear } from './lock-year'
import { removeAtDesk } from './remove-at-desk'
import { takeStep } from './report-steps'
import { desk, LI, received, save, WRONG, YEAR } from './sample-desk'
import { correctCell, takeBlanksAsZero, withdrawCellDecision } from './settle-cells'

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

describe('decisions that stand on one another', () => {
  it('give way to the one before, and to nothing of another file', () => {
    const { store, unit, target } = desk({
      cells: { [received]: '', 'applications.carried_in.business': '' },
    })
    const last = () => deskReport(store, unit.id, YEAR).cells.at(-1)?.batch ?? 0
    takeBlanksAsZero(store, LI, target(), '电话核实')
    const zeros = last()
    correctCell(store, LI, target(), { indicator: received, printed: '5', reason: '原件' })
    withdrawCellDecision(store, LI, target(), last())
    const { version } = deskReport(store, unit.id, YEAR)
    const cell = storedReport(store, version?.versionId ?? 0)?.report.cells.get(received)
    expect(cell).toMatchObject({ value: { status: 'number', value: 0 }, settled: 'blank-as-zero' })
    save(store, { cells: BALANCED }, 'b')
    expect(() => withdrawCellDecision(store, LI, target(), zeros)).toThrow('已经撤回')
  })

  it('of a published report keep its day and address when the same file is read anew', () => {
    const { store, unit, target } = desk({ cells: BALANCED })
    takeStep(store, LI, target(), 'accept')
    const publication = { date: `${YEAR + 1}-01-20`, url: 'https://qh.example.gov.cn/1.html' }
    takeStep(store, LI, target(), 'publish', publication)
    save(store, { cells: { ...BALANCED, 'disclosure.licences.decisions': '9' } }, 'a', {})
    const { version } = deskReport(store, unit.id, YEAR)
    expect(version).toMatchObject({
      versionNo: 2,
      state: 'published',
      publishedOn: publication.date,
      publishedUrl: publication.url,
    })
    const again = { unitId: unit.id, revision: target().revision }
    const bulk = takeSteps(store, LI, YEAR, {
      step: 'publish',
      reports: [again],
      details: { date: `${YEAR + 1}-01-30` },
    })
    expect(bulk.refused[0]?.reason).toContain('已经登记过')
    save(store, { cells: { ...BALANCED, 'disclosure.licences.decisions': '8' } }, 'a')
    expect(deskReport(store, unit.id, YEAR).version).toMatchObject({ draft: true, state: 'submitted' })
  })
})

describe('a locked year', () => {
  it('takes no report and no decision', () => {
    const { store, target } = desk()
    lockYear(store, LI, YEAR, true)
    expect(() => save(store, {}, 'b')).toThrow('锁定')
    expect(() => takeStep(store, LI, target(), 'accept')).toThrow('锁定')
    expect(() => removeReport(store, '青禾县河口镇', YEAR)).toThrow('锁定')
    expect(() => lockYear(store, LI, YEAR, false)).toThrow('理由')
    run(store, `UPDATE locked_years SET at = '2025-01-31T16:00:00Z'`)
    expect(() => takeStep(store, LI, target(), 'take')).toThrow('由李于2025-02-01锁定')
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
      takeStep(store, LI, target(), 'accept', { despiteErrors: true })
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
