import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { type Site, startSite } from '@/scripts/bench/site'
import { barriers } from './setup/barriers'
import { type DeskRole, makeDeskCounty, makeEmptyDesk, signInAs } from './setup/desk-county'
import { site } from './setup/sites'
import { watchPage } from './setup/watch-page'

const PHONE = { width: 390, height: 844 }
/** What is left of A4 between the margins, in CSS pixels. */
const PAPER = { width: 680, height: 1009 }
type Visit = readonly [who: DeskRole | null, path: string, title: string]
type County = Awaited<ReturnType<typeof makeDeskCounty>>

/** Every kind of page of the desk, as whoever it is made for sees it. */
const COUNTY: readonly ((county: County) => Visit)[] = [
  () => ['supervisor', '/desk', '工作台'],
  () => ['admin', '/desk/import', '收录年报'],
  ({ line, unit }) => ['admin', `/desk/import/${line}`, unit.name],
  ({ unit }) => ['supervisor', `/desk/import/form?unit=${unit.id}&year=2024`, `录入${unit.name}2024年年报`],
  ({ year }) => ['supervisor', `/desk/years/${year}`, `${year}年年度报告办理`],
  ({ unit, year }) => ['supervisor', `/desk/reports/${unit.slug}/${year}`, `${unit.name} ${year}年年度报告`],
  ({ unit, year }) => ['supervisor', `/desk/reports/${unit.slug}/${year}/opinion`, '退回修改单'],
  () => ['supervisor', '/desk/register', '单位名录'],
  ({ unit }) => ['supervisor', `/desk/register/${unit.id}`, unit.name],
  () => ['admin', '/desk/settings', '设置'],
  () => ['admin', '/desk/settings/preview?S-06.characters=200&year=2020', '改动阈值的影响'],
  () => ['admin', '/desk/users', '账号'],
  () => ['admin', '/desk/log', '日志'],
  () => ['officer', '/desk', '工作台'],
  ({ unit }) => ['officer', '/desk/my', `${unit.name}的年报`],
  ({ unit, year }) => ['officer', `/desk/my/${year}`, `${unit.name}${year}年年报`],
  ({ unit, year }) => ['officer', `/desk/reports/${unit.slug}/${year}`, `${unit.name} ${year}年年度报告`],
  () => ['officer', '/desk/password', '修改密码'],
  () => [null, '/desk/login', '登录工作台'],
]
const EMPTY: readonly Visit[] = [
  ['admin', '/desk', '工作台'],
  ['admin', '/desk/import', '收录年报'],
  ['admin', '/desk/import/form', '按法定表样录入'],
  ['admin', '/desk/years/2025', '2025年年度报告办理'],
  ['admin', '/desk/register', '单位名录'],
  ['admin', '/desk/register/new', '登记单位'],
  ['admin', '/desk/register/upload', '名录的变动'],
  ['admin', '/desk/log', '日志'],
]

/** What is on A4 of an open page that belongs to the screen: navigation, the switch, and whoever is signed in. */
async function notForPaper(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize(PAPER)
  return page
    .locator('header nav, nav[aria-label="工作台栏目"], form[action="/api/desk/sign-out"]')
    .evaluateAll((all) =>
      all.filter((each) => each.checkVisibility()).map((each) => each.outerHTML.slice(0, 80)),
    )
}

for (const state of ['county', 'empty'] as const) {
  test.describe(`the desk, ${state}`, () => {
    // One site and one session a role serve all visits.
    test.describe.configure({ mode: 'default' })
    let folder = ''
    let running: Site
    let county: County | null = null
    const people = new Map<DeskRole | null, BrowserContext>()

    test.beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'nianbao-desk-pages-'))
      if (state === 'county') county = await makeDeskCounty(folder, site('demo').dataDir)
      else await makeEmptyDesk(folder)
      running = await startSite(folder, { NIANBAO_STORE: 'real' })
    })
    test.afterAll(async () => {
      for (const context of people.values()) await context.close()
      expect(await running.stop()).toBe(0)
      rmSync(folder, { recursive: true, force: true })
    })

    const visits = state === 'empty' ? EMPTY : COUNTY
    for (const [at, each] of visits.entries())
      test(`page ${at + 1}`, async ({ browser }) => {
        const [who, path, title] = typeof each === 'function' ? each(county as County) : each
        let context = people.get(who)
        if (!context) {
          context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
          people.set(who, context)
          if (who) await signInAs(context.request, running.url, who)
        }
        const page = await context.newPage()
        const faults = await watchPage(page)
        const response = await page.goto(`${running.url}${path}`)
        expect(response?.status(), path).toBe(200)
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
        await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
        // The review's panes scroll by themselves only where they stand side by side; all else is tightest on a phone.
        if (path.includes('/reports/')) expect(await barriers(page, 'grave'), path).toEqual([])
        const wider = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(await wider(), `${path} scrolls sideways`).toBeLessThanOrEqual(0)
        await page.setViewportSize(PHONE)
        expect(await wider(), `${path} scrolls sideways on a phone`).toBeLessThanOrEqual(0)
        expect(await barriers(page, 'grave'), `${path} on a phone`).toEqual([])
        expect(await notForPaper(page), path).toEqual([])
        expect(faults, path).toEqual([])
        await page.close()
      })
  })
}
