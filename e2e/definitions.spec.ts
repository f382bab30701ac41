import { expect, test } from '@playwright/test'
import { site } from './setup/sites'

test.use({ baseURL: site('demo').url })

test('a label’s definition opens by keyboard and closes with Escape', async ({ page }) => {
  await page.goto('/')
  const mark = page.locator('li', { hasText: '收到申请' }).getByRole('button', { name: '含义' }).first()
  await mark.focus()
  await page.keyboard.press('Enter')
  const note = page.locator('.term-note:popover-open')
  await expect(note).toContainText('当年1月1日至12月31日收到的政府信息公开申请件数')
  await page.keyboard.press('Escape')
  await expect(note).toHaveCount(0)
  await expect(mark).toBeFocused()
})

test('a row’s definition opens by touch on a phone, without script', async ({ browser }) => {
  const context = await browser.newContext({
    baseURL: site('demo').url,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    javaScriptEnabled: false,
  })
  const page = await context.newPage()
  await page.goto('/summary/2023')
  const row = page.locator('tr', { hasText: '属于国家秘密' }).first()
  await row.getByRole('button', { name: '含义' }).tap()
  const note = page.locator('.term-note:popover-open')
  await expect(note).toContainText('因属于国家秘密而不予公开的件数')
  await expect(note).toBeInViewport({ ratio: 1 })
  await context.close()
})

test('every mark of every page has its definition', async ({ request }) => {
  let marks = 0
  for (const { path } of site('demo').pages) {
    const html = await (await request.get(path)).text()
    const notes = [...html.matchAll(/id="(t-[^"]+)"/g)].map(([, id]) => id)
    expect(new Set(notes).size, path).toBe(notes.length)
    for (const [, id] of html.matchAll(/popovertarget="([^"]+)"/gi)) {
      expect(notes, path).toContain(id)
      marks += 1
    }
  }
  expect(marks).toBeGreaterThan(100)
})
