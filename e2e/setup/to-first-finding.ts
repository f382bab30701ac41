import { expect, type Page } from '@playwright/test'

/** Goes to the first finding of a review by key; a page that has not woken up yet does not hear the first press. */
export async function toFirstFinding(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('j')
    await expect(page.locator('#f1')).toBeFocused({ timeout: 1000 })
  }).toPass({ timeout: 60_000 })
}
