import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { PLAIN_HTML, reportToHtml } from '@/lib/export/report-html'
import { startSite } from '@/scripts/bench/site'
import { runScript } from './setup/run-script'
import { sampleReport } from './setup/sample-report'
import { site } from './setup/sites'

test('an import by another process shows at once, and so does a changed document', async ({ page }) => {
  test.setTimeout(120_000)
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-import-'))
  const documents = mkdtempSync(join(tmpdir(), 'nianbao-documents-'))
  cpSync(site('demo').dataDir, folder, { recursive: true, filter: (path) => !/-(wal|shm)$/.test(path) })
  const running = await startSite(folder)
  const write = (received: number) =>
    writeFileSync(join(documents, 'report.html'), reportToHtml(sampleReport(received), PLAIN_HTML))
  try {
    await page.goto(running.url)
    await expect(page.getByText('演示数据').first()).toBeVisible()

    write(7)
    await runScript('import', [documents], folder)
    await page.reload()
    await expect(page.getByText('演示数据')).toHaveCount(0)
    await expect(page.getByRole('banner')).toContainText('松岭县')
    const received = page.locator('main a[href^="/indicators/applications.received.total"]').first()
    await expect(received).toContainText('7')

    write(9)
    await runScript('import', [documents], folder)
    await page.reload()
    await expect(received).toContainText('9')

    await runScript('remove', ['松岭县水务局', '2023'], folder)
    await page.reload()
    await expect(page.getByText('演示数据').first()).toBeVisible()
  } finally {
    expect(await running.stop()).toBe(0)
    rmSync(folder, { recursive: true, force: true })
    rmSync(documents, { recursive: true, force: true })
  }
})
