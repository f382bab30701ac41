import { expect, test } from '@playwright/test'
import { site } from './setup/sites'
import { watchPage } from './setup/watch-page'

test.use({ baseURL: site('demo').url })

test('a word of two characters leads to the sentence it stands in', async ({ page }) => {
  const faults = await watchPage(page)
  await page.goto('/')
  await page.getByRole('searchbox').fill('诉讼')
  await page.getByRole('searchbox').press('Enter')
  await expect(page.locator('h1')).toHaveText('搜索“诉讼”')
  const hit = page.locator('main ol > li').first()
  await expect(hit.locator('mark').first()).toHaveText('诉讼')
  const link = hit.locator('a')
  const [unit = ''] = ((await link.textContent()) ?? '').split(' ')
  await link.click()
  await expect(page.locator('h1')).toContainText(unit)
  const block = new URL(page.url()).hash.slice(1)
  await expect(page.locator(`#${block}`)).toContainText('诉讼')
  expect(faults).toEqual([])
})

test('what is too long to search for is refused with the same words on the page and in files', async ({
  page,
  request,
}) => {
  const q = '公开'.repeat(51)
  const { error } = await (await request.get(`/api/v1/search?q=${q}`)).json()
  expect(error).toContain('102 个字')
  await page.goto(`/search?q=${q}`)
  await expect(page.locator('main')).toContainText(error)
  await expect(page.getByRole('searchbox')).toHaveValue(q)
})

test('finds units by pinyin initials and indicators by name, and says when there is nothing', async ({
  page,
}) => {
  await page.goto('/search?q=cgz')
  await expect(page.locator('main')).toContainText('城关镇')
  await page.goto('/search?q=予以公开')
  await page
    .getByRole('link', { name: /予以公开·总计/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/indicators\/applications\.disclosed\.total/)
  await page.goto('/search?q=绝没有这样的话')
  await expect(page.locator('main')).toContainText('年报中没有找到')
})
