import { statSync } from 'node:fs'
import { cache } from 'react'
import { DEMO_STORE, dataFolder, openForReading, REAL_STORE, storeFile } from '@/db/connection'
import { begunCounty } from '@/db/queries/begun-county'
import { hasAccounts } from '@/db/queries/desk/list-accounts'
import { hasReports } from '@/db/queries/list-years'
import { storeVersion } from '@/db/queries/store-version'
import type { Store } from '@/db/store'
import type { StoreView } from '@/db/store-view'
import { requestContext } from './request-context'

/** Which store the pages show: the county's own, the demo county, or the county's own while no report of it counts. */
export type StoreKind = 'real' | 'demo' | 'empty'

export interface CurrentStore {
  db: Store
  kind: StoreKind
  /** Changes whenever anything a page shows may have changed; unique over both stores and their re-creation. */
  version: string
  /** What of it the visitor may see. */
  seen: StoreView
}

interface OpenFile {
  db: Store
  /** Identity of the file behind the handle: a deleted and re-created store is another store. */
  file: string
  version: string
  hasReports: boolean
  /** Whether there is a register or a draft, though perhaps no report that counts. */
  begun: boolean
  hasAccounts: boolean
}

type StoreName = typeof REAL_STORE | typeof DEMO_STORE

/** Every handle of this process, also those of the copy of this module that Next bundles. */
export const allHandles = shared<Set<Store>>('nianbao.openStores', () => new Set())
/** Reading connections by store and by what they may see. */
const files = new Map<string, OpenFile>()

/**
 * The store every page reads, chosen per call: the real one as soon as it holds a register or a report, be it a draft
 * nobody in public may see, else the demo county, else the empty real one. Cheap enough for every request: one file status and one prepared read per store.
 * NIANBAO_STORE=real|demo forces one. Throws when there is no store file at all. Within the making of one page it is
 * looked for once: title, frame and content ask, and must be told the same. What of it may be seen depends on who asks:
 * everything while there are no accounts, then what is public, or drafts too for a supervisor who wants them. Pages of
 * the desk are about the real store, whatever it holds.
 */
export const currentStore = cache((): CurrentStore => {
  const context = requestContext()
  const forced = context?.place === 'desk' ? 'real' : process.env.NIANBAO_STORE
  const whole = forced === 'demo' ? null : look(REAL_STORE)
  const seen = context?.view ?? (whole?.hasAccounts ? 'public' : 'local')
  const real = whole && lookAs(whole, REAL_STORE, seen)
  if (real?.hasReports) return view(real, 'real', seen)
  if (real && whole?.begun) return view(real, 'empty', seen)
  const demo = forced === 'real' ? null : look(DEMO_STORE)
  if (demo?.hasReports) return view(demo, 'demo', 'local')
  const empty = real ?? demo
  if (empty) return view(empty, 'empty', seen)
  throw new Error(`数据目录 ${dataFolder()} 中没有可用的数据库，请用 npm start 启动，程序会自动建立。`)
})

/** The real store as it is, drafts and undecided findings and all; null while there is no file. */
export function wholeRealStore(): Store | null {
  return look(REAL_STORE)?.db ?? null
}

/** Closes every handle of this process. */
export function closeStores(): void {
  for (const handle of allHandles) handle.sqlite.close()
  allHandles.clear()
  files.clear()
}

function view(open: OpenFile, kind: StoreKind, seen: StoreView): CurrentStore {
  return { db: open.db, kind, seen, version: `${seen}:${kind}:${open.file}:${open.version}` }
}

/** A store with nothing hidden, as it is now. */
function look(name: StoreName): OpenFile | null {
  const file = fileIdentity(storeFile(name))
  const open = file === null ? null : opened(name, 'local', file)
  return open && brought(open, String(storeVersion(open.db)))
}

/** The same store as far as a view may see. */
function lookAs({ file, version }: OpenFile, name: StoreName, seen: StoreView): OpenFile | null {
  const open = opened(name, seen, file)
  return open && brought(open, version)
}

/** Asks again what is kept of a store when its version has changed; making an account changes it too. */
function brought(open: OpenFile, version: string): OpenFile {
  if (version === open.version) return open
  open.hasReports = hasReports(open.db)
  const { registered, drafts } = begunCounty(open.db)
  open.begun = registered > 0 || drafts > 0
  open.hasAccounts = hasAccounts(open.db)
  open.version = version
  return open
}

function opened(name: StoreName, seen: StoreView, file: string): OpenFile | null {
  const known = files.get(`${seen} ${name}`)
  if (known?.file === file) return known
  const db = openForReading(storeFile(name), seen)
  if (!db) return null
  allHandles.add(db)
  const open: OpenFile = { db, file, version: '', hasReports: false, begun: false, hasAccounts: false }
  files.set(`${seen} ${name}`, open)
  return open
}

/** Inode numbers are reused, so the time of birth belongs to the identity. */
export function fileIdentity(path: string): string | null {
  const status = statSync(path, { throwIfNoEntry: false })
  return status ? `${status.ino}-${status.birthtimeMs}` : null
}

/** One object of this kind for the whole process: the server and what Next bundles are two copies of this module. */
export function shared<T extends object>(name: string, make: () => T): T {
  const key = Symbol.for(name)
  const host = globalThis as { [key]?: T }
  host[key] ??= make()
  return host[key]
}
