import type { Page } from '@playwright/test'

/**
 * Collects what a page must never do: errors and warnings in the console, exceptions, files that do not load, and breaches of the
 * content security policy. Call before opening the page; the list grows as things happen.
 */
export async function watchPage(page: Page): Promise<string[]> {
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`))
  page.on('requestfailed', (request) => {
    // Whoever follows a link before the icon has come stops its loading: no fault of the page.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(`not loaded: ${request.url()}`)
  })
  await page.exposeFunction('reportPolicyBreach', (breach: string) => faults.push(`policy: ${breach}`))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = Reflect.get(window, 'reportPolicyBreach') as (breach: string) => void
      report(`${event.effectiveDirective} ${event.blockedURI} ${event.sample} ${event.sourceFile}`)
    })
  })
  return faults
}
