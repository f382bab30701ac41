import { afterEach, beforeEach, expect, it } from 'vitest'
import { formCells } from '../../../lib/catalogue/indicators'
import { reportToText } from '../../../lib/export/report-text'
import { readReport } from '../../../lib/pipeline'
import { freshStoreOnDisk } from '../../fresh-db'
import { loadRegister } from '../../load-register'
import { stagedReports } from '../../queries/desk/staged-reports'
import { takenIn } from '../../queries/desk/taken-in'
import { yearCoverage } from '../../queries/year-coverage'
import { readRegister } from '../../register-file'
import { LI } from '../sample-desk'
import { confirmStaged } from './confirm-staged'
import { stageFile } from './stage-file'

const OWN = '云泽县水务局'
const OTHER = '青云市水务局'

let made: ReturnType<typeof freshStoreOnDisk>
beforeEach(() => {
  made = freshStoreOnDisk()
  loadRegister(made.store, readRegister(new TextEncoder().encode(`名称\n${OWN}\n`)))
})
afterEach(() => made.remove())

async function stage(unit: string, year = 2023) {
  const text = reportToText(
    {
      unit,
      year,
      form: '2021',
      title: `${unit}${year}年政府信息公开工作年度报告`,
      notice: null,
      published: null,
      intro: [],
      sections: {},
      cells: new Map(formCells('2021').map(({ id }) => [id, '0'])),
    },
    'tabs',
  )
  const file = { bytes: new TextEncoder().encode(text), fileName: `${unit}${year}.txt` }
  return (await stageFile(made.store, LI, file, {}, readReport)).assessment
}

it('a report of another county is said to be one before and after it is taken in, and how to change that', async () => {
  const assessment = await stage(OTHER)
  expect(assessment).toMatchObject({ ok: true, external: true, unitCreated: true })
  expect(assessment.ok && assessment.notes[0]).toMatch(
    /^“青云市水务局”不属于云泽县，这份年报只作为“外部参照”收录：.*不计入本县的家数和合计.*重读.*改回待确认/,
  )
  const own = await stage(OWN)
  expect(own).toMatchObject({ ok: true, external: false })
  expect(own.ok && own.notes.join('')).not.toContain('外部参照')
  const lines = stagedReports(made.store, LI).map(({ id }) => id)
  expect(confirmStaged(made.store, LI, lines, 'direct')).toMatchObject([
    { unit: OTHER, external: true },
    { unit: OWN, external: false },
  ])
  expect(takenIn(made.store, LI, 5)).toMatchObject([
    { unit: OWN, external: 0 },
    { unit: OTHER, external: 1 },
  ])
  expect(yearCoverage(made.store, 2023).external.map(({ name }) => name)).toEqual([OTHER])
  // A unit that is known to be another county's is named again with every report.
  expect(await stage(OTHER, 2022)).toMatchObject({ external: true, unitCreated: false })
})

it('is judged by the county that a first batch as a whole gives', async () => {
  const { store } = made
  store.sqlite.exec(
    `DELETE FROM units; DELETE FROM counties; DELETE FROM meta WHERE key IN ('county', 'register_loaded_at')`,
  )
  for (const unit of [OTHER, OWN, '云泽县民政局']) await stage(unit)
  const lines = stagedReports(store, LI).map(({ id }) => id)
  expect(confirmStaged(store, LI, lines, 'direct').map((each) => each.ok && each.external)).toEqual([
    true,
    false,
    false,
  ])
  const next = await stage('青云市民政局')
  expect(next.ok && next.notes[0]).toMatch(/^按已收年报，本县暂定为云泽县；“青云市民政局”不属于云泽县/)
})
