import { existsSync, readFileSync } from 'node:fs'
import { runNpm } from './child-process.mjs'
import { ROOT } from './node-version.mjs'
import { giveUp, startStep } from './steps.mjs'

/** Installs what package-lock.json asks for when node_modules holds anything else; ends the program on failure. */
export async function installDependencies() {
  if (isInstalled()) return
  const step = startStep('安装依赖')
  const { code, printed } = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund'], {
    output: 'keep',
  })
  if (code === 0) return step.end({ ok: true, text: '完成' })
  step.end({ ok: false, text: '未完成' })
  giveUp(
    '依赖未能安装：请检查网络后重试；提示 node-gyp 时还需安装 C++ 编译工具（Debian/Ubuntu：apt-get install python3 make g++）。',
    printed,
  )
}

/** Compares npm's record of what it installed with the lockfile; npm writes that record last, so it marks a whole install. */
export function isInstalled(root = ROOT) {
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
