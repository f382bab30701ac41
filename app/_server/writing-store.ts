import { REAL_STORE, storeFile } from '@/db/connection'
import { openStore } from '@/db/open-db'
import type { Store } from '@/db/store'
import { allHandles, fileIdentity, shared, wholeRealStore } from './store'

/** The one connection that writes, with the identity of its file: accounts and whatever is done at the desk. */
const writing = shared<{ open: { file: string; db: Store } | null }>('nianbao.writing', () => ({
  open: null,
}))

/** The real store for writing, made when it is missing and opened when first asked for: one connection per process. */
export function writingStore(): Store {
  const path = storeFile(REAL_STORE)
  const { open } = writing
  if (open?.db.sqlite.open && open.file === fileIdentity(path)) return open.db
  if (open) {
    allHandles.delete(open.db)
    open.db.sqlite.close()
  }
  const db = openStore(path)
  allHandles.add(db)
  writing.open = { file: fileIdentity(path) ?? '', db }
  return db
}

/** The real store as it is, drafts and undecided findings and all: for questions of the desk, never for public pages. */
export function deskStore(): Store {
  return wholeRealStore() ?? writingStore()
}
