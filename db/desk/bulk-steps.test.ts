import { expect, it } from 'vitest'
import { sampleInput } from '../../lib/checks/sample-input'
import { freshStore } from '../fresh-db'
import { loadRegister } from '../load-register'
import { deskReport } from '../queries/desk/desk-report'
import { readRegister } from '../register-file'
import { saveReport } from '../save-report'
import { all } from '../store'
import { takeSteps } from './bulk-steps'
import { LI } from './sample-desk'
import { bytes } from './sample-register'

const YEAR = 2023
const UNITS = ['青禾县人民政府,县级政府', '青禾县公安局,工作部门', '青禾县河口镇,乡镇']

it("accepting many reports holds the government's own against their sum once, when all are in", () => {
  const store = freshStore()
  loadRegister(store, readRegister(bytes(['名称,类型', ...UNITS].join('\n'))))
  const save = (unit: string, licences: string, draft?: 'submitted') =>
    saveReport(
      store,
      {
        report: sampleInput({ unit, year: YEAR, cells: { 'disclosure.licences.decisions': licences } })
          .report,
        original: { bytes: bytes(unit), fileName: 'a.html' },
      },
      draft ? { draft } : {},
    ).unit.id
  save('青禾县人民政府', '7')
  const drafts = [save('青禾县公安局', '9', 'submitted'), save('青禾县河口镇', '8', 'submitted')]
  store.sqlite.exec(`CREATE TEMP TABLE said (message);
    CREATE TEMP TRIGGER said_again AFTER INSERT ON findings WHEN NEW.rule = 'A-01'
    BEGIN INSERT INTO said VALUES (NEW.message); END`)
  const reports = drafts.map((unitId) => ({ unitId, revision: deskReport(store, unitId, YEAR).revision }))
  expect(takeSteps(store, LI, YEAR, { step: 'accept', reports })).toEqual({ done: 2, refused: [] })
  const said = all<{ message: string }>(store, 'SELECT message FROM said')
  expect(said).toEqual(all(store, `SELECT message FROM findings WHERE rule = 'A-01'`))
  expect(said).toMatchObject([{ message: expect.stringContaining('17') }])
})
