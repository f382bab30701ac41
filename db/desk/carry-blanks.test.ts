import { describe, expect, it } from 'vitest'
import type { Sample } from '../../lib/checks/check'
import { deskReport } from '../queries/desk/desk-report'
import { storedReport } from '../queries/stored-report'
import { takeStep } from './report-steps'
import { desk, LI, received, save, YEAR } from './sample-desk'
import { correctCell, takeBlanksAsZero, withdrawCellDecision } from './settle-cells'

const BLANK = { [received]: '', 'applications.carried_in.business': '' } as const
const LICENCES = 'disclosure.licences.decisions'

/** A report whose blanks were taken as 0, sent back, and the next version of it. */
function nextVersion(sample: Sample) {
  const at = desk({ cells: BLANK })
  takeBlanksAsZero(at.store, LI, at.target(), '电话核实')
  takeStep(at.store, LI, at.target(), 'return', { text: '请补第二项' })
  save(at.store, sample, 'b')
  const report = () => deskReport(at.store, at.unit.id, YEAR)
  const cell = (id: typeof received | 'applications.carried_in.business') =>
    storedReport(at.store, report().version?.versionId ?? 0)?.report.cells.get(id)
  return { ...at, report, cell }
}

describe('blanks taken as 0', () => {
  it('stay so in a new version with the very same blanks; the log tells, and it can be withdrawn', () => {
    const { store, target, report, cell } = nextVersion({ cells: { ...BLANK, [LICENCES]: '3' } })
    expect(cell(received)).toMatchObject({ value: { status: 'number', value: 0 }, settled: 'blank-as-zero' })
    expect(report().cells).toHaveLength(2)
    expect(report().cells[0]).toMatchObject({ kind: 'blank-as-zero', byName: '李', reason: '电话核实' })
    const last = report().events.at(-1)
    expect(last).toMatchObject({
      event: '沿用空白按0计',
      byName: '程序',
      versionId: report().version?.versionId,
    })
    expect(last?.text).toContain('李对第1版作的“空白按0计”（2格）沿用到本版')
    withdrawCellDecision(store, LI, target(), report().cells[0]?.batch ?? 0)
    expect(cell(received)).toMatchObject({ value: { status: 'blank' } })
    expect(report().cells).toEqual([])
    // Withdrawn of this file: reading it again does not bring it back.
    save(store, { cells: { ...BLANK, [LICENCES]: '4' } }, 'b')
    expect(cell(received)).toMatchObject({ value: { status: 'blank' } })
  })

  it('are not carried where other cells are blank, or a sum then fails; the log says why', () => {
    const more = nextVersion({ cells: { ...BLANK, [LICENCES]: '' } })
    expect(more.cell(received)).toMatchObject({ value: { status: 'blank' } })
    expect(more.report().cells).toEqual([])
    expect(more.report().events.at(-1)).toMatchObject({ event: '空白按0计未沿用' })
    expect(more.report().events.at(-1)?.text).toContain('本版空白的格（3格）与上一版不完全相同')
    const unequal = nextVersion({ cells: { ...BLANK, 'applications.received.business': '5' } })
    expect(unequal.cell(received)).toMatchObject({ value: { status: 'blank' } })
    expect(unequal.report().events.at(-1)?.text).toMatch(/没有沿用到本版：.*不平/)
  })

  it('of a version without blanks nothing is said, and a cell corrected since is not carried as 0', () => {
    const { report } = nextVersion({ cells: { [LICENCES]: '3' } })
    expect(report().events.map(({ event }) => event)).toEqual(['空白按0计', '退回'])
    const at = desk({ cells: BLANK })
    takeBlanksAsZero(at.store, LI, at.target(), '电话核实')
    correctCell(at.store, LI, at.target(), { indicator: received, printed: '5', reason: '原件' })
    save(at.store, { cells: BLANK }, 'b')
    expect(deskReport(at.store, at.unit.id, YEAR).cells).toEqual([])
  })
})
