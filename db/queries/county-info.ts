import { one, type Store } from '../store'

/** The county a store serves. */
export type CountyInfo = {
  /** GB/T 2260 code as text; null while it is 未设置. */
  readonly code: string | null
  /** Null while the store holds nothing. */
  readonly name: string | null
  /** Whether a register of units has been loaded; without it N is not known. */
  readonly registerLoaded: boolean
  /** 演示数据. */
  readonly demo: boolean
}

type Row = { code: number | null; name: string | null; register: number; demo: number }
const SQL = `
  SELECT c.code, c.name,
    EXISTS (SELECT 1 FROM meta WHERE key = 'register_loaded_at') AS register,
    EXISTS (SELECT 1 FROM meta WHERE key = 'demo') AS demo
  FROM (SELECT 1) LEFT JOIN meta m ON m.key = 'county' LEFT JOIN counties c ON c.code = CAST(m.value AS INTEGER)`

/** Whose store this is, whether its register is loaded, and whether it is the demo. */
export function countyInfo(store: Store): CountyInfo {
  const row = one<Row>(store, SQL)
  return {
    code: row?.code ? String(row.code) : null,
    name: row?.name ?? null,
    registerLoaded: row?.register === 1,
    demo: row?.demo === 1,
  }
}

/** The county key of every other query; -1, which matches nothing, while the store has no county. */
export function countyKey(store: Store): number {
  const row = one<{ value: string }>(store, `SELECT value FROM meta WHERE key = 'county'`)
  return row ? Number(row.value) : -1
}
