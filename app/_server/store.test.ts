import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createAccount } from '@/db/accounts/create-account'
import { DEMO_STORE, REAL_STORE, storeFile } from '@/db/connection'
import { COMMAND_LINE } from '@/db/desk/demand'
import { importFiles } from '@/db/import-files'
import { loadRegister } from '@/db/load-register'
import { openStore } from '@/db/open-db'
import { listUnits } from '@/db/queries/list-units'
import { readRegister } from '@/db/register-file'
import { removeReport } from '@/db/remove-report'
import { saveReport } from '@/db/save-report'
import type { Store } from '@/db/store'
import { sampleInput } from '@/lib/checks/sample-input'
import { PLAIN_HTML, reportToHtml } from '@/lib/export/report-html'
import { randomReport } from '@/lib/fixtures/random-report'
import { inContext } from './request-context'
import { closeStores, currentStore } from './store'

const WANG = { username: 'wang', name: '', password: 'correct horse', role: 'admin', unitId: null } as const
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('currentStore', () => {
  let folder = ''
  const before = { ...process.env }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'nianbao-choice-'))
    process.env.DATA_DIR = folder
    delete process.env.NIANBAO_STORE
  })
  afterEach(() => {
    closeStores()
    process.env = { ...before }
    rmSync(folder, { recursive: true, force: true })
  })

  const make = (name: typeof REAL_STORE | typeof DEMO_STORE) => openStore(storeFile(name)).sqlite.close()

  /** Imports one report as another process would: over a connection of its own. */
  async function importOne(name: typeof REAL_STORE | typeof DEMO_STORE) {
    const [sample] = fc.sample(randomReport('numbers'), { numRuns: 1, seed: 7 })
    if (!sample) throw new Error('no sample')
    const file = join(folder, 'report.html')
    writeFileSync(file, reportToHtml(sample.report, PLAIN_HTML))
    const store = openStore(storeFile(name))
    const { refused } = await importFiles(store, [file])
    store.sqlite.close()
    expect(refused).toBe(0)
    return sample.report
  }

  it('says what to do when there is no store at all', () => {
    expect(() => currentStore()).toThrow(/npm start/)
  })

  it('shows the empty real store, then the demo, then the real one from its first report on', async () => {
    make(REAL_STORE)
    expect(currentStore().kind).toBe('empty')
    await importOne(DEMO_STORE)
    expect(currentStore().kind).toBe('demo')
    await importOne(REAL_STORE)
    expect(currentStore().kind).toBe('real')
  })

  const begin: Record<string, (store: Store) => void> = {
    'a register': (store) => {
      loadRegister(store, readRegister(utf8('名称\n青禾县民政局')))
    },
    'a draft': (store) => {
      const original = { bytes: utf8('a'), fileName: 'a.html' }
      saveReport(store, { report: sampleInput({}).report, original }, { draft: 'submitted' })
    },
  }
  it.each(Object.keys(begin))('shows the demo no longer once the real one holds %s', async (held) => {
    await importOne(DEMO_STORE)
    make(REAL_STORE)
    expect(currentStore().kind).toBe('demo')
    const store = openStore(storeFile(REAL_STORE))
    begin[held]?.(store)
    await createAccount(store, COMMAND_LINE, WANG)
    store.sqlite.close()
    expect([currentStore().kind, currentStore().seen]).toEqual(['empty', 'public'])
    process.env.NIANBAO_STORE = 'demo'
    expect(currentStore().kind).toBe('demo')
  })

  it('goes back to the demo when the last report is taken out of view', async () => {
    await importOne(DEMO_STORE)
    const { year } = await importOne(REAL_STORE)
    expect(currentStore().kind).toBe('real')
    const store = openStore(storeFile(REAL_STORE))
    removeReport(store, listUnits(store)[0]?.name ?? '', year)
    store.sqlite.close()
    expect(currentStore().kind).toBe('demo')
  })

  it('gives the same version while nothing changes, and another after an import or for a store made anew', async () => {
    make(REAL_STORE)
    const { version } = currentStore()
    expect(currentStore().version).toBe(version)
    await importOne(REAL_STORE)
    const imported = currentStore().version
    expect(imported).not.toBe(version)
    closeStores()
    rmSync(storeFile(REAL_STORE))
    await importOne(REAL_STORE)
    expect(currentStore().version).not.toBe(imported)
  })

  it('shows everything while nobody has an account, then what is public, and drafts where they are asked for', async () => {
    await importOne(REAL_STORE)
    const before = currentStore()
    const store = openStore(storeFile(REAL_STORE))
    await createAccount(store, COMMAND_LINE, WANG)
    store.sqlite.close()
    const after = currentStore()
    expect(after.version).not.toBe(before.version)
    expect(after.db).not.toBe(before.db)
    const context = { place: 'site', client: { address: '127.0.0.1', agent: '' } } as const
    const desk = inContext({ ...context, view: 'desk' }, () => currentStore())
    expect([desk.kind, desk.db === after.db]).toEqual(['real', false])
    expect(new Set([before.version, after.version, desk.version]).size).toBe(3)
  })

  it('lets the desk see the real store where the pages show the demo county', async () => {
    make(REAL_STORE)
    await importOne(DEMO_STORE)
    const client = { address: '127.0.0.1', agent: '' }
    expect(inContext({ view: 'desk', place: 'desk', client }, () => currentStore()).kind).toBe('empty')
    expect(currentStore().kind).toBe('demo')
  })

  it('obeys NIANBAO_STORE', async () => {
    await importOne(DEMO_STORE)
    await importOne(REAL_STORE)
    process.env.NIANBAO_STORE = 'demo'
    expect(currentStore().kind).toBe('demo')
    process.env.NIANBAO_STORE = 'real'
    expect(currentStore().kind).toBe('real')
  })
})
