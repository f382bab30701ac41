import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { describe, expect, it } from 'vitest'
import { INDICATORS } from '../lib/catalogue/indicators'
import { sampleInput } from '../lib/checks/sample-input'
import { freshStore } from './fresh-db'
import { migrateStore } from './open-db'
import { saveReport } from './save-report'
import * as unitSchema from './schema'
import * as accountSchema from './schema-accounts'
import * as contentSchema from './schema-contents'
import * as deskSchema from './schema-desk'
import * as reportSchema from './schema-reports'
import * as stagingSchema from './schema-staging'
import { all, run, type Store } from './store'

function storeWithReport(): Store {
  const store = freshStore()
  const original = { bytes: new Uint8Array([1]), fileName: 'a.html' }
  saveReport(store, { report: sampleInput({ unit: '青禾县河口镇' }).report, original })
  return store
}

/** The migrations of a first release alone: what a county's store of that day was made with. */
function firstMigration(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-migrations-'))
  cpSync('db/migrations', folder, { recursive: true })
  const file = join(folder, 'meta', '_journal.json')
  const journal = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, 1) }))
  return folder
}

/** Fills the tables and columns an older store has with what today's holds. */
function copyRows(from: Store, to: Store): void {
  to.sqlite.pragma('foreign_keys = OFF')
  const tables = all<{ name: string }>(
    to,
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'`,
  )
  for (const { name } of tables) {
    const columns = (to.sqlite.pragma(`table_info(${name})`) as { name: string }[]).map(
      (column) => column.name,
    )
    for (const row of all<Record<string, string | number | null>>(
      from,
      `SELECT ${columns.join(', ')} FROM ${name}`,
    ))
      run(
        to,
        `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map((each) => `$${each}`).join(', ')})`,
        row,
      )
  }
}

describe('a store of the first release', () => {
  it('is brought to today with every row it holds', () => {
    const folder = firstMigration()
    const store: Store = { sqlite: new Database(':memory:'), folder: null }
    try {
      migrate(drizzle(store.sqlite), { migrationsFolder: folder })
      copyRows(storeWithReport(), store)
      const before = all(store, 'SELECT * FROM cells ORDER BY version_id, indicator')
      migrateStore(store)
      expect(before.length).toBeGreaterThan(0)
      expect(all(store, 'SELECT * FROM cells ORDER BY version_id, indicator')).toEqual(
        before.map((row) => ({ ...(row as object), settled: 0 })),
      )
      run(store, `UPDATE report_versions SET carrier = 'pdf', form = 'before-2019'`)
      expect(() => run(store, `UPDATE report_versions SET carrier = 'fax'`)).toThrow(/constraint failed/)
      expect(store.sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

it('leaves a store of a later program as it is', () => {
  const store = storeWithReport()
  run(store, `INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 9e12)`)
  expect(() => migrateStore(store)).toThrow('较新版本的程序')
})

describe('constraints', () => {
  it.each([
    ['an unknown status', `UPDATE cells SET status = 'zero', value = NULL`],
    ['a number without value', 'UPDATE cells SET value = NULL'],
    ['a blank with a value', `UPDATE cells SET status = 'blank'`],
    ['a mark that is not printed', `UPDATE cells SET status = 'mark', value = NULL`],
    ['a cell of another year than its version', 'UPDATE cells SET year = 2000'],
    ['a cell of an old version called current', 'UPDATE cells SET current = 0'],
    ['a cell without indicator', 'UPDATE cells SET indicator = 99999 WHERE indicator = 1'],
    ['a removed version that is current', `UPDATE report_versions SET removed_at = '2024-01-01'`],
    ['an unknown kind of unit', `UPDATE units SET kind = 'bureau'`],
    [
      'a unit that ends before it begins',
      `UPDATE units SET valid_from = '2024-01-02', valid_to = '2024-01-01'`,
    ],
    ['a county code that is none', 'UPDATE counties SET code = 12'],
    ['a report without unit', 'DELETE FROM units'],
  ])('refuse %s', (_, sql) => {
    expect(() => run(storeWithReport(), sql)).toThrow(/constraint failed/)
  })

  it('carry a new county code to every table', () => {
    const store = storeWithReport()
    run(store, 'UPDATE counties SET code = 999998 - 200000')
    for (const table of [
      'units',
      'reports',
      'report_versions',
      'originals',
      'cells',
      'sections',
      'documents',
    ]) {
      expect(all(store, `SELECT DISTINCT county FROM ${table}`)).toEqual([{ county: 799998 }])
    }
  })
})

describe('migrations', () => {
  it('make exactly the tables, columns, indexes and checks of the schema', () => {
    const store = freshStore()
    const tables = Object.values({
      ...unitSchema,
      ...reportSchema,
      ...contentSchema,
      ...accountSchema,
      ...deskSchema,
      ...stagingSchema,
    })
      .filter((each) => each instanceof SQLiteTable)
      .map(getTableConfig)
    expect(tables.length).toBeGreaterThan(10)
    for (const table of tables) {
      const columns = all<{ name: string }>(store, `SELECT name FROM pragma_table_info('${table.name}')`)
      expect(columns.map((column) => column.name)).toEqual(table.columns.map((column) => column.name))
      const [made] = all<{ sql: string }>(store, `SELECT sql FROM sqlite_master WHERE name = '${table.name}'`)
      for (const { name } of table.checks) expect(made?.sql).toContain(`"${name}" CHECK`)
      const indexes = all<{ name: string }>(store, `SELECT name FROM pragma_index_list('${table.name}')`)
      const names = [
        ...table.indexes.map((index) => index.config.name),
        ...table.uniqueConstraints.map((each) => each.name),
      ]
      expect(indexes.map((index) => index.name)).toEqual(expect.arrayContaining(names))
    }
  })
})

describe('indicator numbers', () => {
  it('cover the catalogue and stay when it is synchronised again', () => {
    const store = freshStore()
    run(store, 'DELETE FROM indicators WHERE number = 3')
    const before = all<{ number: number }>(store, 'SELECT number, id FROM indicators')
    migrateStore(store)
    const after = all<{ number: number; id: string }>(
      store,
      'SELECT number, id FROM indicators ORDER BY number',
    )
    expect(after).toHaveLength(INDICATORS.length)
    expect(after).toEqual(expect.arrayContaining(before))
    expect(after.at(-1)).toEqual({ number: INDICATORS.length + 1, id: INDICATORS[2]?.id })
  })
})
