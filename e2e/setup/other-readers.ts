import type { Browser, Page } from '@playwright/test'
import { scriptRuns } from './page-script'

/** What is left of A4 between the margins, in CSS pixels: upright, and lying for tables and charts that need it. */
const UPRIGHT = { width: 680, height: 1009 }
const LYING = { width: 1032, height: 702 }
const LIES = /^\/(compare|units$|years\/\d+\/units)/

/** The main part of a page as a browser without JavaScript reads it out. */
export async function readWithoutScript(browser: Browser, url: string): Promise<string> {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(url)
  const read = await page.locator('main').ariaSnapshot()
  await context.close()
  return read
}

/** What an open page would wrongly put on A4: things to press or pictures made of points, and parts the edge cuts. */
export async function notForPaper(page: Page, path: string): Promise<{ pressed: string[]; cut: string[] }> {
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize(LIES.test(path) ? LYING : UPRIGHT)
  await scriptRuns(page)
  return page.evaluate(() => {
    const shown = (element: Element) => element.checkVisibility() && element.getClientRects().length > 0
    const paper = document.documentElement.clientWidth
    const whole = [...document.querySelectorAll('main :is(table, figure, section, p, ul, dl)')].filter(shown)
    return {
      pressed: [...document.querySelectorAll('button, input:not([type=radio]), select, header nav, canvas')]
        .filter(shown)
        .map((each) => each.outerHTML.slice(0, 80)),
      cut: whole
        .filter((each) => each.getBoundingClientRect().right > paper + 1)
        .map((each) => `${each.tagName} ${each.textContent.slice(0, 40)}`),
    }
  })
}
