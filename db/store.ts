import type Database from 'better-sqlite3'

/** An open store: its connection, and the folder it lies in (originals/ is kept there). */
export type Store = {
  readonly sqlite: Database.Database
  /** Absolute path of the folder, null for a store in memory. */
  readonly folder: string | null
}

/** What a person must be told about a store or a file: `message` is Chinese and says what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
}

type Parameters = Record<string, string | number | bigint | Buffer | null>
type Statement = Database.Statement<[Parameters], unknown>
const STATEMENTS = new WeakMap<Database.Database, Map<string, Statement>>()

/** The statement of a connection for a text of SQL, prepared once: preparing costs more than most of our queries. */
function statement(store: Store, sql: string, raw = false): Statement {
  let known = STATEMENTS.get(store.sqlite)
  if (!known) {
    known = new Map()
    STATEMENTS.set(store.sqlite, known)
  }
  const key = raw ? `raw ${sql}` : sql
  let found = known.get(key)
  if (!found) {
    found = store.sqlite.prepare<[Parameters], unknown>(sql)
    if (raw) found.raw(true)
    known.set(key, found)
  }
  return found
}

/** All rows of a query. `Row` must name exactly the columns of the SQL. */
export function all<Row>(store: Store, sql: string, parameters: Parameters = {}): Row[] {
  return statement(store, sql).all(parameters) as Row[]
}

/** All rows as tuples in the order of the columns: half the time of `all`, for the queries that read many values. */
export function tuples<Row extends readonly unknown[]>(
  store: Store,
  sql: string,
  parameters: Parameters = {},
): Row[] {
  return statement(store, sql, true).all(parameters) as Row[]
}

/** The first row of a query, or undefined. */
export function one<Row>(store: Store, sql: string, parameters: Parameters = {}): Row | undefined {
  return statement(store, sql).get(parameters) as Row | undefined
}

/** The rows of a query one at a time, for exports that must not hold them all. */
export function each<Row>(store: Store, sql: string, parameters: Parameters = {}): IterableIterator<Row> {
  return statement(store, sql).iterate(parameters) as IterableIterator<Row>
}

/** Runs a statement that writes; the number of rows it changed. */
export function run(store: Store, sql: string, parameters: Parameters = {}): number {
  return statement(store, sql).run(parameters).changes
}

const changes = (store: Store) => one<{ n: number }>(store, 'SELECT total_changes() AS n')?.n

/**
 * Runs writes as one transaction that takes the write lock at once. When rows changed it counts the data version up
 * in the same transaction, so that readers of other processes see new figures by comparing one number. A nested call
 * is a savepoint: when it throws, only its own rows are undone.
 */
export function write<T>(store: Store, work: () => T): T {
  if (store.sqlite.inTransaction) return store.sqlite.transaction(work)()
  return store.sqlite
    .transaction(() => {
      const before = changes(store)
      const result = work()
      if (changes(store) !== before) {
        run(store, `UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'data_version'`)
      }
      return result
    })
    .immediate()
}

/** Lets the queries that follow on this connection see one state of the store, whatever others write meanwhile. */
export function holdSnapshot(store: Store): void {
  store.sqlite.exec('BEGIN')
}
