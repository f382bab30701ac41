import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type DemoCarrier, demoDocuments, documentBytes } from '@/lib/demo/demo-documents'
import { findBrowser } from '../setup/find-browser.mjs'
import { hasProgram, runProgram } from './outside-programs'

/** A file to read, with its bytes. */
export type Sample = { readonly path: string; readonly bytes: Uint8Array }
/** Files of one kind under the name a row is printed with. */
export type Samples = { readonly label: string; readonly kind: string; readonly files: readonly Sample[] }

const LABELS: Readonly<Record<DemoCarrier, string>> = {
  html: '网页',
  docx: 'Word',
  tabs: '文本（制表符）',
  pipes: '文本（Markdown）',
  pdf: '文本（PDF提取）',
}
/** What is made by other programs costs seconds a file: so many suffice for a rate. */
const PRINTED = 40
const SCANNED = 3
const SCAN_DPI = 150

const sampleOf = (path: string): Sample => ({ path, bytes: readFileSync(path) })

/** The documents of the demo county by carrier, in their own formats. */
export async function demoSamples(folder: string): Promise<Samples[]> {
  const byCarrier = new Map<DemoCarrier, Sample[]>()
  for (const document of demoDocuments()) {
    const path = join(folder, document.path)
    const bytes = await documentBytes(document)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, bytes)
    byCarrier.set(document.carrier, [...(byCarrier.get(document.carrier) ?? []), { path, bytes }])
  }
  return [...byCarrier].map(([kind, files]) => ({
    kind: kind === 'pdf' ? 'text' : kind,
    label: LABELS[kind],
    files,
  }))
}

/** Web pages printed by Chromium; null without one. */
export async function printedSamples(pages: readonly Sample[], folder: string): Promise<Samples | null> {
  const executablePath = findBrowser()
  if (executablePath === null) return null
  const { chromium } = await import('@playwright/test')
  mkdirSync(folder, { recursive: true })
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const tab = await browser.newPage()
    const files: Sample[] = []
    for (const [at, { path }] of pages.slice(0, PRINTED).entries()) {
      const printed = join(folder, `${at}.pdf`)
      await tab.goto(pathToFileURL(path).href)
      await tab.pdf({ path: printed, format: 'A4', printBackground: true })
      files.push(sampleOf(printed))
    }
    return { kind: 'pdf', label: 'PDF（有文字层）', files }
  } finally {
    await browser.close()
  }
}

/** Pages of printed files as one picture PDF each, at 150 dpi; null without Poppler's tools. */
export async function scannedSamples(printed: readonly Sample[], folder: string): Promise<Samples | null> {
  if (!hasProgram('pdftoppm')) return null
  mkdirSync(folder, { recursive: true })
  const files: Sample[] = []
  for (const [at, { path }] of printed.slice(0, SCANNED).entries()) {
    const name = join(folder, `${at}`)
    await runProgram('pdftoppm', ['-r', String(SCAN_DPI), '-gray', '-png', path, name])
  }
  for (const name of readdirSync(folder).sort()) files.push(sampleOf(join(folder, name)))
  return { kind: 'scan', label: `扫描页（${SCAN_DPI} dpi）`, files }
}

/** Word files saved as .doc by LibreOffice; null without one. */
export async function oldWordSamples(word: readonly Sample[], folder: string): Promise<Samples | null> {
  if (!hasProgram('soffice')) return null
  mkdirSync(folder, { recursive: true })
  const paths = word.slice(0, PRINTED).map(({ path }) => path)
  await runProgram('soffice', ['--headless', '--convert-to', 'doc:MS Word 97', '--outdir', folder, ...paths])
  const files = readdirSync(folder)
    .sort()
    .map((name) => sampleOf(join(folder, name)))
  return { kind: 'doc', label: '旧版 Word（.doc）', files }
}
