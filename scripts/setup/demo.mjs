import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { runNode } from './child-process.mjs'
import { sourceHash } from './source-hash.mjs'
import { giveUp } from './steps.mjs'

/** What the demo county is made from: its documents, and everything they pass through on the way into a store. */
const SOURCES = [
  ...['catalogue', 'checks', 'demo', 'export', 'model', 'narrative', 'read', 'table'].map(
    (name) => `lib/${name}`,
  ),
  'lib/county-name.ts',
  'lib/pipeline.ts',
  'lib/reader-version.ts',
  'db',
  'scripts/demo.ts',
]

/** Makes the demo county where there is none from these sources; ends the program on failure. */
export async function demoWhenStale(env = process.env) {
  const folder = resolve(env.DATA_DIR || 'data')
  const stamp = join(folder, 'demo.made-from')
  const from = sourceHash(SOURCES)
  if (existsSync(join(folder, 'demo.db')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === from) return
  console.log('· 建立演示县')
  rmSync(stamp, { force: true })
  const { code } = await runNode(['--import', 'tsx', 'scripts/demo.ts'])
  if (code !== 0) giveUp('演示县未能建立，请看上面的提示。')
  writeFileSync(stamp, from)
}
