import { expect, test } from '@playwright/test'
import { site } from './setup/sites'

/** What is left of A4 between the margins, in CSS pixels: upright, and lying for tables and charts that need it. */
const UPRIGHT = { width: 680, height: 1009 }
const LYING = { width: 1032, height: 702 }
const LIES = /^\/(compare|units$|years\/\d+\/units)/

for (const { name, path } of site('demo').pages) {
  test(`${name} ${path} prints on A4: nothing cut, nothing to press, no pictures of points`, async ({
    page,
  }) => {
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize(LIES.test(path) ? LYING : UPRIGHT)
    await page.goto(`${site('demo').url}${path}`)
    await expect(page.locator('html')).toHaveAttribute('data-script', 'on')
    const seen = await page.evaluate(() => {
      const shown = (element: Element) => element.checkVisibility() && element.getClientRects().length > 0
      const paper = document.documentElement.clientWidth
      const whole = [...document.querySelectorAll('main :is(table, figure, section, p, ul, dl)')].filter(
        shown,
      )
      return {
        pressed: [...document.querySelectorAll('button, input:not([type=radio]), select, header nav, canvas')]
          .filter(shown)
          .map((each) => each.outerHTML.slice(0, 80)),
        cut: whole
          .filter((each) => each.getBoundingClientRect().right > paper + 1)
          .map((each) => `${each.tagName} ${each.textContent.slice(0, 40)}`),
      }
    })
    expect(seen).toEqual({ pressed: [], cut: [] })
  })
}
