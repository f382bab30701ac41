import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runNode } from './child-process.mjs'
import { ROOT } from './node-version.mjs'
import { sourceHash } from './source-hash.mjs'
import { giveUp, startStep, tellStep } from './steps.mjs'

const STAMP = join(fileURLToPath(ROOT), '.next', 'built-from')
const SOURCES = ['app', 'lib', 'db', 'public', 'next.config.mjs', 'package-lock.json', 'tsconfig.json']

/** Builds the pages when their sources have changed since the last whole build; ends the program on failure. */
export async function buildWhenStale() {
  if (isBuilt()) return tellStep('页面', '已是最新')
  const { ok, printed } = await build()
  if (!ok) giveUp('页面未能构建，请把上面的提示告知维护人员。', printed)
}

/** Whether `.next` was built to its end from exactly these sources by this version of Node.js. */
export function isBuilt() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sourceHash(SOURCES)
}

/** Builds the pages. The stamp goes first and comes back last, so that a broken-off build is not taken for a whole one. */
export async function build() {
  const step = startStep('构建页面')
  rmSync(STAMP, { force: true })
  const from = sourceHash(SOURCES)
  const { code, printed } = await runNode(['node_modules/next/dist/bin/next', 'build'], {
    env: { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    output: 'keep',
  })
  if (code === 0) writeFileSync(STAMP, from)
  step.end(code === 0 ? { ok: true, text: '完成' } : { ok: false, text: '未完成' })
  return { ok: code === 0, printed }
}
