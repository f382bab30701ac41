import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { REAL_STORE } from './connection'
import { migrateStore, openStore } from './open-db'
import type { Store } from './store'

/** An empty store in memory with the real migrations, for tests. Keeps no originals. */
export function freshStore(): Store {
  const sqlite = new Database(':memory:')
  sqlite.pragma('foreign_keys = ON')
  const store: Store = { sqlite, folder: null }
  migrateStore(store)
  return store
}

/** An empty store in a folder of its own, for tests that need the file or the originals; `remove` deletes it. */
export function freshStoreOnDisk(): { store: Store; folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-'))
  const store = openStore(join(folder, REAL_STORE))
  return {
    store,
    folder,
    remove: () => {
      store.sqlite.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
