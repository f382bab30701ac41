import { existsSync } from 'node:fs'
import { runCommand, runNode } from './child-process.mjs'
import { findBrowser } from './find-browser.mjs'
import { startStep, tellStep } from './steps.mjs'

/**
 * Makes sure there is a browser for the journeys: one of this machine, else Debian's package where we may install
 * it, else Playwright's own. Gives the environment the journeys need, or null when there is none.
 */
export async function provideBrowser() {
  const found = findBrowser()
  if (found) {
    tellStep('浏览器', found)
    return { CHROMIUM_PATH: found }
  }
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    await installFromDebian()
    const installed = findBrowser()
    if (installed) return { CHROMIUM_PATH: installed }
  }
  const step = startStep('安装浏览器')
  const { code } = await runNode(['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
    output: 'keep',
  })
  step.end(code === 0 ? { ok: true, text: '完成' } : { ok: false, text: '未完成' })
  if (code === 0) return {}
  console.error(
    '✗ 没有可用的浏览器，请执行 npx playwright install --with-deps chromium，或用 CHROMIUM_PATH 指定已有的浏览器。',
  )
  return null
}

async function installFromDebian() {
  const step = startStep('安装 chromium 与中文字体')
  const quiet = { output: 'keep', env: { DEBIAN_FRONTEND: 'noninteractive' } }
  await runCommand('apt-get', ['update', '-q'], quiet)
  const { code, printed } = await runCommand(
    'apt-get',
    ['install', '-y', '-q', 'chromium', 'fonts-noto-cjk'],
    quiet,
  )
  step.end(code === 0 ? { ok: true, text: '完成' } : { ok: false, text: '未完成' })
  if (code !== 0) console.error(printed.trim().split('\n').slice(-5).join('\n'))
}
