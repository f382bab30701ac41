import { expect, type Page, test } from '@playwright/test'
import { site } from './setup/sites'
import { watchPage } from './setup/watch-page'

test.use({ baseURL: site('demo').url })

const picker = (page: Page, name: string) =>
  page.locator('details').filter({ has: page.locator('summary', { hasText: name }) })

test('compares two units over years; the link shows someone else the same', async ({ page, browser }) => {
  const faults = await watchPage(page)
  await page.goto('/compare')
  const units = picker(page, '单位')
  await units.locator('summary').click()
  const boxes = units.getByRole('checkbox')
  const names: string[] = []
  for (const at of [3, 9]) {
    await boxes.nth(at).check()
    names.push(String(await boxes.nth(at).getAttribute('value')))
  }
  await page.getByRole('button', { name: '更新' }).click()
  for (const name of names) await expect(page).toHaveURL(new RegExp(`units=(?:[^&]*,)?${name}\\b`))
  await expect(page.locator('main')).toContainText('2 家单位')

  await page.getByRole('navigation', { name: '显示方式' }).getByRole('link', { name: '表' }).click()
  await expect(page.locator('main table').first()).toBeVisible()

  const friend = await browser.newContext()
  const theirs = await friend.newPage()
  await theirs.goto(page.url())
  expect(await theirs.locator('main').ariaSnapshot()).toBe(await page.locator('main').ariaSnapshot())
  await friend.close()
  expect(faults).toEqual([])
})

test('an address with unknown units and indicators says what was left out', async ({ page }) => {
  await page.goto('/compare?units=nobody&indicators=nothing')
  await expect(page.locator('main')).toContainText('nobody')
  await expect(page.locator('main')).toContainText('nothing')
})

test('every choice of a comparison is within reach on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${site('demo').url}/compare`)
  const form = page.locator('form[action="/compare"]')
  for (const name of ['年度', '至', '显示', '参照'])
    await expect(form.getByRole('combobox', { name, exact: true })).toBeInViewport({ ratio: 1 })
  await expect(form.getByRole('button', { name: '更新' })).toBeInViewport({ ratio: 1 })
})
