import { describe, expect, it } from 'vitest'
import { sampleInput } from '../../lib/checks/sample-input'
import { loadRegister } from '../load-register'
import { deskReport } from '../queries/desk/desk-report'
import { reportFindings } from '../queries/report-findings'
import { readRegister } from '../register-file'
import { removeReport } from '../remove-report'
import { saveReport } from '../save-report'
import { all, type Store } from '../store'
import { decideFinding, writeFinding } from './decide-finding'
import { mergeUnits } from './edit-register'
import { LI, received, WRONG } from './sample-desk'
import { bytes, registerDesk } from './sample-register'
import { correctCell, withdrawCellDecision } from './settle-cells'
import { undoMerger } from './undo-merger'

describe('two entries of the register parted again', () => {
  it('keep what they went into, whatever row each stands in by then', () => {
    const { store, unit, log, register } = registerDesk()
    const rows = ['青禾县甲局,青禾县乙局,更名', '青禾县丙局,,', '青禾县乙局,,', '青禾县丁局,,']
    loadRegister(store, readRegister(bytes(['单位名称,承继单位,承继方式', ...rows].join('\n'))))
    const before = register()
    mergeUnits(store, LI, unit('青禾县甲局').id, unit('青禾县丁局').id)
    undoMerger(store, LI, log()[0]?.id ?? 0)
    expect(register()).toEqual(before)
  })

  it('are parted though one had gone into the other', () => {
    const { store, unit, log, register } = registerDesk()
    const before = register()
    mergeUnits(store, LI, unit('青禾县旧局').id, unit('青禾县新局').id)
    undoMerger(store, LI, log()[0]?.id ?? 0)
    expect(register()).toEqual(before)
  })
})

const YEAR = 2023
const bring = (store: Store, unit: string, file: string) =>
  saveReport(
    store,
    {
      report: sampleInput({ ...WRONG, unit, year: YEAR }).report,
      original: { bytes: bytes(file), fileName: `${file}.html` },
    },
    { restore: true, wanted: true },
  )

/** A store in which 某中心 was taken into 新局, though both had had a report of the year and the one of `gone` was removed. */
function joined(gone: string) {
  const desk = registerDesk()
  const { store, unit, log } = desk
  bring(store, '青禾县某中心', 'a')
  bring(store, '青禾县新局', 'b')
  removeReport(store, gone, YEAR)
  const [from, into] = [unit('青禾县某中心').id, unit('青禾县新局').id]
  mergeUnits(store, LI, from, into)
  const target = (unitId: number) => ({
    unitId,
    year: YEAR,
    revision: deskReport(store, unitId, YEAR).revision,
  })
  const standing = () =>
    all(
      store,
      `SELECT unit_id AS unit, file_name AS file FROM report_versions v
         JOIN originals o ON o.county = v.county AND o.hash = v.original WHERE current > 0`,
    )
  return { ...desk, from, into, target, standing, undo: () => undoMerger(store, LI, log()[0]?.id ?? 0) }
}

describe('reports of a year that both units had, parted again', () => {
  const TABLES = ['cell_decisions', 'own_findings', 'finding_decisions', 'report_events'] as const

  it.each([
    ['青禾县新局', 'from'],
    ['青禾县某中心', 'into'],
  ] as const)('take with them what was decided since, where that of %s was removed', (gone, stood) => {
    const { store, from, into, target, standing, undo } = joined(gone)
    const finding = reportFindings(store, deskReport(store, into, YEAR).version?.versionId ?? 0)[0]
    decideFinding(store, LI, target(into), { identity: finding?.identity ?? '', state: 'confirmed' })
    writeFinding(store, LI, target(into), { severity: 'info', message: '请核对', cells: [] })
    correctCell(store, LI, target(into), { indicator: received, printed: '9', reason: '原件为9' })
    undo()
    const owner = stood === 'from' ? from : into
    expect(standing()).toEqual([{ unit: owner, file: stood === 'from' ? 'a.html' : 'b.html' }])
    const told = TABLES.map((table) =>
      all(store, `SELECT unit_id AS unit FROM ${table} WHERE by_name = '李' GROUP BY unit_id`),
    )
    expect(told).toEqual(TABLES.map(() => [{ unit: owner }]))
    withdrawCellDecision(store, LI, target(owner), 1)
    expect(all(store, 'SELECT * FROM cells WHERE settled > 0')).toEqual([])
  })

  it('are not parted while a file stands that came since; a newer reading goes with its file', () => {
    const { store, from, standing, undo } = joined('青禾县新局')
    bring(store, '青禾县新局', 'c')
    expect(undo).toThrow('2023年在用的年报（第3版）是合并之后收到或换上的')
    removeReport(store, '青禾县新局', YEAR)
    bring(store, '青禾县新局', 'b')
    expect(undo).toThrow('（第4版）是合并之后收到或换上的')
    removeReport(store, '青禾县新局', YEAR)
    bring(store, '青禾县新局', 'a')
    undo()
    expect(standing()).toEqual([{ unit: from, file: 'a.html' }])
  })

  it('are not parted either where the other unit had none of that year and a file came since', () => {
    const { store, unit, log } = registerDesk()
    bring(store, '青禾县某中心', 'a')
    mergeUnits(store, LI, unit('青禾县某中心').id, unit('青禾县新局').id)
    bring(store, '青禾县新局', 'c')
    expect(() => undoMerger(store, LI, log()[0]?.id ?? 0)).toThrow('（第2版）是合并之后收到或换上的')
  })
})
