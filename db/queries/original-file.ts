import { join } from 'node:path'
import { one, type Store } from '../store'
import { countyKey } from './county-info'

/** A kept original: where its bytes lie and the name it came in under. */
export type OriginalFile = { readonly path: string; readonly fileName: string; readonly bytes: number }

/** The original with a hash; null when the store has none or keeps no files. */
export function originalFile(store: Store, hash: string): OriginalFile | null {
  if (store.folder === null) return null
  const row = one<{ file_name: string; bytes: number }>(
    store,
    'SELECT file_name, bytes FROM originals WHERE county = $county AND hash = $hash',
    { county: countyKey(store), hash },
  )
  if (!row) return null
  return { path: join(store.folder, 'originals', hash), fileName: row.file_name, bytes: row.bytes }
}
