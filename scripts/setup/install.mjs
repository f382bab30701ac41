import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { runNpm } from './child-process.mjs'
import { ROOT } from './node-version.mjs'
import { giveUp, startStep } from './steps.mjs'

/** Stands while packages are being installed, so that a broken-off install is begun anew instead of built upon. */
const UNDER_WAY = new URL('node_modules/.installing', ROOT)

/** Installs what package-lock.json asks for and node_modules lacks; ends the program on failure. */
export async function installDependencies() {
  if (isInstalled()) return
  const step = startStep('安装依赖')
  if (existsSync(UNDER_WAY)) rmSync(new URL('node_modules', ROOT), { recursive: true, force: true })
  mkdirSync(new URL('node_modules', ROOT), { recursive: true })
  writeFileSync(UNDER_WAY, '')
  // Not `npm ci`: it deletes everything first, and with it the database driver that takes a minute to compile.
  const { code, printed } = await runNpm(
    ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund'],
    {
      output: 'keep',
    },
  )
  if (code === 0 && isComplete()) {
    rmSync(UNDER_WAY)
    return step.end({ ok: true, text: '完成' })
  }
  step.end({ ok: false, text: '未完成' })
  giveUp(
    '依赖未能安装：请检查网络后重试；提示 node-gyp 时还需安装 C++ 编译工具（Debian/Ubuntu：apt-get install python3 make g++）。',
    printed,
  )
}

function isInstalled() {
  return !existsSync(UNDER_WAY) && isComplete()
}

/** Compares npm's record of what it installed, which it writes last, with the lockfile. */
export function isComplete(root = ROOT) {
  const record = new URL('node_modules/.package-lock.json', root)
  if (!existsSync(record)) return false
  const wanted = packagesOf(new URL('package-lock.json', root))
  const installed = packagesOf(record)
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true
    return installed[path] ? installed[path].version === version : optional === true
  })
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}
