import { expect, type Page } from '@playwright/test'

/** Keeps back the script of the pages opened from now on, as a slow line does. Gives the deed that lets it come. */
export async function holdScript(page: Page): Promise<() => void> {
  let wake = () => {}
  const woken = new Promise<void>((resolve) => {
    wake = resolve
  })
  await page.route('**/_next/static/**/*.js', async (route) => {
    await woken
    await route.continue()
  })
  return wake
}

/** Waits until the page's script runs: before that its links and forms work as they do without script. */
export async function scriptRuns(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-script', 'on')
}
