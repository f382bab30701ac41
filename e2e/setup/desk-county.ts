import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { type APIRequestContext, expect } from '@playwright/test'
import { insertAccount } from '@/db/accounts/create-account'
import { DEMO_STORE, REAL_STORE, storeFile } from '@/db/connection'
import { decideFinding } from '@/db/desk/decide-finding'
import { COMMAND_LINE } from '@/db/desk/demand'
import { takeStep } from '@/db/desk/report-steps'
import { stageFile } from '@/db/desk/staging/stage-file'
import { openStore } from '@/db/open-db'
import { deskReport } from '@/db/queries/desk/desk-report'
import { listAccounts } from '@/db/queries/desk/list-accounts'
import { listUnits } from '@/db/queries/list-units'
import { reportFindings } from '@/db/queries/report-findings'
import { saveReport } from '@/db/save-report'
import type { Store } from '@/db/store'
import { PLAIN_HTML, reportToHtml } from '@/lib/export/report-html'
import { readReport } from '@/lib/pipeline'
import { sampleReport } from './sample-report'

export const PASSWORD = 'correct horse battery'
const YEAR = 2023

/** One person of each role; the officer's unit is the one whose report is under review. */
export const DESK_ROLES = ['admin', 'supervisor', 'officer'] as const
export type DeskRole = (typeof DESK_ROLES)[number]

/** The demo county as a county's own store in `folder`, with a login for each role and work at the desk under way. */
export async function makeDeskCounty(folder: string, demoFolder: string) {
  cpSync(join(demoFolder, 'originals'), join(folder, 'originals'), { recursive: true })
  cpSync(storeFile(DEMO_STORE, demoFolder), storeFile(REAL_STORE, folder))
  const store = openStore(storeFile(REAL_STORE, folder))
  try {
    // A unit whose report has errors: one is confirmed, the report sent back.
    const unit = listUnits(store).find(
      ({ id, kind }) => kind === 'department' && errorsOf(store, id).length > 0,
    )
    if (!unit) throw new Error('no report of the demo county has an error')
    await addAccounts(store, unit.id)
    const supervisor = listAccounts(store).find(({ role }) => role === 'supervisor')
    const actor = { id: supervisor?.id ?? '', name: '李健', role: 'supervisor', unitId: null } as const
    const target = () => ({
      unitId: unit.id,
      year: YEAR,
      revision: deskReport(store, unit.id, YEAR).revision,
    })
    const [error] = errorsOf(store, unit.id)
    decideFinding(store, actor, target(), { identity: error?.identity ?? '', state: 'confirmed' })
    takeStep(store, actor, target(), 'return', { text: '请按所附意见修改' })
    const unknown = await readSample('云泽县粮食储备中心')
    saveReport(store, { report: unknown.report, original: unknown.file })
    const file = (await readSample(unit.name)).file
    const admin = { ...actor, id: listAccounts(store).find(({ role }) => role === 'admin')?.id ?? '' }
    const { id: line } = await stageFile(store, admin, file, {}, readReport)
    return { unit, line, year: YEAR }
  } finally {
    store.sqlite.close()
  }
}

/** A store without units and reports, with an administrator and a supervisor. */
export async function makeEmptyDesk(folder: string): Promise<void> {
  const store = openStore(storeFile(REAL_STORE, folder))
  await addAccounts(store, null)
  store.sqlite.close()
}

function errorsOf(store: Store, unitId: number) {
  const { version } = deskReport(store, unitId, YEAR)
  if (!version) return []
  return reportFindings(store, version.versionId).filter(({ severity }) => severity === 'error')
}

async function addAccounts(store: Store, unitId: number | null): Promise<void> {
  const names = { admin: '王芳', supervisor: '李健', officer: '周敏' }
  for (const role of DESK_ROLES)
    if (role !== 'officer' || unitId !== null)
      await insertAccount(store, COMMAND_LINE, {
        username: role,
        name: names[role],
        role,
        unitId: role === 'officer' ? unitId : null,
        password: PASSWORD,
      })
}

async function readSample(unit: string) {
  const bytes = new TextEncoder().encode(reportToHtml(sampleReport(7, { unit, year: YEAR }), PLAIN_HTML))
  const read = await readReport(bytes, `${unit}.html`)
  if (!read.ok) throw new Error('the sample was not read')
  return { report: read.value, file: { bytes, fileName: `${unit}.html` } }
}

/** Signs in once; the context keeps the cookie, and pages opened in it are that person's. */
export async function signInAs(request: APIRequestContext, url: string, role: DeskRole): Promise<void> {
  const answer = await request.post(`${url}/api/desk/sign-in`, {
    form: { username: role, password: PASSWORD },
    headers: { origin: url },
    maxRedirects: 0,
  })
  expect(answer.headers().location).toBe('/desk')
}
