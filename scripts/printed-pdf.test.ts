import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formCells } from '../lib/catalogue/indicators'
import { demoDocuments } from '../lib/demo/demo-documents'
import { PLAIN_HTML, reportToHtml } from '../lib/export/report-html'
import { printedCell } from '../lib/export/written-report'
import { readReport } from '../lib/pipeline'
import { findBrowser } from './setup/find-browser.mjs'

const browser = findBrowser()

/** A page printed to PDF by the browser, with its heads and feet and the table's head on every page. */
function printed(html: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-print-'))
  try {
    const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')]
    writeFileSync(page, html)
    const profile = `--user-data-dir=${join(folder, 'profile')}`
    const options = ['--headless', '--no-sandbox', '--disable-gpu', profile, `--print-to-pdf=${pdf}`]
    spawnSync(browser ?? '', [...options, `file://${page}`], { timeout: 60_000 })
    return readFileSync(pdf)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe.skipIf(browser === null)('a report printed by a browser', () => {
  it('is read back cell by cell', async () => {
    const document = demoDocuments().find(({ report, year }) => year >= 2022 && !report.pictured?.length)
    if (!document) throw new Error('the demo county has a report with all its tables')
    const { report } = document
    const html = reportToHtml(report, { ...PLAIN_HTML, thead: true, wordMarkup: true })
    const outcome = await readReport(printed(html), 'printed.pdf')
    if (!outcome.ok) throw new Error(outcome.reason)
    const { form, identity, cells } = outcome.value
    expect({ form, unit: identity.unit, year: identity.year }).toEqual({
      form: report.form,
      unit: document.unit,
      year: report.year,
    })
    const different = formCells(report.form).filter(({ id }) => {
      const cell = cells.get(id)
      return cell?.doubtful !== false || printedCell(cell.value) !== printedCell(report.cells.get(id))
    })
    expect(different).toEqual([])
  }, 90_000)
})
