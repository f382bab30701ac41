import { one, type Store } from '../store'
import { countyKey } from './county-info'

/** When the last document was imported (ISO, UTC), for 数据更新于 …; null while nothing has been. */
export function latestImport(store: Store): string | null {
  const row = one<{ last: string | null }>(
    store,
    'SELECT max(imported_at) AS last FROM report_versions WHERE county = $county',
    { county: countyKey(store) },
  )
  return row?.last ?? null
}
