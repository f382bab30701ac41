import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runNode } from './child-process.mjs'
import { ROOT } from './node-version.mjs'
import { giveUp, startStep } from './steps.mjs'

const root = fileURLToPath(ROOT)
const STAMP = join(root, '.next', 'built-from')
const FOLDERS = ['app', 'lib', 'db', 'public']
const FILES = ['next.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json']

/** Builds the pages when their sources have changed since the last whole build; ends the program on failure. */
export async function buildWhenStale() {
  if (isBuilt()) return
  const { ok, printed } = await build()
  if (!ok) giveUp('页面未能构建，请把上面的提示告知维护人员。', printed)
}

/** Whether `.next` was built to its end from exactly these sources by this version of Node.js. */
export function isBuilt() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sourceHash()
}

/** Builds the pages. The stamp goes first and comes back last, so that a broken-off build is not taken for a whole one. */
export async function build() {
  const step = startStep('构建页面')
  rmSync(STAMP, { force: true })
  const from = sourceHash()
  const { code, printed } = await runNode(['node_modules/next/dist/bin/next', 'build'], {
    env: { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    output: 'keep',
  })
  if (code === 0) writeFileSync(STAMP, from)
  step.end(code === 0 ? { ok: true, text: '完成' } : { ok: false, text: '未完成' })
  return { ok: code === 0, printed }
}

function sourceHash() {
  const hash = createHash('sha256').update(process.version)
  const sources = FOLDERS.flatMap((folder) => filesUnder(join(root, folder)))
  for (const file of [...FILES.map((name) => join(root, name)), ...sources]) {
    hash.update(`\0${file.slice(root.length)}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** Sources of the pages; tests and their samples change nothing on a page. */
function filesUnder(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return entry.name === 'fixtures' ? [] : filesUnder(path)
      return /\.test\.tsx?$|\.md$/.test(entry.name) ? [] : [path]
    })
}
