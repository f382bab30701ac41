import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/setup/find-browser.mjs'

const browser = findBrowser()

/** Journeys in a real browser against the built site, started as `npm start` starts it. */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/setup/start-sites.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Waits are for something to appear: long ones cost nothing on a quick machine and nothing fails on a busy one.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  outputDir: 'test-results',
  use: {
    locale: 'zh-CN',
    // A trace is recorded of every test to be kept of the few that fail, and costs a third of the time of all.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
      ],
    },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1366, height: 768 } } },
    {
      name: 'phone',
      testMatch: /every-page\.spec\.ts/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
})
