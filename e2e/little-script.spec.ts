import { expect, test } from '@playwright/test'
import { firstLoadBytes } from '@/scripts/bench/first-load'
import { FIRST_LOAD_LIMIT } from '@/scripts/bench/page-kinds'
import { site } from './setup/sites'

test('no page loads much script at first', async () => {
  const { url, pages } = site('demo')
  const heavy: string[] = []
  for (const { path } of pages) {
    const bytes = await firstLoadBytes(url, path)
    if (bytes > FIRST_LOAD_LIMIT) heavy.push(`${path}: ${bytes}`)
  }
  expect(heavy).toEqual([])
})

test('a page that is not there says so, with and without JavaScript', async ({ browser }) => {
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    for (const path of [
      '/nowhere',
      '/units/nobody',
      '/units/nobody/2023',
      '/years/1999',
      '/indicators/nothing',
    ]) {
      const response = await page.goto(`${site('demo').url}${path}`)
      expect(response?.status(), path).toBe(404)
      await expect(page.getByRole('heading', { level: 1 }), path).toContainText('没有')
    }
    await context.close()
  }
})
