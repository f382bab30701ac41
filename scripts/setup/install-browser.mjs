import { runNode } from './child-process.mjs'
import { installPackages, mayInstallPackages } from './debian-packages.mjs'
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
  if (mayInstallPackages()) {
    await installPackages('安装 chromium 与中文字体', ['chromium', 'fonts-noto-cjk'])
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
