import { statSync } from 'node:fs'
import { cache } from 'react'
import { DEMO_STORE, dataFolder, openForReading, REAL_STORE, storeFile } from '@/db/connection'
import { hasReports } from '@/db/queries/list-years'
import { storeVersion } from '@/db/queries/store-version'
import type { Store } from '@/db/store'

/** Which store the pages show: the county's own, the demo county, or the county's own while it holds no report. */
export type StoreKind = 'real' | 'demo' | 'empty'

export interface CurrentStore {
  db: Store
  kind: StoreKind
  /** Changes whenever anything a page shows may have changed; unique over both stores and their re-creation. */
  version: string
}

interface OpenFile {
  db: Store
  /** Identity of the file behind the handle: a deleted and re-created store is another store. */
  file: string
  version: string
  hasReports: boolean
}

type StoreName = typeof REAL_STORE | typeof DEMO_STORE

/** Every handle of this process, also those of the copy of this module that Next bundles. */
const allHandles = sharedHandles()
const files = new Map<StoreName, OpenFile>()

/**
 * The store every page reads, chosen per call: the real one as soon as it holds a current report, else the demo
 * county, else the empty real one. Cheap enough for every request: one file status and one prepared read per store.
 * NIANBAO_STORE=real|demo forces one. Throws when there is no store file at all. Within the making of one page it is
 * looked for once: title, frame and content ask, and must be told the same.
 */
export const currentStore = cache((): CurrentStore => {
  const forced = process.env.NIANBAO_STORE
  const real = forced === 'demo' ? null : look(REAL_STORE)
  if (real?.hasReports) return view(real, 'real')
  const demo = forced === 'real' ? null : look(DEMO_STORE)
  if (demo?.hasReports) return view(demo, 'demo')
  const empty = real ?? demo
  if (empty) return view(empty, 'empty')
  throw new Error(`数据目录 ${dataFolder()} 中没有可用的数据库，请用 npm start 启动，程序会自动建立。`)
})

/** Closes every handle of this process. */
export function closeStores(): void {
  for (const handle of allHandles) handle.sqlite.close()
  allHandles.clear()
  files.clear()
}

function view(open: OpenFile, kind: StoreKind): CurrentStore {
  return { db: open.db, kind, version: `${kind}:${open.file}:${open.version}` }
}

function look(name: StoreName): OpenFile | null {
  const file = fileIdentity(storeFile(name))
  if (file === null) return null
  const open = files.get(name)?.file === file ? files.get(name) : reopen(name, file)
  if (!open) return null
  const version = String(storeVersion(open.db))
  if (version === open.version) return open
  open.hasReports = hasReports(open.db)
  open.version = version
  return open
}

function reopen(name: StoreName, file: string): OpenFile | undefined {
  const db = openForReading(storeFile(name))
  if (!db) return undefined
  allHandles.add(db)
  const open: OpenFile = { db, file, version: '', hasReports: false }
  files.set(name, open)
  return open
}

/** Inode numbers are reused, so the time of birth belongs to the identity. */
function fileIdentity(path: string): string | null {
  const status = statSync(path, { throwIfNoEntry: false })
  return status ? `${status.ino}-${status.birthtimeMs}` : null
}

function sharedHandles(): Set<Store> {
  const key = Symbol.for('nianbao.openStores')
  const host = globalThis as { [key]?: Set<Store> }
  host[key] ??= new Set()
  return host[key]
}
