import { expect, test } from '@playwright/test'
import { holdScript, scriptRuns } from './setup/page-script'
import { site } from './setup/sites'
import { watchPage } from './setup/watch-page'

test.use({ baseURL: site('demo').url })

test('from the overview to a unit, its report, a cell and the line it was read from', async ({ page }) => {
  const faults = await watchPage(page)
  await page.goto('/')
  await page.getByRole('navigation', { name: '主要栏目' }).getByRole('link', { name: '单位' }).click()
  await expect(page).toHaveURL(/\/units$/)

  const rows = page.locator('tbody th[scope="row"] a')
  const all = await rows.count()
  const name = await rows.nth(Math.floor(all / 2)).textContent()
  await page.locator('main').getByRole('searchbox').fill(String(name))
  await expect(rows.first()).toHaveText(String(name))
  expect(await rows.count()).toBeLessThan(all)
  await expect(page).toHaveURL(/q=/)
  await rows.first().click()

  await expect(page.getByRole('heading', { level: 1 })).toContainText(String(name))
  await page.locator('main a[href$="/2023"]').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2023年年度报告')

  await scriptRuns(page)
  const cell = page.locator('[id="applications.received.total"]')
  const shown = (await cell.textContent())?.trim()
  await cell.click()
  const panel = page.getByRole('complementary', { name: '单元格来源' })
  await expect(panel).toContainText('原文')
  await expect(page).toHaveURL(/#applications\.received\.total$/)
  await panel.getByRole('link', { name: '在原文件中查看' }).click()
  await expect(page).toHaveURL(/\/source.*#b\d+/)
  await expect(page.locator(':target')).toBeVisible()
  await expect(page.locator(':target')).toContainText(String(shown))
  expect(faults).toEqual([])
})

test('a number of the overview leads to its indicator, and from there to a report', async ({ page }) => {
  await page.goto('/years/2023')
  await page.locator('main a[href^="/indicators/applications.received.total"]').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.locator('main a[href*="/2023#applications.received.total"]').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2023年年度报告')
  await expect(page.getByRole('complementary', { name: '单元格来源' })).toBeVisible()
})

test('报送情况 leads to a report that is missing, which says so and shows no zeros', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('navigation', { name: '主要栏目' }).getByRole('link', { name: '报送情况' }).click()
  await page.locator('table').getByRole('link', { name: '未报' }).first().click()
  await expect(page).toHaveURL(/\/units\/[^/]+\/\d{4}$/)
  await expect(page.locator('main')).toContainText('未报：应报名单中有')
  await expect(page.locator('main table')).toHaveCount(0)
})

test('a cell leads to its source without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site('demo').url })
  const page = await context.newPage()
  await page.goto(site('demo').pages.find(({ name }) => name === '报告页')?.path ?? '')
  const cell = page.locator('[id="applications.received.total"]')
  const shown = (await cell.textContent())?.trim()
  await cell.getByRole('link').click()
  await expect(page).toHaveURL(/\/source.*#b\d+/)
  await expect(page.locator(':target')).toContainText(String(shown))
  await context.close()
})

test('an original is downloaded and never shown as a page', async ({ page }) => {
  await page.goto(site('demo').pages.find(({ name }) => name === '报告页')?.path ?? '')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载原文件' }).first().click()
  expect((await download).suggestedFilename()).toMatch(/\.(html?|docx|txt|md)$/)
})

test('what was put into the list of units before the page had woken up is what it then shows', async ({
  page,
}) => {
  const wake = await holdScript(page)
  await page.goto('/units', { waitUntil: 'domcontentloaded' })
  const rows = page.locator('tbody th[scope="row"] a')
  const all = await rows.count()
  await page.locator('main').getByRole('searchbox').fill('水务')
  wake()
  await expect(rows.first()).toHaveText('水务局')
  expect(await rows.count()).toBeLessThan(all)
  await expect(page).toHaveURL(/q=/)
})
