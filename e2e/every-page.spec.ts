import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { firstLoadBytes } from '@/scripts/bench/first-load'
import { type SiteState, site } from './setup/sites'
import { watchPage } from './setup/watch-page'

/** The framework alone weighs 132 kB; the rest is what our own client code may cost. */
const FIRST_LOAD_LIMIT = 150_000

for (const state of ['demo', 'empty', 'seeds'] as const satisfies SiteState[]) {
  test.describe(`every page, ${state}`, () => {
    const here = site(state)
    test.skip(here === null, 'skipped: the real samples in ../shared are not here')

    for (const kind of here?.pages ?? []) {
      test(`${kind.name} ${kind.path}`, async ({ page }) => {
        const faults = await watchPage(page)
        const response = await page.goto(`${here?.url}${kind.path}`)
        expect(response?.status()).toBe(200)
        await expect(page.locator('h1')).toHaveCount(1)
        await expect(page).toHaveTitle(/年报汇/)
        if (state === 'demo') await expect(page.getByText('演示数据').first()).toBeVisible()

        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(overflow, 'the page itself scrolls sideways').toBeLessThanOrEqual(0)

        const { violations } = await new AxeBuilder({ page }).analyze()
        const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
        expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join('\n')}`)).toEqual(
          [],
        )
        expect(faults).toEqual([])
      })

      test(`${kind.name} ${kind.path} reads without JavaScript`, async ({ browser, page }) => {
        await page.goto(`${here?.url}${kind.path}`)
        const full = await page.locator('main').ariaSnapshot()
        const context = await browser.newContext({ javaScriptEnabled: false })
        const bare = await context.newPage()
        await bare.goto(`${here?.url}${kind.path}`)
        const read = await bare.locator('main').ariaSnapshot()
        await context.close()
        expect(read.length).toBeGreaterThan(0.9 * full.length)
      })

      test(`${kind.name} ${kind.path} loads little script`, async () => {
        expect(await firstLoadBytes(String(here?.url), kind.path)).toBeLessThanOrEqual(FIRST_LOAD_LIMIT)
      })
    }
  })
}

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
