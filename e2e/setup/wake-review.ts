import { expect, type Page } from '@playwright/test'

/** Waits until a review has woken up: before that it hears neither keys nor clicks into its panes. */
export async function awake(page: Page): Promise<void> {
  await expect(page.locator('#review-panes[data-keys="on"]')).toBeVisible({ timeout: 60_000 })
}

/** Goes to the first finding of a review by key, pressed once: a second press would go on to the next. */
export async function toFirstFinding(page: Page): Promise<void> {
  await awake(page)
  await page.keyboard.press('j')
  await expect(page.locator('#f1')).toBeFocused()
}
