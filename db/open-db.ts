import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { INDICATORS } from '../lib/catalogue/indicators'
import { explain, prepareConnection } from './connection'
import { noteRulesOfEmptyStore } from './desk/rules-version'
import { identifyOlderFindings } from './refresh-findings'
import { indexOlderVersions } from './search-index'
import { all, one, run, type Store, StoreError } from './store'

/** Relative to the project's root, where every script and the server is started: bundled code has no other anchor. */
const migrationsFolder = () => resolve('db', 'migrations')

/** Adds catalogue ids the store has not seen under the next free numbers. Numbers given before stay. */
function synchroniseIndicators(store: Store): void {
  const known = new Set(all<{ id: string }>(store, 'SELECT id FROM indicators').map((row) => row.id))
  for (const { id } of INDICATORS) {
    if (!known.has(id)) run(store, 'INSERT INTO indicators (id) VALUES ($id)', { id })
  }
}

/** A store whose tables a later program has changed is not written to: what its new columns mean is not known here. */
function refuseLaterStore(store: Store, folder: string): void {
  const made = `SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'`
  if (!one(store, made)) return
  const last = one<{ at: number | null }>(store, 'SELECT max(created_at) AS at FROM __drizzle_migrations')
  const known = readMigrationFiles({ migrationsFolder: folder }).at(-1)?.folderMillis ?? 0
  if ((last?.at ?? 0) > known)
    throw new StoreError('这个数据库已由较新版本的程序打开过，没有改动；请用新版本，或恢复升级前的备份。')
}

/** Brings a new or older connection to today's schema (or to that of another folder of migrations, for tests). */
export function migrateStore(store: Store, folder = migrationsFolder()): void {
  if (!existsSync(/* turbopackIgnore: true */ folder)) {
    throw new StoreError('找不到 db/migrations 文件夹，请在项目根目录下运行。')
  }
  refuseLaterStore(store, folder)
  // Migrations run in a transaction, where SQLite ignores this pragma; rebuilding a table others refer to needs it off.
  const schemaVersion = () => store.sqlite.pragma('schema_version', { simple: true })
  const before = schemaVersion()
  store.sqlite.pragma('foreign_keys = OFF')
  migrate(drizzle(store.sqlite), { migrationsFolder: folder })
  store.sqlite.pragma('foreign_keys = ON')
  if (schemaVersion() !== before && (store.sqlite.pragma('foreign_key_check') as unknown[]).length > 0) {
    throw new StoreError('数据库内部的引用不一致，请从备份恢复后重试。')
  }
  store.sqlite
    .transaction(() => {
      run(store, `INSERT OR IGNORE INTO meta VALUES ('data_version', '0'), ('store_id', $id)`, {
        id: randomUUID(),
      })
      synchroniseIndicators(store)
      indexOlderVersions(store)
      identifyOlderFindings(store)
      noteRulesOfEmptyStore(store)
    })
    .immediate()
}

/**
 * Opens a store for reading and writing, created with its folder when missing, and migrates it.
 * Throws StoreError (Chinese) when folder or file cannot be used.
 */
export function openStore(file: string): Store {
  const path = resolve(file)
  let sqlite: Database.Database | undefined
  try {
    mkdirSync(dirname(path), { recursive: true })
    sqlite = new Database(path)
    prepareConnection(sqlite)
    sqlite.pragma('journal_mode = WAL')
    sqlite.pragma('synchronous = NORMAL')
    // A report touches a page of every indicator; checkpointing each 32 MB instead of each 4 writes them once.
    sqlite.pragma('wal_autocheckpoint = 8000')
    const store: Store = { sqlite, folder: dirname(path) }
    migrateStore(store)
    return store
  } catch (error) {
    sqlite?.close()
    throw explain(error, path)
  }
}
