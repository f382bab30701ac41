import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { type SiteState, site } from './setup/sites'
import { watchPage } from './setup/watch-page'

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
    }
  })
}
