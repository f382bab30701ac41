import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import sharp from 'sharp'
import { formCells } from '@/lib/catalogue/indicators'
import { demoDocuments } from '@/lib/demo/demo-documents'
import { PLAIN_HTML, reportToHtml } from '@/lib/export/report-html'
import type { WrittenCell } from '@/lib/export/written-report'
import { type RandomReport, randomReport } from '@/lib/fixtures/random-report'
import { asScanned, type Scanning, scannedReport } from '@/lib/fixtures/scan-pictures'
import type { CellValue } from '@/lib/model/cell-value'
import { findBrowser } from '../setup/find-browser.mjs'
import { hasProgram, runProgram } from './outside-programs'

/** Tables as offices print them: on A4, in one line each, with room around what stands in a cell. */
const STYLE =
  '<style>@page{size:A4;margin:18mm}table{border-collapse:collapse;width:100%}td,th{border:1px solid #000;padding:2px 5px;text-align:center;font-size:10.5pt}</style>'

/** A report on paper: what is printed in its cells, and its pages as a scanner gives them. */
export type PaperReport = {
  readonly name: string
  readonly expected: RandomReport['expected']
  readonly pages: (scanning: Scanning) => Promise<readonly Buffer[]>
}

/** Random reports, drawn one table to a sheet: marks, blanks, long numbers, decimals and signs. */
export function drawnReports(count: number, seed: number): PaperReport[] {
  return fc.sample(randomReport('sparse'), { numRuns: count, seed }).map(({ report, expected }, at) => ({
    name: `seed ${seed}, ${at + 1}`,
    expected,
    pages: (scanning) => scannedReport(report, scanning),
  }))
}

/** Reports of the demo county, printed by Chromium on A4, tables running over pages; null without the two programs. */
export function printedReports(count: number): PaperReport[] | null {
  const browser = findBrowser()
  if (browser === null || !hasProgram('pdftoppm')) return null
  const whole = demoDocuments().filter(({ faults }) => faults.length === 0)
  const step = Math.max(1, Math.floor(whole.length / count))
  return whole
    .filter((_, at) => at % step === 0)
    .slice(0, count)
    .map(({ path, report }) => ({
      name: path,
      expected: new Map(formCells(report.form).map(({ id }) => [id, writtenValue(report.cells.get(id))])),
      pages: (scanning) =>
        printed(browser, reportToHtml(report, PLAIN_HTML).replace('</head>', `${STYLE}</head>`), scanning),
    }))
}

function writtenValue(cell: WrittenCell | undefined): CellValue {
  if (cell === undefined) return { status: 'blank' }
  if (typeof cell !== 'string') return cell
  return cell === '' ? { status: 'blank' } : { status: 'number', value: Number(cell) }
}

async function printed(browser: string, html: string, scanning: Scanning): Promise<readonly Buffer[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'))
  try {
    const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')]
    writeFileSync(page, html)
    const profile = `--user-data-dir=${join(folder, 'profile')}`
    const options = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', profile]
    spawnSync(browser, [...options, `--print-to-pdf=${pdf}`, pathToFileURL(page).href], { timeout: 60_000 })
    await runProgram('pdftoppm', ['-r', String(scanning.dpi), '-gray', '-png', pdf, join(folder, 'sheet')])
    const sheets = readdirSync(folder)
      .filter((name) => name.startsWith('sheet'))
      .sort()
    return await Promise.all(sheets.map((name, at) => asScanned(sharp(join(folder, name)), scanning, at)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
