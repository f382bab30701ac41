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
import { makeEmptyDesk, signInAs } from './setup/desk-county'
import { sampleReport } from './setup/sample-report'

const YEAR = 2023
const UNIT = '松岭县水务局'
const WRONG = 'applications.closed_total.total'

test.describe
  .serial('a report that comes back', () => {
    let folder = ''
    let site: Site
    let address = ''

    test.beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'nianbao-next-'))
      await makeEmptyDesk(folder)
      await handIn('9')
      site = await startSite(folder)
      address = `${site.url}${address}`
    })
    test.afterAll(async () => {
      expect(await site.stop()).toBe(0)
      rmSync(folder, { recursive: true, force: true })
    })

    /** A version of the report with this total. */
    async function handIn(total: string) {
      const store = openStore(storeFile(REAL_STORE, folder))
      const sample = sampleReport(7, { unit: UNIT, year: YEAR })
      const cells = new Map([...sample.cells, [WRONG, total] as const])
      const bytes = new TextEncoder().encode(reportToHtml({ ...sample, cells }, PLAIN_HTML))
      const read = await readReport(bytes, '水务局.html')
      if (!read.ok) throw new Error('the sample was not read')
      const original = { bytes, fileName: '水务局.html' }
      saveReport(store, { report: read.value, original }, { draft: 'submitted' })
      const slug = listUnits(store).find(({ name }) => name === UNIT)?.slug
      store.sqlite.close()
      if (address === '') address = `/desk/reports/${slug}/${YEAR}`
    }
    const told = (page: Page) => page.getByRole('status').first()
    async function reviewing(browser: Browser): Promise<Page> {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
      await signInAs(context.request, site.url, 'supervisor')
      const page = await context.newPage()
      await page.goto(address)
      return page
    }

    test('is sent back, by one of two who both look at it; what the other typed stays', async ({
      browser,
    }) => {
      const [page, other] = [await reviewing(browser), await reviewing(browser)]
      await page.locator('#f1').getByRole('button', { name: '认定' }).click()
      await expect(told(page)).toContainText('已认定')
      await expect(told(page)).toBeInViewport()
      await page.getByText('写一条审核意见').click()
      await page.getByLabel('意见', { exact: true }).fill('措施没有写明责任人')
      await page.getByRole('button', { name: '写入意见' }).click()
      await expect(told(page)).toContainText('已写入审核意见')
      await expect(told(page)).toBeInViewport()

      await other.getByText('写一条审核意见').click()
      await other.getByLabel('意见', { exact: true }).fill('第二人的意见')
      await other.getByRole('button', { name: '写入意见' }).click()
      const refused = other.getByRole('status').filter({ hasText: '刚刚对这份年报做了' })
      await expect(refused).toBeInViewport()
      await expect(other.locator('textarea[name="message"]')).toHaveValue('第二人的意见')
      await other.context().close()

      await page.getByText('退回…').click()
      await page.getByLabel('退回意见').fill('请改正后重报')
      await page.getByRole('button', { name: '退回单位修改', exact: true }).click()
      await expect(told(page)).toContainText('已退回')
      await expect(told(page)).toBeInViewport()
      await page.context().close()
    })

    test('is held against what it was sent back with, and the version before can be opened', async ({
      browser,
    }) => {
      await handIn('7')
      const page = await reviewing(browser)
      await expect(page.locator('#asked')).toContainText('第 1 版退回时认定的问题 2 条：1 条仍须核对')
      await expect(page.locator('#asked')).toContainText('已不再出现')
      const own = page.locator('[data-finding]', { hasText: '措施没有写明责任人' })
      await expect(own).toContainText('上一版提出，待复核')
      await own.getByRole('button', { name: '已改正' }).click()
      await expect(told(page)).toContainText('已记为已改正')
      await expect(page.locator('#asked')).toContainText('均已不在')

      await page.locator('#versions').getByRole('link', { name: '查看' }).click()
      await expect(page.getByText('以前的版本，只供查看')).toBeVisible()
      await expect(page.locator(`td[id="${WRONG}"]`)).toContainText('9')
      await expect(page.getByRole('button', { name: '认定' })).toHaveCount(0)
      await page.getByRole('link', { name: '回到第 2 版' }).click()
      await expect(page.locator(`td[id="${WRONG}"]`)).toContainText('7')
      await page.context().close()
    })
  })
