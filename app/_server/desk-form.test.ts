import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { REAL_STORE, storeFile } from '@/db/connection'
import { loadRegister } from '@/db/load-register'
import { openStore } from '@/db/open-db'
import { readRegister } from '@/db/register-file'
import { deskForm } from './desk-form'
import { closeStores } from './store'

const folder = mkdtempSync(join(tmpdir(), 'nianbao-desk-form-'))
process.env.DATA_DIR = folder
openStore(storeFile(REAL_STORE)).sqlite.close()
afterAll(() => {
  closeStores()
  delete process.env.DATA_DIR
  rmSync(folder, { recursive: true, force: true })
})

const post = (handler: (request: Request) => Promise<Response>) =>
  handler(
    new Request('http://127.0.0.1/api/desk/settings', {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new FormData(),
    }),
  )

it('tells a full disk to whoever sent the form, and its cause to whoever looks after the machine', async () => {
  const names = Array.from({ length: 300 }, (_, index) => `青禾县第${index}小学`)
  const entries = readRegister(new TextEncoder().encode(['名称', ...names].join('\n')))
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  const answer = await post(
    deskForm(({ store }) => {
      store.sqlite.pragma(`max_page_count = ${store.sqlite.pragma('page_count', { simple: true })}`)
      loadRegister(store, entries)
      return { to: '/desk' }
    }),
  )
  expect(await answer.json()).toEqual({ to: '/desk', fault: expect.stringContaining('磁盘空间不足') })
  expect(told).toHaveBeenCalledWith(expect.objectContaining({ code: 'SQLITE_FULL' }))
  told.mockClear()
  const broken = new Error('broken')
  await expect(post(deskForm(() => Promise.reject(broken)))).rejects.toBe(broken)
  expect(told).toHaveBeenCalledWith(broken)
})
