import { expect, test } from '@playwright/test'
import { holdScript } from './setup/page-script'
import { site } from './setup/sites'

test.use({ baseURL: site('demo').url })

test('going to a part of a page and back leaves all of it', async ({ page }) => {
  await page.goto('/indicators')
  const all = await page.locator('main').textContent()
  await page.getByRole('navigation', { name: '本页各部分' }).getByRole('link').last().click()
  await expect(page).toHaveURL(/#/)
  await page.goBack()
  await expect(page).not.toHaveURL(/#/)
  expect(await page.locator('main').textContent()).toBe(all)
})

test('a page that a browser extension has changed before it wakes shows all it showed', async ({ page }) => {
  const wake = await holdScript(page)
  const failed = page.waitForEvent('pageerror')
  await page.goto('/submissions/2023', { waitUntil: 'commit' })
  await expect(page.getByRole('contentinfo')).toBeVisible()
  const all = await page.locator('main table').textContent()
  await page.evaluate(() => {
    const main = document.querySelector('main')
    if (main) main.outerHTML = main.outerHTML.replace('<main', '<section').replace('</main>', '</section>')
  })
  wake()
  // React gives up the tree it found and builds its own.
  await failed
  await expect(page.locator('main')).toBeVisible()
  expect(all).toContain('民政局')
  expect(await page.locator('main table').textContent()).toBe(all)
})
