import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openDb, type Store } from '@/db/open-db'
import { hasCurrentReports } from '@/db/queries/has-current-reports'
import { storeVersion } from '@/db/queries/store-version'

/** Which store the pages show: the county's own, the demo county, or the county's own while it holds nothing. */
export type StoreKind = 'real' | 'demo' | 'empty'

export interface CurrentStore {
  db: Store
  kind: StoreKind
  /** Changes whenever anything a page shows may have changed; unique over both stores and their re-creation. */
  version: string
}

interface OpenStore {
  db: Store
  /** Identity of the file behind the handle: a deleted and re-created store is another store. */
  file: string
  version: string
  hasReports: boolean
}

type StoreName = 'nianbao' | 'demo'

/** Closers of every handle of this process, shared by the page server and the copies Next bundles. */
const closers = openClosers()
const handles = new Map<StoreName, OpenStore>()

/** Folder of the stores, from DATA_DIR (default `data`). */
export function dataDir(): string {
  return resolve(/* turbopackIgnore: true */ process.env.DATA_DIR || 'data')
}

/**
 * The store every page reads, chosen per call: the real one as soon as it holds a current report, else the demo
 * county, else the empty real one. Cheap enough for every request: one file status and one prepared read per store.
 * NIANBAO_STORE=real|demo forces one. Throws when no store file exists at all.
 */
export function currentStore(): CurrentStore {
  const forced = process.env.NIANBAO_STORE
  const real = forced === 'demo' ? null : look('nianbao')
  if (real && (real.hasReports || forced === 'real')) return view(real, real.hasReports ? 'real' : 'empty')
  const demo = look('demo')
  if (demo?.hasReports) return view(demo, 'demo')
  if (real) return view(real, 'empty')
  if (demo) return view(demo, 'empty')
  throw new Error(`数据目录 ${dataDir()} 中没有数据库，请用 npm start 启动，程序会自动建立。`)
}

/** Closes every handle of this process so that SQLite folds its write-ahead log back and removes it. */
export function closeStores(): void {
  for (const close of closers) close()
  closers.clear()
  handles.clear()
}

function view(store: OpenStore, kind: StoreKind): CurrentStore {
  return { db: store.db, kind, version: `${kind}:${store.file}:${store.version}` }
}

function look(name: StoreName): OpenStore | null {
  const path = join(dataDir(), `${name}.db`)
  const file = fileIdentity(path)
  if (file === null) return null
  const known = handles.get(name)
  const store = known?.file === file ? known : open(name, path, file)
  const version = String(storeVersion(store.db))
  if (version === store.version) return store
  store.version = version
  store.hasReports = hasCurrentReports(store.db)
  return store
}

function open(name: StoreName, path: string, file: string): OpenStore {
  const db = openDb(path)
  closers.add(() => db.$client.close())
  const store: OpenStore = { db, file, version: '', hasReports: false }
  handles.set(name, store)
  return store
}

/** Inode numbers are reused, so the time of birth belongs to the identity. */
function fileIdentity(path: string): string | null {
  const status = statSync(path, { throwIfNoEntry: false })
  return status ? `${status.ino}-${status.birthtimeMs}` : null
}

function openClosers(): Set<() => void> {
  const key = Symbol.for('nianbao.openStores')
  const host = globalThis as { [key]?: Set<() => void> }
  host[key] ??= new Set()
  return host[key]
}
