import { expect, test } from '@playwright/test'
import { barriers } from './setup/barriers'
import { notForPaper, readWithoutScript } from './setup/other-readers'
import { type SiteState, site } from './setup/sites'
import { watchPage } from './setup/watch-page'

for (const state of ['demo', 'empty', 'seeds'] as const satisfies SiteState[]) {
  test.describe(`every page, ${state}`, () => {
    const here = site(state)
    test.skip(here === null, 'skipped: the real samples in ../shared are not here')

    for (const kind of here?.pages ?? []) {
      test(`${kind.name} ${kind.path}`, async ({ page, browser, isMobile }) => {
        const faults = await watchPage(page)
        const response = await page.goto(`${here?.url}${kind.path}`)
        expect(response?.status()).toBe(200)
        await expect(page.locator('h1')).toHaveCount(1)
        await expect(page).toHaveTitle(/年报汇/)
        if (state === 'demo') await expect(page.getByText('演示数据').first()).toBeVisible()

        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(overflow, 'the page itself scrolls sideways').toBeLessThanOrEqual(0)
        expect(await barriers(page, 'grave')).toEqual([])

        // One visit serves the reader without script and the printer too: opening a page costs more than reading it.
        if (state === 'demo' && !isMobile) {
          const full = await page.locator('main').ariaSnapshot()
          const bare = await readWithoutScript(browser, page.url())
          expect(bare.length, 'without JavaScript it reads as well').toBeGreaterThan(0.9 * full.length)
          expect(await notForPaper(page, kind.path)).toEqual({ pressed: [], cut: [] })
        }
        expect(faults).toEqual([])
      })
    }
  })
}
