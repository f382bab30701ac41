import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, isBuilt } from './setup/build.mjs'
import { runNode, stopChildrenOnExit } from './setup/child-process.mjs'
import { installDependencies } from './setup/install.mjs'
import { provideBrowser } from './setup/install-browser.mjs'
import { provideOcr } from './setup/install-ocr.mjs'
import { nodeVersionFault } from './setup/node-version.mjs'
import { giveUp } from './setup/steps.mjs'
import { closingLines, playwrightTally, stageTally, vitestTally } from './setup/tally.mjs'

/** `npm test`: every stage runs even when one before it failed, and the last lines name what failed and count them all. */
async function test() {
  if (process.argv.some((word) => word === '--help' || word === '-h'))
    return console.log(
      '用法：npm test　格式、类型、未使用的代码、单元测试和浏览器测试，最后一行是通过和未通过的数目',
    )
  const fault = nodeVersionFault()
  if (fault) giveUp(fault)
  stopChildrenOnExit()
  await installDependencies()

  const reports = mkdtempSync(join(tmpdir(), 'nianbao-test-'))
  const tallies = [
    await stage('格式与规范', 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
    await types(),
    await stage('未使用的代码', 'node_modules/knip/bin/knip.js', '--no-progress'),
    await unitTests(join(reports, 'vitest.json')),
    ...(await journeys(join(reports, 'playwright.json'))),
  ]
  rmSync(reports, { recursive: true, force: true })
  console.log(`\n${closingLines(tallies).join('\n')}`)
  process.exit(tallies.some((tally) => tally.failed > 0) ? 1 : 0)
}

/** The compiler needs the types Next derives from the routes, which a fresh clone does not have. */
async function types() {
  const derived = await stage('页面类型', 'node_modules/next/dist/bin/next', 'typegen')
  return derived.failed ? derived : stage('类型检查', 'node_modules/typescript/bin/tsc', '--noEmit')
}

async function unitTests(report) {
  console.log('\n── 单元测试')
  await provideOcr()
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await runNode(['node_modules/vitest/vitest.mjs', ...args])
  return agreeing(vitestTally(report), code)
}

/** The journeys run against the built site, so a build that fails is a failure of its own. */
async function journeys(report) {
  console.log('\n── 浏览器测试')
  const browser = await provideBrowser()
  if (!browser) return [stageTally(false, '浏览器测试：没有浏览器')]
  if (!isBuilt()) {
    const { ok, printed } = await build()
    if (!ok) {
      console.error(printed)
      return [stageTally(false, '浏览器测试：网站没有编译成')]
    }
  }
  const { code } = await runNode(['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'], {
    env: { ...browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  })
  return [agreeing(playwrightTally(report), code)]
}

async function stage(title, ...command) {
  console.log(`\n── ${title}`)
  const { code } = await runNode(command, { env: { NEXT_TELEMETRY_DISABLED: '1' } })
  console.log(code === 0 ? `✓ ${title}` : `✗ ${title}`)
  return stageTally(code === 0, title)
}

/** A command that says it failed while its report shows no failure still failed. */
function agreeing(tally, code) {
  if (code === 0 || tally.failed > 0) return tally
  return { ...tally, failed: 1, failures: [`测试命令以 ${code} 结束，报告里没有未通过的测试`] }
}

test().catch((error) => {
  console.error(error)
  console.log('\n0 passed, 1 failed')
  process.exit(1)
})
