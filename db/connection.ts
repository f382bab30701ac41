import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { type Store, StoreError } from './store'
import { narrowTo, type StoreView } from './store-view'

/** The store of real reports and the one of the demo county, inside DATA_DIR. */
export const REAL_STORE = 'nianbao.db'
export const DEMO_STORE = 'demo.db'

/** DATA_DIR, or `data` beside the project. (The notes to Turbopack: these folders are no part of a build.) */
export function dataFolder(): string {
  return resolve(/* turbopackIgnore: true */ process.env.DATA_DIR || 'data')
}

/** What every connection needs, whether it reads or writes. */
export function prepareConnection(sqlite: Database.Database): void {
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('busy_timeout = 15000')
  sqlite.pragma('cache_size = -32000')
  sqlite.pragma('mmap_size = 268435456')
}

/** The Chinese sentence for a failure of file system or SQLite; other errors come back as they are. */
export function explain(error: unknown, file: string): unknown {
  if (!(error instanceof Error)) return error
  const code = 'code' in error ? String(error.code) : ''
  const folder = dirname(file)
  if (/EACCES|EPERM|EROFS/.test(code))
    return new StoreError(`文件夹 ${folder} 不可写，请检查权限或改用 DATA_DIR 指定其他文件夹。`)
  if (/ENOTDIR|EEXIST/.test(code))
    return new StoreError(`${folder} 不是文件夹，请改用 DATA_DIR 指定其他文件夹。`)
  if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT')
    return new StoreError(`${file} 不是有效的数据库文件，请移走该文件或改用 DATA_DIR 指定其他文件夹。`)
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY'))
    return new StoreError(`无法打开或写入数据库 ${file}，请检查该文件及其文件夹的权限。`)
  if (code.startsWith('SQLITE_BUSY')) return new StoreError('数据库正被其他程序占用，请稍后重试。')
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return new StoreError(`磁盘空间不足，无法写入 ${file}。`)
  return error
}

/** Opens an existing, migrated store for reading only, as far as `view` may see; null when the file is not there. */
export function openForReading(file: string, view: StoreView = 'local'): Store | null {
  const path = resolve(file)
  if (!existsSync(path)) return null
  let sqlite: Database.Database | undefined
  try {
    sqlite = new Database(path, { readonly: true, fileMustExist: true })
    prepareConnection(sqlite)
    narrowTo(sqlite, view)
    return { sqlite, folder: dirname(path) }
  } catch (error) {
    sqlite?.close()
    throw explain(error, path)
  }
}

/** The file of a store by its name inside DATA_DIR (or `folder`). */
export function storeFile(name: typeof REAL_STORE | typeof DEMO_STORE, folder = dataFolder()): string {
  return join(/* turbopackIgnore: true */ folder, name)
}
