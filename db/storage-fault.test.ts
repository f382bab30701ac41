import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { sampleInput } from '../lib/checks/sample-input'
import { freshStore } from './fresh-db'
import { importFiles } from './import-files'
import { saveReport } from './save-report'
import { storageFault } from './storage-fault'
import { one, type Store } from './store'

const folder = mkdtempSync(join(tmpdir(), 'nianbao-full-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A store whose file may not grow any more, as on a full disk. */
function fullStore(): Store {
  const store = freshStore()
  store.sqlite.pragma(`max_page_count = ${store.sqlite.pragma('page_count', { simple: true })}`)
  return store
}
const { report } = sampleInput({ unit: '青禾县民政局', year: 2023 })

it('says that there is no room, and the transaction keeps nothing', () => {
  const store = fullStore()
  let thrown: unknown
  try {
    saveReport(store, { report, original: { bytes: new Uint8Array([1]), fileName: 'a.html' } })
  } catch (error) {
    thrown = error
  }
  expect(storageFault(thrown)?.message).toContain('磁盘空间不足')
  expect(one(store, 'SELECT count(*) AS n FROM report_versions')).toEqual({ n: 0 })
})

it('tells a full disk of a file that was read without fault', async () => {
  const file = join(folder, 'a.txt')
  writeFileSync(file, 'x')
  const read = async () => ({ ok: true, value: report }) as const
  const { results } = await importFiles(fullStore(), [file], { read })
  expect(results).toEqual([{ file, ok: false, reason: expect.stringContaining('磁盘空间不足') }])
})

it('knows the words of the file system, and leaves other errors alone', () => {
  expect(storageFault(Object.assign(new Error(), { code: 'ENOSPC' }))?.message).toContain('磁盘空间不足')
  expect(storageFault(new Error('SQLITE_FULL'))).toBeNull()
  expect(storageFault(Object.assign(new Error(), { code: 'ENOENT' }))).toBeNull()
})
