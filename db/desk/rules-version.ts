import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ALL_CHECKS } from '../../lib/checks/all-checks'
import { sha256 } from '../originals'
import { one, run, type Store } from '../store'

/** Rules live there, and what they judge by. Relative to the project's root, as the migrations are. */
const SOURCES = ['checks', 'checks/likeness', 'catalogue'] as const
let known: string | undefined

/**
 * Tells one set of rules from another: a hash over the program's own text, so that nobody has to remember to count a
 * number up. Another text need not say anything else of any report; whether it does is for a comparison to show.
 */
function rulesVersion(): string {
  known ??= sha256(JSON.stringify([ALL_CHECKS.map(({ id }) => id), ...SOURCES.map(textOf)])).slice(0, 16)
  return known
}

function textOf(folder: string): string[] {
  const path = resolve(/* turbopackIgnore: true */ 'lib', folder)
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort()
    .map((name) => name + readFileSync(join(/* turbopackIgnore: true */ path, name), 'utf8'))
}

/** Whether the program's rules are others than those the stored findings were made with. */
export function rulesAreNewer(store: Store): boolean {
  const row = one<{ value: string }>(store, `SELECT value FROM meta WHERE key = 'rules'`)
  return row?.value !== rulesVersion()
}

/** Notes that every stored finding was made with the program's rules. */
export function noteRules(store: Store): void {
  run(store, `INSERT OR REPLACE INTO meta VALUES ('rules', $version)`, { version: rulesVersion() })
}

/** A store without reports has no findings of other rules. */
export function noteRulesOfEmptyStore(store: Store): void {
  const reports = one<{ n: number }>(
    store,
    'SELECT count(*) AS n FROM (SELECT 1 FROM report_versions LIMIT 1)',
  )
  if (reports?.n === 0 && rulesAreNewer(store)) noteRules(store)
}
