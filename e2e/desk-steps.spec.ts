import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { REAL_STORE, storeFile } from '@/db/connection'
import { openStore } from '@/db/open-db'
import { listUnits } from '@/db/queries/list-units'
import { saveReport } from '@/db/save-report'
import { PLAIN_HTML, reportToHtml } from '@/lib/export/report-html'
import { readReport } from '@/lib/pipeline'
import { type Site, startSite } from '@/scripts/bench/site'
import { makeEmptyDesk, PASSWORD, signInAs } from './setup/desk-county'
import { sampleReport } from './setup/sample-report'

const YEAR = 2023
const WRONG = 'applications.closed_total.total'
/** One waits with a total that does not add up, one waits as it should be, and two count. */
const WAITS = '松岭县水务局'
const SOUND = '松岭县民政局'
const COUNTS = '松岭县教育局'
const MISTAKEN = '松岭县司法局'

test.describe
  .serial('steps at the desk', () => {
    let folder = ''
    let site: Site
    let slugs: ReadonlyMap<string, string>

    test.beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'nianbao-steps-'))
      await makeEmptyDesk(folder)
      const store = openStore(storeFile(REAL_STORE, folder))
      for (const unit of [WAITS, SOUND, COUNTS, MISTAKEN]) {
        const sample = sampleReport(7, { unit, year: YEAR })
        const cells = unit === WAITS ? new Map([...sample.cells, [WRONG, '9'] as const]) : sample.cells
        const bytes = new TextEncoder().encode(reportToHtml({ ...sample, cells }, PLAIN_HTML))
        const read = await readReport(bytes, `${unit}.html`)
        if (!read.ok) throw new Error('the sample was not read')
        const draft = unit === WAITS || unit === SOUND ? ({ draft: 'submitted' } as const) : {}
        saveReport(store, { report: read.value, original: { bytes, fileName: `${unit}.html` } }, draft)
      }
      slugs = new Map(listUnits(store).map(({ name, slug }) => [name, slug]))
      store.sqlite.close()
      site = await startSite(folder)
    })
    test.afterAll(async () => {
      expect(await site.stop()).toBe(0)
      rmSync(folder, { recursive: true, force: true })
    })

    const told = (page: Page) => page.getByRole('status').first()
    const printed = (page: Page) => page.locator(`td[id="${WRONG}"]`)
    const publicPage = (unit: string) => `${site.url}/units/${slugs.get(unit)}/${YEAR}`
    async function reviewing(browser: Browser, unit: string): Promise<Page> {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
      await signInAs(context.request, site.url, 'supervisor')
      const page = await context.newPage()
      await page.goto(`${site.url}/desk/reports/${slugs.get(unit)}/${YEAR}`)
      return page
    }

    test('with keys alone: in, to the first report that waits, through its findings, and back to the unit', async ({
      page,
    }) => {
      /** Presses Tab until this has the focus; everything that takes it on the way must show it. */
      const tabTo = async (target: ReturnType<Page['getByRole']>) => {
        for (let presses = 0; presses < 60; presses++) {
          await page.keyboard.press('Tab')
          // Within a date the browser itself shows which part has the focus.
          const unseen = await page.evaluate(() => {
            const at = document.activeElement
            const shown =
              at?.matches('input[type="date"]') || (at && getComputedStyle(at).outlineStyle !== 'none')
            return shown ? null : at?.outerHTML.slice(0, 80)
          })
          expect(unseen).toBeNull()
          if (await target.evaluate((each) => each === document.activeElement)) return
        }
        throw new Error('never reached with Tab')
      }
      await page.goto(`${site.url}/desk`)
      await tabTo(page.getByLabel('用户名'))
      await page.keyboard.type('supervisor')
      await page.keyboard.press('Tab')
      await page.keyboard.type(PASSWORD)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { name: '工作台', level: 1 })).toBeVisible()
      await tabTo(page.getByRole('link', { name: '跳到正文' }))
      await page.keyboard.press('Enter')
      await tabTo(page.getByRole('link', { name: '已交 2' }))
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${YEAR}年年度报告办理`)
      await expect(page).toHaveURL(/state=submitted$/)
      await tabTo(page.getByRole('link', { name: '水务局' }))
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { level: 1 })).toContainText(WAITS)

      const wired = () => expect(page.locator('#review-panes')).toHaveAttribute('data-keys', 'on')
      await wired()
      await page.keyboard.press('j')
      await page.keyboard.press('j')
      await page.keyboard.press('k')
      await expect(page.locator('#f1')).toBeFocused()
      await page.keyboard.press('c')
      await expect(page.locator('#f1')).toContainText('已认定 李健')
      await wired()
      await expect(page.locator('#f1')).toBeFocused()
      await page.keyboard.press('r')
      await expect(page.getByLabel('退回意见')).toBeFocused()
      await page.keyboard.type('请于三日内重报。')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await expect(told(page)).toContainText('已退回')
      await expect(told(page)).toBeFocused()
      await expect(page.locator('#log')).toContainText('请于三日内重报。')
    })

    test('a supervisor writes a finding of their own, which the public reads until it is withdrawn', async ({
      browser,
      page: visitor,
    }) => {
      const page = await reviewing(browser, COUNTS)
      await page.getByText('写一条审核意见').click()
      await page.getByLabel('性质').selectOption('error')
      await page.getByLabel('意见', { exact: true }).fill('第二部分与去年一字不差')
      await page.getByRole('button', { name: '写入意见' }).click()
      const own = page.locator('[data-finding]', { hasText: '一字不差' })
      await expect(own).toContainText('已认定 李健')
      await visitor.goto(publicPage(COUNTS))
      await expect(visitor.getByText('第二部分与去年一字不差')).toBeVisible()

      await own.getByRole('button', { name: '撤回这条意见' }).click()
      await expect(told(page)).toContainText('已撤回这条审核意见')
      await expect(own).toHaveCount(0)
      await expect(page.locator('#log')).toContainText('一字不差')
      await visitor.reload()
      await expect(visitor.getByText('第二部分与去年一字不差')).toHaveCount(0)
      await page.context().close()
    })

    test('what was decided too soon is opened again: a finding, and a report that was accepted', async ({
      browser,
      page: visitor,
    }) => {
      const page = await reviewing(browser, SOUND)
      await page.getByRole('button', { name: '定稿', exact: true }).click()
      await expect(told(page)).toContainText('已定稿')
      await visitor.goto(publicPage(SOUND))
      await expect(printed(visitor)).toContainText('7')
      await page.getByText('撤回定稿…').click()
      await page.getByLabel('撤回的理由').fill('单位来电要求更正')
      await page.getByRole('button', { name: '撤回定稿' }).click()
      await expect(told(page)).toContainText('审核中')
      await expect(page.locator('#log')).toContainText('单位来电要求更正')
      await visitor.reload()
      await expect(printed(visitor)).toHaveCount(0)

      await page.goto(`${site.url}/desk/reports/${slugs.get(WAITS)}/${YEAR}`)
      await page.locator('#f1').getByRole('button', { name: '恢复为未处理' }).click()
      await expect(page.locator('#f1')).toContainText('未处理')
      await expect(page.locator('#log')).toContainText('撤回对问题的认定')
      await page.context().close()
    })

    test('the switch shows drafts on the public pages to whoever turned it, and its bar turns it back', async ({
      browser,
      page: visitor,
    }) => {
      const page = await reviewing(browser, SOUND)
      await page.getByRole('button', { name: '各页含待审核：关' }).click()
      await expect(page.getByRole('button', { name: '各页含待审核：开' })).toBeVisible()
      await page.goto(publicPage(SOUND))
      await expect(page.getByText('只有您能看到')).toBeVisible()
      await expect(printed(page)).toContainText('7')
      await visitor.goto(publicPage(SOUND))
      await expect(visitor.getByText('只有您能看到')).toHaveCount(0)
      await expect(printed(visitor)).toHaveCount(0)
      await page.getByRole('button', { name: '只看已定稿的' }).click()
      await page.goto(publicPage(SOUND))
      await expect(printed(page)).toHaveCount(0)
      await page.context().close()
    })

    test('a report is removed with a reason, and brought back by a form that outlived its session', async ({
      browser,
      page: visitor,
    }) => {
      const page = await reviewing(browser, MISTAKEN)
      await page.getByText('移出…').click()
      await page.getByLabel('移出的理由').fill('传错文件')
      await page.getByRole('button', { name: '移出这一版' }).click()
      await expect(told(page)).toContainText('已移出')
      await expect(page.locator('#log')).toContainText('传错文件')
      await expect(page.locator('#versions')).toContainText('已移出')
      await visitor.goto(publicPage(MISTAKEN))
      await expect(printed(visitor)).toHaveCount(0)
      await page.getByText('恢复第 1 版…').click()
      await page.getByLabel('恢复的理由').fill('没有传错')
      const signedIn = await page.context().cookies()
      await page.context().clearCookies()
      await page.getByRole('button', { name: '恢复这一版' }).click()
      await expect(page.getByRole('heading', { name: '登录已失效' })).toBeVisible()
      await expect(page.getByText('没有传错')).toBeVisible()
      await page.context().addCookies(signedIn)
      await page.getByRole('button', { name: '登录后再次提交' }).click()
      await expect(told(page)).toHaveText('第 1 版已恢复为“已收录”，重新计入公开的数。')
      await visitor.reload()
      await expect(printed(visitor)).toContainText('7')
      await page.context().close()
    })
  })
