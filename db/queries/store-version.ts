import { all, type Store } from '../store'

/** What caches of pages are keyed by: the store's identity and its data version, e.g. `3f…-12.57`. */
export function storeVersion(store: Store): string {
  const rows = all<{ value: string }>(
    store,
    `SELECT value FROM meta WHERE key IN ('store_id', 'data_version') ORDER BY key DESC`,
  )
  return rows.map((row) => row.value).join('.')
}
